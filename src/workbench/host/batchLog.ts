import type { BatchRequest } from "./wire.ts";
import { actionType, pathType } from "./wire.ts";

/**
 * What a batch is for: `work` is what the add-in asked for, `release` only gives references back, `service` talks to objects beside the
 * workbook (ribbon, runtime), on the client's own account.
 */
export type BatchKind = "work" | "release" | "service";

/** One batch, as it went. */
export interface BatchRecord {
  readonly kind: BatchKind;
  readonly actions: number;
  /** Bytes of the two bodies as they travel (UTF-8). */
  readonly requestBytes: number;
  readonly answerBytes: number;
  /** "Worksheet.GetRange" */
  readonly members: readonly string[];
  /** The error's code or transport number; null when all went well. */
  readonly error: string | number | null;
}

/** Every batch that reached the host, oldest first. */
export class BatchLog {
  readonly #records: BatchRecord[] = [];
  readonly #listeners = new Set<(record: BatchRecord) => void>();

  add(record: BatchRecord): void {
    this.#records.push(record);
    for (const listener of this.#listeners) listener(record);
  }

  /** Calls back after every batch. @returns what ends it */
  subscribe(listener: (record: BatchRecord) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get all(): readonly BatchRecord[] {
    return this.#records;
  }

  /** What counts when round trips are counted. */
  get work(): readonly BatchRecord[] {
    return this.#records.filter(({ kind }) => kind === "work");
  }

  clear(): void {
    this.#records.length = 0;
  }
}

export function kindOf({ Actions, ObjectPaths }: BatchRequest): BatchKind {
  const paths = Object.values(ObjectPaths);
  if (paths.some(({ ObjectPathType }) => ObjectPathType === pathType.newObject)) return "service";
  const releases = ({ ActionType, Name }: BatchRequest["Actions"][number]): boolean =>
    ActionType === actionType.method && (Name === "_RemoveReference" || Name === "_RemoveAllReferences");
  const isIdle = (action: BatchRequest["Actions"][number]): boolean =>
    releases(action) ||
    action.ActionType === actionType.trace ||
    (action.ActionType === actionType.instantiate &&
      ObjectPaths[String(action.ObjectPathId)]?.ObjectPathType === pathType.root);
  return Actions.some(releases) && Actions.every(isIdle) ? "release" : "work";
}
