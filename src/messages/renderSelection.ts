import type { FormulaAt } from "../analysis/audit/index.ts";
import { addressOf, rangeAddress } from "../domain/cell.ts";
import type { CellRange } from "../domain/cell.ts";
import { mergedRanges } from "../rules/ranges.ts";
import type { SelectedCells } from "../rules/selectedCells.ts";
import { columnMeaning } from "./renderColumn.ts";
import { rowMeaning } from "./renderRow.ts";
import type { Texts } from "./texts.ts";

/** More ranges than this are not read in a line. */
const mostNamed = 4;

/** Which table, row and column the selected cells are of: "Socialnämnden · Utfall netto, jan–aug 2024, tkr". */
export function selectionMeaning({ tables, row, column }: SelectedCells, texts: Texts): string {
  const { selection, recognition } = texts;
  const [table, ...others] = tables;
  if (!table) return selection.noTable;
  if (others.length > 0) return selection.severalTables;
  const isMeasuredByRow = column?.measure === null && row !== null;
  const measured = isMeasuredByRow ? rowMeaning(row, texts) : column === null ? "" : columnMeaning(column, texts);
  // The table's unit is said where neither column nor row has one of its own.
  const unit = column?.unit ?? row?.unit ?? table.unit;
  const isUnitSaid = isMeasuredByRow ? row.unit !== null : column?.unit !== null;
  const amount = isUnitSaid || unit === null || measured === "" ? measured : `${measured}, ${recognition.units[unit]}`;
  const heading = isMeasuredByRow ? (column.path.at(-1) ?? "") : "";
  const parts = [row?.label.trim() ?? "", heading, amount].filter((part) => part !== "");
  const name = table.title?.trim() ?? "";
  return row === null && column === null
    ? selection.inTable(name === "" ? recognition.kinds[table.kind] : name)
    : selection.meaning(parts);
}

/** What is to be said of the formula of a cell, a line for each thing: where else it stands, and what it should be. */
export function selectionFormula({ place, formula }: SelectedCells, { selection, formats }: Texts): readonly string[] {
  if (formula === null) return [];
  return [...same(formula), ...deviating(formula)];

  function same({ same: ranges, sameCount, first }: FormulaAt): string[] {
    if (first === null) return [];
    if (sameCount === 1) return [selection.onlyFormula];
    const isFirst = first.row === place.top && first.column === place.left;
    const everywhere = selection.sameFormula(sameCount, named(ranges));
    return isFirst
      ? [everywhere]
      : [`${everywhere} ${selection.formulaOf(addressOf(first.row, first.column), `=${first.formula}`)}`];
  }

  function deviating({ deviation }: FormulaAt): string[] {
    if (deviation === null) return [];
    const siblings = mergedRanges(deviation.siblings.map((sibling) => ({ sheet: place.sheet, ...sibling })));
    return [selection.asSiblings(`=${deviation.formula}`, deviation.count, named(siblings))];
  }

  function named(ranges: readonly CellRange[]): string {
    const addresses = ranges.slice(0, mostNamed).map(rangeAddress);
    return formats.list(ranges.length > mostNamed ? [...addresses, "…"] : addresses);
  }
}
