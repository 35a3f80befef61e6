// npx tsx scripts/check-corpus.ts FOLDER
// Writes two report sheets into every workbook of a folder and tells, a line per file, whether anything else changed and whether
// LibreOffice opens and recalculates the result. The folder is yours: nothing in it is changed.
import { checkCorpus } from "../tests/support/corpus.ts";
import type { CorpusRow } from "../tests/support/corpus.ts";

const columns = ["sheets", "parts", "rows", "formulas", "changedParts", "addedParts", "ownFormulas"] as const;

async function main(folder: string): Promise<void> {
  const rows = await checkCorpus(folder);
  const width = Math.max(...rows.map(({ file }) => file.length));
  print(["file".padEnd(width), ...columns, "result"].join("  "));
  for (const row of rows) print(lineOf(row, width));
  const bad = rows.filter(({ problems }) => problems.length > 0).length;
  print(`\n${String(rows.length)} files: ${String(rows.length - bad)} in order, ${String(bad)} not`);
  if (bad > 0) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function lineOf(row: CorpusRow, width: number): string {
  const figures = columns.map((column) => String(row[column]).padStart(column.length));
  return [row.file.padEnd(width), ...figures, row.problems.length === 0 ? "ok" : row.problems.join("; ")].join("  ");
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  print("Usage: npx tsx scripts/check-corpus.ts FOLDER");
  process.exitCode = 2;
} else {
  await main(folder);
}
