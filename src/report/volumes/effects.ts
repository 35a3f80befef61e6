/**
 * What a deviation comes from: V = (forecast volume − budget volume) · budget price, P = (forecast price − budget price) · forecast
 * volume. V + P is the deviation, whatever the figures are. A price is an amount divided by its volume.
 */
import { cleanFloat, isMoney, orePerUnit } from "../../domain/money.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import type { VolumeTexts } from "../../messages/reportTexts.ts";
import type { CellAddress, Expr, LayoutCell, LayoutRow } from "../layout.ts";
import { moneyQuantity } from "../moneyCell.ts";
import { figureBeside } from "../statement/besides.ts";
import { labelColumn } from "../statement/cells.ts";
import { meaningOf } from "../statement/columnContent.ts";
import { noExtras } from "../statement/extras.ts";
import type { ExtraColumn, SheetDraft, SheetExtras } from "../statement/extras.ts";
import { isYearVolume } from "./yearVolume.ts";

/** Keys of the columns, from left to right. */
const keys = [
  "amount-budget",
  "amount-forecast",
  "price-budget",
  "price-forecast",
  "effect-volume",
  "effect-price",
  "effect",
] as const;
type Key = (typeof keys)[number];

/** Amounts of the statements and what follows from them, for the rows whose activity has both; nothing where no row has. */
export function volumeEffects(draft: SheetDraft, texts: VolumeTexts): SheetExtras {
  const { body, units, input } = draft;
  const columns = volumeColumns(draft);
  const unit = isMoney(units.unit)
    ? units.unit
    : (input.statements.find(({ layout }) => isMoney(layout.unit))?.layout.unit ?? null);
  if (!columns || !isMoney(unit)) return noExtras;
  const rows = body.flatMap((row) => {
    const cells = rowCells(row, columns, unit, draft);
    return cells ? [[row.key, cells] as const] : [];
  });
  if (rows.length === 0) return { ...noExtras, notes: [texts.noPrices] };
  const made = keys.map((key): ExtraColumn => ({
    column: { key, class: "money", ...(key === "amount-budget" ? { startsGroup: true } : {}) },
    heading: texts.effects[key],
    index: null,
    cells: new Map(rows.map(([row, cells]) => [row, cells[key]])),
  }));
  const shown = rows.map(([row]) => row);
  return {
    ...noExtras,
    columns: made,
    notes: [texts.howEffects],
    conditionalFormats: (["effect-volume", "effect-price", "effect"] as const).map((column) => ({
      kind: "negative",
      rows: shown,
      column,
    })),
  };
}

interface VolumeColumns {
  readonly budget: string;
  readonly forecast: string;
}

function volumeColumns({ columns, statement }: SheetDraft): VolumeColumns | null {
  const keyOf = (measure: string): string | undefined =>
    columns.find(({ content }) => {
      const meaning = meaningOf(content, statement.table);
      return content.kind === "source" && meaning?.measure === measure && isYearVolume(meaning);
    })?.key;
  const [budget, forecast] = [keyOf("budget"), keyOf("forecast")];
  return budget === undefined || forecast === undefined ? null : { budget, forecast };
}

function rowCells(
  row: LayoutRow,
  columns: VolumeColumns,
  unit: MoneyUnit,
  { input }: SheetDraft,
): Record<Key, LayoutCell> | undefined {
  const name = String(row.cells[labelColumn]?.value ?? "");
  const amount = (measure: "budget" | "forecast"): LayoutCell | undefined =>
    figureBeside({ name, measure, span: "fullYear", unit }, input);
  const [budget, forecast] = [amount("budget"), amount("forecast")];
  const [volumeBudget, volumeForecast] = [row.cells[columns.budget]?.value, row.cells[columns.forecast]?.value];
  if (!isAmount(budget) || !isAmount(forecast)) return undefined;
  if (typeof volumeBudget !== "number" || typeof volumeForecast !== "number") return undefined;
  if (volumeBudget === 0 || volumeForecast === 0) return undefined;
  const at = (column: string): CellAddress => ({ row: row.key, column });
  const scale = priceScale(budget.value, unit);
  const [priceBudget, priceForecast] = [
    (budget.value / volumeBudget) * scale,
    (forecast.value / volumeForecast) * scale,
  ];
  const volumeEffect = ((volumeForecast - volumeBudget) * priceBudget) / scale;
  const priceEffect = ((priceForecast - priceBudget) * volumeForecast) / scale;
  const price = (value: number, numerator: Key, denominator: string): LayoutCell => ({
    value,
    formula: { op: "quotient", numerator: at(numerator), denominator: at(denominator), factor: scale },
    quantity: { kind: "money", decimals: 0 },
  });
  const effect = (value: number, plus: string, minus: string, times: string): LayoutCell => {
    const formula: Expr = { op: "effect", plus: at(plus), minus: at(minus), times: at(times), factor: 1 / scale };
    return { value: cleanFloat(value), formula, quantity: moneyQuantity(unit) };
  };
  return {
    "amount-budget": budget,
    "amount-forecast": forecast,
    "price-budget": price(priceBudget, "amount-budget", columns.budget),
    "price-forecast": price(priceForecast, "amount-forecast", columns.forecast),
    "effect-volume": effect(volumeEffect, columns.forecast, columns.budget, "price-budget"),
    "effect-price": effect(priceEffect, "price-forecast", "price-budget", columns.forecast),
    effect: {
      value: cleanFloat(volumeEffect + priceEffect),
      formula: {
        op: "combine",
        terms: [
          { at: at("effect-volume"), factor: 1 },
          { at: at("effect-price"), factor: 1 },
        ],
      },
      quantity: moneyQuantity(unit),
    },
  };
}

/** From amount / volume to a price. Costs are below zero and prices above it; a price is in kronor, whatever the amounts are in. */
export function priceScale(amount: number, unit: MoneyUnit): number {
  return ((amount < 0 ? -1 : 1) * orePerUnit[unit]) / orePerUnit.kr;
}

function isAmount(cell: LayoutCell | undefined): cell is LayoutCell & { readonly value: number } {
  return typeof cell?.value === "number";
}
