import { describe, expect, it } from "@jest/globals";
import type { UsageProblem } from "../../src/messages/cliTexts.ts";
import { textsIn } from "../../src/messages/index.ts";
import type { Texts } from "../../src/messages/texts.ts";

/** Every text with its path, functions called with marked values. Report texts have tests of their own. */
function spoken({ findings, recognition, files, cli, pane, overrule, remedy, problem }: Texts): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (path: string, node: unknown): void => {
    if (typeof node === "string") found.set(path, node);
    else if (typeof node === "function") found.set(path, spokenBy(path, node as (...values: unknown[]) => string));
    else for (const [key, value] of Object.entries(node as object)) walk(`${path}.${key}`, value);
  };
  walk("findings", findings);
  walk("recognition", recognition);
  walk("files", files);
  walk("cli", { ...cli, usage: usageProblems.map((problem) => cli.usage(problem)) });
  walk("pane", pane);
  walk("overrule", overrule);
  walk("remedy", remedy);
  walk("problem", problem);
  return found;
}

const usageProblems: readonly UsageProblem[] = [
  { problem: "no-command" },
  { problem: "unknown-command", found: "‹x›" },
  { problem: "unknown-option", option: "‹x›" },
  { problem: "option-of-other-command", option: "‹x›", command: "‹y›" },
  { problem: "option-twice", option: "‹x›" },
  { problem: "value-missing", option: "‹x›" },
  { problem: "value-not-taken", option: "‹x›" },
  { problem: "value-unknown", option: "‹x›", found: "‹y›", allowed: ["‹z›", "‹w›"] },
  { problem: "not-a-color", option: "‹x›", found: "‹y›" },
  { problem: "no-file", command: "‹x›" },
  { problem: "one-file-only", command: "‹x›" },
  { problem: "no-output" },
];

const timesOff = { times: "1 000", isTooLarge: true };

/** Arguments that are not plain strings, by the end of the path; strings are marked so that the test sees them again. */
const numbered: Readonly<Record<string, readonly unknown[]>> = {
  linesWithout: [2],
  placeInSpan: ["‹0›", "fullYear"],
  leftOut: ["‹0›", 2],
  countedTwice: ["‹0›", 2],
  textFigures: [2, "‹1›", "‹2›"],
  blankCode: ["‹0›", "‹1›", 2, "‹3›"],
  noPeriod: ["‹0›", "‹1›", 2, "‹3›"],
  notInRegister: ["‹0›", "‹1›", 2, "‹3›"],
  outOfDate: ["‹0›", "‹1›", 2, "‹3›"],
  postingsOf: ["‹0›", 2, "‹2›"],
  alsoTwice: ["‹0›", 2],
  pastedError: ["‹0›", "‹1›", 3, 4],
  hiddenSheets: [2, "‹1›"],
  hiddenRows: [2, "‹1›"],
  hiddenColumns: [2, "‹1›"],
  mergedCells: [2, "‹1›"],
  skippedRows: [2, "‹1›"],
  externalLinks: [2],
  moreCells: [2],
  hiddenInSum: ["‹0›", "‹1›", "‹2›", 2],
  brokenLink: ["‹0›", 2],
  linkToLastYear: ["‹0›", "‹1›", "‹2›", 2],
  protectedSheets: [2, "‹1›"],
  holds: [3, 4],
  counts: [2, 3, 4],
  adjusted: [2],
  openFindings: [2],
  unsureColumns: [2, "‹1›"],
  unmetDecisions: [2],
  lostDecisions: [2],
  rowNamed: [2, "‹1›"],
  lost: [2],
  rowsOf: [2],
  rowNumber: [2],
  moreRows: [2],
  tableLine: ["‹0›", ["‹1›", "‹2›"]],
  tables: [2, 3],
  error: [2],
  warning: [2],
  info: [2],
  columns: [2],
  level: ["‹0›", 2],
  moreTerms: [2],
  counted: [2, 3],
  sheetCount: [2],
  openErrors: [2],
  made: [2],
  title: [2],
  sheets: ["‹0›", 2],
  tablesDifferOften: ["‹0›", 2, "‹1›"],
  headingMeans: ["deviation", null],
  headingDiffers: ["‹0›", { meaning: "m", tables: "t" }, { meaning: "m", tables: "t" }, "‹1›"],
  rowAgainstTotal: ["‹0›", timesOff, "‹1›"],
  cellAgainstBeside: ["‹0›", "‹1›", timesOff, "‹2›"],
  columnAgainstBeside: ["‹0›", timesOff, "‹1›"],
  cellAgainstTable: ["‹0›", timesOff, "‹1›", "‹2›", "‹3›"],
  rowAgainstTable: ["‹0›", timesOff, "‹1›", "‹2›", "‹3›"],
  columnAgainstTable: ["‹0›", timesOff, "‹1›", "‹2›", "‹3›"],
  tableAgainstTable: [timesOff, "‹0›", "‹1›", "‹2›"],
  writtenUnchanged: ["‹0›", 2],
  accepted: [2],
  fixCells: [2],
  cellsChange: [2],
  follows: ["‹0›", 2],
  losesFormula: ["‹0›", 2],
  sourceFirst: ["‹0›", 2],
  becomeNumbers: [2, "‹1›"],
  more: [2],
  restHolds: [2],
  acceptedCount: [2],
  acceptedOnes: [2],
  manyFixed: ["‹0›", 2],
};

