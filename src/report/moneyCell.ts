import { fromOre, type MoneyUnit, type Ore } from "../domain/money.ts";
import type { Expr, LayoutCell, Quantity } from "./layout.ts";

/** Amounts as a report shows them that has no printed figures to follow: whole ones, and tenths of mnkr. */
export function moneyQuantity(unit: MoneyUnit): Quantity {
  return { kind: "money", decimals: unit === "mnkr" ? 1 : 0 };
}

/** An amount in the report's unit. */
export function moneyCell(amount: Ore, unit: MoneyUnit, formula?: Expr): LayoutCell & { readonly value: number } {
  return { value: fromOre(amount, unit), quantity: moneyQuantity(unit), ...(formula ? { formula } : {}) };
}
