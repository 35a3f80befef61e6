import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cellValue } from "../../src/domain/grid.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import type { Package } from "../../src/io/xlsx/package.ts";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { valueDifferences } from "./layoutValues.ts";
import { recalculated } from "./libreoffice.ts";
import { brokenXmlParts, opened, partDifferences } from "./packages.ts";
import { sampleLayouts } from "./sampleLayouts.ts";
import { written } from "./writtenReports.ts";

/** What became of one workbook when reports were written into it. */
export interface CorpusRow {
  readonly file: string;
  readonly sheets: number;
  readonly parts: number;
  /** Rows and formulas of its own sheets, as LibreOffice has them. */
  readonly rows: number;
  readonly formulas: number;
  readonly changedParts: number;
  readonly addedParts: number;
  /** Formula cells of ours that LibreOffice recalculated to the stored value. */
  readonly ownFormulas: number;
  /** Empty when all is well. */
  readonly problems: readonly string[];
}

/** Parts that may change, as decision 0010 has them. */
const mayChange = /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/i;

interface Trial {
  readonly file: string;
  readonly before: Package;
  readonly workbook: Workbook;
  readonly layouts: readonly SheetLayout[];
  readonly after: ReturnType<typeof written>;
  readonly problems: string[];
}

/** Writes two reports into every .xlsx of a folder, twice, and has LibreOffice open and recalculate all of them. */
export async function checkCorpus(folder: string): Promise<CorpusRow[]> {
  const files = (await readdir(folder)).filter((name) => /\.xls[xm]$/i.test(name)).sort();
  const contents = await Promise.all(
    files.map(async (file) => [file, new Uint8Array(await readFile(join(folder, file)))] as const),
  );
  const trials = contents.map(([file, bytes]) => tried(file, bytes));
  const sound = trials.filter((trial): trial is Trial => "after" in trial);
  const [before, after] = await Promise.all([
    recalculated(new Map(contents)),
    recalculated(new Map(sound.map((trial) => [trial.file, trial.after.bytes]))),
  ]);
  return trials.map((trial) =>
    "after" in trial ? judged(trial, before.get(trial.file), after.get(trial.file)) : trial,
  );
}

function tried(file: string, bytes: Uint8Array): Trial | CorpusRow {
  const empty = { file, sheets: 0, parts: 0, rows: 0, formulas: 0, changedParts: 0, addedParts: 0, ownFormulas: 0 };
  const pkg = openPackage(bytes);
  const read = pkg.ok ? readWorkbookSync(pkg.value) : pkg;
  if (!pkg.ok || !read.ok) return { ...empty, problems: [`refused: ${JSON.stringify(read)}`] };
  const layouts = sampleLayouts(read.value);
  const after = written(pkg.value, layouts);
  const again = written(after.pkg, layouts);
  const { changed, removed } = partDifferences(pkg.value, after.pkg);
  const problems = [
    ...changed.filter((name) => !mayChange.test(name)).map((name) => `changed ${name}`),
    ...removed.map((name) => `removed ${name}`),
    ...brokenXmlParts(after.pkg).map((name) => `not well-formed: ${name}`),
    ...(again.sheets.every(({ replaced }) => replaced) ? [] : ["a second run added sheets"]),
    ...(Buffer.from(again.bytes).equals(Buffer.from(after.bytes)) ? [] : ["a second run gave other bytes"]),
  ];
  return { file, before: pkg.value, workbook: read.value, layouts, after, problems };
}

function judged(trial: Trial, before: Uint8Array | undefined, after: Uint8Array | undefined): CorpusRow {
  const { file, layouts } = trial;
  const problems = [...trial.problems];
  const old = before && readBack(before);
  const now = after && readBack(after);
  if (!old) problems.push("LibreOffice does not open the original");
  if (!now) problems.push("LibreOffice does not open the result");
  const own = trial.workbook.sheets.length;
  const [was, is] = [countsOf(old, own), countsOf(now, own)];
  if (old && now && JSON.stringify(was) !== JSON.stringify(is)) problems.push("rows or formulas of old sheets differ");
  let ownFormulas = 0;
  if (now) {
    layouts.forEach((layout, i) => {
      const differences = valueDifferences(layout, textsOf(now, own + i, layout));
      problems.push(...differences.map((difference) => `value ${JSON.stringify(difference)}`));
      ownFormulas += now.sheets[own + i]?.formulas.size ?? 0;
    });
  }
  const { changed, added } = partDifferences(trial.before, trial.after.pkg);
  return {
    file,
    sheets: own,
    parts: trial.before.partNames.length,
    rows: was.reduce((sum, { rows }) => sum + rows, 0),
    formulas: was.reduce((sum, { formulas }) => sum + formulas, 0),
    changedParts: changed.length,
    addedParts: added.length,
    ownFormulas,
    problems,
  };
}

function readBack(bytes: Uint8Array): Workbook | undefined {
  const read = readWorkbookSync(opened(bytes));
  return read.ok ? read.value : undefined;
}

function countsOf(workbook: Workbook | undefined, sheets: number): { rows: number; formulas: number }[] {
  return (workbook?.sheets.slice(0, sheets) ?? []).map(({ columns, formulas }) => ({
    rows: new Set([...columns.values()].flatMap(({ rows }) => [...rows])).size,
    formulas: formulas.size,
  }));
}

/** A sheet as texts, the way `valueDifferences` compares them. */
function textsOf(workbook: Workbook, position: number, layout: SheetLayout): string[][] {
  const sheet = workbook.sheets[position];
  return layout.rows.map((_, row) =>
    layout.columns.map((__, column) => {
      const value = sheet && cellValue(workbook, sheet, row, column);
      return value === undefined ? "" : String(value.value);
    }),
  );
}
