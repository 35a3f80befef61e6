/** A ledger as the tables around it see it: its columns, and no rows, because a person reads its reports and not its postings. */
import type { Measure, Period } from "../../domain/meaning.ts";
import { readHeaderWords } from "../headerWords.ts";
import type { RecognisedColumn, RecognisedTable } from "../table.ts";
import { decidedRoleOf } from "./decidedRole.ts";
import type { LedgerAmount, LedgerColumn, RecognisedLedger } from "./ledger.ts";

/** The ledger among the recognised tables (decision 0029). */
export function ledgerTable(ledger: RecognisedLedger): RecognisedTable {
  return {
    sheet: ledger.sheet,
    range: ledger.range,
    title: ledger.title,
    kind: "ledger",
    unit: ledger.unit,
    signConvention: ledger.signConvention,
    headerRows: ledger.headerRows,
    labelColumn: null,
    columns: ledger.columns.map((column) => tableColumn(column, ledger)),
    rows: [],
    relations: [],
    figures: [],
    score: 1,
    confidence: ledger.confidence,
    evidence: ledger.evidence,
  };
}

function tableColumn(column: LedgerColumn, ledger: RecognisedLedger): RecognisedColumn {
  const amount = ledger.amounts.find((each) => each.column === column.column || each.minus === column.column);
  return {
    column: column.column,
    path: column.path,
    measure: amount ? amount.measure : otherMeasure(column),
    component: null,
    unit: null,
    budgetVersion: amount?.measure === "budget" ? "current" : null,
    of: null,
    period: amount ? periodOf(amount, ledger) : { span: null, year: null, endMonth: null },
    asOf: null,
    role: decidedRoleOf(column),
    confidence: column.evidence.some(({ source }) => source === "words" || source === "user") ? "sure" : "likely",
    evidence: column.evidence,
  };
}

function otherMeasure({ role, path }: LedgerColumn): Measure {
  if (role === "balance") return readHeaderWords(path).measure === "deviation" ? "deviation" : "closingBalance";
  return role === "quantity" ? "count" : "text";
}

/** A posting's own period is in its row: its column has only the span, and the year where all are of one. */
function periodOf({ span, period, year: named }: LedgerAmount, { year }: RecognisedLedger): Period {
  return { span, year: period?.year ?? named ?? year, endMonth: period?.month ?? null };
}
