import type { BorderStyle, CellStyle, ConditionalStyle } from "../../../report/style.ts";
import type { StyleRegistry } from "../write/styleRegistry.ts";
import { borderXml, conditionalXml, fillXml, fontXml, xfXml } from "../write/styleXml.ts";
import type { Qualify } from "../write/styleXml.ts";
import { NumberFormats } from "./numberFormats.ts";
import { appended, childOf, childrenOf, outlined, qualified } from "./outline.ts";
import type { OutlinedPart } from "./outline.ts";
import { spliced } from "./splice.ts";
import { StyleList } from "./styleList.ts";

/** A styles part with nothing in it but its root. Shape: `namespace` transitional or strict. */
export function emptyStyles(namespace: string): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"/>`,
  );
}

/** The workbook's styles: looks that are there already keep their index, others are appended. */
export class StylesPart implements StyleRegistry {
  readonly #part: OutlinedPart;
  readonly #q: Qualify;
  readonly #numberFormats: NumberFormats;
  readonly #fonts: StyleList;
  readonly #fills: StyleList;
  readonly #borders: StyleList;
  readonly #xfs: StyleList;
  readonly #dxfs: StyleList;
  readonly #hasBase: boolean;
  readonly #cellIndexes = new Map<string, number>();

  /** @throws RefusedFile */
  constructor(bytes: Uint8Array, name: string) {
    const part = opened(outlined(bytes, name, 3), name);
    const q: Qualify = (local) => qualified(part.root, local);
    const base = childOf(part.root, "cellStyleXfs");
    this.#part = part;
    this.#q = q;
    this.#hasBase = base !== undefined && childrenOf(base, "xf").length > 0;
    this.#numberFormats = new NumberFormats(part, q);
    this.#fonts = new StyleList(part, "fonts", "font", [fontXml(plainFont, q)]);
    this.#fills = new StyleList(part, "fills", "fill", [patternXml("none", q), patternXml("gray125", q)]);
    this.#borders = new StyleList(part, "borders", "border", [borderXml(noBorder, q)]);
    this.#xfs = new StyleList(part, "cellXfs", "xf", [plainXf(q)]);
    this.#dxfs = new StyleList(part, "dxfs", "dxf", []);
  }

  cell(style: CellStyle, quotePrefix: boolean): number {
    const key = JSON.stringify([style, quotePrefix]);
    const known = this.#cellIndexes.get(key);
    if (known !== undefined) return known;
    const parts = {
      numberFormat: this.#numberFormats.idOf(style.numberFormat),
      font: this.#fonts.indexOf(fontXml(style.font, this.#q)),
      fill: style.fill === null ? 0 : this.#fills.indexOf(fillXml(style.fill, this.#q)),
      border: this.#borderIndex(style.border),
    };
    const index = this.#xfs.indexOf(xfXml(style, parts, quotePrefix, this.#hasBase, this.#q));
    this.#cellIndexes.set(key, index);
    return index;
  }

  conditional(style: ConditionalStyle): number {
    return this.#dxfs.indexOf(conditionalXml(style, this.#q));
  }

  /** The part with what was asked for since. */
  bytes(): Uint8Array {
    const lists = [this.#numberFormats, this.#fonts, this.#fills, this.#borders, this.#xfs, this.#dxfs];
    return spliced(
      this.#part.bytes,
      lists.flatMap((list) => list.splices()),
    );
  }

  #borderIndex(border: BorderStyle): number {
    const isPlain = !border.top && !border.bottom && !border.left && !border.right;
    return isPlain ? 0 : this.#borders.indexOf(borderXml(border, this.#q));
  }
}

/** `<styleSheet/>` as `<styleSheet></styleSheet>`, so that several lists can be put into it. */
function opened(part: OutlinedPart, name: string): OutlinedPart {
  if (!part.root.tag.selfClosing) return part;
  return outlined(spliced(part.bytes, [appended(part, part.root, "")]), name, 3);
}

const plainFont = { name: "Calibri", size: 11, bold: false, italic: false, color: "000000" };
const noBorder: BorderStyle = { top: null, bottom: null, left: null, right: null };

function patternXml(pattern: string, q: Qualify): string {
  return `<${q("fill")}><${q("patternFill")} patternType="${pattern}"/></${q("fill")}>`;
}

function plainXf(q: Qualify): string {
  return `<${q("xf")} numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
}
