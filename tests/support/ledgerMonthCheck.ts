/** Holds the follow-up by month of a made-up ledger against what was added up while it was made. Without a test library: a process of its own runs it too. */
import { toOre } from "../../src/domain/money.ts";
import { textsIn } from "../../src/messages/index.ts";
import { lineOf } from "../../src/model/ledger/accountLines.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import type { LayoutRow, SheetLayout } from "../../src/report/layout.ts";
import type { LedgerExport } from "./ledgerCheck.ts";
import { accountNames, ledgerWorkbook, type MadeUpLedger } from "./madeUpLedger.ts";
import { overrulingOf } from "./overrulings.ts";

/** What a sheet has rows for. */
export type MonthRowsBy = "line" | "unit";

export interface MonthCheck {
  /** Figures that were held against what is known. */
  readonly compared: number;
  readonly wrong: readonly string[];
  /** Whether figures are formulas over the ledger, values, or some of each. */
  readonly figures: "live" | "values" | "mixed";
}

/** The sheet of a made-up ledger's months. */
export function monthSheetOf(made: MadeUpLedger, wanted: LedgerExport, by: MonthRowsBy): SheetLayout {
  const workbook = ledgerWorkbook(made, wanted);
  // The column of "Ansvar": a posting has its voucher and day before its account and name.
  const unitColumn = wanted.form === "posting" ? "E" : "C";
  const overrulings = by === "unit" ? [overrulingOf(workbook, { columns: { [unitColumn]: { makesRows: true } } })] : [];
  const checked = runToEnd(checkWorkbook(workbook, { overrulings }));
  const [layout] = runToEnd(reportLayouts(checked, { reports: ["month-follow-up"], unit: "kr" }, textsIn.sv));
  if (!layout) throw new Error("no sheet");
  return layout;
}

/** Compares every figure of its months, the year so far, and the total, to the öre. */
export function checkMonthSheet(made: MadeUpLedger, wanted: LedgerExport, by: MonthRowsBy): MonthCheck {
  const layout = monthSheetOf(made, wanted, by);
  const hasBudget = wanted.form === "accountPeriod" && wanted.signs !== "debit-credit";
  const keys = new Set(layout.columns.map(({ key }) => key));
  const booked = Math.max(...[...keys].flatMap((key) => /^actual-(\d\d)$/.exec(key)?.[1] ?? []).map(Number));
  const known = knownFigures(made, by, { hasBudget, booked });
  const wrong: string[] = [];
  let compared = 0;
  for (const [row, figures] of known) {
    const found = layout.rows.find(({ key }) => key === row);
    for (const [column, ore] of figures) {
      compared++;
      const shown = found && oreIn(found, column);
      if (shown !== ore) wrong.push(`${row} ${column}: ${String(shown)} for ${String(ore)}`);
    }
  }
  const ofLines = layout.rows.filter(({ emphasis }) => emphasis === "body");
  const added = ofLines.filter(({ key }) => !known.has(key)).map(({ key }) => `${key}: not known`);
  return { compared, wrong: [...wrong, ...added], figures: figuresOf(ofLines) };
}

/** The year that is followed up: the last one. */
const followed = 2024;

/** Figures by row and column; `#net` is the total. */
function knownFigures(
  { totals }: MadeUpLedger,
  by: MonthRowsBy,
  { hasBudget, booked }: { readonly hasBudget: boolean; readonly booked: number },
): Map<string, Map<string, number>> {
  const known = new Map<string, Map<string, number>>();
  const add = (row: string, column: string, ore: number): void => {
    for (const key of [row, "#net"]) {
      const figures = known.get(key) ?? new Map<string, number>();
      known.set(key, figures.set(column, (figures.get(column) ?? 0) + ore));
    }
  };
  for (const [key, { actual, budget }] of totals) {
    const [account = "", unit = "", period = ""] = key.split("|");
    const [year, month] = [Math.floor(Number(period) / 100), Number(period) % 100];
    const row = by === "unit" ? `code-${unit}` : lineOf(account, accountNames[Number(account)] ?? null);
    if (year !== followed) continue;
    const at = String(month).padStart(2, "0");
    if (month <= booked) {
      add(row, `actual-${at}`, actual);
      add(row, "actual-to-date", actual);
    }
    if (!hasBudget) continue;
    add(row, `budget-${at}`, budget);
    add(row, "budget-year", budget);
    if (month > booked) continue;
    add(row, "budget-to-date", budget);
    add(row, "deviation-to-date", actual - budget);
  }
  return known;
}

function oreIn({ cells }: LayoutRow, column: string): number | undefined {
  const value = cells[column]?.value;
  return typeof value === "number" ? toOre(value, "kr") + 0 : undefined;
}

function figuresOf(rows: readonly LayoutRow[]): MonthCheck["figures"] {
  const months = rows.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([column, cell]) => (/-\d\d$/.test(column) ? [cell] : [])),
  );
  const live = months.filter(({ formula }) => formula?.op === "sumIfs").length;
  return live === months.length ? "live" : live === 0 ? "values" : "mixed";
}
