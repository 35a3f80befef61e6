import { addressOf } from "../domain/cell.ts";
import type {
  ForecastEqualsBudgetData,
  ForecastImplausibleData,
  LargeDeviationData,
  MissingCellData,
  NumberAsDateData,
  PercentMismatchData,
  PeriodMismatchData,
  SaidPeriod,
  TableFindingData,
} from "../rules/tableFinding.ts";
import type { NamedCell, ShownAmount } from "../rules/named.ts";
import { placeOf, rowOf } from "./places.ts";
import type { Texts } from "./texts.ts";

/** A finding in a table that no equation proves, as a sentence or two. `cell` is the cell to blame. */
export function tableFindingText(data: TableFindingData, cell: NamedCell["cell"], texts: Texts): string {
  const { formats, findings } = texts;
  const { tables } = findings;
  switch (data.kind) {
    case "numberAsDate":
      return numberAsDateText(data, cell, texts);
    case "missingCell":
      return missingCellText(data, texts);
    case "duplicateRow": {
      const { label, amount, first, second, total } = data;
      return sentences(
        tables.rowTwice(label, formats.amountWithUnit(amount), String(first.row + 1), String(second.row + 1)),
        total ? tables.bothCounted(placeOf(total, texts)) : "",
        tables.removeOne,
      );
    }
    case "periodMismatch":
      return periodMismatchText(data, texts);
    case "forecastEqualsBudget":
      return forecastEqualsBudgetText(data, texts);
    case "forecastImplausible":
      return forecastImplausibleText(data, texts);
    case "largeDeviation":
      return largeDeviationText(data, texts);
    case "percentMismatch":
      return percentMismatchText(data, texts);
    case "meanMismatch": {
      const { name, stated, expected, first, last } = data;
      const [from, to] = [first, last].map((end) => besideName(end, name, texts));
      return tables.wrongMean(
        placeOf(name, texts),
        formats.amount(stated),
        from ?? "",
        to ?? "",
        formats.amount(expected),
      );
    }
    case "hiddenInSum": {
      const { total, stated, visible, hiddenRows } = data;
      return tables.hiddenInSum(placeOf(total, texts), formats.amount(stated), formats.amount(visible), hiddenRows);
    }
    case "externalLink": {
      const { problem, file, count, fileYear, year } = data;
      return problem === "broken"
        ? tables.brokenLink(file, count)
        : tables.linkToLastYear(file, String(fileYear), String(year), count);
    }
  }
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function numberAsDateText(
  { place, name, value, shows, date, count, expected }: NumberAsDateData,
  { row, column }: NamedCell["cell"],
  texts: Texts,
): string {
  const { findings, formats } = texts;
  const { tables } = findings;
  const month = date ? (tables.months.long[date.month - 1] ?? "") : "";
  const said = !date
    ? tables.unshownDate
    : `${shows === "monthYear" ? "" : `${String(date.day)} `}${month} ${String(date.year)}`;
  const more = count > 1 ? tables.moreCells(count - 1) : "";
  if (place === "figure") {
    // "2.5" and "2,5" typed where the other is the decimal sign is how a figure becomes the second of May.
    const again = expected
      ? tables.figureHolds(formats.amount(expected))
      : date && shows === "dayMonth"
        ? tables.typedFigure(formats.number(Number(`${String(date.day)}.${String(date.month)}`)))
        : tables.figureAgain;
    const where = name ? placeOf(name, texts) : addressOf(row, column);
    return sentences(tables.figureIsDate(where, said, formats.number(value)), again, more);
  }
  const told = (place === "header" ? tables.headerIsDate : tables.labelIsDate)(addressOf(row, column), said);
  return sentences(told, date && shows !== "full" ? tables.typeAsText(typedText(date, shows, texts)) : "", more);
}

/** "1-5" from the first of May, "maj-22" from May 2022: an interval has its smaller end first. */
function typedText(
  date: NonNullable<NumberAsDateData["date"]>,
  shows: NumberAsDateData["shows"],
  texts: Texts,
): string {
  if (shows === "monthYear") {
    const month = texts.findings.tables.months.short[date.month - 1] ?? "";
    return `${month}-${String(date.year % 100).padStart(2, "0")}`;
  }
  return [date.day, date.month].sort((a, b) => a - b).join("-");
}

function missingCellText({ name, reason, expected, beside }: MissingCellData, texts: Texts): string {
  const { findings, formats } = texts;
  const { tables } = findings;
  const place = placeOf(name, texts);
  const amount = expected ? formats.amount(expected) : "";
  const others = formats.list(
    beside.map((other) => tables.withAmount(besideName(other.name, name, texts), formats.amount(other.amount))),
  );
  switch (reason) {
    case "difference":
      return tables.blankDifference(place, others, amount);
    case "total":
      return tables.blankTotal(place, amount);
    case "amount":
      return tables.blankAmount(place, others);
    case "series":
      return tables.blankInSeries(place, others);
  }
}

function periodMismatchText({ place, words, said, columns }: PeriodMismatchData, texts: Texts): string {
  const { findings, formats } = texts;
  const { tables } = findings;
  const periods = formats.list([...new Set(columns.map(({ period }) => periodText(period, texts)))]);
  const [other] = columns;
  const told = {
    title: () => tables.titleSays(words, periodText(said, texts), periods),
    sheet: () => tables.sheetSays(words, periods),
    compared: () =>
      tables.columnsCompared(
        formats.headerWords(other?.name ?? ""),
        periods,
        formats.headerWords(words),
        periodText(said, texts),
      ),
    openMonths: () => tables.openMonths(periodText(said, texts), periods),
  };
  return sentences(told[place](), tables.correctPeriod);
}

/** "augusti 2024" */
function periodText({ year, month }: SaidPeriod, { findings }: Texts): string {
  const name = month === null ? "" : (findings.tables.months.long[month - 1] ?? "");
  return [name, year === null ? "" : String(year)].filter((part) => part !== "").join(" ");
}

function forecastEqualsBudgetText({ rows, untouched, of }: ForecastEqualsBudgetData, texts: Texts): string {
  const { findings, formats } = texts;
  const { tables } = findings;
  const named = formats.list(
    rows.map(({ name, deviation }) => tables.withAmount(rowOf(name), formats.amountWithUnit(deviation))),
  );
  return untouched === of
    ? tables.allUntouched(named)
    : tables.someUntouched(formats.number(untouched), formats.number(of), named);
}

function forecastImplausibleText({ paces }: ForecastImplausibleData, texts: Texts): string {
  const { findings, formats } = texts;
  const { tables } = findings;
  const [{ name, forecast, soFar, rest, from, isTurned, lastYear }, ...others] = paces;
  const place = placeOf(name, texts);
  const { short } = tables.months;
  const [first, last] = [short[from - 1] ?? "", short[11] ?? ""];
  const months = from === 12 ? last : `${first}–${last}`;
  const also = formats.list(
    others.map((pace) =>
      pace.isTurned
        ? rowOf(pace.name)
        : tables.twoPaces(rowOf(pace.name), formats.amount(pace.rest), formats.amount(pace.soFar)),
    ),
  );
  return sentences(
    isTurned
      ? tables.moreIsBooked(place, formats.amount(forecast))
      : tables.asksOfRest(place, formats.amount(forecast), formats.amountWithUnit(rest), months, formats.amount(soFar)),
    lastYear && !isTurned ? tables.lastYearWas(formats.amount(lastYear.rest), formats.amount(lastYear.soFar)) : "",
    also === "" ? "" : tables.alsoRows(also),
  );
}

function largeDeviationText({ span, amount, percent, rows, more }: LargeDeviationData, texts: Texts): string {
  const { findings, formats } = texts;
  const { tables } = findings;
  // Money that no word says the unit of.
  const shown = (one: ShownAmount): string =>
    one.unit === "count" ? formats.amount(one) : formats.amountWithUnit(one);
  const limits = [percent, amount].flatMap((limit) => (limit ? shown(limit) : []));
  const named = rows.map(({ name, deviation, percent: part }) =>
    tables.withAmount(rowOf(name), `${shown(deviation)}, ${shown(part)}`),
  );
  const budget = tables.budgetOf[span ?? "unsaid"];
  const names = formats.list(more === 0 ? named : [...named, tables.moreRows(more)]);
  return limits.length === 0
    ? tables.deviations(budget, names)
    : tables.largeDeviations(formats.list(limits), budget, names);
}

function percentMismatchText(data: PercentMismatchData, texts: Texts): string {
  const { name, stated, expected, form, compared, base, looksLike } = data;
  const { findings, formats } = texts;
  const { tables } = findings;
  // A part of a total is told by their rows, though the part stands in the row of its percentage.
  const nameOf = (other: NamedCell): string =>
    compared.name.cell.column === base.name.cell.column ? rowOf(other) : besideName(other, name, texts);
  const operand = ({ name: other, amount }: PercentMismatchData["base"]): string =>
    tables.withAmount(nameOf(other), formats.amount(amount));
  const is = { ratio: tables.ratioIs, change: tables.changeIs, points: tables.pointsAre }[form];
  const likeness = { mean: tables.isMeanOfLines, sum: tables.isSumOfLines };
  const printed = formats.amountWithUnit(stated);
  return sentences(
    tables.wrongPercent(placeOf(name, texts), printed),
    capital(
      is(
        operand(compared),
        operand(base),
        form === "points" ? formats.amount(expected) : formats.amountWithUnit(expected),
      ),
    ),
    looksLike === null ? "" : likeness[looksLike](printed),
  );
}

/** Another cell as it is called in a sentence about this one: by its column in the same row, else by its row. */
function besideName(other: NamedCell, name: NamedCell, texts: Texts): string {
  return other.cell.row === name.cell.row && other.shortColumn !== ""
    ? texts.formats.headerWords(other.shortColumn)
    : rowOf(other);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
