/** A year left blank in a series. */
import type { MissingFigure, TableCells } from "./tableCells.ts";

/** Years side by side that make a series, and rows that must have them all. */
const fewestYears = 4;
const fewestFullRows = 2;

/** The only blank in a series of years, with figures on both sides. Shares come from surveys, which are not made every year. */
export function missingInSeries(cells: TableCells): MissingFigure[] {
  const { columns } = cells.table;
  const years = columns
    .flatMap(({ period: { span, year }, measure }, index) =>
      span === "fullYear" && year !== null && (measure === "count" || measure === "actual")
        ? [{ index, year, measure }]
        : [],
    )
    .sort((a, b) => a.year - b.year);
  const first = years[0];
  const isSeries =
    first !== undefined &&
    years.length >= fewestYears &&
    years.every(({ year, measure }, at) => year === first.year + at && measure === first.measure);
  if (!isSeries) return [];
  const gaps = cells.lines.flatMap((row) =>
    years.flatMap(({ index }, at) => {
      const cell = cells.at(row, index);
      return cell && cell.unit !== "percent" && cells.isBlank(cell) ? [{ row, at, cell }] : [];
    }),
  );
  const [gap, ...others] = gaps;
  const isFull = (row: number): boolean => years.every(({ index }) => cells.filled(row, index));
  if (!gap || others.length > 0 || cells.lines.filter(isFull).length < fewestFullRows) return [];
  const [before, after] = [-1, 1].map((step) => {
    const column = years[gap.at + step]?.index;
    return column === undefined ? undefined : cells.filled(gap.row, column);
  });
  if (!before || !after || before.value === 0 || after.value === 0) return [];
  return [{ figure: gap.cell.id, reason: "series", expected: null, terms: [], beside: [before.id, after.id] }];
}
