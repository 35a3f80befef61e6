import { mergedRanges } from "../ranges.ts";
import type { TableAmounts } from "../tableAmounts.ts";
import { unitFactors, type MixedUnit } from "./mixedUnit.ts";

/** Columns in which the total must hold once the row is turned; chance does not do that twice. */
const fewestColumns = 2;
/** The row as it should be is so many times what rounding explains: what disappears in it is rather left out of the total. */
const telling = 10;

/**
 * Rows that, taken a thousand times smaller or larger, make a total hold in every column. Such a total holds nowhere as it stands, so
 * that it is no relation of the table: only its word says that it is one.
 */
export function rowsAgainstTotal(amounts: TableAmounts): MixedUnit[] {
  const { rows, relations } = amounts.model.table;
  return rows.flatMap(({ type }, total): MixedUnit[] => {
    const isKnown = relations.some((each) => each.axis === "rows" && each.result === total);
    if ((type !== "total" && type !== "subtotal") || isKnown) return [];
    const terms = linesAbove(amounts, total);
    const columns = amounts.amounts.filter((column) => amounts.at(total, column));
    if (terms.length < 2 || columns.length < fewestColumns) return [];
    for (const row of terms) {
      const factor = unitFactors.find((each) =>
        columns.every((column) => holds(amounts, { total, terms, row, column, factor: each })),
      );
      if (factor !== undefined) return offRow(amounts, row, factor, total);
    }
    return [];
  });
}

/** The lines between the total and what was added up or headed before it. */
function linesAbove({ model: { table } }: TableAmounts, total: number): number[] {
  const lines: number[] = [];
  for (let row = total - 1; row >= 0; row--) {
    const type = table.rows[row]?.type;
    if (type === "heading" || type === "subtotal" || type === "total") break;
    if (type === "line") lines.unshift(row);
  }
  return lines;
}

interface Trial {
  readonly total: number;
  readonly terms: readonly number[];
  readonly row: number;
  readonly column: number;
  readonly factor: number;
}

/** Σ lines = total, with the row's figure divided by the factor. */
function holds(amounts: TableAmounts, { total, terms, row, column, factor }: Trial): boolean {
  const off = amounts.at(row, column);
  if (!off || off.value === 0) return false;
  let sum = 0;
  let allowed = (amounts.at(total, column)?.step ?? 0) / 2;
  for (const term of terms) {
    const figure = amounts.at(term, column);
    sum += (figure?.value ?? 0) / (term === row ? factor : 1);
    allowed += (figure?.step ?? 0) / 2;
  }
  const turned = Math.abs((off.value ?? 0) / factor);
  return turned >= telling * allowed && Math.abs(sum - amounts.value(total, column)) <= allowed;
}

function offRow(amounts: TableAmounts, row: number, factor: number, total: number): MixedUnit[] {
  const [column] = amounts.amounts.filter((each) => amounts.value(row, each) !== 0);
  const stated = column === undefined ? undefined : amounts.at(row, column);
  if (!stated) return [];
  const cells = [row, total].flatMap((at) => amounts.amounts.flatMap((each) => amounts.at(at, each)?.cell ?? []));
  return [
    {
      about: "row",
      against: "total",
      cell: stated.cell,
      related: mergedRanges(cells.filter((cell) => cell !== stated.cell)),
      off: stated,
      factor,
      tables: null,
      mended: amounts.amounts.flatMap((each) => (amounts.at(total, each) ? (amounts.at(row, each) ?? []) : [])),
      example: { row: amounts.label(row), like: null },
    },
  ];
}
