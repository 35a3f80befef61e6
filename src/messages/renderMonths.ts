import { rangeAddress } from "../domain/cell.ts";
import type {
  LevelShiftData,
  MissingMonthData,
  MonthFindingData,
  PhasingData,
  ValueOutlierData,
} from "../rules/monthFinding.ts";
import type { Texts } from "./texts.ts";

/** A finding in months, or of persons in cells, as a sentence or two. */
export function monthFindingText(data: MonthFindingData, texts: Texts): string {
  switch (data.kind) {
    case "missingMonth":
      return missingMonthText(data, texts);
    case "phasing":
      return phasingText(data, texts);
    case "personalData":
      return texts.findings.months.personalNumbers(data.count, rangeAddress(data.range));
    case "valueOutlier":
      return valueOutlierText(data, texts);
    case "levelShift":
      return levelShiftText(data, texts);
  }
}

function missingMonthText({ month, lines, more }: MissingMonthData, { findings, formats }: Texts): string {
  const { months, tables } = findings;
  const named = lines.map(({ label, usual }) => months.usualAmount(label, formats.amountWithUnit(usual)));
  return [
    months.monthIsBlank(tables.months.long[month - 1] ?? "", formats.list(named)),
    ...(more > 0 ? [months.moreLines(more)] : []),
    months.bookOrZero,
  ].join(" ");
}

function phasingText({ isTwelfths, of, month, lines }: PhasingData, { findings, formats }: Texts): string {
  const { months, tables } = findings;
  const [first, last] = [tables.months.short[0], tables.months.short[month - 1]];
  const stretch = month === 1 ? (first ?? "") : `${first ?? ""}–${last ?? ""}`;
  const named = formats.list(
    lines.map(({ label, budgetShare, actualShare, amount }) =>
      months.sharesApart(
        label,
        formats.amountWithUnit(budgetShare),
        formats.amountWithUnit(actualShare),
        formats.amountWithUnit(amount),
      ),
    ),
  );
  if (!isTwelfths) return months.otherSeason(stretch, named);
  return [months.inTwelfths(of), lines.length > 0 ? months.twelfthsMissMost(stretch, named) : months.twelfthsMean].join(
    " ",
  );
}

function valueOutlierText(data: ValueOutlierData, { findings, formats }: Texts): string {
  const { months, tables } = findings;
  const { label, month, actual, usual, years, slip, isLedger } = data;
  const place = months.monthOf(label, tables.months.long[month - 1] ?? "");
  const [stands, expected] = [formats.amountWithUnit(actual), formats.amountWithUnit(usual)];
  return [
    years > 0 ? months.offSeason(place, stands, expected, years) : months.offOthers(place, stands, expected),
    ...(slip === null ? [] : [months.slips[slip]]),
    isLedger ? months.seeLargest : months.seeBooking,
  ].join(" ");
}

function levelShiftText({ label, month, before, since, isLedger }: LevelShiftData, texts: Texts): string {
  const { months, tables } = texts.findings;
  const [was, is] = [texts.formats.amountWithUnit(before), texts.formats.amountWithUnit(since)];
  return [
    months.otherLevel(label, tables.months.long[month - 1] ?? "", was, is),
    isLedger ? months.seeLargest : months.shiftMeans,
  ].join(" ");
}
