import { reportIds } from "../../src/report/layout.ts";
import { describe, expect, it } from "@jest/globals";
import { languageOf, parseArguments } from "../../src/cli/arguments.ts";

const parsed = (line: string): unknown => {
  const result = parseArguments(line.split(" ").filter((word) => word !== ""));
  return result.ok ? result.value : result.refusal;
};
const report = {
  command: "report",
  file: "a.xlsx",
  output: "b.xlsx",
  reports: "all",
  unit: null,
  preset: "default",
  forecast: "remaining-budget",
  valuesOnly: false,
  font: null,
  accent: null,
};

describe("check", () => {
  it.each([
    ["check a.xlsx", { command: "check", files: ["a.xlsx"], format: "text", scope: "all", fix: null }],
    [
      "check a.xlsx b.xlsx --format json --lang en",
      { command: "check", files: ["a.xlsx", "b.xlsx"], format: "json", scope: "all", fix: null },
    ],
    [
      "check --format=json --only tables a.xlsx",
      { command: "check", files: ["a.xlsx"], format: "json", scope: "tables", fix: null },
    ],
    [
      "check --only formulas a.xlsx",
      { command: "check", files: ["a.xlsx"], format: "text", scope: "formulas", fix: null },
    ],
    ["check a.xlsx --fix b.xlsx", { command: "check", files: ["a.xlsx"], format: "text", scope: "all", fix: "b.xlsx" }],
    ["check -- --odd.xlsx", { command: "check", files: ["--odd.xlsx"], format: "text", scope: "all", fix: null }],
  ])("%s", (line, command) => {
    expect(parsed(line)).toEqual(command);
  });

  it.each([
    ["check", { problem: "no-file", command: "check" }],
    [
      "check a.xlsx --format xml",
      { problem: "value-unknown", option: "--format", found: "xml", allowed: ["text", "json"] },
    ],
    ["check a.xlsx --format --lang sv", { problem: "value-missing", option: "--format" }],
    ["check a.xlsx --format json --format text", { problem: "option-twice", option: "--format" }],
    ["check a.xlsx --lang de", { problem: "value-unknown", option: "--lang", found: "de", allowed: ["sv", "en"] }],
    ["check a.xlsx --values", { problem: "option-of-other-command", option: "--values", command: "check" }],
    ["check a.xlsx --wat", { problem: "unknown-option", option: "--wat" }],
    ["check a.xlsx c.xlsx --fix b.xlsx", { problem: "one-file-only", command: "check --fix" }],
  ])("refuses %s", (line, problem) => {
    expect(parsed(line)).toEqual(problem);
  });
});

describe("report", () => {
  it.each([
    ["report a.xlsx -o b.xlsx", report],
    ["report -o b.xlsx a.xlsx --reports all --preset default --forecast remaining-budget", report],
    ["report a.xlsx -o b.xlsx --unit mnkr --values", { ...report, unit: "mnkr", valuesOnly: true }],
    ["report a.xlsx -o b.xlsx --preset lomma", { ...report, preset: "lomma" }],
    ["report a.xlsx -o b.xlsx --forecast run-rate", { ...report, forecast: "run-rate" }],
    ["report a.xlsx -o b.xlsx --font Georgia --accent #7a1f5c", { ...report, font: "Georgia", accent: "7A1F5C" }],
    ["report a.xlsx -o b.xlsx --reports operating-statement", { ...report, reports: ["operating-statement"] }],
  ])("%s", (line, command) => {
    expect(parsed(line)).toEqual(command);
  });

  it.each([
    ["report -o b.xlsx", { problem: "no-file", command: "report" }],
    ["report a.xlsx", { problem: "no-output" }],
    ["report a.xlsx c.xlsx -o b.xlsx", { problem: "one-file-only", command: "report" }],
    [
      "report a.xlsx -o b.xlsx --preset malmo",
      {
        problem: "value-unknown",
        option: "--preset",
        found: "malmo",
        allowed: ["default", "lomma", "nacka", "enkoping", "gnesta", "socialt-stod"],
      },
    ],
    ["report a.xlsx -o b.xlsx --accent red", { problem: "not-a-color", option: "--accent", found: "red" }],
    [
      "report a.xlsx -o b.xlsx --font Papyrus",
      {
        problem: "value-unknown",
        option: "--font",
        found: "Papyrus",
        allowed: ["Calibri", "Aptos", "Arial", "Cambria", "Georgia", "Verdana"],
      },
    ],
    [
      "report a.xlsx -o b.xlsx --forecast manual",
      {
        problem: "value-unknown",
        option: "--forecast",
        found: "manual",
        allowed: [
          "remaining-budget",
          "run-rate",
          "seasonal-share",
          "multi-year-share",
          "budget-holds",
          "combined",
          "best-by-backtest",
        ],
      },
    ],
    [
      "report a.xlsx -o b.xlsx --unit hours",
      { problem: "value-unknown", option: "--unit", found: "hours", allowed: ["kr", "tkr", "mnkr"] },
    ],
    [
      "report a.xlsx -o b.xlsx --reports cash-flow",
      {
        problem: "value-unknown",
        option: "--reports",
        found: "cash-flow",
        allowed: ["all", ...reportIds],
      },
    ],
    ["report a.xlsx -o b.xlsx --values=yes", { problem: "value-not-taken", option: "--values" }],
  ])("refuses %s", (line, problem) => {
    expect(parsed(line)).toEqual(problem);
  });
});

it("knows help and version anywhere, and no other command", () => {
  expect(parsed("--help")).toEqual({ command: "help" });
  expect(parsed("check --help")).toEqual({ command: "help" });
  expect(parsed("--version")).toEqual({ command: "version" });
  expect(parsed("")).toEqual({ problem: "no-command" });
  expect(parsed("fix a.xlsx")).toEqual({ problem: "unknown-command", found: "fix" });
});

it("hears the language before anything else is understood", () => {
  expect(languageOf(["chek", "--lang", "en"])).toBe("en");
  expect(languageOf(["--lang=en"])).toBe("en");
  expect(languageOf(["--lang", "de"])).toBe("sv");
  expect(languageOf([])).toBe("sv");
});
