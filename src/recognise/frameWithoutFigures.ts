/** Frames a table without figures. */
import type { Block } from "./block.ts";
import {
  cellsOf,
  hasLetters,
  headerPath,
  isLabelText,
  isSameRow,
  span,
  textsOf,
  tidy,
  type Frame,
} from "./frameCells.ts";

/** Rows of text under a header of two or more columns: a plan with its measures, or a table whose figures are still to come. */
export function frameWithoutFigures(block: Block): Frame | undefined {
  const { top, bottom, left, right } = block.range;
  const rows = span(top, bottom).filter((row) => cellsOf(block, row).length > 0);
  const firstHeader = rows.findIndex((row) => cellsOf(block, row).length >= 2);
  const header = rows[firstHeader];
  const bodyRows = rows.slice(firstHeader + 1).filter((row) => header !== undefined && !isSameRow(block, row, header));
  if (header === undefined || bodyRows.length === 0) return undefined;
  if (!cellsOf(block, header).every((cell) => cell.kind === "text" && hasLetters.test(cell.text))) return undefined;
  // A column of numbers ("Nr") stands before the labels.
  const labelColumn =
    span(left, right - 1).find((column) => bodyRows.some((row) => isLabelText(block.at(row, column)))) ?? left;
  const dataColumns = span(labelColumn + 1, right).filter((column) => rows.some((row) => block.at(row, column)));
  return {
    block,
    titles: textsOf(block, rows.slice(0, firstHeader)),
    headerRows: [header],
    bodyRows,
    labelColumn,
    dataColumns,
    paths: new Map(dataColumns.map((column) => [column, headerPath(block, [header], column, labelColumn)])),
    corner: [tidy(block.at(header, labelColumn)?.text ?? "")].filter((text) => text !== ""),
  };
}
