/** A chart part. The children stand in the order the schema demands. */
import { chartReference, type DrawnCells, type DrawnChart, type DrawnSeries } from "../../chart/drawnChart.ts";
import type { ChartLook } from "../../../report/chartLook.ts";
import { drawingNamespaces } from "./drawingXml.ts";
import { escapeText } from "../xmlText.ts";

/** What a chart part is written from. */
export interface ChartSource {
  readonly chart: DrawnChart;
  readonly look: ChartLook;
  readonly sheetName: string;
  /** Whether the file uses the namespaces of strict OOXML. */
  readonly strict: boolean;
}

const categoryAxis = 1;
const valueAxis = 2;

/** Hundredths of a point, and English Metric Units, in which DrawingML measures. */
const hundredths = 100;
const emuPerPoint = 12_700;

export function chartXml(source: ChartSource): string {
  const { chart, look } = source;
  const { main, drawing, relationships } = drawingNamespaces(source.strict);
  const bars = chart.series.flatMap((series, at) => (series.mark === "fill" ? [seriesXml(series, at, source)] : []));
  const lines = chart.series.flatMap((series, at) => (series.mark === "line" ? [seriesXml(series, at, source)] : []));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`,
    `<c:chartSpace xmlns:c="${main}" xmlns:a="${drawing}" xmlns:r="${relationships}"><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title, look.titleSize, look.titleColor, true, look),
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    bars.length === 0 ? "" : barsXml(chart, bars),
    lines.length === 0 ? "" : linesXml(lines),
    categoryAxisXml(chart, look),
    valueAxisXml(chart, look),
    `</c:plotArea>`,
    chart.hasLegend
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(look.textSize, look.textColor, look)}</c:legend>`
      : "",
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>`,
    `</c:chartSpace>`,
  ].join("");
}

function barsXml({ kind, gapWidth }: DrawnChart, series: readonly string[]): string {
  const direction = kind === "bars" ? "bar" : "col";
  const grouping = kind === "columns" ? "stacked" : "clustered";
  const overlap = kind === "time" ? "" : `<c:overlap val="100"/>`;
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="${String(gapWidth)}"/>${overlap}${axisIds}</c:barChart>`;
}

function linesXml(series: readonly string[]): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${axisIds}</c:lineChart>`;
}

const axisIds = `<c:axId val="${String(categoryAxis)}"/><c:axId val="${String(valueAxis)}"/>`;

function seriesXml(series: DrawnSeries, at: number, source: ChartSource): string {
  const number = `<c:idx val="${String(at)}"/><c:order val="${String(at)}"/>`;
  const name = `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`;
  const isLine = series.mark === "line";
  return [
    `<c:ser>${number}${name}`,
    `<c:spPr>${isLine ? lineXml(series, source.look) : fillXml(series)}</c:spPr>`,
    isLine ? `<c:marker><c:symbol val="none"/></c:marker>` : `<c:invertIfNegative val="0"/>`,
    series.labels ? labelsXml(series.labels, source) : "",
    `<c:cat>${textsXml(source.chart.categories, source.sheetName)}</c:cat>`,
    `<c:val>${figuresXml(series.values, source)}</c:val>`,
    isLine ? `<c:smooth val="0"/>` : "",
    `</c:ser>`,
  ].join("");
}

function fillXml({ color }: DrawnSeries): string {
  return color === null
    ? `<a:noFill/><a:ln><a:noFill/></a:ln>`
    : `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function lineXml({ color, dash }: DrawnSeries, { lineWidth }: ChartLook): string {
  const width = String(Math.round(lineWidth * emuPerPoint));
  return `<a:ln w="${width}" cap="rnd"><a:solidFill><a:srgbClr val="${color ?? "000000"}"/></a:solidFill><a:prstDash val="${dash === "dash" ? "dash" : "solid"}"/><a:round/></a:ln>`;
}

/** Outside the bars; inside columns that stand on each other. */
function labelsXml({ format, color }: NonNullable<DrawnSeries["labels"]>, { chart, look }: ChartSource): string {
  const position = chart.kind === "columns" ? "ctr" : "outEnd";
  return [
    `<c:dLbls><c:numFmt formatCode="${attribute(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`,
    textXml(look.textSize, color, look),
    `<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`,
  ].join("");
}

function textsXml({ range, values }: DrawnCells<string>, sheetName: string): string {
  const points = values.map((value, at) => pointXml(at, value === null ? null : escapeText(value)));
  return `<c:strRef><c:f>${escapeText(chartReference(sheetName, range))}</c:f><c:strCache><c:ptCount val="${String(values.length)}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function figuresXml({ range, values }: DrawnCells<number>, { chart, sheetName }: ChartSource): string {
  const points = values.map((value, at) => pointXml(at, value === null ? null : String(value)));
  return `<c:numRef><c:f>${escapeText(chartReference(sheetName, range))}</c:f><c:numCache><c:formatCode>${escapeText(chart.axisFormat)}</c:formatCode><c:ptCount val="${String(values.length)}"/>${points.join("")}</c:numCache></c:numRef>`;
}

function pointXml(at: number, value: string | null): string {
  return value === null ? "" : `<c:pt idx="${String(at)}"><c:v>${value}</c:v></c:pt>`;
}

/** Labels stand beside the plot, not at the zero line, where bars would cover them; the first category is on top of lying bars. */
function categoryAxisXml({ kind }: DrawnChart, look: ChartLook): string {
  const orientation = kind === "bars" ? "maxMin" : "minMax";
  return [
    `<c:catAx><c:axId val="${String(categoryAxis)}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${kind === "bars" ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${look.textColor}"/></a:solidFill></a:ln></c:spPr>`,
    textXml(look.textSize, look.titleColor, look),
    `<c:crossAx val="${String(valueAxis)}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join("");
}

function valueAxisXml(chart: DrawnChart, look: ChartLook): string {
  const { kind, axisMinimum, axisMaximum, axisTitle } = chart;
  const limits = [
    axisMaximum === null ? "" : `<c:max val="${String(axisMaximum)}"/>`,
    axisMinimum === null ? "" : `<c:min val="${String(axisMinimum)}"/>`,
  ].join("");
  return [
    `<c:valAx><c:axId val="${String(valueAxis)}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${kind === "bars" ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${look.gridColor}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`,
    titleXml(axisTitle, look.textSize, look.textColor, false, look),
    `<c:numFmt formatCode="${attribute(chart.axisFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`,
    textXml(look.textSize, look.textColor, look),
    `<c:crossAx val="${String(categoryAxis)}"/><c:crosses val="${kind === "bars" ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

function titleXml(text: string, size: number, color: string, isBold: boolean, look: ChartLook): string {
  const run = `<a:r><a:rPr lang="sv-SE" ${runAttributes(size, isBold)}>${runContent(color, look)}</a:rPr><a:t>${escapeText(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function textXml(size: number, color: string, look: ChartLook): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${runAttributes(size, false)}>${runContent(color, look)}</a:defRPr></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr>`;
}

function runAttributes(size: number, isBold: boolean): string {
  return `sz="${String(size * hundredths)}" b="${isBold ? "1" : "0"}"`;
}

function runContent(color: string, { fontName }: ChartLook): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:latin typeface="${attribute(fontName)}"/>`;
}

function attribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}
