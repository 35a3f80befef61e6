/** Frames a table without labels. */
import type { Block } from "./block.ts";
import { parseFigure } from "./figures.ts";
import { cellsOf, headerPath, isHeaderNumber, span, textsOf, type Frame } from "./frameCells.ts";

/** Rows of figures without labels that still count as a table: more are a list of something else. */
const mostUnlabelledRows = 3;

/** A row or two of figures under their headers, without a label: "Utfall | Prognos | Budget" over "0 | 1500 | 2500". */
export function frameWithoutLabels(sheetBlock: Block): Frame | undefined {
  const { top, bottom, left, right } = sheetBlock.range;
  const rows = span(top, bottom);
  const columns = span(left, right);
  const firstData = rows.find((row) => {
    const figures = cellsOf(sheetBlock, row).filter((cell) => cell.figure !== undefined);
    return figures.length > 0 && !figures.every(isHeaderNumber);
  });
  if (firstData === undefined) return undefined;
  const bodyRows = rows.filter((row) => row >= firstData && cellsOf(sheetBlock, row).length > 0);
  const block = withSpelledFigures(sheetBlock, bodyRows);
  const isFigureRow = (row: number): boolean =>
    cellsOf(block, row).every((cell) => cell.figure !== undefined || cell.isNothing || cell.kind === "error");
  if (bodyRows.length > mostUnlabelledRows || !bodyRows.every(isFigureRow)) return undefined;
  const before = rows.filter((row) => row < firstData && cellsOf(block, row).length > 0);
  const firstHeader = before.findIndex((row) => cellsOf(block, row).length >= 2);
  if (firstHeader < 0) return undefined;
  const headerRows = before.slice(firstHeader);
  const paths = new Map(columns.map((column) => [column, headerPath(block, headerRows, column, left - 1)]));
  const dataColumns = columns.filter((column) => (paths.get(column) ?? []).length > 0);
  const isHeaded = bodyRows.every((row) =>
    columns.every((column) => !block.at(row, column) || dataColumns.includes(column)),
  );
  if (dataColumns.length < 2 || !isHeaded) return undefined;
  return {
    block,
    titles: textsOf(block, before.slice(0, firstHeader)),
    headerRows,
    bodyRows,
    labelColumn: null,
    dataColumns,
    paths,
    corner: [],
  };
}

/** "Hittills i år: 3" among figures is the figure 3. */
function withSpelledFigures(block: Block, rows: readonly number[]): Block {
  return {
    ...block,
    at: (row, column) => {
      const cell = block.at(row, column);
      if (cell?.kind !== "text" || cell.figure !== undefined || !rows.includes(row)) return cell;
      const figure = parseFigure(/^[^\d:]*\p{L}[^\d:]*:(.*)$/u.exec(cell.text)?.[1] ?? "");
      return figure ? { ...cell, figure: figure.value, isTextFigure: true } : cell;
    },
  };
}
