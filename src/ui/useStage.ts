import { useEffect, useState } from "react";
import type { Progress } from "../domain/progress.ts";
import { steppedToEnd } from "../io/steps.ts";

/** What a stage has come to. */
export interface StageSoFar<Made> {
  /** What it made last; null before the first time. */
  readonly made: Made | null;
  /** How much is done of what is being made anew, 0 to 1; null while nothing is. */
  readonly share: number | null;
}

/** Runs a long stage in steps for as long as what draws it is there, and anew when it is another; the page draws in between. */
export function useStage<Made>(stage: () => Generator<Progress, Made>): StageSoFar<Made> {
  const [soFar, setSoFar] = useState<StageSoFar<Made>>({ made: null, share: 0 });
  useEffect(() => {
    const stop = new AbortController();
    const seen = ({ done, total }: Progress): void => setSoFar(({ made }) => ({ made, share: done / total }));
    steppedToEnd(stage(), seen, stop.signal).then(
      (made) => {
        if (!stop.signal.aborted) setSoFar({ made, share: null });
      },
      (thrown: unknown) => {
        // Whoever stopped it does not wait for it. Anything else is ours, and fails as drawing does.
        if (stop.signal.aborted) return;
        setSoFar(() => {
          throw thrown;
        });
      },
    );
    return () => stop.abort();
  }, [stage]);
  return soFar;
}
