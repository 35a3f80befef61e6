/** Checks made-up ledgers of so many rows and prints what came out: node --import tsx tests/support/largeLedger.ts ROWS */
import { checkLedger, type LedgerExport } from "./ledgerCheck.ts";
import { checkMonthSheet } from "./ledgerMonthCheck.ts";
import { madeUpLedger } from "./madeUpLedger.ts";

const exports: readonly LedgerExport[] = [
  { form: "posting", layout: "long", signs: "debit-credit" },
  { form: "posting", layout: "wide", signs: "cost-positive" },
  { form: "accountPeriod", layout: "long", signs: "revenue-positive" },
  { form: "accountPeriod", layout: "wide", signs: "cost-positive" },
];

const made = madeUpLedger(Number(process.argv[2]));
const checks = exports.map((wanted, at) => ({
  wanted,
  ...checkLedger(made, wanted),
  months: checkMonthSheet(made, wanted, at % 2 === 0 ? "line" : "unit"),
}));
process.stdout.write(JSON.stringify(checks));
