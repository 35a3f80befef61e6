import { fingerprint } from "../../domain/fingerprint.ts";
import type { HeadingData, UnitMixedData } from "../betweenTablesFinding.ts";
import type { NamedTable, ShownAmount } from "../named.ts";
import type { Finding, GoodToKnowData, NarrativeData, TextNumberData } from "../finding.ts";
import type { ExternalLinkData, PeriodMismatchData, SaidPeriod } from "../tableFinding.ts";
import { acceptedFormula, isAcceptedAsForm } from "./formula.ts";
import { gapOf, isOfTheTotal } from "./gap.ts";
import { lastingText } from "./lastingText.ts";
import type { LastingPlaces } from "./places.ts";

/** How far an acceptance reaches: whatever stands in its place, the same lines of a total, the same gap, or the same form of a formula. */
export type AcceptanceScope = "place" | "lines" | "gap" | "form";

export function acceptanceScope({ data, severity }: Finding): AcceptanceScope {
  switch (data.kind) {
    case "arithmetic":
      return severity === "info" ? "place" : isOfTheTotal(data) ? "lines" : "gap";
    case "percentMismatch":
      return data.looksLike === null ? "gap" : "place";
    case "meanMismatch":
    case "narrative":
    case "narrativeConflict":
      return "gap";
    case "formula":
      return isAcceptedAsForm(data) ? "form" : "place";
    case "rounding":
    case "textNumber":
    case "errorValue":
    case "staleValue":
    case "unitMissing":
    case "goodToKnow":
    case "numberAsDate":
    case "missingCell":
    case "duplicateRow":
    case "doublePosting":
    case "unknownCode":
    case "periodMismatch":
    case "forecastEqualsBudget":
    case "forecastImplausible":
    case "largeDeviation":
    case "hiddenInSum":
    case "externalLink":
    case "heading":
    case "signConvention":
    case "unitMixed":
    case "missingMonth":
    case "phasing":
    case "personalData":
    case "valueOutlier":
    case "levelShift":
      return "place";
  }
}

/**
 * What makes a finding the same next month (decision 0022): its rule, level and place, and what was accepted about it. It is hashed,
 * so that no word of the workbook outlives its cell.
 */
export function findingFingerprint(finding: Finding, places: LastingPlaces): string {
  return fingerprint([finding.rule, finding.severity, ...whatOf(finding, places)]);
}

function whatOf({ severity, cell, data }: Finding, places: LastingPlaces): readonly unknown[] {
  const place = places.of(cell);
  switch (data.kind) {
    case "arithmetic":
      // A sign that no equation speaks of is accepted for its row, whatever the figure.
      return severity === "info" ? [place] : [place, gapOf(data, places)];
    case "rounding":
    case "unitMissing":
    case "forecastEqualsBudget":
    case "hiddenInSum":
    case "missingMonth":
      return [place];
    case "valueOutlier":
      return [place[0], lastingText(data.label), data.month, data.actual.ore];
    case "levelShift":
      return [place[0], lastingText(data.label), data.month];
    case "phasing":
      // The month moves on, the phasing is the same until somebody changes it.
      return [place[0], place[1], data.isTwelfths];
    case "personalData":
      return [place[0], place[2]];
    case "textNumber":
      return [place[0], textColumns(data, places), data.lost !== null];
    case "errorValue":
      return [place, data.value, data.count, data.passedOn > 0];
    case "formula":
      return acceptedFormula(data, cell, places);
    case "staleValue":
      return [place, data.stored, data.computed];
    case "goodToKnow":
      return worthKnowing(data);
    case "narrative":
      return [place[0], saidIn(data, places)];
    case "narrativeConflict":
      return [place[0], lastingText(data.quote), data.amount.ore];
    case "numberAsDate":
      return [place, data.place];
    case "missingCell":
      return [place, data.reason];
    case "duplicateRow":
      return [places.of(data.first)[0], lastingText(data.label)];
    case "doublePosting":
      return [place[0], lastingText(data.voucher), data.postings];
    case "unknownCode":
      return [place[0], lastingText(data.heading), data.reason, data.codes.map(lastingText).sort()];
    case "periodMismatch":
      return [place[0], data.place, lastingText(data.words), timesApart(data)];
    case "forecastImplausible":
      return [place[0], data.paces.map(({ name, isTurned }) => [places.row(name.cell), isTurned])];
    case "largeDeviation":
      // An explained deviation is explained next month too; another line among the largest is not.
      return [place[0], data.span, data.rows.map(({ name }) => places.row(name.cell)).sort()];
    case "percentMismatch":
      return [place, data.form, data.looksLike ?? missedBy(data)];
    case "meanMismatch":
      return [place, missedBy(data)];
    case "externalLink":
      return linkOf(data);
    case "heading":
      return meantBy(data);
    case "signConvention":
      // Against which other table it shows is by chance: the column is printed the other way round.
      return [place[0], place[2], data.tables === null ? lastingText(data.columns[1]) : null];
    case "unitMixed":
      return [unitPlace(data, places), data.about, data.against, data.factor];
  }
}

