import type { Comparison, Tie } from "../../model/tieOut/tie.ts";
import type { BudgetModel, Fact } from "../../model/model.ts";
import { mergedRanges } from "../ranges.ts";
import type { MixedUnit } from "./mixedUnit.ts";

/** Figures that must be a thousand times each other before a table, row or column is. */
const fewestFigures = 2;

/** A table, a row or a column of which the same stands in another table, a thousand times smaller or larger throughout. */
export function amountsAgainstTables(model: BudgetModel): MixedUnit[] {
  const byTables = new Map<string, Tie[]>();
  for (const tie of model.ties) {
    // A table that says no unit contradicts none.
    if ([tie.left, tie.right].some(({ table }) => saysNoUnit(model, table))) continue;
    const key = `${String(tie.left.table)} ${String(tie.right.table)}`;
    byTables.set(key, [...(byTables.get(key) ?? []), tie]);
  }
  const found = [...byTables.values()].flatMap((ties) => between(ties, model));
  // A table that is off is off against every other: once is enough.
  const once = new Map(found.map((one) => [`${one.about} ${placeOf(one)}`, one]));
  return [...once.values()];
}

function saysNoUnit({ tables }: BudgetModel, index: number): boolean {
  const table = tables[index]?.table;
  return table === undefined || table.unit === null;
}

function placeOf({ about, cell, tables }: MixedUnit): string {
  return about === "table" ? String(tables?.[0]) : `${String(cell.sheet)} ${String(cell.row)} ${String(cell.column)}`;
}

function between(ties: readonly Tie[], model: BudgetModel): MixedUnit[] {
  const telling = ties.map(({ comparisons }) => comparisons.filter(isTelling));
  const scaled = telling.flat().filter(isScaled);
  if (scaled.length < fewestFigures) return [];
  const rows = telling.filter((comparisons) => comparisons.length > 0 && comparisons.every(isScaled));
  if (rows.length === ties.length) return [mixedUnit("table", scaled, model)];
  const ofRows = rows.filter((comparisons) => comparisons.length >= fewestFigures);
  if (ofRows.length > 0) return ofRows.map((comparisons) => mixedUnit("row", comparisons, model));
  const columns = new Map<number, Comparison[]>();
  for (const each of scaled) columns.set(each.left.column, [...(columns.get(each.left.column) ?? []), each]);
  return [...columns.values()]
    .filter(
      (comparisons) => comparisons.length >= fewestFigures && comparisons.every(({ column }) => column === "scaled"),
    )
    .map((comparisons) => mixedUnit("column", comparisons, model));
}

function isTelling({ agreement, left }: Comparison): boolean {
  return agreement !== "near" && agreement !== "offset" && left.value !== 0;
}

/** A single figure among others that agree is a slip of that cell, which its equation tells. */
function isScaled({ agreement, equation }: Comparison): boolean {
  return agreement === "scaled" && equation === null;
}

/** The table that agrees with fewer others is off; of two nobody vouches for, the one with the larger figures: kronor among thousands. */
function mixedUnit(about: MixedUnit["about"], scaled: readonly Comparison[], model: BudgetModel): MixedUnit {
  const [first] = scaled;
  if (!first) throw new Error("nothing-scaled");
  const vouchers = (fact: Fact): number =>
    model.ties.filter(
      ({ left, right, comparisons }) =>
        (left.table === fact.table || right.table === fact.table) &&
        comparisons.some(({ agreement, left: one }) => agreement === "same" && one.value !== 0),
    ).length;
  const [left, right] = [vouchers(first.left), vouchers(first.right)];
  const isLeftOff = left === right ? first.factor > 1 : left < right;
  const off = scaled.map((each) => figureOf(isLeftOff ? each.left : each.right, model));
  const like = scaled.map((each) => figureOf(isLeftOff ? each.right : each.left, model));
  const [stated, expected] = [off[0], like[0]];
  if (!stated || !expected) throw new Error("nothing-scaled");
  const fact = isLeftOff ? first.left : first.right;
  return {
    about,
    against: "table",
    cell: stated.cell,
    related: mergedRanges([...off.slice(1), ...like].map(({ cell }) => cell)),
    off: stated,
    factor: isLeftOff ? first.factor : 1 / first.factor,
    tables: [stated.table, expected.table],
    mended: [],
    example: { row: model.tables[fact.table]?.table.rows[fact.row]?.label ?? "", like: expected },
  };
}

function figureOf({ figure }: Fact, { system }: BudgetModel) {
  const found = system.figures[figure];
  if (!found) throw new Error("figure-unknown");
  return found;
}
