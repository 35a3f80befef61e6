/** Whether checks are quick enough to be made unasked. */
export interface CheckPace {
  /** A check took so many milliseconds; `isQuiet`: nobody had asked for it, and only what was touched was read. */
  readonly took: (milliseconds: number, isQuiet: boolean) => void;
  readonly isQuick: () => boolean;
}

/** A check of what was touched that took longer (milliseconds) is not repeated unasked: it would be in the way of the user's work. */
const longestQuiet = 1500;
/** A whole check that took no longer is tried unasked: most of it is reading what nobody has touched. */
const longestWhole = 4000;

export function checkPace(): CheckPace {
  let latest = { milliseconds: 0, isQuiet: false };
  return {
    took: (milliseconds, isQuiet) => {
      latest = { milliseconds, isQuiet };
    },
    isQuick: () => latest.milliseconds <= (latest.isQuiet ? longestQuiet : longestWhole),
  };
}
