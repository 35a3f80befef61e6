/** What the repair solver answers: the smallest changes after which all arithmetic of the workbook holds (decision 0006). */
import type { Ore } from "../../domain/money.ts";

/** How a cell is mended, in the order that ranks equally small repairs. */
export const repairKinds = [
  "signTurned",
  "digitChanged",
  "digitsSwapped",
  "factor",
  "lineLeftOut",
  "lineCountedTwice",
  "grossInsteadOfNet",
  "shifted",
  "emptyFilled",
  "freeValue",
] as const;
export type RepairKind = (typeof repairKinds)[number];

/** One cell and the value it should have. */
export interface CellChange {
  readonly figure: number;
  /** As it stands; null for a blank cell. */
  readonly stated: Ore | null;
  readonly expected: Ore;
  readonly kind: RepairKind;
  /** lineLeftOut, lineCountedTwice: the line, none when several have that amount; shifted: the figure it changed places with; else none. */
  readonly about: readonly number[];
  /** factor: what the figure was multiplied by (10, 100, 1000, 0.1 …); else null. */
  readonly factor: number | null;
}

/** Changes that together make every equation they touch hold. */
export interface Repair {
  readonly changes: readonly CellChange[];
  /** Sum of |residual| over the equations touched, after the repair; 0 when it ties exactly. */
  readonly gap: Ore;
  /** Equations that prove it: broken before and holding after, or tying a changed cell to its value. */
  readonly proof: readonly number[];
}

/** One cause. `repairs` are equally good, best first, at most three; empty when arithmetic determines nothing. */
export interface Diagnosis {
  /** Broken equations that this diagnosis explains. */
  readonly broken: readonly number[];
  /** Figures whose sign contradicts what they are, explained by this diagnosis. */
  readonly wrongSigns: readonly number[];
  readonly repairs: readonly Repair[];
  /** With one repair: cells that may be wrong instead of those it changes, though that is less credible. Else empty. */
  readonly rivals: readonly number[];
  /** Without a repair: the figures that may be wrong, most likely first. With one: empty. */
  readonly candidates: readonly number[];
}
