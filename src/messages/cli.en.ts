import type { CliTexts, UsageProblem } from "./cliTexts.ts";

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** The command line in English. */
export const cliEn: CliTexts = {
  help: `Avvika reads the budget workbook as it is, shows what is wrong in it, and makes report sheets.

  avvika check FILE... [options]             checks one or more workbooks
  avvika report FILE -o OUT.xlsx [options]   writes a copy of the workbook with report sheets

Options of check
  --format text|json    text to read, or JSON for other programs (default text)
  --only formulas       the formulas only, on all sheets
  --only tables         the figures of the tables only
  --fix OUT.xlsx        writes a copy of the file with totals, differences and formulas corrected;
                        what is to be corrected in the source or chosen by you is left
  --lang sv|en          language (default sv)

Options of report
  -o OUT.xlsx           the file to write; the workbook itself is never changed
  --reports id,id|all   operating-statement, income-statement, investment-statement,
                        deviation-explanations, volumes, month-follow-up, carried-table; default is
                        every one the tables allow. operating-summary, forecast-development,
                        forecast-bridge and check-protocol are made when named
  --preset default|lomma|nacka|enkoping|gnesta|socialt-stod
                        arrangement: columns, headings, unit and signs (default is our own)
  --unit kr|tkr|mnkr    unit (default the source's)
  --font NAME           font: Calibri, Aptos, Arial, Cambria, Georgia or Verdana
                        (default the workbook's, else Calibri)
  --accent RRGGBB       colour of charts, rules and sheet tabs (default the workbook's, else our own)
  --forecast METHOD     forecast where the table has none: remaining-budget (actuals + remaining
                        budget, the default), run-rate, seasonal-share (last year's pattern),
                        multi-year-share, budget-holds, combined or best-by-backtest
  --values              values without formulas, for a copy to send on
  --lang sv|en          language (default sv)

  avvika --help         shows this text
  avvika --version      shows the version

Exit status: 0 no error was found, 1 at least one was found, 2 it could not run.`,
  usage: usageSentence,
  seeHelp: "Run avvika --help to see what can be done.",
  fileProblem: (file, sentence) => `${file}: ${sentence}`,
  unexpected: (code) =>
    `Something went wrong in Avvika (code ${code}). Nothing was written. Please tell those who develop it.`,

  noTables: "No tables were found.",
  tableLine: (place, parts) => `${place}  ${parts.join(" · ")}`,
  overruled: "changed reading",
  notATable: "not read as a table",
  unmetDecisions: (count) =>
    `${plural(count, "change", "changes")} of the reading no longer ${count === 1 ? "fits" : "fit"} the table.`,
  unclearDecision: (places) =>
    `It is unclear whether a changed reading is for ${places}. Open the workbook in Excel and answer in Avvika's pane.`,
  lostDecisions: (count) =>
    `${plural(count, "changed reading", "changed readings")} ${count === 1 ? "is" : "are"} for no table that is left.`,
  unsureColumns: (count, columns) => `${count === 1 ? "Unsure column" : "Unsure columns"}: ${columns}.`,
  noFindings: "No errors were found.",
  counts: (errors, warnings, infos) =>
    [
      plural(errors, "error", "errors"),
      ...(warnings > 0 ? [`${String(warnings)} to check`] : []),
      ...(infos > 0 ? [`${String(infos)} to note`] : []),
    ].join(", ") + ".",

  noReport: "None of the tables has enough for a report.",
  noSuchReport: (asked, available) =>
    available === ""
      ? `The tables are not enough for ${asked}.`
      : `The tables are not enough for ${asked}. What can be made is ${available}.`,
  written: (file) => `Wrote ${file}.`,
  writtenUnchanged: (file, left) =>
    `Wrote ${file} as an identical copy. ${left === 0 ? "There was nothing to correct." : "Nothing has been corrected."}`,
  corrected: "Corrected",
  left: "Left",
  leftBecause: {
    undetermined: "The arithmetic does not show what is right.",
    alternatives: "Several corrections are equally likely. The choice is yours.",
    rivals: "The error may also be in another cell.",
    "in-source": "To be corrected in the source.",
    texts: "Texts are turned into numbers in Excel, where you see them first.",
    "reads-texts": "Depends on amounts that are text. Turn them into numbers first.",
    "loses-formula": "A value would take the place of a formula.",
    "sheet-protected": "The sheet is protected.",
    "in-array": "The cell is part of an array formula.",
    "not-confirmed": "The workbook does not add up with the correction.",
  },
  change: (before, after) => `${before} → ${after}`,
  accepted: (count) => `${String(count)} accepted.`,
  sheetWritten: (name) => `Sheet ${name}`,
  keptTexts: (count) =>
    count === 1
      ? "One paragraph that you have written is left as it was."
      : `${String(count)} paragraphs that you have written are left as they were.`,
  lostRows: (count) =>
    `${count === 1 ? "One row" : `${String(count)} rows`} that you have put in between those of the reports did not come along. The file you began with still has them.`,
  adjusted: (count) =>
    `${plural(count, "cell became a value or was cut", "cells became values or were cut")}, because Excel takes no longer texts.`,
  openFindings: (count) =>
    `${plural(count, "error", "errors")} in the figures. Run avvika check to see what to correct.`,
};

function usageSentence(problem: UsageProblem): string {
  switch (problem.problem) {
    case "no-command":
      return "Say what to do: check or report.";
    case "unknown-command":
      return `There is no command ${problem.found}. There are check and report.`;
    case "unknown-option":
      return `There is no option ${problem.option}.`;
    case "option-of-other-command":
      return `The option ${problem.option} does not belong to ${problem.command}.`;
    case "option-twice":
      return `The option ${problem.option} may be given only once.`;
    case "value-missing":
      return `The option ${problem.option} needs a value.`;
    case "value-not-taken":
      return `The option ${problem.option} takes no value.`;
    case "value-unknown":
      return `${problem.option} cannot be ${problem.found}. Choose ${choices(problem.allowed)}.`;
    case "not-a-color":
      return `${problem.option} cannot be ${problem.found}. Give the colour as six characters 0–9 and A–F, such as 2F6F8F.`;
    case "no-file":
      return `Say which file ${problem.command} is to read.`;
    case "one-file-only":
      return `${problem.command} takes one file at a time.`;
    case "no-output":
      return "Say with -o which file to write.";
  }
}

function choices(allowed: readonly string[]): string {
  return allowed.length < 2 ? allowed.join("") : `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1) ?? ""}`;
}
