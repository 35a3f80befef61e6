import type { CellRef } from "../../domain/cell.ts";
import type { Figure } from "../../model/equations.ts";
import type { UnitMixedData } from "../betweenTablesFinding.ts";
import type { SheetRange } from "../finding.ts";

/** Something that stands in another unit than its relatives. */
export interface MixedUnit {
  readonly about: UnitMixedData["about"];
  readonly against: UnitMixedData["against"];
  readonly cell: CellRef;
  readonly related: readonly SheetRange[];
  /** A figure that is off. */
  readonly off: Figure;
  /** How many times too large: 1000, 0.001 … */
  readonly factor: number;
  /** Indexes of the tables, the one that is off first; null within one table. */
  readonly tables: readonly [number, number] | null;
  /** Figures that the factor puts right, where arithmetic proves it. */
  readonly mended: readonly Figure[];
  /** Its row, and a figure that it should be like; null where it should be itself divided by the factor. */
  readonly example: { readonly row: string; readonly like: Figure | null };
}

/** What is mistaken for what: kr for tkr, tkr for mnkr, kr for mnkr. */
export const unitFactors = [1e3, 1e6, 1e-3, 1e-6] as const;
