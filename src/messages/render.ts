import { addressOf, isSameCell, rangeAddress } from "../domain/cell.ts";
import type { Finding, GoodToKnowData, RepairEntry, ShownAmount, TextNumberData } from "../rules/finding.ts";
import { placeOf } from "./places.ts";
import { ledgerFindingText } from "./renderLedger.ts";
import { monthFindingText } from "./renderMonths.ts";
import { narrativeText } from "./renderNarrative.ts";
import { arithmeticSentence, shortArithmeticSentence } from "./renderArithmetic.ts";
import { formulaText, staleValueText } from "./renderFormula.ts";
import { headingSentence, signConventionSentence, unitMixedSentence } from "./renderBetweenTables.ts";
import { tableFindingText } from "./renderTable.ts";
import type { Texts } from "./texts.ts";

/** A finding as a sentence or two: the place, the figures, the proof. */
export function findingText({ cell, data, severity }: Finding, texts: Texts): string {
  const { findings, formats } = texts;
  switch (data.kind) {
    case "arithmetic": {
      // Nothing proves a sign that no equation needs.
      if (severity === "info")
        return findings.unusualSign(placeOf(data.subject, texts), data.stated ? formats.amount(data.stated) : "");
      return arithmeticSentence(data, texts);
    }
    case "rounding":
      return findings.roundingGap(
        placeOf(data.total, texts),
        formats.amount(data.stated),
        formats.amount(data.computed),
      );
    case "textNumber":
      return textNumberText(data, texts);
    case "errorValue":
      return findings.pastedError(placeOf(data.name, texts), data.value, data.count, data.passedOn);
    case "formula":
      return formulaText(data, texts);
    case "staleValue":
      return staleValueText(data, texts);
    case "heading":
      return headingSentence(data, texts);
    case "signConvention":
      return signConventionSentence(data, texts);
    case "unitMixed":
      return unitMixedSentence(data, texts);
    case "unitMissing":
      return findings.noUnit(rangeAddress(data.range));
    case "goodToKnow":
      return goodToKnowText(data, texts);
    case "narrative":
    case "narrativeConflict":
      return narrativeText(data, cell, texts);
    case "unknownCode":
    case "doublePosting":
      return ledgerFindingText(data, texts);
    case "numberAsDate":
    case "missingCell":
    case "duplicateRow":
    case "periodMismatch":
    case "forecastEqualsBudget":
    case "forecastImplausible":
    case "largeDeviation":
    case "percentMismatch":
    case "meanMismatch":
    case "hiddenInSum":
    case "externalLink":
      return tableFindingText(data, cell, texts);
    case "missingMonth":
    case "phasing":
    case "personalData":
    case "valueOutlier":
    case "levelShift":
      return monthFindingText(data, texts);
  }
}

/** The same in a line, for the foot of a report table. */
export function shortFindingText(finding: Finding, texts: Texts): string {
  const { data, severity } = finding;
  return data.kind === "arithmetic" && severity !== "info"
    ? shortArithmeticSentence(data, texts)
    : findingText(finding, texts);
}

/**
 * What to do about a finding: a line for each cell, or for each of several repairs that are equally good; none where nothing is
 * determined. `followers`: cells that come right by themselves.
 */
export function repairTexts(
  finding: Finding,
  texts: Texts,
  addressIn: (cell: Finding["cell"]) => string,
  followers: readonly Finding["cell"][] = [],
): string[] {
  const { data, repair, alternatives } = finding;
  // What a formula should be stands in its sentence.
  if (data.kind === "missingCell")
    return repair.map((entry) => repairText(entry, data.expected ?? undefined, texts, addressIn(entry.cell)));
  if (data.kind !== "arithmetic") return [];
  if (alternatives.length > 0) {
    return [data.changes, ...data.alternatives].map((changes, at) => {
      const cells = changes.map(({ cell, expected }) =>
        texts.findings.cellIs(addressIn(cell), texts.formats.amount(expected)),
      );
      const { eitherCells, orCells } = texts.findings;
      return (at === 0 ? eitherCells : orCells)(texts.formats.list(cells));
    });
  }
  const toWrite = repair.flatMap((entry, at) =>
    followers.some((cell) => isSameCell(cell, entry.cell))
      ? []
      : [repairText(entry, data.changes[at]?.expected, texts, addressIn(entry.cell))],
  );
  if (followers.length === 0) return toWrite;
  return [...toWrite, texts.remedy.follows(texts.formats.list(followers.map(addressIn)), followers.length)];
}

function repairText(
  { expected, inSource, formula }: RepairEntry,
  amount: ShownAmount | undefined,
  { findings, formats }: Texts,
  cell: string,
): string {
  const figure = amount ? formats.amount(amount) : formats.number(expected);
  if (inSource) return findings.correctInSource(cell, figure);
  return formula === null ? findings.correct(cell, figure) : findings.correctFormula(cell, `=${formula}`, figure);
}

function textNumberText({ count, range, lost, isOfLedger }: TextNumberData, { findings, formats }: Texts): string {
  const told = findings.textFigures(count, formats.number(count), rangeAddress(range));
  const sentence = isOfLedger ? `${told} ${findings.textsInReports}` : told;
  if (!lost) return sentence;
  const { total, amount } = lost;
  const size = { ...amount, ore: Math.abs(amount.ore) as typeof amount.ore };
  const cell = addressOf(total.cell.row, total.cell.column);
  const effect = amount.ore > 0 ? findings.totalTooLow : findings.totalTooHigh;
  return `${sentence} ${effect(cell, formats.amountWithUnit(size))}`;
}

function goodToKnowText(data: GoodToKnowData, { findings, formats }: Texts): string {
  const { hiddenSheets, hiddenRows, hiddenColumns, mergedCells, skippedRows, externalLinks, protectedSheets } = data;
  const parts = [
    ...(hiddenSheets.length > 0 ? [findings.hiddenSheets(hiddenSheets.length, formats.list(hiddenSheets))] : []),
    ...hiddenRows.map(({ sheet, count }) => findings.hiddenRows(count, sheet)),
    ...hiddenColumns.map(({ sheet, count }) => findings.hiddenColumns(count, sheet)),
    ...mergedCells.map(({ sheet, count }) => findings.mergedCells(count, sheet)),
    ...skippedRows.map(({ sheet, count }) => findings.skippedRows(count, sheet)),
    ...(externalLinks > 0 ? [findings.externalLinks(externalLinks)] : []),
    ...(protectedSheets.length > 0
      ? [findings.protectedSheets(protectedSheets.length, formats.list(protectedSheets))]
      : []),
  ];
  return findings.goodToKnow(formats.list(parts));
}
