/** Runs the whole check over a drawn workbook, as the pipeline does over a read one. */
import { addressOf, rangeAddress } from "../../src/domain/cell.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { textsIn } from "../../src/messages/index.ts";
import { findingText, repairTexts } from "../../src/messages/render.ts";
import type { Language } from "../../src/messages/format.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import type { Finding, RuleId } from "../../src/rules/finding.ts";

/** All findings of a workbook. */
export function findingsIn({ workbook }: { readonly workbook: Workbook }): readonly Finding[] {
  return runToEnd(checkWorkbook(workbook)).findings;
}

/** The findings of one rule. */
export function hitsOf(rule: RuleId, book: { readonly workbook: Workbook }): readonly Finding[] {
  return findingsIn(book).filter((finding) => finding.rule === rule);
}

/** A finding in a line or two: level, rule, cell, what is related; the sentence; the repair. For comparing whole. */
export function printFinding(finding: Finding, language: Language = "sv"): string {
  const { severity, rule, cell, related, repair, alternatives } = finding;
  const entries = (list: Finding["repair"]): string =>
    list
      .map(({ cell: at, stated, expected, formula, inSource }) => {
        const change = `${addressOf(at.row, at.column)} ${String(stated)} → ${String(expected)}`;
        return change + (formula === null ? "" : ` =${formula}`) + (inSource ? " (source)" : "");
      })
      .join(", ");
  return [
    `${severity} ${rule} ${addressOf(cell.row, cell.column)} [${related.map(rangeAddress).join(" ")}]`,
    `  ${findingText(finding, textsIn[language]).replaceAll("\u00a0", " ")}`,
    ...(repair.length > 0 ? [`  ${entries(repair)}`] : []),
    ...alternatives.map((other) => `  or ${entries(other)}`),
  ].join("\n");
}

/** Every finding, one after the other; "nothing" for a clean workbook. */
export function printFindings(book: { readonly workbook: Workbook }, language: Language = "sv"): string {
  return (
    findingsIn(book)
      .map((finding) => printFinding(finding, language))
      .join("\n") || "nothing"
  );
}

/** Findings of a workbook of several sheets, a block each: level, rule and cell; the sentence; what to do. Notes are left out. */
export function printAcrossSheets(book: { readonly workbook: Workbook }, language: Language = "sv"): string {
  const { sheets } = book.workbook;
  const at = ({ sheet, row, column }: Finding["cell"]): string =>
    `${sheets[sheet]?.name ?? "?"}!${addressOf(row, column)}`;
  const found = findingsIn(book).filter(({ severity }) => severity !== "info");
  const blocks = found.map((finding) => {
    const lines = [
      `${finding.severity} ${finding.rule} ${at(finding.cell)}`,
      findingText(finding, textsIn[language]),
      ...repairTexts(finding, textsIn[language], at).map((text) => `→ ${text}`),
    ];
    return lines.join("\n  ").replaceAll("\u00a0", " ");
  });
  return blocks.join("\n") || "nothing";
}
