/** A line of a dumped sheet without how its chart looks, which a file keeps in the chart's own part and a book does not read. */
export function withoutChartLook(line: string): string {
  const found = /^(\s*charts )(\{.*\})$/.exec(line);
  if (!found) return line;
  const chart = JSON.parse(found[2] ?? "{}") as { series: readonly object[] };
  const series = chart.series.map((one) => ({ ...one, settings: null }));
  return `${found[1] ?? ""}${JSON.stringify({ ...chart, series, settings: null })}`;
}
