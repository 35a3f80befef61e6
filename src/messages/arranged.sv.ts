import { monthsSv } from "./months.ts";
import type { ArrangedGroupTexts, ArrangedTexts, HeadingTime } from "./arrangedTexts.ts";

const joined = (...words: readonly (string | number | null)[]): string =>
  words.filter((word) => word !== null && word !== "").join(" ");
const short = (month: number): string => monthsSv.short[month - 1] ?? "";
const long = (month: number | null): string => (month === null ? "" : (monthsSv.long[month - 1] ?? ""));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** jan-aug 2024, with a hyphen as it is printed. */
const period = ({ year, endMonth }: HeadingTime): string =>
  joined(endMonth === null ? "" : endMonth === 1 ? "januari" : `jan-${short(endMonth)}`, year);
/** okt 2017 */
const month = ({ year, endMonth }: HeadingTime): string => joined(endMonth === null ? "" : short(endMonth), year);
const per = (words: string, { endMonth }: HeadingTime): string =>
  endMonth === null ? words : `${words} per ${capital(long(endMonth))}`;

/** Municipalities' headings as they are printed; where one of them means two things, the clear word instead. */
export const arrangedSv: ArrangedTexts = {
  actual: () => "Utfall",
  actualRevenue: () => "Utfall intäkter",
  actualCost: () => "Utfall kostnader",
  actualNet: () => "Utfall netto",
  actualOf: (time) => joined("Utfall", period(time)),
  netActualPer: (time) => per("Nettoutfall", time),
  actualPer: ({ endMonth }) => (endMonth === null ? "Utfall" : `Utfall per ${long(endMonth)}`),
  periodActual: () => "Periodens utfall",
  operationNet: () => "Drift, netto",
  finalActualOf: ({ year }) => joined("Bokslut", year),
  budget: () => "Budget",
  budgetNet: () => "Budget netto",
  budgetCommaNet: () => "Budget, netto",
  budgetOf: ({ year }) => joined("Budget", year),
  yearBudget: () => "Helårsbudget",
  budgetOfYear: () => "Budget helår",
  investmentBudgetOf: ({ year }) => joined("Investeringsbudget", year),
  forecast: () => "Prognos",
  forecastNet: () => "Prognos netto",
  forecastCommaNet: () => "Prognos, netto",
  forecastOf: ({ year }) => joined("Prognos helår", year),
  forecastOfYear: () => "Prognos helår",
  forecastNetOf: ({ year }) => joined("Prognos", year, "Netto"),
  forecastPer: (time) => per("Prognos", time),
  deviation: () => "Avvikelse",
  budgetDeviation: () => "Budget-avvikelse",
  forecastDeviation: () => "Prognos avvikelse",
  deviationOfForecast: () => "Avvikelse prognos helår mot budget",
  changeSinceLast: () => "Ändring sedan förra prognosen",
  budgetDeviationPer: (time) => per("Budgetavvikelse", time),
  opening: ({ year }) => joined("IB", year),
  remainingPer: ({ endMonth }) => joined("Kvarvarande budget", long(endMonth), "framskrivet"),
  revenueOf: (time) => joined("Inkomster", month(time)),
  expenditureOf: (time) => joined("Utgifter", month(time)),
  netOf: (time) => joined("Utfall", month(time), "Netto"),
  laterYears: ({ year }) => joined("Prognos", year, "och senare"),
  fromYear: ({ year }) => joined("Totalt", year, "och senare"),
  decidedTotal: () => "Beslutad totalutgift",
  accumulated: () => "Ackumulerat utfall",
  expectedTotal: () => "Beräknad totalutgift",
  originalBudget: () => "Ursprunglig budget",
  carriedOver: () => "Ombudgeterat",
  supplementary: () => "Tilläggsbudget",
  reallocated: () => "Omfördelning",
  budgetToDate: ({ endMonth }) => joined("Budget", endMonth === null ? "perioden" : `t.o.m. ${long(endMonth)}`),
  remaining: () => "Kvarvarande budget",
  forecastRevenue: () => "Prognos inkomster",
  forecastCost: () => "Prognos utgifter",
  investmentRevenue: () => "Utfall inkomster",
  investmentCost: () => "Utfall utgifter",
  volumeBudget: () => "Volym budget",
  volumeBudgetToDate: () => "Volym budget perioden",
  volumeForecast: () => "Volym prognos",
  volumeActual: () => "Volym utfall",
  volumeDeviation: () => "Avvikelse volym",
  volumeBudgetOfFrame: () => "Volym budget enligt beslutad RFM",
  volumeForecastOfYear: () => "Volym prognos helår",
  volumeDeviationFromBudget: () => "Avvikelse volym prognos mot beslutad budget",
};

/** Over groups of columns. */
export const arrangedGroupsSv: ArrangedGroupTexts = {
  actual: () => "UTFALL",
  forecast: () => "PROGNOS",
  year: () => "HELÅR",
  previousYear: () => "Fg helår",
  actualToDate: ({ year }) => joined("Ack utfall", year),
  budgetToDate: ({ year }) => joined("Ack budget", year),
  yearBudgetAndForecast: ({ year }) => joined("Helår budget och prognos", year),
  period: () => "PERIODEN",
  projectLife: () => "Projektet totalt",
  thisYear: ({ year }) => (year === null ? "Året" : `År ${String(year)}`),
};
