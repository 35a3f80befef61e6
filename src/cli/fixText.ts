import { isSameCell } from "../domain/cell.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { Finding } from "../rules/finding.ts";
import type { FixedCell } from "../rules/fixes.ts";
import { cellAddress, homeSheet } from "./addresses.ts";
import type { FixedWorkbook } from "./fixWorkbook.ts";
import { coloured, plainLine, wrapped } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

/** What a person reads about a corrected copy: where it is, what was corrected in it, and what was left and why. */
export function fixText(
  output: string,
  { fixed, left }: FixedWorkbook,
  checked: CheckedWorkbook,
  texts: Texts,
  terminal: Terminal,
): string {
  const { cli } = texts;
  const home = homeSheet(checked.tables);
  const line = (cell: Finding["cell"], text: string): string[] => {
    const address = cellAddress(cell, home, checked.workbook);
    const lead = `${address}${" ".repeat(Math.max(1, 6 - address.length))}`;
    return wrapped(plainLine(lead + text), terminal.width, " ".repeat(4), " ".repeat(10));
  };
  const fixes = fixed.flatMap(({ finding, fix }) =>
    fix.flatMap((cell) => line(cell.cell, changeText(cell, finding, texts))),
  );
  const rest = left.flatMap(({ finding, reason }) => line(finding.cell, cli.leftBecause[reason]));
  const heading = (text: string): string => `  ${coloured(text, "bold", terminal)}`;
  return [
    `  ${plainLine(fixed.length > 0 ? cli.written(output) : cli.writtenUnchanged(output, left.length))}`,
    ...(fixes.length > 0 ? [heading(cli.corrected), ...fixes] : []),
    ...(rest.length > 0 ? [heading(cli.left), ...rest] : []),
  ].join("\n");
}

/** "=SUM(C3:C4), som ger −1 065 → =SUM(C3:C5), som ger −1 305" */
function changeText({ cell, formula, replaces, value }: FixedCell, finding: Finding, texts: Texts): string {
  const { formats, pane, cli } = texts;
  const at = finding.repair.findIndex((entry) => isSameCell(entry.cell, cell));
  const change = finding.data.kind === "arithmetic" ? finding.data.changes[at] : undefined;
  const entry = finding.repair[at];
  const stated = change?.stated ? formats.amount(change.stated) : (entry?.stated ?? null);
  const before = stated === null ? pane.check.blank : typeof stated === "number" ? formats.number(stated) : stated;
  const after = change ? formats.amount(change.expected) : formats.number(entry?.expected ?? value);
  const withFormula = (text: string | null, amount: string): string =>
    text === null ? amount : pane.check.becomesFormula(`=${text}`, amount);
  return cli.change(withFormula(replaces, before), withFormula(formula, after));
}
