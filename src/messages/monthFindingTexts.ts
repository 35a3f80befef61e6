import type { SlipKind } from "../analysis/months/outliers.ts";

/**
 * What a language says about findings in months, and about persons in cells. Every argument is ready to print, as in `FindingTexts`; sentences are whole and
 * end with a full stop.
 */
export interface MonthFindingTexts {
  /** `month` is the month's full name; `lines` a list of `usualAmount`. */
  readonly monthIsBlank: (month: string, lines: string) => string;
  /** "Lokalhyra (annars −45 000 kr per månad)" */
  readonly usualAmount: (label: string, amount: string) => string;
  readonly moreLines: (count: number) => string;
  readonly bookOrZero: string;

  /** `months` is "jan–aug"; `lines` a list of `sharesApart`. */
  readonly otherSeason: (months: string, lines: string) => string;
  readonly sharesApart: (label: string, budget: string, actual: string, amount: string) => string;
  readonly inTwelfths: (count: number) => string;
  readonly twelfthsMean: string;
  readonly twelfthsMissMost: (months: string, lines: string) => string;

  /** "Personal, mars": the place of the next two. */
  readonly monthOf: (label: string, month: string) => string;
  readonly offSeason: (place: string, actual: string, usual: string, years: number) => string;
  readonly offOthers: (place: string, actual: string, usual: string) => string;
  readonly slips: Readonly<Record<SlipKind, string>>;
  readonly seeBooking: string;
  readonly seeLargest: string;
  readonly otherLevel: (label: string, month: string, before: string, since: string) => string;
  readonly shiftMeans: string;

  /** `range` is the first stretch of cells. */
  readonly personalNumbers: (count: number, range: string) => string;
}
