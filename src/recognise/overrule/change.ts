/** Decisions taken, taken back, and answered for. */
import { isSameRange, type CellRange } from "../../domain/cell.ts";
import type { OverrulingQuestion, Recognition, TableReading } from "../recognition.ts";
import type { RecognisedTable } from "../table.ts";
import { extentBetween, rangeOf } from "./extents.ts";
import { fingerprintsOf, type Fingerprint } from "./fingerprint.ts";
import { decidesSomething, type DecidedTable, type Decisions, type Overruling } from "./overruling.ts";

/** What comes in the place of which decisions. */
export interface OverrulingChange {
  /** Ids. */
  readonly removed: readonly string[];
  /** null: the reading stands again. */
  readonly added: Omit<Overruling, "id"> | null;
}

/** The workbook's tables as they read without anybody's decisions, and what its sheets are called. */
export interface Found {
  readonly recognition: Recognition;
  readonly sheetNameOf: (sheet: number) => string;
}

/** Where a person says that a table lies. */
export interface DecidedPlace {
  /** Natural readings that are part of it. */
  readonly joined: readonly RecognisedTable[];
  /** null: where the readings have it. */
  readonly range: CellRange | null;
}

/** Everything that is now decided about a table; deciding nothing takes back what was. */
export function decide(
  { natural: [own], overruling }: TableReading,
  decisions: Decisions,
  { joined, range }: DecidedPlace,
  found: Found,
): OverrulingChange {
  const print = fingerprintsIn(found);
  const absorbed = found.recognition.readings.filter(({ natural: [first] }) => joined.includes(first));
  const removed = [overruling, ...absorbed.map((reading) => reading.overruling)].flatMap((one) => one?.id ?? []);
  const natural = rangeOf([own, ...joined]);
  const table: DecidedTable = {
    ...decisions.table,
    ...(joined.length === 0 ? {} : { joined: joined.map(print) }),
    ...(range === null || isSameRange(range, natural) ? {} : { extent: extentBetween(natural, range) }),
  };
  const all = { ...decisions, table };
  return { removed, added: decidesSomething(all) ? { ...all, ...known(own, found) } : null };
}

/** The decisions are about this table, or about none there is. */
export function answer(
  { overruling }: OverrulingQuestion,
  table: RecognisedTable | null,
  found: Found,
): OverrulingChange {
  const { id, ...decisions } = overruling;
  return { removed: [id], added: table && { ...decisions, ...known(table, found) } };
}

/** The decisions are taken back. */
export function takeBack({ id }: Overruling): OverrulingChange {
  return { removed: [id], added: null };
}

/** What a table is known by, for a person and for the next reading. */
function known(table: RecognisedTable, found: Found): Pick<Overruling, "name" | "fingerprint"> {
  return { name: table.title ?? found.sheetNameOf(table.sheet), fingerprint: fingerprintsIn(found)(table) };
}

/** Fingerprints among all tables of the workbook. */
function fingerprintsIn({ recognition: { natural }, sheetNameOf }: Found): (table: RecognisedTable) => Fingerprint {
  const prints = fingerprintsOf(natural, sheetNameOf);
  return (table) => {
    const print = prints[natural.indexOf(table)];
    if (!print) throw new Error("table-not-natural");
    return print;
  };
}

/** The decision a change leaves; one that takes the place of another keeps its id, so that both are known to be about one table. */
export function addedBy({ removed, added }: OverrulingChange, newId: string): Overruling | null {
  return added && { ...added, id: removed[0] ?? newId };
}

/** The decisions after a change. */
export function withChange(
  overrulings: readonly Overruling[],
  change: OverrulingChange,
  newId: string,
): readonly Overruling[] {
  const kept = overrulings.filter(({ id }) => !change.removed.includes(id));
  const added = addedBy(change, newId);
  return added ? [...kept, added] : kept;
}