/** A heading is at home in its tables: another one that uses it so is told of. */
function meantBy({ heading, meanings }: HeadingData): readonly unknown[] {
  const tableName = ({ sheet, number }: NamedTable): string => `${lastingText(sheet)} #${String(number ?? 1)}`;
  const said = meanings.map(({ measure, component, tables }) =>
    [measure, component ?? "", ...new Set(tables.map(tableName).sort())].join(" / "),
  );
  return [lastingText(heading), said.sort()];
}

/** Of what is off as a whole: which of its figures shows it changes with the amounts. */
function unitPlace({ about, off: { cell } }: UnitMixedData, places: LastingPlaces): readonly string[] {
  const [table = "", row = "", column = ""] = places.of(cell);
  switch (about) {
    case "cell":
      return [table, row, column];
    case "row":
      return [table, row];
    case "column":
      return [table, column];
    case "table":
      return [table];
  }
}

function missedBy({ stated, expected }: { readonly stated: ShownAmount; readonly expected: ShownAmount }): number {
  return stated.ore - expected.ore;
}

function textColumns({ figures, left }: TextNumberData, places: LastingPlaces): readonly string[] {
  return [...new Set([...figures, ...left].map(({ cell }) => places.column(cell)))].sort();
}

function worthKnowing(data: GoodToKnowData): readonly unknown[] {
  const names = (sheets: readonly string[]): readonly string[] => sheets.map(lastingText).sort();
  const sheetsOf = (parts: readonly { readonly sheet: string }[]): readonly string[] =>
    names(parts.map(({ sheet }) => sheet));
  return [
    names(data.hiddenSheets),
    sheetsOf(data.hiddenRows),
    sheetsOf(data.hiddenColumns),
    sheetsOf(data.mergedCells),
    ...(data.skippedRows.length === 0 ? [] : [["skippedRows", ...sheetsOf(data.skippedRows)]]),
    data.externalLinks > 0,
    names(data.protectedSheets),
  ];
}

/** A text is written anew every month: what it says counts to the figure. */
function saidIn({ statements }: NarrativeData, places: LastingPlaces): readonly unknown[] {
  return statements.map(({ quote, amount, cells }) => [
    lastingText(quote),
    amount.ore,
    cells.map(({ name }) => places.of(name.cell)),
  ]);
}

/** How far apart the places are, not when: a title that nobody changes falls behind further, and is told of again. */
function timesApart({ said, columns }: PeriodMismatchData): readonly unknown[] {
  const apart = (one: number | null, other: number | null): number | null =>
    one === null || other === null ? null : one - other;
  const fromSaid = ({ year, month }: SaidPeriod): readonly unknown[] => [
    apart(said.year, year),
    apart(said.month, month),
  ];
  return columns.map(({ name, period }) => [lastingText(name), ...fromSaid(period)]);
}

function linkOf({ problem, file, fileYear, year }: ExternalLinkData): readonly unknown[] {
  return [problem, lastingText(file), fileYear === null || year === null ? null : year - fileYear];
}
