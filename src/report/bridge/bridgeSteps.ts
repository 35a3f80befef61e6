/** What the forecast differs from the budget by, activity by activity, the largest first; volume and price apart where they are known. */
import { smallestOf } from "../../domain/extremes.ts";
import { cleanFloat } from "../../domain/money.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import { eachInSteps, type Progress } from "../../domain/progress.ts";
import { nameOf } from "../../model/tieOut/names.ts";
import type { BesideLayout, SheetInput } from "../input.ts";
import type { LayoutCell, LayoutRow } from "../layout.ts";
import { figureBeside, rowsInFull } from "../statement/besides.ts";
import { labelColumn } from "../statement/cells.ts";
import type { AmountCell } from "./bridgeRow.ts";

/** One activity's way from its budget to its forecast. */
export interface BridgeStep {
  readonly name: string;
  readonly budget: AmountCell;
  readonly forecast: AmountCell;
  /** forecast − budget, in the sheet's sign. */
  readonly change: number;
  /** Parts of the change, where the activity's volumes are known. */
  readonly effects: { readonly volume: AmountCell; readonly price: AmountCell } | null;
}

/** More steps than these cannot be told apart in a chart; the others stand together. */
const mostSteps = 7;
/** A step smaller than this share of all changes is one of the others. */
const smallestStep = 0.02;

/** The activities that stand for themselves. Those without a change, and all but the largest, are left to the others. */
export function* bridgeSteps(
  input: SheetInput,
  layout: BesideLayout["layout"],
  unit: MoneyUnit,
): Generator<Progress, BridgeStep[]> {
  const outermost = leastLevel(layout.rows);
  const lines = layout.rows.filter(({ emphasis, level }) => emphasis === "body" && level <= outermost);
  const all = yield* eachInSteps(lines, (row): BridgeStep[] => {
    const name = String(row.cells[labelColumn]?.value ?? "");
    const cell = (measure: "budget" | "forecast"): LayoutCell | undefined =>
      figureBeside({ name, measure, span: "fullYear", unit }, input);
    const [budget, forecast] = [cell("budget"), cell("forecast")];
    if (!isAmount(budget) || !isAmount(forecast)) return [];
    const change = cleanFloat(forecast.value - budget.value);
    return [{ name, budget, forecast, change, effects: effectsOf(name, input) }];
  });
  return largestSteps(all.flat());
}

/** Those worth a step of their own, the largest first. */
export function largestSteps<Step extends { readonly change: number }>(all: readonly Step[]): Step[] {
  const total = all.reduce((sum, { change }) => sum + Math.abs(change), 0);
  return all
    .filter(({ change }) => change !== 0 && Math.abs(change) >= smallestStep * total)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, mostSteps);
}

/** Lines of the outermost level that has any: those within would be counted twice. */
function leastLevel(rows: readonly LayoutRow[]): number {
  return smallestOf(rows.filter(({ emphasis }) => emphasis === "body").map(({ level }) => level));
}

/** Volume and price from the sheet of volumes; as values where that is not written. */
function effectsOf(name: string, { volumes }: SheetInput): BridgeStep["effects"] {
  const wanted = nameOf(name);
  if (!wanted) return null;
  for (const { layout, isWritten } of volumes) {
    const row = rowsInFull(layout, wanted).find(({ emphasis }) => emphasis === "body");
    const cell = (column: string): LayoutCell | undefined => {
      const found = row?.cells[column];
      if (!row || !isAmount(found)) return undefined;
      const { value, quantity } = found;
      if (!isWritten) return { value, quantity, fixed: true };
      return { value, quantity, formula: { op: "other", report: layout.key, at: { row: row.key, column } } };
    };
    const [volume, price] = [cell("effect-volume"), cell("effect-price")];
    if (isAmount(volume) && isAmount(price)) return { volume, price };
  }
  return null;
}

/** Whether the cell is there and holds an amount. */
export function isAmount(cell: LayoutCell | undefined): cell is AmountCell {
  return typeof cell?.value === "number";
}
