import { styleIndexes } from "./readStyles.ts";
import { plainLook, type CellLook, type ConditionalChange } from "./cellLook.ts";
import type { Package } from "./package.ts";
import { relationshipType } from "./packageRelationships.ts";
import { Colors, readThemeColors } from "./readColors.ts";
import { isTrue, readElements, wholeNumber } from "./readElements.ts";
import { alignmentOf, noAlignment, noProtection, type Alignment, type Protection } from "./readAlignment.ts";
import { BorderReader, FillReader, FontReader } from "./readLookParts.ts";
import { builtInNumberFormat } from "./readNumberFormats.ts";
import type { StartTag } from "./xml.ts";
import { unescapeXstring } from "./xmlText.ts";

/** Every look of a workbook. */
export interface CellLooks {
  /** By style index (`s` of a cell); index 0 is what an unformatted cell looks like. */
  readonly cells: readonly IndexedLook[];
  /** By index (`dxfId` of a conditional format). */
  readonly conditional: readonly ConditionalChange[];
  readonly colors: Colors;
}

/** A look, and whether the text of its cells was typed with an apostrophe in front. */
export interface IndexedLook {
  readonly look: CellLook;
  readonly quotePrefix: boolean;
}

/** Reads the workbook's styles, colours resolved. @throws RefusedFile */
export function readLooks(pkg: Package): CellLooks {
  const relationship = pkg.relationships(pkg.workbookPart).find(({ type }) => type === relationshipType.styles);
  const theme = readThemeColors(pkg);
  if (!relationship || !pkg.has(relationship.target)) {
    return { cells: [{ look: plainLook, quotePrefix: false }], conditional: [], colors: new Colors(theme) };
  }
  const part = relationship.target;
  const colors = new Colors(theme, readPalette(pkg, part));
  return readLooksPart(pkg.chunks(part), part, colors);
}

/** `readLooks` of a styles part by itself. @throws RefusedFile */
export function readLooksPart(chunks: Iterable<Uint8Array>, part: string, colors: Colors): CellLooks {
  const handler = new LooksHandler(colors);
  readElements(chunks, part, {
    start: (path, tag) => handler.start(path, tag),
    end: (path) => handler.end(path),
  });
  return { ...handler.finish(), colors };
}

/** The palette of a workbook that has its own. */
function readPalette(pkg: Package, part: string): string[] {
  const palette: string[] = [];
  readElements(pkg.chunks(part), part, {
    start: (path, tag) => {
      if (path === "styleSheet/colors/indexedColors/rgbColor") palette.push((tag.attribute("rgb") ?? "").slice(-6));
    },
  });
  return palette;
}

/** An xf as it is written; undefined where it does not say. */
interface Xf {
  readonly numberFormat: number | undefined;
  readonly font: number | undefined;
  readonly fill: number | undefined;
  readonly border: number | undefined;
  readonly parent: number;
  readonly quotePrefix: boolean;
  alignment: Alignment | undefined;
  protection: Protection | undefined;
}

class LooksHandler {
  readonly #codes = new Map<number, string>();
  readonly #fonts: FontReader;
  readonly #fills: FillReader;
  readonly #borders: BorderReader;
  readonly #named: Xf[] = [];
  readonly #cells: Xf[] = [];
  readonly #conditional: ConditionalChange[] = [];
  readonly #dxf: { readonly font: FontReader; readonly fill: FillReader; readonly border: BorderReader };
  #dxfCode: string | undefined;

