/** All tables of a workbook, as words and arithmetic have them and as a person has decided. */
import type { CellRange } from "../domain/cell.ts";
import type { Workbook } from "../domain/grid.ts";
import { partOf, type Progress } from "../domain/progress.ts";
import { decidedLedgers, type DecidedLedgers } from "./ledger/decidedLedgers.ts";
import type { RecognisedLedger } from "./ledger/ledger.ts";
import { ledgerTable } from "./ledger/ledgerTable.ts";
import { restOfWorkbook } from "./ledger/restOfWorkbook.ts";
import { joinedBlock, moved, rangeOf, takenIn, type NaturalTable } from "./overrule/extents.ts";
import { fingerprintsOf, isOfLedger } from "./overrule/fingerprint.ts";
import { matchTables, type TableMatch } from "./overrule/matchTables.ts";
import type { Overruling } from "./overrule/overruling.ts";
import type { PartKey } from "./overrule/partKeys.ts";
import { withSheetUnit } from "./sheetUnit.ts";
import { withSheetYear } from "./sheetYear.ts";
import { readOverruled } from "./readTable.ts";
import { ledgersOnSheet, naturalTables, tablesOnSheet } from "./sheetReading.ts";
import type { RecognisedTable } from "./table.ts";

export interface Recognition {
  /** The tables that count, sheet by sheet, from the top down. */
  readonly tables: readonly RecognisedTable[];
  /** Every table that was found, those among them that a person says are none. */
  readonly readings: readonly TableReading[];
  /** The tables as they read without anybody's decisions, in order. */
  readonly natural: readonly RecognisedTable[];
  /** Decisions of which nobody can tell which table they are about. */
  readonly questions: readonly OverrulingQuestion[];
  /** Decisions about tables that are not there. */
  readonly lost: readonly Overruling[];
  /** The ledgers among the tables, with what is theirs alone. */
  readonly ledgers: readonly RecognisedLedger[];
}

/** What there is beside ledgers. */
type WithoutLedgers = Omit<Recognition, "ledgers">;

/** One table with what was decided about it. */
export interface TableReading {
  /** null where a person says that it is no table. */
  readonly table: RecognisedTable | null;
  /** As it reads without anybody's decisions; several where they were put together. */
  readonly natural: readonly [RecognisedTable, ...RecognisedTable[]];
  readonly overruling: Overruling | null;
  readonly unmet: readonly UnmetDecision[];
}

/** A decision that has no place in the table any more. */
export type UnmetDecision =
  | { readonly part: "column" | "row"; readonly key: PartKey }
  /** The edges would leave the sheet or cut another table in two. */
  | { readonly part: "extent" }
  /** A table it was put together with is not there. */
  | { readonly part: "joined" };

export interface OverrulingQuestion {
  readonly overruling: Overruling;
  /** The natural readings it may be about, the likeliest first. */
  readonly candidates: readonly RecognisedTable[];
}

/** Reads every table of the workbook, and reads those anew that somebody has decided about. */
export function* recogniseTables(
  workbook: Workbook,
  overrulings: readonly Overruling[] = [],
): Generator<Progress, Recognition> {
  const [ofLedgers, ofTables] = partedByKind(overrulings);
  // Ledgers go first: what they leave is small enough to be read cell by cell.
  const ledgers = yield* partOf(findAllLedgers(workbook), 0, ledgersShare);
  const decided = yield* partOf(decidedLedgers(workbook, ledgers, ofLedgers), ledgersShare, decidedShare);
  const rest = restOfWorkbook(
    workbook,
    decided.readings.flatMap(({ natural: own, ledger }) => (ledger === null || ledger === own ? [own] : [own, ledger])),
  );
  const natural: NaturalTable[] = [];
  const read: RecognisedTable[] = [];
  const total = workbook.sheets.length;
  for (let index = 0; index < total; index++) {
    const shareAt = (at: number): number => decidedShare + ((tablesShare - decidedShare) * at) / total;
    const [from, to] = [shareAt(index), shareAt(index + 1)];
    yield { done: from, total: 1 };
    // Cells are read anew only for what somebody has decided about: otherwise a sheet's are let go with the sheet.
    if (ofTables.length > 0) natural.push(...(yield* partOf(naturalTables(rest, index), from, to)));
    else read.push(...(yield* partOf(tablesOnSheet(rest, index), from, to)));
  }
  if (ofTables.length > 0)
    return withLedgers(yield* partOf(overruled(rest, natural, ofTables), tablesShare, 1), decided);
  const tables = withUnitsOfSheets(read);
  return withLedgers({ tables, readings: tables.map(asRead), natural: tables, questions: [], lost: [] }, decided);
}

/** Of the time it takes to recognise: finding ledgers, and reading those anew that somebody has decided about. */
const ledgersShare = 0.6;
const decidedShare = 0.8;
/** Then the tables, and the rest for those that somebody has decided about. */
const tablesShare = 0.95;

