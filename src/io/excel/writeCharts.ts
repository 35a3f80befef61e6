import { addressOf, rangeAddress } from "../../domain/cell.ts";
import type { ChartLook } from "../../report/chartLook.ts";
import { lookAround, officeChartTypes, type DrawnChart, type DrawnSeries } from "../chart/drawnChart.ts";

/** Queues charts onto a sheet whose cells are queued. Alt text cannot be given: Office.js has no member for it. */
export function queueCharts(sheet: Excel.Worksheet, charts: readonly DrawnChart[], look: ChartLook): void {
  for (const drawn of charts) queueChart(sheet, drawn, lookAround(drawn, look));
}

/** Queues that charts go, where they still are. */
export function queueChartsGone(sheet: Excel.Worksheet, charts: readonly DrawnChart[]): void {
  for (const { name } of charts) sheet.charts.getItemOrNullObject(name).delete();
}

function queueChart(sheet: Excel.Worksheet, drawn: DrawnChart, look: ChartLook): void {
  const [first, ...others] = drawn.series;
  if (!first) return;
  const chart = sheet.charts.add(officeChartTypes[drawn.kind], sheet.getRange(oneFigure(drawn)), "Columns");
  chart.name = drawn.name;
  const { top, bottom, left, right } = drawn.place;
  chart.setPosition(addressOf(top, left), addressOf(bottom, right));
  chart.displayBlanksAs = "NotPlotted";
  chart.plotVisibleOnly = false;
  queueSeries(sheet, chart.series.getItemAt(0), first, drawn, look);
  for (const series of others) queueSeries(sheet, chart.series.add(series.name), series, drawn, look);
  queueTitle(chart, drawn, look);
  queueAxes(chart.axes, drawn, look);
  chart.legend.visible = drawn.hasLegend;
  if (drawn.hasLegend) {
    chart.legend.position = "Bottom";
    queueFont(chart.legend.format.font, look, look.textSize, look.textColor);
  }
  chart.format.border.lineStyle = "None";
  chart.format.fill.setSolidColor("#FFFFFF");
}

/** A cell that always has a figure makes one series; of a column that begins with a blank, Excel would make labels. */
function oneFigure({ kind, series }: DrawnChart): string {
  // A bridge begins with its level, which is the last series.
  const filled = kind === "columns" ? series.at(-1) : series[0];
  const { top, left } = filled?.values.range ?? { top: 0, left: 0 };
  return addressOf(top, left);
}

function queueSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  drawn: DrawnSeries,
  { kind, gapWidth, categories }: DrawnChart,
  look: ChartLook,
): void {
  if (drawn.mark === "line") series.chartType = "Line";
  series.name = drawn.name;
  series.setValues(sheet.getRange(rangeAddress(drawn.values.range)));
  series.setXAxisValues(sheet.getRange(rangeAddress(categories.range)));
  if (drawn.mark === "line") {
    series.markerStyle = "None";
    series.format.line.color = `#${drawn.color ?? "000000"}`;
    series.format.line.weight = look.lineWidth;
    series.format.line.lineStyle = drawn.dash === "dash" ? "Dash" : "Continuous";
    return;
  }
  series.gapWidth = gapWidth;
  // Bars of one category lie on each other: only one of them is ever there.
  if (kind !== "time") series.overlap = 100;
  if (drawn.color === null) series.format.fill.clear();
  else series.format.fill.setSolidColor(`#${drawn.color}`);
  series.hasDataLabels = drawn.labels !== null;
  if (!drawn.labels) return;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = drawn.labels.format;
  series.dataLabels.position = kind === "columns" ? "Center" : "OutsideEnd";
  queueFont(series.dataLabels.format.font, look, look.textSize, drawn.labels.color);
}

function queueTitle(chart: Excel.Chart, { title }: DrawnChart, look: ChartLook): void {
  chart.title.text = title;
  queueFont(chart.title.format.font, look, look.titleSize, look.titleColor);
  chart.title.format.font.bold = true;
}

/** Labels stand beside the plot, not at the zero line, where bars would cover them; the first category is on top of lying bars. */
function queueAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, drawn: DrawnChart, look: ChartLook): void {
  categoryAxis.tickLabelPosition = "Low";
  queueFont(categoryAxis.format.font, look, look.textSize, look.titleColor);
  categoryAxis.format.line.color = `#${look.textColor}`;
  if (drawn.kind === "bars") {
    categoryAxis.reversePlotOrder = true;
    // Else the axis of values would go to the top with the first category.
    categoryAxis.position = "Maximum";
  }
  valueAxis.numberFormat = drawn.axisFormat;
  if (drawn.axisMinimum !== null) valueAxis.minimum = drawn.axisMinimum;
  if (drawn.axisMaximum !== null) valueAxis.maximum = drawn.axisMaximum;
  valueAxis.title.text = drawn.axisTitle;
  queueFont(valueAxis.title.format.font, look, look.textSize, look.textColor);
  queueFont(valueAxis.format.font, look, look.textSize, look.textColor);
  valueAxis.format.line.lineStyle = "None";
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = `#${look.gridColor}`;
}

function queueFont(font: Excel.ChartFont, { fontName }: ChartLook, size: number, color: string): void {
  font.name = fontName;
  font.size = size;
  font.color = `#${color}`;
}
