/** The check as a record of it, in sentences. */
import { addressOf, quoteSheetName, rangeAddress } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import type { Workbook } from "../domain/grid.ts";
import { eachInSteps, type Progress } from "../domain/progress.ts";
import { findingText, repairTexts } from "../messages/render.ts";
import { proofsOf } from "../messages/renderProof.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckProtocol, ProtocolLine } from "../report/input.ts";
import type { Recognition, TableReading } from "../recognise/index.ts";
import type { AcceptedFinding } from "../rules/accepted/index.ts";
import type { Finding, Severity } from "../rules/finding.ts";
import { severities } from "../rules/index.ts";

/** What a check has come to, as its record tells it. */
export interface Checked {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** What the check protocol tells. `day` is the day of the check, 2024-09-12. */
export function* protocolOf(checked: Checked, texts: Texts, day: string): Generator<Progress, CheckProtocol> {
  const { findings, accepted, recognition } = checked;
  const told = yield* eachInSteps(findings, (finding) => ({
    severity: finding.severity,
    line: findingLine(finding, checked, texts),
  }));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    day,
    summary:
      findings.length === 0 ? texts.cli.noFindings : texts.cli.counts(count("error"), count("warning"), count("info")),
    levels: severities.flatMap((severity) => {
      const lines = told.filter((one) => one.severity === severity).map(({ line }) => line);
      return lines.length === 0 ? [] : [{ heading: texts.findings.severities[severity], lines }];
    }),
    accepted: accepted.map(({ finding, acceptance }) => ({
      ...findingLine(finding, checked, texts),
      todo: texts.report.checkProtocol.acceptedBecause(acceptance.reason, acceptance.at.slice(0, dayLength)),
    })),
    tables: recognition.readings.map((reading) => tableLine(reading, checked, texts)),
  };
}

/** "2024-09-12" of an ISO 8601 time. */
const dayLength = 10;

function findingLine(finding: Finding, { workbook }: Checked, texts: Texts): ProtocolLine {
  const place = ({ sheet, row, column }: CellRef): string =>
    `${quoteSheetName(workbook.sheets[sheet]?.name ?? "")}!${addressOf(row, column)}`;
  const proofs = finding.data.kind === "arithmetic" ? proofsOf(finding.data, texts) : [];
  const { working } = texts.report.checkProtocol;
  return {
    place: place(finding.cell),
    what: findingText(finding, texts),
    proof: proofs.map((proof) => working(proof)).join(" "),
    todo: repairTexts(finding, texts, place).join(" "),
  };
}

function tableLine({ table, natural, overruling }: TableReading, { workbook }: Checked, texts: Texts): ProtocolLine {
  const { kinds, units, noUnit, conventions, confidence } = texts.recognition;
  const { sheet, range } = table ?? natural[0];
  const parts =
    table === null
      ? [texts.cli.notATable]
      : [
          kinds[table.kind],
          table.unit === null ? noUnit : units[table.unit],
          ...(table.signConvention === null ? [] : [conventions[table.signConvention]]),
          confidence[table.confidence],
          ...(overruling === null ? [] : [texts.cli.overruled]),
        ];
  const place = `${quoteSheetName(workbook.sheets[sheet]?.name ?? "")}!${rangeAddress(range)}`;
  return { place, what: parts.join(" · "), proof: "", todo: "" };
}
