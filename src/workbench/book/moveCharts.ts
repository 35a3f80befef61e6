import type { HostSheet } from "./sheet.ts";

/** Points from the top of the sheet to a row; hidden rows take none. */
export function topOfRow(sheet: HostSheet, row: number): number {
  let top = 0;
  for (let at = 0; at < row; at++) {
    if (!sheet.hiddenRows.at(at)) top += sheet.rowHeights.at(at) ?? sheet.state.standardHeight;
  }
  return top;
}

/** Charts below a line move with the cells under them; those that stood where rows are gone stand at the line. */
export function moveCharts(sheet: HostSheet, line: number, by: number): void {
  const { charts } = sheet.state;
  if (by === 0 || !charts.some(({ top }) => top >= line)) return;
  sheet.change({
    charts: charts.map((chart) => (chart.top >= line ? { ...chart, top: Math.max(line, chart.top + by) } : chart)),
  });
}
