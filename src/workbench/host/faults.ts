import type { ApiErrorCode } from "./apiError.ts";

/** Numbers that Excel gives instead of an answer; Office.js makes code and text of them. */
export const transportError = {
  invalidRequestContext: 1014,
  cellEditing: 5004,
  sessionLost: 5012,
  modalDialogOpen: 5016,
  activityLimit: 5102,
  requestTooLarge: 5103,
  answerTooLarge: 5104,
  accessDenied: 7000,
  internal: 5001,
} as const;

/** What the failing batch answers: an error of the API, or a number of `transportError`. */
export type FaultError = ApiErrorCode | number;

/**
 * A batch that fails. `batch` counts from 1, from the moment the fault was planned, batches of kind `work` only.
 * `when`: before anything is carried out; after so many actions were; or after everything was carried out and the answer got lost.
 */
export interface Fault {
  readonly batch: number;
  readonly when: "before" | { readonly afterActions: number } | "answerLost";
  readonly error: FaultError;
}

interface Planned {
  readonly at: number;
  readonly fault: Fault;
}

interface Interruption {
  readonly at: number;
  readonly run: () => void;
}

/** Failures on order, so that tests can break a job at any place. Each happens once. */
export class Faults {
  /** Milliseconds before a batch is carried out. */
  latency = 0;
  /** A cell is being edited: every batch answers InvalidOperationInCellEditMode, but for those sent with `delayForCellEdit`. */
  cellEditing = false;

  #served = 0;
  #planned: Planned[] = [];
  #interruptions: Interruption[] = [];
  #held: { readonly until: Promise<void>; readonly release: () => void } | null = null;

  /** Plans a failure; forgotten with `clear`. */
  plan(fault: Fault): void {
    this.#planned.push({ at: this.#served + fault.batch, fault });
  }

  /** Does something right before the batch is carried out, as a co-author would. */
  before(batch: number, run: () => void): void {
    this.#interruptions.push({ at: this.#served + batch, run });
  }

  /** Nothing more is carried out until it is released, so that what is shown meanwhile can be looked at. */
  hold(): void {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    this.#held ??= { until, release };
  }

  release(): void {
    this.#held?.release();
    this.#held = null;
  }

  /** What a batch waits for. */
  get held(): Promise<void> | null {
    return this.#held?.until ?? null;
  }

  /** Forgets all plans. */
  clear(): void {
    this.#planned = [];
    this.#interruptions = [];
    this.latency = 0;
    this.cellEditing = false;
    this.release();
  }

  /** Whether a planned failure or interruption has not happened yet: a test that expects it should say so. */
  get pending(): number {
    return this.#planned.length + this.#interruptions.length;
  }

  /** The host's side: the next batch of kind `work` is about to be carried out. */
  next(): Fault | null {
    this.#served += 1;
    const due = this.#interruptions.filter(({ at }) => at === this.#served);
    this.#interruptions = this.#interruptions.filter(({ at }) => at !== this.#served);
    for (const { run } of due) run();
    const hit = this.#planned.find(({ at }) => at === this.#served);
    this.#planned = this.#planned.filter((planned) => planned !== hit);
    return hit?.fault ?? null;
  }
}
