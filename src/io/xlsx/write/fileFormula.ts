import { tokenize, tokenTypes } from "@borgar/fx/xlsx";
import { newFunctions, worksheetFunctions } from "./newFunctions.ts";

/**
 * A formula as files write it, the inverse of `shownFormula`: functions newer than the format with `_xlfn.` in front, and the names
 * that LET and LAMBDA give with `_xlpm.`.
 */
export function fileFormula(formula: string): string {
  const tokens = tokenize(formula);
  const given = namesGiven(tokens);
  return tokens
    .map(({ type, value }) => {
      if (type === tokenTypes.FUNCTION) return prefixed(value, given);
      return type === tokenTypes.REF_NAMED && given.has(value.toUpperCase()) ? `_xlpm.${value}` : value;
    })
    .join("");
}

function prefixed(name: string, given: ReadonlySet<string>): string {
  const known = name.toUpperCase();
  if (given.has(known)) return `_xlpm.${name}`;
  if (worksheetFunctions.has(known)) return `_xlfn._xlws.${name}`;
  return newFunctions.has(known) ? `_xlfn.${name}` : name;
}

type Token = ReturnType<typeof tokenize>[number];

/** The names that a formula gives itself, in capitals: those that stand first in an argument of LET or LAMBDA. */
function namesGiven(tokens: readonly Token[]): ReadonlySet<string> {
  const given = new Set<string>();
  const open: string[] = [];
  const visible = tokens.filter(({ type }) => type !== tokenTypes.WHITESPACE);
  visible.forEach(({ type, value }, at) => {
    const before = visible[at - 1]?.value ?? "";
    if (value === "(" || value === "{") open.push(value === "(" ? before.toUpperCase() : "");
    if (value === ")" || value === "}") open.pop();
    const after = visible[at + 1]?.value;
    const isFirst = (before === "(" || before === ",") && (after === "," || after === ")");
    const giver = open.at(-1) ?? "";
    if (type === tokenTypes.REF_NAMED && isFirst && after === "," && (giver === "LET" || giver === "LAMBDA")) {
      given.add(value.toUpperCase());
    }
  });
  return given;
}
