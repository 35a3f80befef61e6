import type { CellChange, Diagnosis } from "../../analysis/repair/repair.ts";
import type { RuleInput } from "../rule.ts";
import { unitFactors } from "./mixedUnit.ts";

/** The diagnoses of a row in which several figures are off by one factor: one cause, whatever the number of columns. */
export interface ScaledRow {
  readonly table: number;
  /** 0-based on the sheet. */
  readonly row: number;
  readonly factor: number;
  readonly changes: readonly CellChange[];
  readonly diagnoses: readonly Diagnosis[];
}

/** Figures of a row that must be off by the same factor; one alone is a slip of its own. */
const fewestFigures = 2;

/** Rows that stand in another unit than the totals they are added to, as the solver's repairs show. */
export function scaledRows({ diagnoses, model }: Pick<RuleInput, "diagnoses" | "model">): ScaledRow[] {
  const rows = new Map<string, ScaledRow>();
  for (const diagnosis of diagnoses) {
    const changes = diagnosis.repairs.length === 1 ? (diagnosis.repairs[0]?.changes ?? []) : [];
    const [first] = changes;
    const figure = model.system.figures[first?.figure ?? -1];
    const factor = first?.factor ?? null;
    if (!figure || factor === null || !unitFactors.some((each) => each === factor)) continue;
    const isOneRow = changes.every((change) => {
      const other = model.system.figures[change.figure];
      return change.factor === factor && other?.table === figure.table && other.cell.row === figure.cell.row;
    });
    if (!isOneRow) continue;
    const key = `${String(figure.table)} ${String(figure.cell.row)} ${String(factor)}`;
    const known = rows.get(key);
    rows.set(key, {
      table: figure.table,
      row: figure.cell.row,
      factor,
      changes: [...(known?.changes ?? []), ...changes],
      diagnoses: [...(known?.diagnoses ?? []), diagnosis],
    });
  }
  return [...rows.values()].filter(({ changes }) => changes.length >= fewestFigures);
}
