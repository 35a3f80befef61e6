/** Formulas in relative form: two that do the same from where they stand are one pattern. */
import { cellKey, columnOfKey, rowOfKey } from "../../domain/cell.ts";
import { FormulaTokens, tokenKind } from "../../domain/formulaTokens.ts";

/** A place that a formula names, relative to its cell where nothing holds it fast. */
export interface PatternReference {
  /** As the formula names it, with its "!"; "" for the formula's own sheet. */
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Edges held fast by $: their numbers are places and not distances. */
  readonly isTopFixed: boolean;
  readonly isLeftFixed: boolean;
  readonly isBottomFixed: boolean;
  readonly isRightFixed: boolean;
  /** A1:A1 is written as a range, too. */
  readonly isRange: boolean;
  /** Whole columns or rows: no edges in one direction. */
  readonly isWhole: boolean;
}

/** One word of a formula: a reference, a typed number, or anything else. */
export type PatternPart =
  | { readonly kind: "reference"; readonly reference: PatternReference }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "call" | "sign" | "name" | "text"; readonly text: string };

/** What the formulas with one pattern have in common. */
export interface Pattern {
  readonly id: number;
  readonly parts: readonly PatternPart[];
  readonly references: readonly PatternReference[];
  readonly numbers: readonly number[];
  /** The pattern with its references and numbers blanked out. */
  readonly skeleton: string;
  /** SUM(…), AVERAGE(…) and the like of one range and nothing else. */
  readonly aggregate: string | null;
  /** What it adds up, each with its sign, in an order that does not depend on how it was written: B2+A2 is A2+B2. */
  readonly terms: readonly string[];
}

/** The patterns of a workbook, numbered as they are first met. */
export class Patterns {
  readonly #tokens = new FormulaTokens();
  readonly #ids = new Map<number, number>();
  readonly #firsts: { readonly formula: string; readonly row: number; readonly column: number }[] = [];
  readonly #known: (Pattern | undefined)[] = [];

  get count(): number {
    return this.#firsts.length;
  }