function* findAllLedgers(workbook: Workbook): Generator<Progress, RecognisedLedger[]> {
  const ledgers: RecognisedLedger[] = [];
  const total = workbook.sheets.length;
  for (let index = 0; index < total; index++) {
    yield { done: index, total };
    ledgers.push(...(yield* partOf(ledgersOnSheet(workbook, index), index / total, (index + 1) / total)));
  }
  return ledgers;
}

/** Decisions about ledgers, and about all other tables. */
function partedByKind(overrulings: readonly Overruling[]): readonly [Overruling[], Overruling[]] {
  const isMeant = ({ fingerprint }: Overruling): boolean => isOfLedger(fingerprint);
  return [overrulings.filter(isMeant), overrulings.filter((one) => !isMeant(one))];
}

/** Ledgers in their places among the tables. */
function withLedgers(others: WithoutLedgers, { readings, unclear, lost }: DecidedLedgers): Recognition {
  const ledgers = readings.flatMap(({ ledger }) => ledger ?? []);
  if (readings.length === 0) return { ...others, lost: [...others.lost, ...lost], ledgers };
  const natural = new Map(readings.map((reading) => [reading.natural, ledgerTable(reading.natural)]));
  const naturalOf = (ledger: RecognisedLedger): RecognisedTable => natural.get(ledger) ?? ledgerTable(ledger);
  const told = readings.map(({ ledger, natural: own, overruling, unmet }): TableReading => ({
    table: ledger && (ledger === own ? naturalOf(own) : ledgerTable(ledger)),
    natural: [naturalOf(own)],
    overruling,
    unmet: unmet.map((key) => ({ part: "column", key })),
  }));
  const inOrder = <T>(
    list: readonly T[],
    added: readonly T[],
    tableOf: (each: T) => RecognisedTable | undefined,
  ): T[] =>
    [...list, ...added].sort((a, b) => {
      const [one, other] = [tableOf(a), tableOf(b)];
      return one && other ? one.sheet - other.sheet || one.range.top - other.range.top : 0;
    });
  return {
    tables: inOrder(
      others.tables,
      told.flatMap(({ table }) => table ?? []),
      (table) => table,
    ),
    natural: inOrder(others.natural, [...natural.values()], (table) => table),
    readings: inOrder(others.readings, told, (reading) => reading.table ?? reading.natural[0]),
    questions: [
      ...others.questions,
      ...unclear.map(({ overruling, candidates }) => ({ overruling, candidates: candidates.map(naturalOf) })),
    ],
    lost: [...others.lost, ...lost],
    ledgers,
  };
}

function withUnitsOfSheets(tables: readonly RecognisedTable[]): RecognisedTable[] {
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => withSheetYear(withSheetUnit(tables.filter((table) => table.sheet === sheet))));
}

function* overruled(
  workbook: Workbook,
  natural: readonly NaturalTable[],
  overrulings: readonly Overruling[],
): Generator<Progress, WithoutLedgers> {
  const claims = claimsOf(overrulings);
  const present = fingerprintsOf(
    natural.map(({ table }) => table),
    (sheet) => workbook.sheets[sheet]?.name ?? "",
  );
  const matches = matchTables(
    claims.map(({ fingerprint }) => fingerprint),
    present,
  );
  const matchOf = (overruling: Overruling, part: number): TableMatch =>
    matches[claims.findIndex((claim) => claim.overruling === overruling && claim.part === part)] ?? { found: "none" };

  const wanted = new Map<number, Overruling>();
  const unclear: { readonly overruling: Overruling; readonly candidates: readonly number[] }[] = [];
  const lost: Overruling[] = [];
  for (const overruling of overrulings) {
    const match = matchOf(overruling, 0);
    if (match.found === "one") wanted.set(match.table, overruling);
    else if (match.found === "none") lost.push(overruling);
    else unclear.push({ overruling, candidates: match.candidates });
  }

  const readings = new Map<number, TableReading>();
  const gone = new Set<number>();
  for (const [index, overruling] of [...wanted].sort(([a], [b]) => a - b)) {
    if (gone.has(index)) continue;
    const partners = (overruling.table.joined ?? []).map((_, part) => matchOf(overruling, part + 1));
    const reach = reachOf(index, overruling, partners, natural, gone);
    for (const part of reach.parts) if (part !== index) gone.add(part);
    const share = readings.size / wanted.size;
    const reading = readingOf(overruling, reach, natural);
    readings.set(index, yield* partOf(reading, share, share + 1 / wanted.size));
  }
  // A table that has become part of another one has nothing left to decide about.
  for (const index of gone) lost.push(...(wanted.has(index) ? [wanted.get(index) as Overruling] : []));
  const made = assembled(natural, readings, gone);
  const questions = unclear.map(({ overruling, candidates }): OverrulingQuestion => ({
    overruling,
    candidates: candidates.flatMap((index) => made.natural[index] ?? []),
  }));
  return { ...made, questions, lost };
}

