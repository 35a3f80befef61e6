import type { CellLook, ConditionalChange, EdgeLook, FontLook, BorderLook } from "../cellLook.ts";
import { horizontalNames, readingOrders, stacked } from "../readAlignment.ts";
import { escapeAttribute } from "../xmlText.ts";

/** The name of an element as the styles part at hand spells it (with or without prefix). */
export type Qualify = (local: string) => string;

/** Indexes of the parts a cell's look is put together from. */
export interface XfParts {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

// All entries are spelled as Excel itself writes them, so that they are known again after Excel has saved the file.

/** The font, as an entry of fonts. */
export function fontXml(font: FontLook, q: Qualify): string {
  const size = `<${q("sz")} val="${String(font.size)}"/>`;
  const color = `<${q("color")} rgb="FF${font.color}"/>`;
  const name = `<${q("name")} val="${escapeAttribute(font.name)}"/>`;
  const effects = effectsXml(font, q);
  return `<${q("font")}>${effects}${size}${color}${name}<${q("family")} val="2"/></${q("font")}>`;
}

function effectsXml({ bold, italic, strikethrough, underline, vertical }: FontLook, q: Qualify): string {
  return [
    bold ? `<${q("b")}/>` : "",
    italic ? `<${q("i")}/>` : "",
    strikethrough ? `<${q("strike")}/>` : "",
    underlineXml(underline, q),
    vertical === "baseline" ? "" : `<${q("vertAlign")} val="${vertical}"/>`,
  ].join("");
}

function underlineXml(underline: FontLook["underline"], q: Qualify): string {
  switch (underline) {
    case "none":
      return "";
    case "single":
      return `<${q("u")}/>`;
    case "double":
      return `<${q("u")} val="double"/>`;
    case "singleAccountant":
      return `<${q("u")} val="singleAccounting"/>`;
    case "doubleAccountant":
      return `<${q("u")} val="doubleAccounting"/>`;
  }
}

/** A solid fill, as an entry of fills. Shape: RRGGBB. */
export function fillXml(color: string, q: Qualify): string {
  const colors = `<${q("fgColor")} rgb="FF${color}"/><${q("bgColor")} indexed="64"/>`;
  return `<${q("fill")}><${q("patternFill")} patternType="solid">${colors}</${q("patternFill")}></${q("fill")}>`;
}

/** The edges, as an entry of borders. A file has one line for both diagonals. */
export function borderXml(border: BorderLook, q: Qualify): string {
  const edges = (["left", "right", "top", "bottom"] as const).map((side) => edgeXml(side, border[side], q));
  const { diagonalDown, diagonalUp } = border;
  const directions = `${diagonalUp ? ` diagonalUp="1"` : ""}${diagonalDown ? ` diagonalDown="1"` : ""}`;
  const diagonal = edgeXml("diagonal", diagonalDown ?? diagonalUp, q);
  return `<${q("border")}${directions}>${edges.join("")}${diagonal}</${q("border")}>`;
}

function edgeXml(side: string, edge: EdgeLook | null, q: Qualify): string {
  if (!edge) return `<${q(side)}/>`;
  return `<${q(side)} style="${edge.style}"><${q("color")} rgb="FF${edge.color}"/></${q(side)}>`;
}

/** The whole look, as an entry of cellXfs. `base` says whether there is a cellStyleXfs to stand on. */
export function xfXml(look: CellLook, parts: XfParts, quotePrefix: boolean, base: boolean, q: Qualify): string {
  const attributes = [
    `numFmtId="${String(parts.numberFormat)}" fontId="${String(parts.font)}"`,
    `fillId="${String(parts.fill)}" borderId="${String(parts.border)}"`,
    base ? `xfId="0"` : "",
    quotePrefix ? `quotePrefix="1"` : "",
    parts.numberFormat === 0 ? "" : `applyNumberFormat="1"`,
    `applyFont="1"`,
    parts.fill === 0 ? "" : `applyFill="1"`,
    parts.border === 0 ? "" : `applyBorder="1"`,
  ].filter((text) => text !== "");
  return xfElement(attributes, look, { alignment: false, protection: false }, q);
}

/** An xf with its details; `says` forces the flags that they are its own. */
export function xfElement(
  attributes: readonly string[],
  look: CellLook,
  says: { readonly alignment: boolean; readonly protection: boolean },
  q: Qualify,
): string {
  const alignment = alignmentXml(look, q);
  const protection = protectionXml(look, q);
  const all = [
    ...attributes,
    alignment === "" && !says.alignment ? "" : `applyAlignment="1"`,
    protection === "" && !says.protection ? "" : `applyProtection="1"`,
  ].filter((text) => text !== "");
  const details = alignment + protection;
  return details === "" ? `<${q("xf")} ${all.join(" ")}/>` : `<${q("xf")} ${all.join(" ")}>${details}</${q("xf")}>`;
}

function alignmentXml(look: CellLook, q: Qualify): string {
  const { horizontal, vertical, wrap, indent, shrink, textOrientation, readingOrder } = look;
  const name = [...horizontalNames].find(([, ours]) => ours === horizontal)?.[0] ?? "general";
  const attributes = [
    horizontal === "general" ? "" : `horizontal="${name}"`,
    vertical === "bottom" ? "" : `vertical="${vertical}"`,
    textOrientation === 0 ? "" : `textRotation="${String(rotation(textOrientation))}"`,
    wrap ? `wrapText="1"` : "",
    indent > 0 ? `indent="${String(indent)}"` : "",
    shrink ? `shrinkToFit="1"` : "",
    readingOrder === "context" ? "" : `readingOrder="${String(readingOrders.indexOf(readingOrder))}"`,
  ].filter((text) => text !== "");
  return attributes.length === 0 ? "" : `<${q("alignment")} ${attributes.join(" ")}/>`;
}

function rotation(degrees: number): number {
  if (degrees === stacked.here) return stacked.inFile;
  return degrees < 0 ? 90 - degrees : degrees;
}

function protectionXml({ locked, formulaHidden }: CellLook, q: Qualify): string {
  const attributes = [locked ? "" : `locked="0"`, formulaHidden ? `hidden="1"` : ""].filter((text) => text !== "");
  return attributes.length === 0 ? "" : `<${q("protection")} ${attributes.join(" ")}/>`;
}

/** The look of a conditional format, as an entry of dxfs. `formatId` is its number format's. */
export function conditionalXml(change: ConditionalChange, formatId: number, q: Qualify): string {
  const { numberFormat, fill } = change;
  const format = numberFormat === undefined ? "" : numberFormatXml(formatId, numberFormat, q);
  const background = `<${q("patternFill")}><${q("bgColor")} rgb="FF${fill ?? ""}"/></${q("patternFill")}>`;
  const filled = fill === undefined ? "" : `<${q("fill")}>${background}</${q("fill")}>`;
  return `<${q("dxf")}>${conditionalFontXml(change, q)}${format}${filled}${conditionalBorderXml(change, q)}</${q("dxf")}>`;
}

function conditionalFontXml(
  { bold, italic, strikethrough, underline, fontColor }: ConditionalChange,
  q: Qualify,
): string {
  const flag = (name: string, value: boolean | undefined): string =>
    value === undefined ? "" : value ? `<${q(name)}/>` : `<${q(name)} val="0"/>`;
  const said = [
    flag("b", bold),
    flag("i", italic),
    flag("strike", strikethrough),
    underline === undefined ? "" : underline === "none" ? `<${q("u")} val="none"/>` : underlineXml(underline, q),
    fontColor === undefined ? "" : `<${q("color")} rgb="FF${fontColor}"/>`,
  ].join("");
  return said === "" ? "" : `<${q("font")}>${said}</${q("font")}>`;
}

function conditionalBorderXml({ border }: ConditionalChange, q: Qualify): string {
  if (!border) return "";
  const edges = (["left", "right", "top", "bottom"] as const).flatMap((side) => {
    const edge = border[side];
    return edge ? edgeXml(side, edge, q) : [];
  });
  return `<${q("border")}>${edges.join("")}</${q("border")}>`;
}

/** A format code, as an entry of numFmts. */
export function numberFormatXml(id: number, code: string, q: Qualify): string {
  return `<${q("numFmt")} numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`;
}
