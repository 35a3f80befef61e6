/** Words over a column in a municipality's own arrangement. */
export type ArrangedHeading = keyof ArrangedTexts;
/** Words over a group of columns there. */
export type ArrangedGroup = keyof ArrangedGroupTexts;

/** The time of a column; null where the workbook does not say it. A forecast's month is the one it was made in. */
export interface HeadingTime {
  readonly year: number | null;
  readonly endMonth: number | null;
}

type OfTime = (time: HeadingTime) => string;

/** Headings of municipalities' own arrangements, as they print them. */
export interface ArrangedTexts {
  readonly actual: OfTime;
  readonly actualRevenue: OfTime;
  readonly actualCost: OfTime;
  readonly actualNet: OfTime;
  readonly actualOf: OfTime;
  readonly netActualPer: OfTime;
  readonly actualPer: OfTime;
  readonly periodActual: OfTime;
  readonly operationNet: OfTime;
  readonly finalActualOf: OfTime;
  readonly budget: OfTime;
  readonly budgetNet: OfTime;
  readonly budgetCommaNet: OfTime;
  readonly budgetOf: OfTime;
  readonly yearBudget: OfTime;
  readonly budgetOfYear: OfTime;
  readonly investmentBudgetOf: OfTime;
  readonly forecast: OfTime;
  readonly forecastNet: OfTime;
  readonly forecastCommaNet: OfTime;
  readonly forecastOf: OfTime;
  readonly forecastOfYear: OfTime;
  readonly forecastNetOf: OfTime;
  readonly forecastPer: OfTime;
  readonly deviation: OfTime;
  readonly budgetDeviation: OfTime;
  readonly forecastDeviation: OfTime;
  readonly deviationOfForecast: OfTime;
  readonly changeSinceLast: OfTime;
  readonly budgetDeviationPer: OfTime;
  readonly opening: OfTime;
  readonly remainingPer: OfTime;
  readonly revenueOf: OfTime;
  readonly expenditureOf: OfTime;
  readonly netOf: OfTime;
  readonly laterYears: OfTime;
  readonly fromYear: OfTime;
  readonly decidedTotal: OfTime;
  readonly accumulated: OfTime;
  readonly expectedTotal: OfTime;
  readonly originalBudget: OfTime;
  readonly carriedOver: OfTime;
  readonly supplementary: OfTime;
  readonly reallocated: OfTime;
  readonly budgetToDate: OfTime;
  readonly remaining: OfTime;
  readonly forecastRevenue: OfTime;
  readonly forecastCost: OfTime;
  readonly investmentRevenue: OfTime;
  readonly investmentCost: OfTime;
  readonly volumeBudget: OfTime;
  readonly volumeBudgetToDate: OfTime;
  readonly volumeForecast: OfTime;
  readonly volumeActual: OfTime;
  readonly volumeDeviation: OfTime;
  readonly volumeBudgetOfFrame: OfTime;
  readonly volumeForecastOfYear: OfTime;
  readonly volumeDeviationFromBudget: OfTime;
}

/** Headings over groups of columns in municipalities' own arrangements. */
export interface ArrangedGroupTexts {
  readonly actual: OfTime;
  readonly forecast: OfTime;
  readonly year: OfTime;
  readonly previousYear: OfTime;
  readonly actualToDate: OfTime;
  readonly budgetToDate: OfTime;
  readonly yearBudgetAndForecast: OfTime;
  readonly period: OfTime;
  readonly projectLife: OfTime;
  readonly thisYear: OfTime;
}