/** Words for a sentence about a formula, of which each takes what it needs. */
const formulaWords = { place: "P", formula: "=F", shows: "1", siblings: 3, about: "A1", count: 2 };

function spokenBy(path: string, text: (...values: unknown[]) => string): string {
  const name = path.split(".").at(-1) ?? "";
  const values = path.startsWith("findings.formulas.reasons.")
    ? [formulaWords]
    : (numbered[name] ?? Array.from({ length: text.length }, (_, at) => `‹${String(at)}›`));
  const said = text(...values);
  for (const value of values.flat()) {
    if (typeof value === "string" && value.startsWith("‹")) expect(`${path}: ${said}`).toContain(value);
  }
  return said;
}

const swedish = /[åäöÅÄÖ]|\b(och|inte|ska|att|som|till|med|det|finns|eller|av)\b/i;
const english = /\b(the|and|not|should|that|with|there|does|cannot|of|which|is|are)\b/i;
/** What is the same in both languages: option lines of the help, the author's command names, names of municipalities. */
const shared =
  /--[a-z]+( \S+)?|avvika( (check|report))?|(operating|income|investment)-statement|operating-summary|forecast-development|forecast-bridge|month-follow-up|deviation-explanations|carried-table|check-protocol|remaining-budget|driftredovisning|resultaträkning|Enköping|Socialt stöd och omsorg/g;

describe.each(["sv", "en"] as const)("texts in %s", (language) => {
  const texts = spoken(textsIn[language]);

  it("are all there, with what they are given", () => {
    expect(texts.size).toBeGreaterThan(150);
    for (const [path, text] of texts) {
      expect(`${path}: ${text}`).not.toMatch(/undefined|null|\[object|NaN|^\S+: $/);
    }
  });

  it("speak one language", () => {
    const other = language === "sv" ? english : swedish;
    const foreign = [...texts].filter(([, text]) => other.test(text.replace(shared, "")));
    expect(foreign).toEqual([]);
  });

  it("have no double spaces, stray spaces or doubled full stops", () => {
    const untidy = [...texts].filter(
      ([path, text]) => !/cli\.(help|tableLine)$/.test(path) && /^\s|\s$| {2}|\.\.|\s[.,:](?!xls)/.test(text),
    );
    expect(untidy).toEqual([]);
  });
});

it("has the same texts in both languages", () => {
  expect([...spoken(textsIn.en).keys()]).toEqual([...spoken(textsIn.sv).keys()]);
});
