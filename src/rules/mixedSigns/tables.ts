import type { Comparison, Tie } from "../../model/tieOut/tie.ts";
import type { BudgetModel, Fact } from "../../model/model.ts";
import { normaliseText } from "../../recognise/words.ts";
import { mergedRanges } from "../ranges.ts";
import { isFilled, type FilledFigure, type MixedSigns } from "./mixedSigns.ts";

/**
 * Columns that are the same in two tables but for their signs, though the conventions of both are taken into account. Silent where the
 * deviations agree all the same, where each table takes its own deviations from its own signs, and in investments.
 */
export function tablesAgainstEachOther(model: BudgetModel): MixedSigns[] {
  const byHeading = new Map<string, MixedSigns>();
  for (const tie of model.ties) {
    if (isConsistent(tie, model)) continue;
    const opposite = tie.comparisons.filter(
      ({ agreement, column }) => agreement === "opposite" && column === "opposite",
    );
    const [first] = opposite;
    if (!first) continue;
    const heading = headingOf(first.left, model);
    // One column printed the other way round is one finding, however many tables it is held against.
    if (byHeading.has(heading)) continue;
    const mixed = mixedSigns(first, opposite, model);
    if (mixed) byHeading.set(heading, mixed);
  }
  return [...byHeading.values()];
}

function isConsistent({ left, right, comparisons }: Tie, { tables }: BudgetModel): boolean {
  const ends = [tables[left.table]?.table, tables[right.table]?.table];
  if (ends.some((table) => table?.kind === "investment-statement")) return true;
  const deviations = comparisons.filter((each) => each.left.meaning.measure === "deviation" && each.left.value !== 0);
  if (deviations.length < comparisons.length && deviations.some(({ agreement }) => agreement === "same")) return true;
  return ends.every((table) => table?.relations.some(({ axis, kind }) => axis === "columns" && kind === "deviation"));
}

function mixedSigns(first: Comparison, all: readonly Comparison[], model: BudgetModel): MixedSigns | undefined {
  const [left, right] = [figureOf(first.left, model), figureOf(first.right, model)];
  if (!left || !right) return undefined;
  // A table whose own relations show its signs is the one to trust, then the larger one.
  const difference =
    relationCount(first.left, model) - relationCount(first.right, model) ||
    rowCount(first.left, model) - rowCount(first.right, model);
  const [off, other] = difference < 0 ? [left, right] : [right, left];
  const cells = all
    .flatMap(({ left: one, right: two }) => [figureOf(one, model)?.cell ?? [], figureOf(two, model)?.cell ?? []])
    .flat();
  return {
    cell: off.cell,
    related: mergedRanges(cells.filter((cell) => cell !== off.cell)),
    off,
    other,
    isOfTables: true,
  };
}

function relationCount({ table }: Fact, { tables }: BudgetModel): number {
  return tables[table]?.table.relations.filter(({ axis }) => axis === "columns").length ?? 0;
}

function rowCount({ table }: Fact, { tables }: BudgetModel): number {
  return tables[table]?.table.rows.length ?? 0;
}

function figureOf({ figure }: Fact, { system }: BudgetModel): FilledFigure | undefined {
  const found = system.figures[figure];
  return isFilled(found) ? found : undefined;
}

function headingOf({ table, column }: Fact, { tables }: BudgetModel): string {
  return normaliseText(tables[table]?.table.columns[column]?.path.join(" / ") ?? "");
}
