/** A row of a bridge: one step, or a part of one. */
import { cleanFloat, type MoneyUnit } from "../../domain/money.ts";
import type { BridgeTexts } from "../../messages/reportTexts.ts";
import { exactSum } from "../exactSum.ts";
import type { CellAddress, LayoutCell } from "../layout.ts";
import { priceScale } from "../volumes/effects.ts";
import type { LineVolumes } from "../volumes/lineVolumes.ts";

/** Keys of a bridge's columns from left to right; those of volumes only where they are known. */
export const budgetColumn = "budget";
export const forecastColumn = "forecast";
export const changeColumn = "change";
export const volumeColumns = { budget: "volume-budget", forecast: "volume-forecast", price: "price-budget" } as const;

/** A cell that holds an amount. */
export type AmountCell = LayoutCell & { readonly value: number };

/** A row between the levels. */
export interface BridgeRow {
  readonly key: string;
  readonly label: string;
  /** What the step goes between, where both are known. */
  readonly pair?: StepPair;
  /** What is counted, and what one of it was to cost, where the change follows from them. */
  readonly volumes?: LineVolumes & { readonly price: AmountCell };
  readonly change: AmountCell;
}

export interface StepPair {
  readonly budget: AmountCell;
  readonly forecast: AmountCell;
}

/** A step from its budget to its forecast. */
export function wholeStep(key: string, label: string, pair: StepPair): BridgeRow {
  return { key, label, pair, change: lessCell(key, pair.forecast, forecastColumn, [[pair.budget, budgetColumn]]) };
}

/** A step as what its volume and its price come to, each with a formula of its own somewhere else. An effect of nothing is no step. */
export function partedStep(
  key: string,
  name: string,
  pair: StepPair,
  effects: { readonly volume: AmountCell; readonly price: AmountCell },
  texts: BridgeTexts,
): BridgeRow[] {
  return [
    { key: `${key}-volume`, label: texts.volumeOf(name), change: effects.volume },
    { key: `${key}-price`, label: texts.priceOf(name), change: effects.price },
  ]
    .filter(({ change }) => change.value !== 0)
    .map((row, place) => (place === 0 ? { ...row, pair } : row));
}

/** A step divided here, by its volumes: what more or fewer of them come to at the budget's price, and the rest, which is the price. */
export function dividedStep(
  key: string,
  name: string,
  pair: StepPair,
  volumes: LineVolumes,
  unit: MoneyUnit,
  texts: BridgeTexts,
): BridgeRow[] {
  const { budget, forecast } = pair;
  if (volumes.budget.value === volumes.forecast.value) return [wholeStep(`${key}-price`, texts.priceOf(name), pair)];
  const volumeKey = `${key}-volume`;
  const at = (column: string): CellAddress => ({ row: volumeKey, column });
  const scale = priceScale(budget.value, unit);
  const price = (budget.value / volumes.budget.value) * scale;
  const change: AmountCell = {
    value: cleanFloat(((volumes.forecast.value - volumes.budget.value) * price) / scale),
    formula: {
      op: "effect",
      plus: at(volumeColumns.forecast),
      minus: at(volumeColumns.budget),
      times: at(volumeColumns.price),
      factor: 1 / scale,
    },
    quantity: budget.quantity,
  };
  const priceCell: AmountCell = {
    value: price,
    formula: { op: "quotient", numerator: at(budgetColumn), denominator: at(volumeColumns.budget), factor: scale },
    quantity: { kind: "money", decimals: 0 },
  };
  const rest = lessCell(volumeKey, forecast, forecastColumn, [
    [budget, budgetColumn],
    [change, changeColumn],
  ]);
  const rows: BridgeRow[] = [
    { key: volumeKey, label: texts.volumeOf(name), pair, volumes: { ...volumes, price: priceCell }, change },
    { key: `${key}-price`, label: texts.priceOf(name), change: rest },
  ];
  return rows.filter((row) => row.change.value !== 0);
}

/** A cell of the row less others of it. */
function lessCell(
  row: string,
  from: AmountCell,
  fromColumn: string,
  less: readonly (readonly [AmountCell, string])[],
): AmountCell {
  return {
    value: exactSum([from.value, ...less.map(([cell]) => -cell.value)]),
    formula: {
      op: "combine",
      terms: [
        { at: { row, column: fromColumn }, factor: 1 },
        ...less.map(([, column]) => ({ at: { row, column }, factor: -1 as const })),
      ],
    },
    quantity: from.quantity,
  };
}
