/** Forecasts in words: figures in the unit of whoever reads, shares as percent, and what a method's misses mean. */
import type { Accuracy, ForecastRefusal, Pace, Uncertainty, Cut } from "../analysis/forecast/index.ts";
import { monthsOfYear } from "../domain/monthSeries.ts";
import { ore, type MoneyUnit, type Ore } from "../domain/money.ts";
import type { Texts } from "./texts.ts";

/** Decimals that amounts are followed up with. */
const decimals: Readonly<Record<MoneyUnit, number>> = { kr: 0, tkr: 0, mnkr: 1 };
/** A bias below half a tenth of a percent is printed as nothing. */
const noBias = 0.0005;

/** −20 900 */
export function forecastFigure(amount: Ore, unit: MoneyUnit, { formats }: Texts): string {
  return formats.amount({ ore: amount, unit, decimals: decimals[unit] });
}

/** −20 900 tkr */
export function forecastAmount(amount: Ore, unit: MoneyUnit, { formats }: Texts): string {
  return formats.amountWithUnit({ ore: amount, unit, decimals: decimals[unit] });
}

/** +1 200: a deviation or an effect says its direction. */
export function signedFigure(amount: Ore, unit: MoneyUnit, texts: Texts): string {
  const figure = forecastFigure(amount, unit, texts);
  return amount > 0 && /[1-9]/.test(figure) ? `+${figure}` : figure;
}

/** "augusti 2024" */
export function periodText({ year, month }: Cut, { forecastPane: { setup } }: Texts): string {
  return month === 0 ? setup.nothingBooked(year) : setup.month(month, year);
}

/** Why a method gives no forecast. */
export function forecastRefusalText(refusal: ForecastRefusal, texts: Texts): string {
  return texts.forecastPane.refusals(refusal, (share) => percent(share, texts));
}

/** How the method did in earlier years: how far off, and in which direction. */
export function accuracyText(accuracy: Accuracy | null, unit: MoneyUnit, texts: Texts): string {
  const words = texts.forecastPane.accuracy;
  if (accuracy === null) return words.none;
  const { wape, bias, count, meanAbsoluteError } = accuracy;
  if (wape === null || bias === null) {
    return words.noShare(forecastAmount(ore(Math.round(meanAbsoluteError)), unit, texts), count);
  }
  const direction =
    Math.abs(bias) < noBias
      ? words.even
      : (bias > 0 ? words.optimistic : words.cautious)(percent(Math.abs(bias), texts));
  return `${words.missed(percent(wape, texts), count)} ${wape < noBias ? "" : direction}`.trim();
}

/** Where the outcome may end. */
export function uncertaintyText({ kind, low, high, years }: Uncertainty, unit: MoneyUnit, texts: Texts): string {
  const words = texts.forecastPane.uncertainty;
  const [from, to] = [forecastFigure(low, unit, texts), forecastAmount(high, unit, texts)];
  return kind === "interval" ? words.interval(from, to) : words.span(from, to, years);
}

/** What a month of the rest of the year must come to, against those so far. Costs are told without their minus, unless the direction turns. */
export function paceText({ soFar, rest, months }: Pace, unit: MoneyUnit, texts: Texts): string {
  const isTurned = Math.sign(soFar) * Math.sign(rest) < 0;
  const shown = (amount: Ore): Ore => (isTurned ? amount : ore(Math.abs(amount)));
  const { pace, stretch } = texts.forecastPane;
  return pace(
    forecastAmount(shown(rest), unit, texts),
    stretch(monthsOfYear - months + 1, monthsOfYear),
    forecastFigure(shown(soFar), unit, texts),
  );
}

function percent(share: number, { formats }: Texts): string {
  return formats.amountWithUnit({ ore: ore(Math.round(share * 1_000) * 10), unit: "percent", decimals: 1 });
}
