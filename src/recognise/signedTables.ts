/** Which tables have signs of revenue and cost to speak of. */
import type { TableKind } from "../domain/meaning.ts";
import { isMoney, type Unit } from "../domain/money.ts";
import type { RecognisedRow } from "./table.ts";
import { remembered } from "./remembered.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { findWords, normaliseText } from "./words.ts";

/** Whether a table of the kind, with these rows, prints revenue and cost each with a sign. */
export function carriesSigns(kind: TableKind, rows: readonly RecognisedRow[], unit: Unit | null): boolean {
  return signedKinds.includes(kind) && !isOfCounts(rows, unit) && !isBalanceSheet(rows);
}

const signedKinds: readonly TableKind[] = ["operating-statement", "income-statement", "month-matrix"];

/** Indicators in percent and counts have no sign of revenue and cost. */
function isOfCounts(rows: readonly RecognisedRow[], unit: Unit | null): boolean {
  const units = rows.flatMap((row) => row.unit ?? []);
  return unit === null && units.length > 0 && !units.some(isMoney) && rows.every(({ component }) => component === null);
}

/** Share of the lines that must be assets, equity or debt. */
const balanceShare = 0.4;

/** Assets and debts have no sign of revenue and cost either. */
function isBalanceSheet(rows: readonly RecognisedRow[]): boolean {
  let [lines, balances] = [0, 0];
  for (const { type, label } of rows) {
    if (type !== "line") continue;
    lines++;
    if (namesBalance(label)) balances++;
  }
  return balances >= 2 && balances / lines >= balanceShare;
}

const namesBalance = remembered(
  (label: string): boolean => findWords(normaliseText(label), vocabulary.balances).length > 0,
);
