/** A unit said once for several tables of a sheet: "mnkr" over the first stands for those below that say nothing. */
import { isMoney, type Unit } from "../domain/money.ts";
import type { Evidence, RecognisedTable } from "./table.ts";

const moneyKinds: readonly RecognisedTable["kind"][] = [
  "operating-statement",
  "income-statement",
  "investment-statement",
  "deviation-explanations",
  "month-matrix",
];
/** What a unit from a table above weighs against one of the table's own. */
const weightFromAbove = 0.5;

/** The tables of one sheet from the top down, those of money without a unit with that of the nearest one above, where the sheet knows only one. */
export function withSheetUnit(tables: readonly RecognisedTable[]): RecognisedTable[] {
  const named = new Set(tables.flatMap(({ unit }) => (isMoney(unit) ? [unit] : [])));
  const [only] = named;
  if (named.size !== 1 || only === undefined) return [...tables];
  const first = tables.findIndex(({ unit }) => unit === only);
  return tables.map((table, index) => (index > first && lacksUnit(table) ? withUnit(table, only) : table));
}

function lacksUnit({ kind, unit, columns, rows }: RecognisedTable): boolean {
  const saysNothing = [...columns, ...rows].every((part) => part.unit === null || part.unit === "percent");
  return unit === null && moneyKinds.includes(kind) && saysNothing;
}

function withUnit(table: RecognisedTable, unit: Unit): RecognisedTable {
  const evidence: Evidence = { decision: unit, for: true, source: "position", weight: weightFromAbove };
  return { ...table, unit, evidence: [...table.evidence, evidence] };
}
