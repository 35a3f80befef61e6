/** Units that tables leave unsaid, settled by what the same rows are in other tables. */
import type { TableKind } from "../domain/meaning.ts";
import { isMoney, orePerUnit, type MoneyUnit } from "../domain/money.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { BudgetModel } from "./model.ts";

/** Kinds whose figures are money, whatever they say. */
const ofMoney: readonly TableKind[] = [
  "operating-statement",
  "income-statement",
  "investment-statement",
  "deviation-explanations",
  "month-matrix",
];

/** About money, and no word says in what. */
export function isMoneyUnsaid({ unit, kind }: RecognisedTable): boolean {
  return unit === null && ofMoney.includes(kind);
}

/** Amounts that must agree on the unit. One alone is a thousand times another by chance. */
const fewestAmounts = 2;

/**
 * The unit of tables that say none, by their index, where all amounts that stand in a table with a unit as well agree on it: what reads
 * −44 000 there and −44 000 tkr here is in tkr.
 */
export function unsaidUnits({ tables, ties }: Pick<BudgetModel, "tables" | "ties">): ReadonlyMap<number, MoneyUnit> {
  const found = new Map<number, Set<number>>();
  const counts = new Map<number, number>();
  for (const { left, right, comparisons } of ties) {
    const [one, other] = [tables[left.table]?.table, tables[right.table]?.table];
    if (!one || !other || isMoneyUnsaid(one) === isMoneyUnsaid(other)) continue;
    const table = isMoneyUnsaid(one) ? left.table : right.table;
    for (const { agreement, factor, left: amount } of comparisons) {
      if (amount.value === 0 || (agreement !== "same" && agreement !== "scaled")) continue;
      // An amount without a unit counts as kronor: a thousandth of the other's is in thousands.
      const size = isMoneyUnsaid(one) ? 1 / factor : factor;
      found.set(table, (found.get(table) ?? new Set()).add(size));
      counts.set(table, (counts.get(table) ?? 0) + 1);
    }
  }
  return new Map(
    [...found].flatMap(([table, sizes]) => {
      const [size] = sizes;
      const unit = (Object.keys(orePerUnit) as (keyof typeof orePerUnit)[]).find(
        (each): each is MoneyUnit => isMoney(each) && orePerUnit[each] === orePerUnit.kr * Math.round(size ?? 0),
      );
      return sizes.size === 1 && unit && (counts.get(table) ?? 0) >= fewestAmounts ? [[table, unit] as const] : [];
    }),
  );
}
