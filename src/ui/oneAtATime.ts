/** Work that is done one piece at a time. */
export interface Queue {
  /**
   * Does the work unless other work is going on. What a person asks for stops quiet work and waits until it has ended; quiet work
   * gives way to everything.
   */
  readonly run: (isQuiet: boolean, work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
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
  return {
    run: async (isQuiet, work) => {
      while (running !== null) {
        if (isQuiet || !running.isQuiet) return;
        stop();
        await running.ended;
      }
      const abort = new AbortController();
      const ended = (async () => {
        try {
          await work(abort.signal);
        } finally {
          running = null;
        }
      })();
      running = { isQuiet, abort, ended };
      await ended;
    },
    isRunning: () => running !== null,
    cancel: stop,
  };
}
