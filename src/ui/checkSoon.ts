/** A check that comes by itself when the workbook has been left alone for a while. */
export interface CheckSoon {
  /** The workbook has changed. */
  readonly touch: () => void;
  readonly stop: () => void;
}

/** Milliseconds of quiet after a change before the workbook is checked by itself. */
const pause = 1500;

/** `check` is called when nothing has changed for a while and `isFree`; while it is not, the wait begins anew. */
export function checkSoon(isFree: () => boolean, check: () => void): CheckSoon {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (isFree() ? check() : touch()), pause);
  };
  return { touch, stop: () => clearTimeout(timer) };
}
