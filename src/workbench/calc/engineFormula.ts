import { formulaTokens, type FormulaToken } from "./formulaTokens.ts";

/**
 * Functions that pass over text in cells they are pointed at. The engine does so for ranges, but not for a single cell (`SUM(B24,D24)`
 * gives #VALUE! where D24 is text), so a single cell is handed over as a range of one, which means the same in Excel.
 */
const passesOverText: ReadonlySet<string> = new Set([
  "AVEDEV", "AVERAGE", "COUNT", "DEVSQ", "GEOMEAN", "HARMEAN", "KURT", "MAX", "MEDIAN", "MIN", "MODE", "MODE.SNGL", "PRODUCT",
  "SKEW", "STDEV", "STDEV.P", "STDEV.S", "STDEVP", "SUM", "SUMSQ", "VAR", "VAR.P", "VAR.S", "VARP",
]); // prettier-ignore

const singleCell = /^(.*!)?(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})$/;

/** The formula as the engine has to read it to mean what it means in Excel. Without "=". */
export function engineFormula(formula: string): string {
  const tokens = formulaTokens(formula);
  const inside: boolean[] = [];
  return tokens
    .map((token, at) => {
      const isOpening = token.kind === "operator" && token.text === "(";
      if (isOpening) inside.push(passesOverText.has(functionBefore(tokens, at)));
      if (token.kind === "operator" && token.text === ")") inside.pop();
      if (isUnaryPlus(tokens, at)) return "";
      const isArgument = inside.at(-1) === true && token.kind === "reference" && standsAlone(tokens, at);
      const match = isArgument ? singleCell.exec(token.text) : null;
      return match ? `${match[1] ?? ""}${match[2] ?? ""}:${match[2] ?? ""}` : token.text;
    })
    .join("");
}

/** A plus in front of an operand does nothing, whatever the operand is; the engine takes it for arithmetic and chokes on text. */
function isUnaryPlus(tokens: readonly FormulaToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "operator" || token.text !== "+") return false;
  const before = tokens.slice(0, at).findLast(({ kind }) => kind !== "blank");
  return before === undefined || (before.kind === "operator" && ![")", "%", "}", "#"].includes(before.text));
}

function functionBefore(tokens: readonly FormulaToken[], at: number): string {
  const before = tokens[at - 1];
  return before?.kind === "function" ? before.text.toUpperCase() : "";
}

/** Whether the argument is this reference and nothing else. */
function standsAlone(tokens: readonly FormulaToken[], at: number): boolean {
  const next = (step: 1 | -1): string => {
    let index = at + step;
    while (tokens[index]?.kind === "blank") index += step;
    return tokens[index]?.text ?? "";
  };
  return ["(", ","].includes(next(-1)) && [")", ","].includes(next(1));
}