  constructor(colors: Colors) {
    const root = "styleSheet";
    this.#fonts = new FontReader(`${root}/fonts/font`, colors);
    this.#fills = new FillReader(`${root}/fills/fill`, colors);
    this.#borders = new BorderReader(`${root}/borders/border`, colors);
    this.#dxf = {
      font: new FontReader(`${root}/dxfs/dxf/font`, colors),
      fill: new FillReader(`${root}/dxfs/dxf/fill`, colors, true),
      border: new BorderReader(`${root}/dxfs/dxf/border`, colors),
    };
  }

  start(path: string, tag: StartTag): void {
    for (const reader of [this.#fonts, this.#fills, this.#borders]) reader.start(path, tag);
    for (const reader of Object.values(this.#dxf)) reader.start(path, tag);
    switch (path) {
      case "styleSheet/numFmts/numFmt":
        this.#codes.set(wholeNumber(tag.attribute("numFmtId"), -1), unescapeXstring(tag.attribute("formatCode") ?? ""));
        break;
      case "styleSheet/cellStyleXfs/xf":
        this.#named.push(xfOf(tag));
        break;
      case "styleSheet/cellXfs/xf":
        this.#cells.push(xfOf(tag));
        break;
      case "styleSheet/cellStyleXfs/xf/alignment":
      case "styleSheet/cellStyleXfs/xf/protection":
        detail(this.#named.at(-1), tag);
        break;
      case "styleSheet/cellXfs/xf/alignment":
      case "styleSheet/cellXfs/xf/protection":
        detail(this.#cells.at(-1), tag);
        break;
      case "styleSheet/dxfs/dxf":
        for (const reader of Object.values(this.#dxf)) reader.clear();
        this.#dxfCode = undefined;
        break;
      case "styleSheet/dxfs/dxf/numFmt":
        this.#dxfCode = unescapeXstring(tag.attribute("formatCode") ?? "");
        break;
    }
  }

  end(path: string): void {
    if (path === "styleSheet/dxfs/dxf") this.#conditional.push(this.#change());
  }

  finish(): Omit<CellLooks, "colors"> {
    const cells = this.#cells.map((xf) => ({ look: this.#look(xf), quotePrefix: xf.quotePrefix }));
    if (cells.length === 0) cells.push({ look: plainLook, quotePrefix: false });
    return { cells, conditional: this.#conditional };
  }

  /** What the cell's record leaves out comes from its named style; what it says wins, as in Excel, whatever the apply flags. */
  #look(xf: Xf): CellLook {
    const named = this.#named[xf.parent];
    const id = xf.numberFormat ?? named?.numberFormat ?? 0;
    const fonts = this.#fonts.list;
    return {
      numberFormat: this.#codes.get(id) ?? builtInNumberFormat(id),
      font: { ...plainLook.font, ...fonts[xf.font ?? named?.font ?? 0] },
      fill: this.#fills.list[xf.fill ?? named?.fill ?? 0] ?? null,
      border: { ...plainLook.border, ...this.#borders.list[xf.border ?? named?.border ?? 0] },
      ...(xf.alignment ?? named?.alignment ?? noAlignment),
      ...(xf.protection ?? named?.protection ?? noProtection),
    };
  }

  #change(): ConditionalChange {
    const font = this.#dxf.font.list[0];
    const fill = this.#dxf.fill.list[0];
    const border = this.#dxf.border.list[0];
    const edges = (["top", "bottom", "left", "right"] as const).flatMap((side) => {
      const edge = border?.[side];
      return edge ? [[side, edge] as const] : [];
    });
    return {
      ...(fill === undefined || fill === null ? {} : { fill }),
      ...(font?.color === undefined ? {} : { fontColor: font.color }),
      ...(font?.bold === undefined ? {} : { bold: font.bold }),
      ...(font?.italic === undefined ? {} : { italic: font.italic }),
      ...(font?.strikethrough === undefined ? {} : { strikethrough: font.strikethrough }),
      ...(font?.underline === undefined ? {} : { underline: plainUnderline(font.underline) }),
      ...(this.#dxfCode === undefined ? {} : { numberFormat: this.#dxfCode }),
      ...(edges.length === 0 ? {} : { border: Object.fromEntries(edges) }),
    };
  }
}

function plainUnderline(underline: CellLook["font"]["underline"]): "none" | "single" | "double" {
  return underline === "singleAccountant" ? "single" : underline === "doubleAccountant" ? "double" : underline;
}

function xfOf(tag: StartTag): Xf {
  const { number, own } = styleIndexes(tag);
  return {
    numberFormat: own("numFmtId", "applyNumberFormat"),
    font: own("fontId", "applyFont"),
    fill: own("fillId", "applyFill"),
    border: own("borderId", "applyBorder"),
    parent: number("xfId") ?? 0,
    quotePrefix: isTrue(tag.attribute("quotePrefix")),
    alignment: isTrue(tag.attribute("applyAlignment")) ? noAlignment : undefined,
    protection: isTrue(tag.attribute("applyProtection")) ? noProtection : undefined,
  };
}

function detail(xf: Xf | undefined, tag: StartTag): void {
  if (!xf) return;
  if (tag.local === "alignment") xf.alignment = alignmentOf(tag);
  else
    xf.protection = { locked: isTrue(tag.attribute("locked"), true), formulaHidden: isTrue(tag.attribute("hidden")) };
}
