import { cleanFloat, decimalsOf, isMoney, orePerUnit } from "../../domain/money.ts";
import type { MoneyUnit, Unit } from "../../domain/money.ts";
import type { Figure } from "../../model/equations.ts";
import type { Quantity } from "../layout.ts";
import type { Preset } from "../presets/preset.ts";
import type { SignPlan } from "./signs.ts";
import type { Statement } from "./statement.ts";

/** What every figure of the sheet is shown in. */
export interface UnitPlan {
  /** Unit of the sheet's amounts; null where the source says none. */
  readonly unit: Unit | null;
  /** The unit a cell's figure is shown in. */
  readonly shownUnit: (row: number, column: number) => Unit | null;
  /** What turns a figure of the source into the shown unit and sign: 1 but for money in another unit than the report's, and other signs. */
  readonly factor: (row: number, column: number) => number;
  readonly quantity: (row: number, column: number) => Quantity;
  /** Rows differ in unit, so that each has to say its own. */
  readonly isMixedByRow: boolean;
}

/** Decimals of an amount unless the source is rounded finer. */
const usualDecimals: Readonly<Record<MoneyUnit, number>> = { kr: 0, tkr: 0, mnkr: 1 };
/** More decimals than this are not rounding but an unrounded amount shown by its format. Kronor are never shown with öre. */
const mostDecimals: Readonly<Record<MoneyUnit, number>> = { kr: 0, tkr: 1, mnkr: 3 };
const mostOtherDecimals = 2;

/** `wanted` is the unit the user asks for; null keeps the preset's, and then the source's. */
export function planUnits(statement: Statement, wanted: MoneyUnit | null, preset: Preset, signs: SignPlan): UnitPlan {
  const { table } = statement;
  const sourceUnit = sourceUnitOf(statement);
  const unit = isMoney(sourceUnit) ? (wanted ?? preset.unit ?? sourceUnit) : sourceUnit;
  const unitOf = (row: number, column: number): Unit | null => {
    const [rowUnit, columnUnit] = [table.rows[row]?.unit ?? null, table.columns[column]?.unit ?? null];
    // A row's volumes are counted in its unit; a column of amounts beside them is money in every row.
    if (table.kind === "volumes" && isMoney(columnUnit)) return columnUnit;
    return rowUnit ?? columnUnit ?? table.unit;
  };
  // A price per unit keeps its own: in thousands it would be nothing.
  const isPrice = (row: number, column: number): boolean =>
    (table.columns[column]?.measure ?? table.rows[row]?.measure) === "price";
  const shownUnit = (row: number, column: number): Unit | null => {
    const own = unitOf(row, column);
    return isMoney(own) && !isPrice(row, column) ? unit : own;
  };
  const moneyDecimals = isMoney(unit) ? (preset.decimals?.[unit] ?? decimalsOfMoney(statement, unit)) : 0;
  const years = yearColumns(statement);
  const decimalsBeside = otherDecimals(
    statement,
    (row, column) => isMoney(unitOf(row, column)) && !isPrice(row, column),
  );
  return {
    unit,
    shownUnit,
    factor: (row, column) => {
      const own = unitOf(row, column);
      const scale =
        isMoney(own) && isMoney(unit) && !isPrice(row, column) ? cleanFloat(orePerUnit[own] / orePerUnit[unit]) : 1;
      return scale * signs.of(row, column);
    },
    quantity: (row, column) => {
      if (years.has(column)) return { kind: "year" };
      if (isPrice(row, column)) return { kind: "money", decimals: decimalsBeside(row, column) };
      return isMoney(unitOf(row, column))
        ? { kind: "money", decimals: moneyDecimals }
        : { kind: unitOf(row, column) === null ? "money" : "count", decimals: decimalsBeside(row, column) };
    },
    isMixedByRow: isMixedByRow(statement),
  };
}

/** The table's own unit of money, or the first that a column or row names. */
function sourceUnitOf({ table }: Statement): Unit | null {
  const named = [table.unit, ...table.columns.map((column) => column.unit), ...table.rows.map((row) => row.unit)];
  return named.find((unit) => isMoney(unit)) ?? table.unit;
}

/** Decimals that the source is rounded to, where it is the same unit and rounded at all. */
function decimalsOfMoney(statement: Statement, unit: MoneyUnit): number {
  return decimalsOfAmounts(
    unit,
    statement.table.figures.flatMap(({ row, column }) => statement.systemFigureAt(row, column) ?? []),
  );
}

/** Decimals that amounts are shown with in a unit: as the source rounds them there, where it does. */
export function decimalsOfAmounts(unit: MoneyUnit, figures: Iterable<Pick<Figure, "unit" | "step">>): number {
  let most = usualDecimals[unit];
  for (const { unit: own, step } of figures) {
    if (own !== unit) continue;
    const decimals = decimalsOf(step / orePerUnit[unit]);
    if (decimals <= mostDecimals[unit]) most = Math.max(most, decimals);
  }
  return most;
}

/** Decimals of figures that are not money: those of the row where rows differ in unit, else of the column. */
function otherDecimals(
  { table }: Statement,
  isMoneyAt: (row: number, column: number) => boolean,
): (row: number, column: number) => number {
  const most = new Map<string, number>();
  const keyOf = (row: number, column: number): string =>
    table.rows[row]?.unit != null ? `row ${String(row)}` : `column ${String(column)}`;
  for (const { row, column, value } of table.figures) {
    if (isMoneyAt(row, column)) continue;
    const key = keyOf(row, column);
    most.set(key, Math.max(most.get(key) ?? 0, Math.min(mostOtherDecimals, decimalsOf(value))));
  }
  return (row, column) => most.get(keyOf(row, column)) ?? 0;
}

/** Columns that say the year of each row. */
function yearColumns({ table }: Statement): ReadonlySet<number> {
  const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;
  return new Set(
    table.columns.flatMap(({ measure }, index) => {
      const figures = table.figures.filter(({ column }) => column === index);
      return measure === null &&
        table.rows.some(({ year }) => year !== null) &&
        figures.every(({ value }) => isYear(value))
        ? [index]
        : [];
    }),
  );
}

function isMixedByRow({ table }: Statement): boolean {
  const units = new Set(table.figures.map(({ row }) => table.rows[row]?.unit ?? table.unit));
  return units.size > 1;
}
