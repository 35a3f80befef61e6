import { addressOf, columnName, quoteSheetName, rangeAddress } from "../domain/cell.ts";
import { findingText, repairTexts } from "../messages/render.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { TableReading } from "../recognise/index.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { Finding, Severity } from "../rules/finding.ts";
import { fixesOf, followersOf } from "../rules/fixes.ts";
import { severities } from "../rules/index.ts";
import { cellAddress, homeSheet, sheetNameOf } from "./addresses.ts";
import type { Colour, Terminal } from "./terminal.ts";
import { coloured, plainLine, wrapped } from "./terminal.ts";

const colours: Readonly<Record<Severity, Colour>> = { error: "red", warning: "yellow", info: "cyan" };

/** What a person reads about a checked file: what was recognised, then what to mend, to check and to note. */
export function checkedText(file: string, checked: CheckedWorkbook, texts: Texts, terminal: Terminal): string {
  const { tables, findings, accepted, recognition } = checked;
  const levels = severities.flatMap((severity) => {
    const ofLevel = findings.filter((finding) => finding.severity === severity);
    if (ofLevel.length === 0) return [];
    const heading = coloured(texts.findings.severities[severity], colours[severity], terminal);
    return ["", `  ${heading}`, ...ofLevel.flatMap((finding) => findingLines(finding, checked, texts, terminal))];
  });
  const recognised = recognition.readings.flatMap((reading) => readingLines(reading, checked, texts, terminal));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const summary =
    findings.length > 0 || tables.length === 0
      ? texts.cli.counts(count("error"), count("warning"), count("info"))
      : coloured(texts.cli.noFindings, "green", terminal);
  const lines = [
    coloured(plainLine(file), "bold", terminal),
    ...(recognised.length === 0 ? [`  ${texts.cli.noTables}`] : recognised),
    ...decisionLines(checked, texts, terminal),
    ...levels,
    ...(tables.length === 0 && findings.length === 0 ? [] : ["", `  ${summary}`]),
    ...(accepted.length === 0 ? [] : [`  ${texts.cli.accepted(accepted.length)}`]),
  ];
  return lines.join("\n");
}

function readingLines(
  { table, natural, overruling, unmet }: TableReading,
  checked: CheckedWorkbook,
  texts: Texts,
  terminal: Terminal,
): string[] {
  const { kinds, units, noUnit, conventions, confidence } = texts.recognition;
  const { cli } = texts;
  const line = (parts: readonly string[]): string[] => {
    const text = cli.tableLine(placeOf(table ?? natural[0], checked), parts);
    return wrapped(plainLine(text), terminal.width, "  ", "    ");
  };
  if (table === null) return line([cli.notATable]);
  const parts = [
    kinds[table.kind],
    table.unit === null ? noUnit : units[table.unit],
    ...(table.signConvention === null ? [] : [conventions[table.signConvention]]),
    confidence[table.confidence],
    ...(overruling === null ? [] : [cli.overruled]),
  ];
  const unsure = table.columns
    .filter((column) => column.confidence === "unsure")
    .map(({ column }) => columnName(column));
  return [
    ...line(parts),
    ...(unsure.length === 0 ? [] : remark(cli.unsureColumns(unsure.length, unsure.join(", ")), terminal, "    ")),
    ...(unmet.length === 0 ? [] : remark(cli.unmetDecisions(unmet.length), terminal, "    ")),
  ];
}

/** Decisions about tables that are not to be found, or not for certain. */
function decisionLines(checked: CheckedWorkbook, texts: Texts, terminal: Terminal): string[] {
  const { questions, lost } = checked.recognition;
  const { cli, formats } = texts;
  const said = [
    ...questions.map(({ candidates }) =>
      cli.unclearDecision(formats.either(candidates.map((table) => placeOf(table, checked)))),
    ),
    ...(lost.length === 0 ? [] : [cli.lostDecisions(lost.length)]),
  ];
  return said.length === 0 ? [] : ["", ...said.flatMap((text) => remark(plainLine(text), terminal, "  "))];
}

function remark(text: string, terminal: Terminal, indent: string): string[] {
  return wrapped(text, terminal.width, indent).map((line) => coloured(line, "dim", terminal));
}

function placeOf({ sheet, range }: RecognisedTable, { workbook }: CheckedWorkbook): string {
  return `${quoteSheetName(sheetNameOf(sheet, workbook))}!${rangeAddress(range)}`;
}

function findingLines(finding: Finding, checked: CheckedWorkbook, texts: Texts, terminal: Terminal): string[] {
  const { workbook, tables } = checked;
  const home = homeSheet(tables);
  const address = cellAddress(finding.cell, home, workbook);
  const indent = " ".repeat(4);
  const hanging = " ".repeat(10);
  const lead = finding.data.kind === "goodToKnow" ? "" : `${address}${" ".repeat(Math.max(1, 6 - address.length))}`;
  const text = findingText(finding, texts);
  // A formula outside tables has no other name than its cell, which stands before the sentence already.
  const own = `${addressOf(finding.cell.row, finding.cell.column)}: `;
  const isNamedTwice = finding.data.kind === "formula" && text.startsWith(own);
  const [first = "", ...rest] = wrapped(
    plainLine(lead + (isNamedTwice ? text.slice(own.length) : text)),
    terminal.width,
    indent,
    lead === "" ? indent : hanging,
  );
  const [fix = []] = fixesOf(finding, workbook);
  const followers = followersOf(finding.repair, fix);
  const repairs = repairTexts(finding, texts, (cell) => cellAddress(cell, home, workbook), followers);
  return [
    first.replace(address, coloured(address, "bold", terminal)),
    ...rest,
    ...repairs.flatMap((text) =>
      wrapped(plainLine(text), terminal.width, `${hanging}→ `, `${hanging}  `).map((line) =>
        coloured(line, "dim", terminal),
      ),
    ),
  ];
}
