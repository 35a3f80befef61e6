/** Work that is done one piece at a time. */
export interface Queue {
  /**
   * Does the work unless other work is going on. What a person asks for stops quiet work and waits until it has ended; quiet work
   * gives way to everything.
   */
  readonly run: (isQuiet: boolean, work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  /** Does a small thing as soon as nothing else is going on; what a person asks for meanwhile waits for it. */
  readonly whenFree: (work: () => Promise<void>) => Promise<void>;
  readonly isRunning: () => boolean;
  /** Asks what is going on to stop. */
  readonly cancel: () => void;
}

interface Running {
  readonly isQuiet: boolean;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

export function oneAtATime(): Queue {
  let running: Running | null = null;
  const stop = (): void => running?.abort.abort();
  const begin = async (isQuiet: boolean, work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    const abort = new AbortController();
    const done = work(abort.signal).finally(() => {
      running = null;
    });
    // Who waits for the end is not who asked for the work, and hears nothing of how it went.
    const ended = done.catch(() => undefined);
    running = { isQuiet, abort, ended };
    await done;
  };
  return {
    run: async (isQuiet, work) => {
      while (running !== null) {
        if (isQuiet || !running.isQuiet) return;
        stop();
        await running.ended;
      }
      await begin(isQuiet, work);
    },
    whenFree: async (work) => {
      while (running !== null) {
        if (running.isQuiet) stop();
        await running.ended;
      }
      await begin(true, work);
    },
    isRunning: () => running !== null,
    cancel: stop,
  };
}
