import type { CellSink, RawFormula } from "./readCells.ts";
import { unescapeXstring } from "./xmlText.ts";

/**
 * A scanner for the inside of `sheetData`, several times as fast as a full XML parser (decision 0011). It knows the elements
 * that Excel and its kin write; on anything else (comments, CDATA, namespaces declared on the way, extensions, broken XML) it
 * gives up with "unusual", and the sheet is read again by the full parser, which also says what is broken.
 */
export class SheetDataScanner {
  readonly #sink: CellSink;
  readonly #tags: Tags;
  #text = "";
  #inRow = false;
  // The attribute found last, and the text found last
  #nameStart = 0;
  #nameEnd = 0;
  #valueStart = 0;
  #valueEnd = 0;
  #content = "";
  // The formula and inline text found last
  #formula: RawFormula | null = null;

  /** `prefix` is the one of the `sheetData` element, "" for none. */
  constructor(prefix: string, sink: CellSink) {
    this.#tags = tagsOf(prefix);
    this.#sink = sink;
  }

  /** The text that is not used yet; when done, it starts with the end tag of `sheetData`. */
  get rest(): string {
    return this.#text;
  }

  /** Takes the next stretch of text. Nothing of a cell reaches the sink before the cell is complete. */
  scan(text: string): "more" | "done" | "unusual" {
    this.#text = this.#text === "" ? text : this.#text + text;
    let at = 0;
    for (;;) {
      at = this.#blanksEnd(at);
      const next = this.#unit(at);
      if (next >= 0) {
        at = next;
        continue;
      }
      this.#text = this.#text.slice(at);
      if (next === done) return "done";
      return next === incomplete && this.#text.length < longestUnit ? "more" : "unusual";
    }
  }

  /** A row's start or end tag, or a whole cell. The position after it, or a negative outcome. */
  #unit(at: number): number {
    const text = this.#text;
    const tags = this.#tags;
    if (text.length - at < tags.longest) return this.#isEnd(at) ? done : incomplete;
    if (!this.#inRow)
      return text.startsWith(tags.row, at) ? this.#row(at + tags.row.length) : this.#isEnd(at) ? done : unusual;
    if (text.startsWith(tags.cell, at)) return this.#cell(at + tags.cell.length);
    return text.startsWith(tags.rowEnd, at) ? this.#rowEnd(at + tags.rowEnd.length) : unusual;
  }

