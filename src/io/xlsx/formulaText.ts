import { tokenize, tokenTypes } from "@borgar/fx/xlsx";

/**
 * A formula of a file as Excel shows it: without a leading "=", and without the prefixes that files put before functions
 * newer than the format (`_xlfn.`, `_xlws.`) and before the names of LET and LAMBDA (`_xlpm.`).
 */
export function shownFormula(text: string): string {
  const formula = text.startsWith("=") ? text.slice(1) : text;
  if (!formula.includes("_xl")) return formula;
  return tokenize(formula)
    .map(({ type, value }) =>
      prefixed.has(type) && !shownAsOperator.test(value) ? value.replace(filePrefixes, "") : value,
    )
    .join("");
}

const prefixed: ReadonlySet<string> = new Set([tokenTypes.FUNCTION, tokenTypes.REF_NAMED]);
const filePrefixes = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xlpm\.|_xlop\.)+/i;
/** `A1#` and `@A1` in Excel; they keep the file's form, which is still a function call. */
const shownAsOperator = /^_xlfn\.(?:ANCHORARRAY|SINGLE)$/i;
