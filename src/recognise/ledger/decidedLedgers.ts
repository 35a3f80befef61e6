/** Ledgers as a person has decided: found again among those there are, and read anew where columns are for something else. */
import { usedRange, type Workbook } from "../../domain/grid.ts";
import { partOf, type Progress } from "../../domain/progress.ts";
import { byUser } from "../evidence.ts";
import { fingerprintsOf } from "../overrule/fingerprint.ts";
import { matchTables } from "../overrule/matchTables.ts";
import { namesOf, type OverruledColumn, type Overruling } from "../overrule/overruling.ts";
import type { PartKey } from "../overrule/partKeys.ts";
import type { LedgerRole } from "../vocabulary/ledgerVocabulary.ts";
import { ColumnProfiler } from "./columnProfile.ts";
import { ledgerDecisions, type LedgerDecisions } from "./decisions.ts";
import type { RecognisedLedger } from "./ledger.ts";
import { LedgerCells } from "./ledgerCells.ts";
import { ledgerTable } from "./ledgerTable.ts";
import { readLedger } from "./readLedger.ts";

/** One ledger with what was decided about it. */
export interface LedgerReading {
  /** null where a person says that it is no table. */
  readonly ledger: RecognisedLedger | null;
  readonly natural: RecognisedLedger;
  readonly overruling: Overruling | null;
  /** Keys of columns whose decisions have no place any more. */
  readonly unmet: readonly PartKey[];
}

export interface DecidedLedgers {
  /** In the order of the ledgers. */
  readonly readings: readonly LedgerReading[];
  /** Decisions of which nobody can tell which ledger they are about. */
  readonly unclear: readonly { readonly overruling: Overruling; readonly candidates: readonly RecognisedLedger[] }[];
  /** Decisions about ledgers that are not there. */
  readonly lost: readonly Overruling[];
}

/** The ledgers of a workbook with the decisions about ledgers. */
export function* decidedLedgers(
  workbook: Workbook,
  natural: readonly RecognisedLedger[],
  overrulings: readonly Overruling[],
): Generator<Progress, DecidedLedgers> {
  const present = fingerprintsOf(natural.map(ledgerTable), (sheet) => workbook.sheets[sheet]?.name ?? "");
  const matches = matchTables(
    overrulings.map(({ fingerprint }) => fingerprint),
    present,
  );
  const wanted = new Map<number, Overruling>();
  const unclear: { readonly overruling: Overruling; readonly candidates: readonly RecognisedLedger[] }[] = [];
  const lost: Overruling[] = [];
  for (const [at, overruling] of overrulings.entries()) {
    const match = matches[at];
    if (match?.found === "one") wanted.set(match.table, overruling);
    else if (match?.found === "unclear")
      unclear.push({ overruling, candidates: match.candidates.flatMap((index) => natural[index] ?? []) });
    else lost.push(overruling);
  }
  const readings: LedgerReading[] = [];
  for (const [index, ledger] of natural.entries()) {
    const overruling = wanted.get(index);
    readings.push(
      overruling
        ? yield* partOf(readAnew(workbook, ledger, overruling), index / natural.length, (index + 1) / natural.length)
        : { ledger, natural: ledger, overruling: null, unmet: [] },
    );
  }
  return { readings, unclear, lost };
}

function* readAnew(
  workbook: Workbook,
  natural: RecognisedLedger,
  overruling: Overruling,
): Generator<Progress, LedgerReading> {
  const { table, columns } = overruling;
  if (table.isTable === false) return { ledger: null, natural, overruling, unmet: [] };
  const { decisions, unmet } = ledgerDecisions(overruling, natural.columns);
  // Where nothing is a ledger with these columns it stays as it was read.
  const read = decisions.columns.size === 0 ? natural : yield* readDecided(workbook, natural, decisions);
  const ledger = withDecided(read ?? natural, decisions);
  const isUnmet = ({ decided: { makesRows, makesRowsWithin, ...others } }: OverruledColumn): boolean =>
    (!read && Object.keys(others).length > 0) ||
    (makesRows === true && ledger.rowsBy === null) ||
    (makesRowsWithin === true && ledger.rowsWithin === null);
  return {
    ledger: { ...ledger, evidence: [...ledger.evidence, ...namesOf(table).map(byUser)] },
    natural,
    overruling,
    unmet: [...new Set([...unmet, ...columns.filter(isUnmet).map(({ key }) => key)])],
  };
}

/** What is decided about the ledger as a whole; rows are made by codes only. */
function withDecided(
  ledger: RecognisedLedger,
  { unit, signConvention, rowsBy, rowsWithin, mapping, grant }: LedgerDecisions,
): RecognisedLedger {
  const roleOf = (wanted: number | null): LedgerRole | undefined =>
    ledger.columns.find(({ column }) => column === wanted)?.role;
  const isOfCodes = roleOf(rowsBy) === "account" || roleOf(rowsBy) === "dimension";
  // Lines of the income statement have no codes within them, and a code has none but itself.
  const hasGroups = roleOf(rowsBy) === "dimension" && roleOf(rowsWithin) === "dimension" && rowsBy !== rowsWithin;
  return {
    ...ledger,
    unit: unit ?? ledger.unit,
    signConvention: signConvention ?? ledger.signConvention,
    rowsBy: isOfCodes ? rowsBy : null,
    rowsWithin: hasGroups ? rowsWithin : null,
    mapping,
    grant,
  };
}

function* readDecided(
  workbook: Workbook,
  natural: RecognisedLedger,
  decisions: LedgerDecisions,
): Generator<Progress, RecognisedLedger | undefined> {
  const sheet = workbook.sheets[natural.sheet];
  const used = sheet && usedRange(sheet);
  if (!used) throw new Error("sheet-unknown");
  const cells = new LedgerCells(workbook, sheet);
  const header = {
    first: natural.headerRows.first,
    last: natural.headerRows.last,
    account: natural.account,
    isAccountShared: natural.isAccountShared,
    paths: new Map(natural.columns.flatMap(({ column, path }) => (path.length > 0 ? [[column, path] as const] : []))),
  };
  return yield* readLedger(cells, new ColumnProfiler(cells), { sheet: natural.sheet, header, used }, decisions);
}