  #isEnd(at: number): boolean {
    return this.#text.startsWith(this.#tags.dataEnd, at);
  }

  #row(from: number): number {
    let row = -1;
    let hidden = false;
    let at = this.#attribute(from);
    for (; at >= 0; at = this.#attribute(at)) {
      if (this.#isNamed("r")) {
        row = this.#wholeNumber() - 1;
        if (row < 0) return unusual;
      } else if (this.#isNamed("hidden")) {
        const value = this.#value();
        hidden = value === "1" || value === "true";
      }
    }
    const end = this.#startTagEnd(at);
    if (end < 0) return end;
    this.#inRow = !this.#isSelfClosed(end);
    this.#sink.row(row, hidden);
    return end;
  }

  #rowEnd(from: number): number {
    const end = this.#tagEnd(from);
    if (end >= 0) this.#inRow = false;
    return end;
  }

  #cell(from: number): number {
    const cell = { row: -1, column: -1, style: 0, type: "n", value: null, inline: null, formula: null } as MutableCell;
    let at = this.#attribute(from);
    for (; at >= 0; at = this.#attribute(at)) {
      if (this.#nameEnd - this.#nameStart > 1) continue;
      const name = this.#text.charCodeAt(this.#nameStart);
      if (name === code.r) {
        if (!this.#address(cell)) return unusual;
      } else if (name === code.s) {
        cell.style = this.#wholeNumber();
        if (cell.style < 0) return unusual;
      } else if (name === code.t) {
        cell.type = this.#value();
        if (!knownTypes.has(cell.type)) return unusual;
      }
    }
    let end = this.#startTagEnd(at);
    if (end >= 0 && !this.#isSelfClosed(end)) end = this.#children(end, cell);
    if (end >= 0) this.#sink.cell(cell);
    return end;
  }

  /** The elements of a cell up to and with its end tag. */
  #children(from: number, cell: MutableCell): number {
    const tags = this.#tags;
    for (let at = from; ;) {
      at = this.#blanksEnd(at);
      const text = this.#text;
      if (text.length - at < tags.longest && !text.startsWith(tags.cellEnd, at)) return incomplete;
      let next: number = unusual;
      if (text.startsWith(tags.cellEnd, at)) return this.#tagEnd(at + tags.cellEnd.length);
      if (text.startsWith(tags.value, at)) {
        next = this.#element(at + tags.value.length, tags.valueEnd);
        cell.value = this.#content;
      } else if (text.startsWith(tags.formula, at)) {
        next = this.#formulaElement(at + tags.formula.length);
        cell.formula = this.#formula;
      } else if (text.startsWith(tags.inline, at)) {
        next = this.#inlineElement(at + tags.inline.length);
        cell.inline = unescapeXstring(this.#content);
      }
      if (next < 0) return next;
      at = next;
    }
  }

  /** An element that holds text only, whose attributes say nothing. Its text is left in `#content`. */
  #element(from: number, endTag: string): number {
    let at = this.#attribute(from);
    while (at >= 0) at = this.#attribute(at);
    const end = this.#startTagEnd(at);
    this.#content = "";
    return end < 0 || this.#isSelfClosed(end) ? end : this.#textUntil(end, endTag);
  }

  #formulaElement(from: number): number {
    let type = "normal";
    let shared = -1;
    let hasRange = false;
    let at = this.#attribute(from);
    for (; at >= 0; at = this.#attribute(at)) {
      if (this.#isNamed("t")) type = this.#value();
      else if (this.#isNamed("ref")) hasRange = true;
      else if (this.#isNamed("si")) {
        shared = this.#wholeNumber();
        if (shared < 0) return unusual;
      }
    }
    let end = this.#startTagEnd(at);
    this.#content = "";
    if (end >= 0 && !this.#isSelfClosed(end)) end = this.#textUntil(end, this.#tags.formulaEnd);
    this.#formula = { text: this.#content, type, shared, hasRange };
    return end;
  }

  /** `<is><t>…</t></is>`, the only form that writers of inline strings use; rich ones are unusual. */
  #inlineElement(from: number): number {
    const { text, inlineText, inlineEnd, textEnd } = { text: this.#text, ...this.#tags };
    let end = this.#attribute(from);
    if (end >= 0) return unusual;
    end = this.#startTagEnd(end);
    if (end < 0) return end;
    if (this.#isSelfClosed(end)) return unusual;
    const start = this.#blanksEnd(end);
    if (text.length - start < this.#tags.longest) return incomplete;
    if (!text.startsWith(inlineText, start)) return unusual;
    end = this.#element(start + inlineText.length, textEnd);
    if (end < 0) return end;
    end = this.#blanksEnd(end);
    if (text.length - end < this.#tags.longest) return incomplete;
    return text.startsWith(inlineEnd, end) ? this.#tagEnd(end + inlineEnd.length) : unusual;
  }

  /** Text up to an end tag, references resolved, left in `#content`. */
  #textUntil(from: number, endTag: string): number {
    const text = this.#text;
    let end = from;
    let isPlain = true;
    for (let letter = text.charCodeAt(end); letter !== code.less; letter = text.charCodeAt(++end)) {
      if (letter === code.ampersand || letter === code.carriageReturn || letter === code.closeBracket) isPlain = false;
      else if (Number.isNaN(letter)) return incomplete;
    }
    if (text.length - end < endTag.length) return incomplete;
    if (!text.startsWith(endTag, end)) return unusual;
    const content = isPlain ? text.slice(from, end) : resolvedText(text.slice(from, end));
    if (content === undefined) return unusual;
    this.#content = content;
    return this.#tagEnd(end + endTag.length);
  }

  /**
   * Finds the attribute at or after `at` inside a start tag. The position after its closing quote; otherwise the place of the
   * tag's end as `-position - 10`, which `startTagEnd` turns back, or a negative outcome.
   */
  #attribute(from: number): number {
    const text = this.#text;
    const at = this.#blanksEnd(from);
    const first = text.charCodeAt(at);
    if (first === code.greater || first === code.slash) return -at - tagEndBase;
    if (Number.isNaN(first)) return incomplete;
    if (at === from) return unusual; // a name that only begins like the one looked for, or no blank before the attribute
    let equals = at;
    while (isNameCharacter(text.charCodeAt(equals))) equals++;
    if (equals + 1 >= text.length) return incomplete;
    const quote = text.charCodeAt(equals + 1);
    const isQuoted = quote === code.quote || quote === code.apostrophe;
    if (text.charCodeAt(equals) !== code.equals || !isQuoted) return unusual;
    if (first === code.x && text.startsWith("xmlns", at)) return unusual;
    let end = equals + 2;
    for (let letter = text.charCodeAt(end); letter !== quote; letter = text.charCodeAt(++end)) {
      if (letter === code.less) return unusual;
      if (Number.isNaN(letter)) return incomplete;
    }
    this.#nameStart = at;
    this.#nameEnd = equals;
    this.#valueStart = equals + 2;
    this.#valueEnd = end;
    return end + 1;
  }

  /** The position after the ">" of the start tag whose end `attribute` found. */
  #startTagEnd(found: number): number {
    if (found > -tagEndBase) return found;
    const at = -found - tagEndBase;
    if (this.#text.charCodeAt(at) === code.greater) return at + 1;
    if (at + 1 >= this.#text.length) return incomplete;
    return this.#text.charCodeAt(at + 1) === code.greater ? at + 2 : unusual;
  }

  #isSelfClosed(end: number): boolean {
    return this.#text.charCodeAt(end - 2) === code.slash;
  }

  /** The position after the ">" that ends an end tag. */
  #tagEnd(from: number): number {
    const at = this.#blanksEnd(from);
    if (at >= this.#text.length) return incomplete;
    return this.#text.charCodeAt(at) === code.greater ? at + 1 : unusual;
  }

  #blanksEnd(from: number): number {
    let at = from;
    for (;;) {
      const letter = this.#text.charCodeAt(at);
      if (letter !== 32 && letter !== 10 && letter !== 13 && letter !== 9) return at;
      at++;
    }
  }

  #isNamed(name: string): boolean {
    return this.#nameEnd - this.#nameStart === name.length && this.#text.startsWith(name, this.#nameStart);
  }

  #value(): string {
    return this.#text.slice(this.#valueStart, this.#valueEnd);
  }

  /** The attribute's value as digits; −1 when it is something else. */
  #wholeNumber(): number {
    const { length, number } = digits(this.#text, this.#valueStart, this.#valueEnd);
    return length > 0 && this.#valueStart + length === this.#valueEnd ? number : -1;
  }

  /** Reads the attribute's value as an address into the cell. */
  #address(cell: MutableCell): boolean {
    const text = this.#text;
    let at = this.#valueStart;
    let column = 0;
    for (; at < this.#valueEnd; at++) {
      const letter = text.charCodeAt(at);
      if (letter < code.A || letter > code.Z) break;
      column = column * 26 + letter - code.A + 1;
    }
    const letters = at - this.#valueStart;
    const { length, number } = digits(text, at, this.#valueEnd);
    if (letters < 1 || letters > 3 || length < 1 || at + length !== this.#valueEnd || number < 1) return false;
    cell.row = number - 1;
    cell.column = column - 1;
    return true;
  }
}

interface MutableCell {
  row: number;
  column: number;
  style: number;
  type: string;
  value: string | null;
  inline: string | null;
  formula: RawFormula | null;
}

// Outcomes beside a position
const incomplete = -1;
const unusual = -2;
const done = -3;
const tagEndBase = 10;
/** A cell longer than this, with its formula, is not one. */
const longestUnit = 1024 * 1024;

const code = {
  carriageReturn: 13,
  quote: 34,
  ampersand: 38,
  apostrophe: 39,
  slash: 47,
  less: 60,
  equals: 61,
  greater: 62,
  A: 65,
  Z: 90,
  closeBracket: 93,
  r: 114,
  s: 115,
  t: 116,
  x: 120,
} as const;
const knownTypes: ReadonlySet<string> = new Set(["n", "s", "str", "inlineStr", "b", "e", "d"]);

type Tags = ReturnType<typeof tagsOf>;

function tagsOf(prefix: string) {
  const name = prefix === "" ? "" : `${prefix}:`;
  const dataEnd = `</${name}sheetData`;
  return {
    row: `<${name}row`,
    rowEnd: `</${name}row`,
    cell: `<${name}c`,
    cellEnd: `</${name}c`,
    value: `<${name}v`,
    valueEnd: `</${name}v`,
    formula: `<${name}f`,
    formulaEnd: `</${name}f`,
    inline: `<${name}is`,
    inlineEnd: `</${name}is`,
    inlineText: `<${name}t`,
    textEnd: `</${name}t`,
    dataEnd,
    /** With this much text ahead, every tag's name can be told. */
    longest: dataEnd.length,
  } as const;
}

function digits(text: string, from: number, to: number): { readonly length: number; readonly number: number } {
  let at = from;
  let number = 0;
  for (; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  return { length: at - from, number };
}

/** A–Z, a–z, 0–9 and the signs that names of attributes may have besides. */
function isNameCharacter(letter: number): boolean {
  return (
    (letter >= 97 && letter <= 122) ||
    (letter >= 48 && letter <= 58) ||
    (letter >= 65 && letter <= 90) ||
    letter === 45 ||
    letter === 46 ||
    letter === 95
  );
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with its references resolved and its line ends as XML reads them; undefined when a reference is not XML's own. */
function resolvedText(text: string): string | undefined {
  if (text.includes("]]>")) return undefined;
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  let sound = true;
  const resolved = lines.replace(/&([^;&]*);?/g, (reference, name: string) => {
    const character = reference.endsWith(";") ? (entities[name] ?? characterOf(name)) : undefined;
    if (character === undefined) sound = false;
    return character ?? "";
  });
  return sound ? resolved : undefined;
}

function characterOf(name: string): string | undefined {
  const match = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (!match) return undefined;
  const point = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const isCharacter =
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}
