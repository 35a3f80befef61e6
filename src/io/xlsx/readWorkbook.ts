import type { Sheet, Workbook } from "../../domain/grid.ts";
import { sheetWithoutCells } from "../../domain/grid.ts";
import { StringDictionary } from "../../domain/gridBuilder.ts";
import type { Result } from "../../domain/result.ts";
import type { Package } from "./package.ts";
import { relationshipType } from "./packageRelationships.ts";
import type { CellContext } from "./readCells.ts";
import { readExternalLinks } from "./readExternalLinks.ts";
import { defaultReadLimits, ReadBudget, type ReadLimits } from "./readLimits.ts";
import { readNotes } from "./readNotes.ts";
import { readSheet } from "./readSheet.ts";
import { readSharedStrings, SharedStrings } from "./readStrings.ts";
import { noStyles, readStyles } from "./readStyles.ts";
import { readTables } from "./readTables.ts";
import { readWorkbookPart, type SheetEntry } from "./readWorkbookPart.ts";
import { attemptSteps, damaged, type FileRefusal } from "./refusal.ts";

/** How far the reading has come. Unit: bytes of inflated XML, of sheets and shared strings together. */
export interface ReadProgress {
  /** The sheet being read; null while the shared strings are. */
  readonly sheet: string | null;
  readonly done: number;
  readonly total: number;
}

/** Reads a whole workbook, yielding progress about once for every megabyte. */
export function* readWorkbook(
  pkg: Package,
  limits: ReadLimits = defaultReadLimits,
): Generator<ReadProgress, Result<Workbook, FileRefusal>> {
  return yield* attemptSteps(() => readParts(pkg, limits));
}

/** Reads a whole workbook in one go, for hosts that show no progress. */
export function readWorkbookSync(pkg: Package, limits: ReadLimits = defaultReadLimits): Result<Workbook, FileRefusal> {
  const steps = readWorkbook(pkg, limits);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* readParts(pkg: Package, limits: ReadLimits): Generator<ReadProgress, Workbook> {
  const main = readWorkbookPart(pkg);
  const located = main.sheets.map((entry) => locate(pkg, entry));
  const stringsPart = relatedPart(pkg, relationshipType.sharedStrings);
  const stylesPart = relatedPart(pkg, relationshipType.styles);
  const progress = new ProgressMeter(
    [stringsPart, ...located.map(({ part }) => part)].reduce(
      (sum, part) => sum + (part === null ? 0 : pkg.size(part)),
      0,
    ),
  );
  const dictionary = new StringDictionary();
  const budget = new ReadBudget(limits, dictionary);
  const { formats, byStyle } = stylesPart === null ? noStyles : readStyles(pkg.chunks(stylesPart), stylesPart);
  const sharedStrings = new SharedStrings(dictionary);
  if (stringsPart !== null) {
    const steps = readSharedStrings(pkg, stringsPart, sharedStrings, budget);
    yield* progress.of(steps, null, pkg.size(stringsPart));
  }
  const context: CellContext = { sharedStrings, dictionary, formatByStyle: byStyle, date1904: main.date1904, budget };
  const sheets: Sheet[] = [];
  for (const { entry, part } of located) {
    sheets.push(
      part === null
        ? sheetWithoutCells(entry.name, entry.visibility)
        : yield* progress.of(wholeSheet(pkg, entry, part, context), entry.name, pkg.size(part)),
    );
  }
  const { names, date1904, structureLocked } = main;
  const externalLinks = readExternalLinks(pkg, main);
  return { sheets, strings: dictionary.list, formats, names, date1904, structureLocked, externalLinks };
}

/** The part of a sheet that holds cells; null for charts, dialogs and macro sheets. */
function locate(pkg: Package, entry: SheetEntry): { readonly entry: SheetEntry; readonly part: string | null } {
  const relationship = pkg.relationships(pkg.workbookPart).find(({ id }) => id === entry.relationshipId);
  if (!relationship) throw damaged(pkg.workbookPart, "content");
  if (relationship.type !== relationshipType.worksheet) return { entry, part: null };
  if (!pkg.has(relationship.target)) throw damaged(relationship.target, "missing");
  return { entry, part: relationship.target };
}

/** The workbook's part of a kind of which there is at most one; null when it has none. */
function relatedPart(pkg: Package, type: string): string | null {
  const relationship = pkg.relationships(pkg.workbookPart).find((candidate) => candidate.type === type);
  return relationship && pkg.has(relationship.target) ? relationship.target : null;
}

function* wholeSheet(pkg: Package, entry: SheetEntry, part: string, context: CellContext): Generator<number, Sheet> {
  const content = yield* readSheet(pkg, part, context);
  const { name, visibility } = entry;
  const { columns, formulas, unvalued, merges, hiddenRows, hiddenColumns, isProtected } = content;
  // Written out, so that all sheets of a workbook keep one shape: every cell is reached through them.
  return {
    name,
    kind: "worksheet",
    visibility,
    columns,
    formulas,
    unvalued,
    merges,
    hiddenRows,
    hiddenColumns,
    isProtected,
    tables: readTables(pkg, part),
    notes: readNotes(pkg, part),
  };
}

/** Bytes between two reports of progress. */
const reportEvery = 1024 * 1024;

class ProgressMeter {
  readonly #total: number;
  #finished = 0;
  #reported = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /** Runs the reading of one part, turning its bytes into progress of the whole. */
  *of<T>(steps: Generator<number, T>, sheet: string | null, size: number): Generator<ReadProgress, T> {
    for (;;) {
      const step = steps.next();
      const done = this.#finished + (step.done ? size : step.value);
      if (done >= this.#reported + reportEvery) {
        this.#reported = done;
        yield { sheet, done, total: this.#total };
      }
      if (step.done) {
        this.#finished += size;
        return step.value;
      }
    }
  }
}