  /** The pattern of a formula in a cell. */
  idOf(formula: string, row: number, column: number): number {
    this.#tokens.read(formula);
    const hash = relativeHash(this.#tokens, row, column);
    const found = this.#ids.get(hash);
    if (found !== undefined) return found;
    const id = this.#firsts.length;
    this.#ids.set(hash, id);
    this.#firsts.push({ formula, row, column });
    return id;
  }

  /** Taken apart when first asked for: most patterns never are. */
  pattern(id: number): Pattern {
    const known = this.#known[id];
    if (known) return known;
    const { formula = "", row = 0, column = 0 } = this.#firsts[id] ?? {};
    const made = patternOf(this.#tokens, id, formula, cellKey(row, column));
    this.#known[id] = made;
    return made;
  }
}

/**
 * The relative form as a number of 53 bits: a text for each of a million formulas would cost more than all that is done with them. Two
 * patterns that happen to share one are as rare as 200,000² / 2⁵⁴.
 */
function relativeHash(tokens: FormulaTokens, row: number, column: number): number {
  const { text, count, kinds, starts, ends, rows, columns, fixed } = tokens;
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  // "=+A1" is a habit of typing and means "=A1".
  for (let at = isPlus(tokens) ? 1 : 0; at < count; at++) {
    if (kinds[at] === tokenKind.reference) {
      const held = fixed[at] as number;
      const down = rows[at] as number;
      const right = columns[at] as number;
      const vertical = (held & 1) === 1 || down < 0 ? down : down - row;
      const horizontal = (held & 2) === 2 || right < 0 ? right : right - column;
      one = Math.imul(one ^ (vertical + 0x10000 + held), 0x01000193);
      other = Math.imul(other ^ (horizontal + 0x20000), 0x85ebca6b);
      one = Math.imul(one ^ (horizontal * 31 + (down < 0 ? 7 : 0) + (right < 0 ? 3 : 0)), 0x01000193) ^ (one >>> 15);
      other = Math.imul(other ^ (vertical * 17 + held), 0x85ebca6b) ^ (other >>> 13);
      continue;
    }
    for (let place = starts[at] as number, end = ends[at] as number; place < end; place++) {
      const letter = text.charCodeAt(place);
      one = Math.imul(one ^ letter, 0x01000193);
      other = Math.imul(other ^ letter, 0x85ebca6b) ^ (other >>> 13);
    }
    one = Math.imul(one ^ (0x9e37 + (kinds[at] as number)), 0x01000193) ^ (one >>> 15);
  }
  return (one >>> 0) * 0x200000 + ((other ^ (other >>> 16)) >>> 11);
}

function isPlus({ count, starts, kinds, text }: FormulaTokens): boolean {
  return count > 1 && kinds[0] === tokenKind.sign && text.charCodeAt(starts[0] as number) === 43;
}

function patternOf(tokens: FormulaTokens, id: number, formula: string, key: number): Pattern {
  tokens.read(formula);
  const parts: PatternPart[] = [];
  let sheet = "";
  for (let at = isPlus(tokens) ? 1 : 0; at < tokens.count; at++) {
    const word = formula.slice(tokens.starts[at], tokens.ends[at]);
    switch (tokens.kinds[at]) {
      case tokenKind.sheet:
        sheet = word;
        continue;
      case tokenKind.reference: {
        const isSpan =
          formula.charCodeAt(tokens.starts[at + 1] ?? -1) === 58 && tokens.kinds[at + 2] === tokenKind.reference;
        parts.push({ kind: "reference", reference: referenceOf(tokens, at, isSpan ? at + 2 : at, sheet, key) });
        if (isSpan) at += 2;
        break;
      }
      case tokenKind.number:
        parts.push({ kind: "number", value: Number(word) });
        break;
      case tokenKind.call:
        parts.push({ kind: "call", text: word.toUpperCase() });
        break;
      case tokenKind.text:
        parts.push({ kind: "text", text: word });
        break;
      case tokenKind.name:
        parts.push({ kind: "name", text: sheet + word.toUpperCase() });
        break;
      case tokenKind.sign:
      case undefined:
        parts.push({ kind: "sign", text: word });
    }
    sheet = "";
  }
  const references = parts.flatMap((part) => (part.kind === "reference" ? [part.reference] : []));
  return {
    id,
    parts,
    references,
    numbers: parts.flatMap((part) => (part.kind === "number" ? [part.value] : [])),
    skeleton: parts.map(maskOf).join(""),
    aggregate: aggregateOf(parts),
    terms: termsOf(parts),
  };
}

function referenceOf(tokens: FormulaTokens, first: number, last: number, sheet: string, key: number): PatternReference {
  const edge = (at: number): { row: number; column: number; fixed: number } => {
    const fixed = tokens.fixed[at] as number;
    const [row, column] = [tokens.rows[at] as number, tokens.columns[at] as number];
    // Of a whole column −1 stands for the row, wherever the formula stands.
    return {
      row: (fixed & 1) === 1 || row < 0 ? row : row - rowOfKey(key),
      column: (fixed & 2) === 2 || column < 0 ? column : column - columnOfKey(key),
      fixed,
    };
  };
  const [one, other] = [edge(first), edge(last)];
  return {
    sheet,
    top: one.row,
    left: one.column,
    bottom: other.row,
    right: other.column,
    isTopFixed: (one.fixed & 1) === 1,
    isLeftFixed: (one.fixed & 2) === 2,
    isBottomFixed: (other.fixed & 1) === 1,
    isRightFixed: (other.fixed & 2) === 2,
    isRange: last > first,
    isWhole: (tokens.rows[first] as number) < 0 || (tokens.columns[first] as number) < 0,
  };
}

/** What a part is when its figures are not looked at. */
function maskOf(part: PatternPart): string {
  switch (part.kind) {
    case "reference":
      return part.reference.isRange ? "@:" : "@";
    case "number":
      return "#";
    case "call":
    case "sign":
    case "name":
    case "text":
      return part.text;
  }
}

const aggregates: ReadonlySet<string> = new Set([
  "SUM(",
  "AVERAGE(",
  "MIN(",
  "MAX(",
  "COUNT(",
  "COUNTA(",
  "MEDIAN(",
  "PRODUCT(",
  "STDEV(",
]);

function aggregateOf(parts: readonly PatternPart[]): string | null {
  const [call, range, end] = parts;
  if (call?.kind === "call" && call.text === "SUBTOTAL(" && parts.length === 5 && parts[3]?.kind === "reference")
    return parts[3].reference.isRange ? "SUBTOTAL(" : null;
  if (parts.length !== 3 || call?.kind !== "call" || range?.kind !== "reference") return null;
  return end?.kind === "sign" && range.reference.isRange && aggregates.has(call.text) ? call.text : null;
}

/** The terms between the plus and minus signs that stand outside all parentheses. */
function termsOf(parts: readonly PatternPart[]): string[] {
  const terms: string[] = [];
  let sign = "+";
  let factors: string[] = [];
  let factor = "";
  let depth = 0;
  const endFactor = (): void => {
    factors.push(factor);
    factor = "";
  };
  const endTerm = (): void => {
    endFactor();
    // What stands before "/" and "^" does not change places with what stands after.
    const isProduct = factors.every((one) => !/[/^]/.test(one));
    if (factors.some((one) => one !== "")) terms.push(sign + (isProduct ? factors.sort() : factors).join("*"));
    factors = [];
  };
  for (const part of parts) {
    const word = wordOf(part);
    if (part.kind === "call" || word === "(") depth++;
    else if (word === ")") depth--;
    if (depth === 0 && part.kind === "sign" && (word === "+" || word === "-") && factor !== "") {
      endTerm();
      sign = word;
    } else if (depth === 0 && word === "*") endFactor();
    else factor += word;
  }
  endTerm();
  return terms.sort();
}

/** A part as a word: the same word in two patterns means the same. */
export function wordOf(part: PatternPart): string {
  if (part.kind === "number") return String(part.value);
  if (part.kind !== "reference") return part.text;
  const { reference: to } = part;
  const edge = (place: number, isFixed: boolean): string => (isFixed ? "$" : "") + String(place);
  const start = `${edge(to.top, to.isTopFixed)},${edge(to.left, to.isLeftFixed)}`;
  const end = to.isRange ? `:${edge(to.bottom, to.isBottomFixed)},${edge(to.right, to.isRightFixed)}` : "";
  return `${to.sheet}[${start}${end}]`;
}