/** Units and years said once for a sheet come last: what was decided may have said one. */
function assembled(
  found: readonly NaturalTable[],
  decided: ReadonlyMap<number, TableReading>,
  gone: ReadonlySet<number>,
): Pick<Recognition, "tables" | "readings" | "natural"> {
  const bare = found.map(({ table }) => table);
  const natural = withUnitsOfSheets(bare);
  const shown = (table: RecognisedTable): RecognisedTable => natural[bare.indexOf(table)] ?? table;
  const all = bare.flatMap((table, index) => (gone.has(index) ? [] : [decided.get(index) ?? asRead(table)]));
  const standing = all.flatMap(({ table }) => table ?? []);
  const tables = withUnitsOfSheets(standing);
  const readings = all.map((reading): TableReading => {
    const [own, ...others] = reading.natural;
    return {
      ...reading,
      table: reading.table && (tables[standing.indexOf(reading.table)] ?? null),
      natural: [shown(own), ...others.map(shown)],
    };
  });
  return { tables, readings, natural };
}

function asRead(table: RecognisedTable): TableReading {
  return { table, natural: [table], overruling: null, unmet: [] };
}

/** Each fingerprint that has to be found: of the table itself (part 0) and of those it was put together with. */
function claimsOf(overrulings: readonly Overruling[]) {
  return overrulings.flatMap((overruling) =>
    [overruling.fingerprint, ...(overruling.table.joined ?? [])].map((fingerprint, part) => ({
      overruling,
      part,
      fingerprint,
    })),
  );
}

/** Which natural tables a decided one is made of, and over which cells. */
interface Reach {
  /** Indexes of natural tables, its own first. */
  readonly parts: readonly number[];
  /** null: as its parts have it. */
  readonly range: CellRange | null;
  readonly unmet: readonly UnmetDecision[];
}

function reachOf(
  own: number,
  { table: { extent } }: Overruling,
  partners: readonly TableMatch[],
  natural: readonly NaturalTable[],
  gone: ReadonlySet<number>,
): Reach {
  const { sheet } = (natural[own] as NaturalTable).table;
  const found = partners.flatMap((match) =>
    match.found === "one" && natural[match.table]?.table.sheet === sheet && !gone.has(match.table) ? [match.table] : [],
  );
  const others = natural.flatMap(({ table: { sheet: home, range } }, index) =>
    index !== own && home === sheet && !gone.has(index) ? [{ index, range }] : [],
  );
  const unmet: UnmetDecision[] = [];
  const rangeIn = (parts: readonly number[]): CellRange =>
    rangeOf(parts.flatMap((index) => natural[index]?.table ?? []));
  const within = (range: CellRange | undefined): number[] | undefined =>
    range && takenIn(range, others)?.map(({ index }) => index);

  const joined = within(found.length > 0 ? rangeIn([own, ...found]) : undefined);
  if (found.length < partners.length || (found.length > 0 && !joined)) unmet.push({ part: "joined" });
  const parts = [own, ...(joined ?? [])];
  if (!extent) return { parts, range: null, unmet };
  const range = moved(rangeIn(parts), extent);
  const taken = within(range);
  if (!range || !taken) return { parts, range: null, unmet: [...unmet, { part: "extent" }] };
  return { parts: [...new Set([...parts, ...taken])], range, unmet };
}

function* readingOf(
  overruling: Overruling,
  { parts, range, unmet }: Reach,
  all: readonly NaturalTable[],
): Generator<Progress, TableReading> {
  const made = parts.flatMap((index) => all[index] ?? []);
  const natural = made.map(({ table }) => table) as [RecognisedTable, ...RecognisedTable[]];
  if (overruling.table.isTable === false) return { table: null, natural, overruling, unmet };
  const { extent, joined, ...rest } = overruling.table;
  const isJoined = joined !== undefined && parts.length > 1;
  const joinedTable = { ...rest, ...(isJoined ? { joined } : {}) };
  const read =
    extent && range
      ? yield* readOverruled(joinedBlock(made, range), { ...overruling, table: { ...joinedTable, extent } })
      : undefined;
  // Where nothing within the edges reads as a table they are left where they were.
  const isUnmet = range !== null && !read;
  const kept = read ?? (yield* readOverruled(joinedBlock(made, null), { ...overruling, table: joinedTable }));
  return {
    table: kept?.table ?? natural[0],
    natural,
    overruling,
    unmet: [
      ...unmet,
      ...(isUnmet ? [{ part: "extent" } as const] : []),
      ...(kept?.unmetColumns ?? []).map((key) => ({ part: "column", key }) as const),
      ...(kept?.unmetRows ?? []).map((key) => ({ part: "row", key }) as const),
    ],
  };
}
