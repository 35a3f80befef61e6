import { parse, tokenize } from "@borgar/fx/xlsx";
import { parseValue } from "numfmt";
import { errorValues } from "../../domain/grid.ts";
import { BookError } from "./bookError.ts";
import { cellError, type Cell } from "./cellValue.ts";

/** What may be written to a cell: "" empties it, null leaves it, a text is read as if typed. */
export type CellInput = number | string | boolean | null;

export interface TypedCell {
  /** Null for a blank cell. */
  readonly cell: Cell | null;
  /** What Excel formats a General cell with because of how it was typed ("12%", "2024-01-31"). */
  readonly numberFormat?: string;
}

/** Longest formula, in characters. */
const maxFormulaLength = 8192;
/** Longest text of a cell, in UTF-16 units. */
const maxTextLength = 32_767;

/**
 * What a cell holds after something is typed into it: "=" starts a formula, an apostrophe a text; figures, dates, truth and
 * error values are recognised as Excel in English does, unless the cell's format is text.
 * Errors: @throws BookError `formula-invalid`, `formula-too-long`, `text-too-long`, `number-invalid`.
 */
export function typedCell(input: Exclude<CellInput, null>, numberFormat: string): TypedCell {
  if (typeof input === "boolean") return constant(input);
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new BookError("number-invalid");
    return constant(input);
  }
  if (input === "") return { cell: null };
  if (input.length > maxTextLength) throw new BookError("text-too-long");
  if (numberFormat === "@") return constant(input);
  if (input.startsWith("'")) return { cell: { value: input.slice(1), formula: null, quotePrefix: true } };
  if (input.startsWith("=") && input.length > 1) {
    return { cell: { value: null, formula: checkedFormula(input.slice(1)), quotePrefix: false } };
  }
  return recognised(input);
}

/** What Excel writes for a reference whose cells are gone, and takes when it is typed; the parser knows it without its sheet alone. */
const lostReference = /(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/gu;

/** The formula in Excel's own spelling. @throws BookError `formula-invalid`, `formula-too-long` */
export function checkedFormula(formula: string): string {
  if (formula.length > maxFormulaLength) throw new BookError("formula-too-long");
  const tokens = tokenize(formula, { withLocation: false });
  const spelled = tokens.map(({ type, value }) => (isSpelledInCapitals(type) ? capitals(value) : value)).join("");
  try {
    const readable = formula.replace(lostReference, "#REF!");
    parse(readable === formula ? tokens : tokenize(readable, { withLocation: false }), { looseRefCalls: true });
  } catch {
    throw new BookError("formula-invalid");
  }
  return spelled;
}

function isSpelledInCapitals(type: string): boolean {
  return type === "func" || type === "range" || type === "range_beam" || type === "bool" || type === "error";
}

/** The sheet before "!" keeps its letters. */
function capitals(text: string): string {
  const sheet = text.lastIndexOf("!") + 1;
  return text.slice(0, sheet) + text.slice(sheet).toUpperCase();
}

function recognised(text: string): TypedCell {
  if ((errorValues as readonly string[]).includes(text.toUpperCase())) return constant(cellError(text));
  if (!/\d|^\s*(true|false)\s*$/i.test(text)) return constant(text);
  const read = parseValue(text);
  if (!read || (typeof read.v !== "number" && typeof read.v !== "boolean")) return constant(text);
  if (read.z === undefined) return constant(read.v);
  if (/[dmy]\.[dmy]/i.test(read.z)) return constant(text); // 1.2.2020 is a date in German, not in English
  return { ...constant(read.v), numberFormat: read.z };
}

function constant(value: Cell["value"]): TypedCell {
  return { cell: { value, formula: null, quotePrefix: false } };
}
