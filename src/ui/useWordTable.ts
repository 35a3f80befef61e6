import { useEffect, useRef, useState } from "react";
import type { Progress } from "../domain/progress.ts";
import { steppedToEnd } from "../io/steps.ts";
import type { WordTable } from "../report/wordTable.ts";

/** A table for Word by the key of its sheet; null where there is no such sheet. */
export type WordTableStage = (key: string) => Generator<Progress, WordTable | null>;

/** Tables for Word, made in steps and one at a time. */
export interface WordTables {
  /** How much of the table is made, 0 to 1; null while none is being made. */
  readonly share: number | null;
  /** The table that was made last, if it is this one and still of the same, or a new one; null where somebody has stopped it. */
  readonly table: (key: string) => Promise<MadeTable | null>;
  readonly stop: () => void;
}

export interface MadeTable {
  /** Null where there is no such sheet. */
  readonly table: WordTable | null;
  /** The page did not draw while it was made: the click that asked for it still counts. */
  readonly isAtOnce: boolean;
}

/** `stage` is another function once what tables are made of is another. */
export function useWordTable(stage: WordTableStage): WordTables {
  const [share, setShare] = useState<number | null>(null);
  const last = useRef<{ readonly stage: WordTableStage; readonly key: string; readonly table: WordTable } | null>(null);
  const running = useRef(new AbortController());
  const stop = (): void => {
    running.current.abort();
    setShare(null);
  };
  useEffect(() => () => running.current.abort(), [stage]);
  return {
    share,
    table: async (key) => {
      if (last.current?.key === key && last.current.stage === stage)
        return { table: last.current.table, isAtOnce: true };
      running.current.abort();
      const { signal } = (running.current = new AbortController());
      let isAtOnce = true;
      const seen = ({ done, total }: Progress): void => {
        isAtOnce = false;
        setShare(done / total);
      };
      try {
        const table = await steppedToEnd(stage(key), seen, signal);
        last.current = table && { stage, key, table };
        setShare(null);
        return { table, isAtOnce };
      } catch (thrown) {
        if (signal.aborted) return null;
        throw thrown;
      }
    },
    stop,
  };
}
