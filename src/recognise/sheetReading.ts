import type { Sheet, Workbook } from "../domain/grid.ts";
import type { Progress } from "../domain/progress.ts";
import { findBlocks } from "./blocks.ts";
import { findLedgers } from "./ledger/findLedgers.ts";
import type { RecognisedLedger } from "./ledger/ledger.ts";
import { restOfWorkbook } from "./ledger/restOfWorkbook.ts";
import type { NaturalTable } from "./overrule/extents.ts";
import { readTable } from "./readTable.ts";
import type { RecognisedTable } from "./table.ts";

/** What a sheet reads as, by itself: nothing on other sheets counts. */
export interface SheetReading {
  readonly ledgers: readonly RecognisedLedger[];
  readonly tables: readonly RecognisedTable[];
}

/** Ledgers go first: what they leave is small enough to be read cell by cell. */
export function* readSheet(
  workbook: Workbook,
  index: number,
  seen: (natural: NaturalTable) => void = () => undefined,
): Generator<Progress, SheetReading> {
  const ledgers = yield* findLedgers(workbook, index);
  const tables: RecognisedTable[] = [];
  for (const block of findBlocks(restOfWorkbook(workbook, ledgers), index)) {
    const table = readTable(block);
    if (!table) continue;
    tables.push(table);
    seen({ block, table });
  }
  return { ledgers, tables };
}

/** Everything beside the sheet that its reading depends on. */
type Surroundings = Pick<Workbook, "strings" | "formats" | "date1904"> & { readonly index: number };

const known = new WeakMap<Sheet, { readonly among: Surroundings; readonly reading: SheetReading }>();

/** The same for a sheet that may have been read before, among the same strings and formats: an edit leaves most sheets as they were. */
export function* readSheetOnce(workbook: Workbook, index: number): Generator<Progress, SheetReading> {
  const sheet = workbook.sheets[index];
  const { strings, formats, date1904 } = workbook;
  const before = sheet && known.get(sheet);
  const isSame =
    before?.among.strings === strings &&
    before.among.formats === formats &&
    before.among.date1904 === date1904 &&
    before.among.index === index;
  if (isSame) return before.reading;
  const reading = yield* readSheet(workbook, index);
  if (sheet) known.set(sheet, { among: { strings, formats, date1904, index }, reading });
  return reading;
}
