import type { CellStyle } from "../../../report/style.ts";
import { isSameLook, lookOf, plainLook, type BorderLook, type CellLook, type ConditionalChange } from "../cellLook.ts";
import type { StyleRegistry } from "../write/styleRegistry.ts";
import { borderXml, conditionalXml, fillXml, fontXml, xfElement, xfXml } from "../write/styleXml.ts";
import { isTrue } from "../readElements.ts";
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
  readonly #changedIndexes = new Map<string, number>();

  /** @throws RefusedFile */
  constructor(bytes: Uint8Array, name: string) {
    const part = opened(outlined(bytes, name, 3), name);
    const q: Qualify = (local) => qualified(part.root, local);
    const base = childOf(part.root, "cellStyleXfs");
    this.#part = part;
    this.#q = q;
    this.#hasBase = base !== undefined && childrenOf(base, "xf").length > 0;
    this.#numberFormats = new NumberFormats(part, q);
    this.#fonts = new StyleList(part, "fonts", "font", [fontXml(plainLook.font, q)]);
    this.#fills = new StyleList(part, "fills", "fill", [patternXml("none", q), patternXml("gray125", q)]);
    this.#borders = new StyleList(part, "borders", "border", [borderXml(plainLook.border, q)]);
    this.#xfs = new StyleList(part, "cellXfs", "xf", [plainXf(q)]);
    this.#dxfs = new StyleList(part, "dxfs", "dxf", []);
  }

  cell(style: CellStyle | CellLook, quotePrefix: boolean): number {
    const look = lookOf(style);
    const key = JSON.stringify([look, quotePrefix]);
    const known = this.#cellIndexes.get(key);
    if (known !== undefined) return known;
    const parts = {
      numberFormat: this.#numberFormats.idOf(look.numberFormat),
      font: this.#fontIndex(look),
      fill: this.#fillIndex(look),
      border: this.#borderIndex(look.border),
    };
    const index = this.#xfs.indexOf(xfXml(look, parts, quotePrefix, this.#hasBase, this.#q));
    this.#cellIndexes.set(key, index);
    return index;
  }

  /**
   * The index for a cell that has the style `base` and shall look otherwise: what does not differ stays what it was, named style and
   * theme included. Shape: `before` is how cells with `base` look.
   */
  changed(base: number, before: CellLook, after: CellLook, quotePrefix: boolean): number {
    const key = JSON.stringify([base, after, quotePrefix]);
    const known = this.#changedIndexes.get(key);
    if (known !== undefined) return known;
    const index = this.#xfs.indexOf(this.#changedXf(base, before, after, quotePrefix));
    this.#changedIndexes.set(key, index);
    return index;
  }

  conditional(change: ConditionalChange): number {
    const { numberFormat } = change;
    const format = numberFormat === undefined ? 0 : this.#numberFormats.idOf(numberFormat);
    return this.#dxfs.indexOf(conditionalXml(change, format, this.#q));
  }

  /** The part with what was asked for since. */
  bytes(): Uint8Array {
    const lists = [this.#numberFormats, this.#fonts, this.#fills, this.#borders, this.#xfs, this.#dxfs];
    return spliced(
      this.#part.bytes,
      lists.flatMap((list) => list.splices()),
    );
  }

  #changedXf(base: number, before: CellLook, after: CellLook, quotePrefix: boolean): string {
    const tag = this.#xfs.entry(base)?.tag;
    const id = (name: string, flag: string, differs: boolean, index: () => number): string[] => {
      const own = tag?.attribute(name);
      const applies = differs || isTrue(tag?.attribute(flag));
      const value = differs ? String(index()) : own;
      return [...(value === undefined ? [] : [`${name}="${value}"`]), ...(applies ? [`${flag}="1"`] : [])];
    };
    const differs = (part: keyof CellLook): boolean => !isSameLook(before[part], after[part]);
    const named = tag?.attribute("xfId") ?? (this.#hasBase ? "0" : undefined);
    const attributes = [
      ...id("numFmtId", "applyNumberFormat", differs("numberFormat"), () =>
        this.#numberFormats.idOf(after.numberFormat),
      ),
      ...id("fontId", "applyFont", differs("font"), () => this.#fontIndex(after)),
      ...id("fillId", "applyFill", differs("fill"), () => this.#fillIndex(after)),
      ...id("borderId", "applyBorder", differs("border"), () => this.#borderIndex(after.border)),
      ...(named === undefined ? [] : [`xfId="${named}"`]),
      ...(quotePrefix ? [`quotePrefix="1"`] : []),
      ...(tag?.attribute("pivotButton") === undefined ? [] : [`pivotButton="${tag.attribute("pivotButton") ?? ""}"`]),
    ];
    // A plain detail must be said to be the cell's own, where its named style may tell otherwise.
    const says = (flag: string): boolean => isTrue(tag?.attribute(flag));
    const alignment = alignmentParts.some(differs) || says("applyAlignment");
    const protection = differs("locked") || differs("formulaHidden") || says("applyProtection");
    return xfElement(attributes, after, { alignment, protection }, this.#q);
  }

  #fontIndex({ font }: CellLook): number {
    return this.#fonts.indexOf(fontXml(font, this.#q));
  }

  #fillIndex({ fill }: CellLook): number {
    return fill === null ? 0 : this.#fills.indexOf(fillXml(fill, this.#q));
  }

  #borderIndex(border: BorderLook): number {
    const isPlain = Object.values(border).every((edge) => edge === null);
    return isPlain ? 0 : this.#borders.indexOf(borderXml(border, this.#q));
  }
}

const alignmentParts = [
  "horizontal", "vertical", "indent", "wrap", "shrink", "textOrientation", "readingOrder",
] as const; // prettier-ignore

/** `<styleSheet/>` as `<styleSheet></styleSheet>`, so that several lists can be put into it. */
function opened(part: OutlinedPart, name: string): OutlinedPart {
  if (!part.root.tag.selfClosing) return part;
  return outlined(spliced(part.bytes, [appended(part, part.root, "")]), name, 3);
}

function patternXml(pattern: string, q: Qualify): string {
  return `<${q("fill")}><${q("patternFill")} patternType="${pattern}"/></${q("fill")}>`;
}

function plainXf(q: Qualify): string {
  return `<${q("xf")} numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
}
