import type { Sheet, Workbook } from "../domain/grid.ts";
import { partOf, type Progress } from "../domain/progress.ts";
import type { Block } from "./block.ts";
import { findBlocks } from "./blocks.ts";
import { findLedgers } from "./ledger/findLedgers.ts";
import type { RecognisedLedger } from "./ledger/ledger.ts";
import type { NaturalTable } from "./overrule/extents.ts";
import { readTable } from "./readTable.ts";
import type { RecognisedTable } from "./table.ts";

/** Everything beside a sheet that its reading depends on: nothing on other sheets counts. */
type Surroundings = Pick<Workbook, "strings" | "formats" | "date1904"> & { readonly index: number };

/** What sheets read as, by the sheet: an edit leaves most of them as they were, among the same strings and formats. */
class KnownReadings<Reading> {
  readonly #known = new WeakMap<Sheet, { readonly among: Surroundings; readonly reading: Reading }>();

  of({ sheets, strings, formats, date1904 }: Workbook, index: number): Reading | undefined {
    const sheet = sheets[index];
    const before = sheet && this.#known.get(sheet);
    const isSame =
      before?.among.strings === strings &&
      before.among.formats === formats &&
      before.among.date1904 === date1904 &&
      before.among.index === index;
    return isSame ? before.reading : undefined;
  }

  remember({ sheets, strings, formats, date1904 }: Workbook, index: number, reading: Reading): void {
    const sheet = sheets[index];
    if (sheet) this.#known.set(sheet, { among: { strings, formats, date1904, index }, reading });
  }
}

const knownLedgers = new KnownReadings<readonly RecognisedLedger[]>();
const knownTables = new KnownReadings<readonly RecognisedTable[]>();

/** The ledgers of a sheet. */
export function* ledgersOnSheet(workbook: Workbook, index: number): Generator<Progress, readonly RecognisedLedger[]> {
  const before = knownLedgers.of(workbook, index);
  if (before) return before;
  const ledgers = yield* findLedgers(workbook, index);
  knownLedgers.remember(workbook, index, ledgers);
  return ledgers;
}

/** The tables of a sheet without its ledgers. */
export function* tablesOnSheet(workbook: Workbook, index: number): Generator<Progress, readonly RecognisedTable[]> {
  const before = knownTables.of(workbook, index);
  if (before) return before;
  const tables = (yield* naturalTables(workbook, index)).map(({ table }) => table);
  knownTables.remember(workbook, index, tables);
  return tables;
}

/** The same with the cells they stand in, which somebody's decisions have read anew. */
export function* naturalTables(workbook: Workbook, index: number): Generator<Progress, NaturalTable[]> {
  const found: NaturalTable[] = [];
  const blocks = findBlocks(workbook, index);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const table = yield* partOf(readTable(block), at / blocks.length, (at + 1) / blocks.length);
    if (table) found.push({ block, table });
  }
  return found;
}
