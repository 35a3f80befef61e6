import { plainFormat, type CellFormat } from "../../domain/grid.ts";
import { isTrue, readElements, wholeNumber } from "./readElements.ts";
import { builtInNumberFormat } from "./readNumberFormats.ts";
import { unescapeXstring } from "./xmlText.ts";
import type { StartTag } from "./xml.ts";

/** The formats of a workbook, each once, and which of them a cell's style index means. */
export interface CellFormats {
  /** Index 0 is the plain format. */
  readonly formats: readonly CellFormat[];
  /** By style index (`s` of a cell): index into `formats`. */
  readonly byStyle: readonly number[];
}

/** What a workbook without a styles part has. */
export const noStyles: CellFormats = { formats: [plainFormat], byStyle: [0] };

/** Number format, bold, italic and indent of every cell style in a styles part. @throws RefusedFile */
export function readStyles(chunks: Iterable<Uint8Array>, part: string): CellFormats {
  const handler = new StylesHandler();
  readElements(chunks, part, {
    start: (path, tag) => handler.start(path, tag),
  });
  return handler.formats();
}

interface Font {
  bold: boolean;
  italic: boolean;
}

/** An xf as it is written; undefined where it does not say. */
interface StyleRecord {
  readonly numberFormat: number | undefined;
  readonly font: number | undefined;
  readonly parent: number;
  indent: number | undefined;
}

class StylesHandler {
  readonly #codes = new Map<number, string>();
  readonly #fonts: Font[] = [];
  readonly #named: StyleRecord[] = [];
  readonly #cells: StyleRecord[] = [];

  start(path: string, tag: StartTag): void {
    switch (path) {
      case "styleSheet/numFmts/numFmt":
        this.#codes.set(wholeNumber(tag.attribute("numFmtId"), -1), unescapeXstring(tag.attribute("formatCode") ?? ""));
        break;
      case "styleSheet/fonts/font":
        this.#fonts.push({ bold: false, italic: false });
        break;
      case "styleSheet/fonts/font/b":
      case "styleSheet/fonts/font/i": {
        const font = this.#fonts.at(-1);
        if (font) font[tag.local === "b" ? "bold" : "italic"] = isTrue(tag.attribute("val"), true);
        break;
      }
      case "styleSheet/cellStyleXfs/xf":
        this.#named.push(styleRecord(tag));
        break;
      case "styleSheet/cellXfs/xf":
        this.#cells.push(styleRecord(tag));
        break;
      case "styleSheet/cellStyleXfs/xf/alignment":
        indentOf(this.#named, tag);
        break;
      case "styleSheet/cellXfs/xf/alignment":
        indentOf(this.#cells, tag);
        break;
    }
  }

  formats(): CellFormats {
    const formats: CellFormat[] = [plainFormat];
    const indexes = new Map([[keyOf(plainFormat), 0]]);
    const byStyle = this.#cells.map((record) => {
      const format = this.#formatOf(record);
      const key = keyOf(format);
      const index = indexes.get(key) ?? formats.push(format) - 1;
      indexes.set(key, index);
      return index;
    });
    return { formats, byStyle };
  }

  /** What the cell's record leaves out comes from its named style; what it says wins, as in Excel, whatever the apply flags. */
  #formatOf(cell: StyleRecord): CellFormat {
    const named = this.#named[cell.parent];
    const id = cell.numberFormat ?? named?.numberFormat ?? 0;
    const font = this.#fonts[cell.font ?? named?.font ?? 0];
    return {
      numberFormat: this.#codes.get(id) ?? builtInNumberFormat(id),
      bold: font?.bold ?? false,
      italic: font?.italic ?? false,
      indent: cell.indent ?? named?.indent ?? 0,
    };
  }
}

function styleRecord(tag: StartTag): StyleRecord {
  const { number, own } = styleIndexes(tag);
  return {
    numberFormat: own("numFmtId", "applyNumberFormat"),
    font: own("fontId", "applyFont"),
    parent: number("xfId") ?? 0,
    indent: isTrue(tag.attribute("applyAlignment")) ? 0 : undefined,
  };
}

/** Reads the indexes of a style record: `number` as it stands, `own` with the flag that makes it count. */
export function styleIndexes(tag: StartTag): {
  readonly number: (name: string) => number | undefined;
  readonly own: (name: string, flag: string) => number | undefined;
} {
  const number = (name: string): number | undefined => {
    const value = wholeNumber(tag.attribute(name), -1);
    return value < 0 ? undefined : value;
  };
  // An apply flag that is set says that the record's own value counts, even when that is the default it leaves out.
  return { number, own: (name, flag) => number(name) ?? (isTrue(tag.attribute(flag)) ? 0 : undefined) };
}

function indentOf(records: readonly StyleRecord[], tag: StartTag): void {
  const record = records.at(-1);
  if (record) record.indent = wholeNumber(tag.attribute("indent"), 0);
}

function keyOf({ numberFormat, bold, italic, indent }: CellFormat): string {
  return `${String(bold)} ${String(italic)} ${String(indent)} ${numberFormat}`;
}
