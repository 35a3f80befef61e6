import { useEffect, useState } from "react";
import type { BatchLog, BatchRecord } from "../host/batchLog.ts";

/** A batch that the add-in sent, and when it was answered. */
export interface Call {
  readonly id: number;
  readonly at: Date;
  readonly record: BatchRecord;
}

/** The add-in's calls while this page looks, oldest first; what Office.js sends on its own account is left out. */
export function useCalls(log: BatchLog): readonly Call[] {
  const [calls, setCalls] = useState<readonly Call[]>([]);
  useEffect(() => {
    setCalls([]);
    return log.subscribe((record) => {
      if (record.kind === "work") setCalls((before) => [...before, { id: before.length, at: new Date(), record }]);
    });
  }, [log]);
  return calls;
}
