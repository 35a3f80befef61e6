import { tokenize, tokenTypes } from "@borgar/fx/xlsx";

/** A piece of a formula. */
export interface FormulaToken {
  readonly kind: "reference" | "name" | "tableReference" | "function" | "operator" | "blank" | "other";
  readonly text: string;
}

/** The formula cut into its pieces; together they are the formula again. */
export function formulaTokens(formula: string): FormulaToken[] {
  return tokenize(formula, { mergeRefs: true }).map(({ type, value }) => ({
    kind: kinds[type] ?? "other",
    text: value,
  }));
}

const kinds: Readonly<Record<string, FormulaToken["kind"]>> = {
  [tokenTypes.REF_RANGE]: "reference",
  [tokenTypes.REF_BEAM]: "reference",
  [tokenTypes.REF_TERNARY]: "reference",
  [tokenTypes.REF_NAMED]: "name",
  [tokenTypes.REF_STRUCT]: "tableReference",
  [tokenTypes.FUNCTION]: "function",
  [tokenTypes.OPERATOR]: "operator",
  [tokenTypes.WHITESPACE]: "blank",
};

/** What stands before the last "!" of a reference, without quotes; null where there is none. */
export function sheetPrefix(reference: string): string | null {
  const end = reference.lastIndexOf("!");
  if (end < 0) return null;
  const prefix = reference.slice(0, end);
  return prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
}

/** Whether a reference leads into another workbook: `[1]Blad1!A1`, `'[bok.xlsx]Blad 1'!A1`, `[1]!Namn`. */
export function isExternal(reference: string): boolean {
  return sheetPrefix(reference)?.includes("[") ?? false;
}
