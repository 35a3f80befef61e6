import type { BorderEdge, BorderStyle, CellStyle, ConditionalStyle, FontStyle } from "../../../report/style.ts";
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
export function fontXml(font: FontStyle, q: Qualify): string {
  const bold = font.bold ? `<${q("b")}/>` : "";
  const italic = font.italic ? `<${q("i")}/>` : "";
  const size = `<${q("sz")} val="${String(font.size)}"/>`;
  const color = `<${q("color")} rgb="FF${font.color}"/>`;
  const name = `<${q("name")} val="${escapeAttribute(font.name)}"/>`;
  return `<${q("font")}>${bold}${italic}${size}${color}${name}<${q("family")} val="2"/></${q("font")}>`;
}

/** A solid fill, as an entry of fills. Shape: RRGGBB. */
export function fillXml(color: string, q: Qualify): string {
  const colors = `<${q("fgColor")} rgb="FF${color}"/><${q("bgColor")} indexed="64"/>`;
  return `<${q("fill")}><${q("patternFill")} patternType="solid">${colors}</${q("patternFill")}></${q("fill")}>`;
}

/** The four edges, as an entry of borders. */
export function borderXml(border: BorderStyle, q: Qualify): string {
  const edges = (["left", "right", "top", "bottom"] as const).map((side) => edgeXml(side, border[side], q));
  return `<${q("border")}>${edges.join("")}<${q("diagonal")}/></${q("border")}>`;
}

function edgeXml(side: string, edge: BorderEdge | null, q: Qualify): string {
  if (!edge) return `<${q(side)}/>`;
  return `<${q(side)} style="${edge.style}"><${q("color")} rgb="FF${edge.color}"/></${q(side)}>`;
}

/** The whole look, as an entry of cellXfs. `base` says whether there is a cellStyleXfs to stand on. */
export function xfXml(style: CellStyle, parts: XfParts, quotePrefix: boolean, base: boolean, q: Qualify): string {
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
  const alignment = alignmentXml(style, q);
  if (alignment === "") return `<${q("xf")} ${attributes.join(" ")}/>`;
  return `<${q("xf")} ${attributes.join(" ")} applyAlignment="1">${alignment}</${q("xf")}>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: CellStyle, q: Qualify): string {
  const attributes = [
    horizontal === "general" ? "" : `horizontal="${horizontal}"`,
    vertical === "bottom" ? "" : `vertical="${vertical}"`,
    wrap ? `wrapText="1"` : "",
    indent > 0 ? `indent="${String(indent)}"` : "",
  ].filter((text) => text !== "");
  return attributes.length === 0 ? "" : `<${q("alignment")} ${attributes.join(" ")}/>`;
}

/** The look of a conditional format, as an entry of dxfs. */
export function conditionalXml(style: ConditionalStyle, q: Qualify): string {
  const color = `<${q("color")} rgb="FF${style.fontColor}"/>`;
  return `<${q("dxf")}><${q("font")}>${color}</${q("font")}></${q("dxf")}>`;
}

/** A format code, as an entry of numFmts. */
export function numberFormatXml(id: number, code: string, q: Qualify): string {
  return `<${q("numFmt")} numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`;
}
