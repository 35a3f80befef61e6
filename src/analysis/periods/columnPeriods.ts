/** What the headers of a table say by themselves about time, before the title lends them its year. */
import type { Measure } from "../../domain/meaning.ts";
import { readHeaderWords } from "../../recognise/headerWords.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { Said } from "./saidPeriod.ts";

/** An amount column with its own words about time. */
export interface ColumnPeriod extends Said {
  /** Index into the table's columns. */
  readonly index: number;
  readonly measure: Measure;
  /** The month ends what it covers; of a forecast, that is when it was made, and no month of its figures. */
  readonly month: number | null;
  /** The words name another year without giving it: "Fg år". */
  readonly isRelative: boolean;
}

/** Measures whose columns are about a period of their own; differences are about that of what they compare. */
const periodMeasures: readonly (Measure | null)[] = [
  "actual",
  "budget",
  "forecast",
  "result",
  "appropriation",
  "count",
  "share",
  "volume",
  "mean",
];

/** "2024-01 – 2024-08": a stretch, of which one end says little. */
const monthInDigits = /(?:19|20)\d{2}-?(?:0[1-9]|1[0-2])(?!\d)/g;

/** "Budget 2024/2025", "2024–2026": of several years none is the column's own, nor is a school year "2024/25". */
function hasSeveralYears(header: string): boolean {
  return /(?:19|20)\d{2}\/\d{2}/.test(header) || new Set(header.match(yearInDigits)).size > 1;
}

const yearInDigits = /(?<!\d)(?:19|20)\d{2}(?=\d{2}(?!\d)|(?!\d))/g;

/** The amount columns of a table in their order. */
export function columnPeriods({ columns }: RecognisedTable): ColumnPeriod[] {
  return columns.flatMap(({ path, measure, of }, index): ColumnPeriod[] => {
    // "Resultat per april" is a deviation of the months, and as much about them as an outcome.
    const isDeviationOnly =
      measure === "deviation" && of?.[0] === "actual" && readHeaderWords(path).measure === "result";
    if (measure === null || !(periodMeasures.includes(measure) || isDeviationOnly)) return [];
    const { period, yearOffset } = readHeaderWords(path);
    const header = path.join(" ");
    const isQuarter = period.startMonth !== period.endMonth && period.isToDate !== true;
    const isStretch = isQuarter || (header.match(monthInDigits) ?? []).length > 1;
    const month = measure === "forecast" || isStretch ? null : period.endMonth;
    const year = hasSeveralYears(header) ? null : period.year;
    return [{ index, measure, year, month, isRelative: yearOffset !== 0 }];
  });
}
