import type { CellRef } from "../../domain/cell.ts";
import type { Ore } from "../../domain/money.ts";
import type { Figure } from "../../model/equations.ts";
import type { SheetRange } from "../finding.ts";

/** A figure that is not blank. */
export type FilledFigure = Figure & { readonly value: Ore };

/** Two columns whose signs stand against each other. */
export interface MixedSigns {
  readonly cell: CellRef;
  readonly related: readonly SheetRange[];
  /** A figure of the column that has other signs than the rest, and its counterpart. */
  readonly off: FilledFigure;
  readonly other: FilledFigure;
  /** The same column of two tables, not two columns of one. */
  readonly isOfTables: boolean;
}

export function isFilled(figure: Figure | undefined): figure is FilledFigure {
  return figure?.value != null;
}
