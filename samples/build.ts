/**
 * Builds samples/*.xlsx and tests/golden/<case>/input.xlsx from the printed tables: `npm run samples`.
 * With a folder as argument it writes samples/ and tests/golden/ there instead.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { goldenCases } from "./golden.ts";
import { monthSheets } from "./months.ts";
import { printed, type Printed } from "./printed.ts";
import { publishedTables } from "./publishedTables.ts";
import { drawTable, plain, type TextFigures } from "./table.ts";
import { type Sample, samples } from "./tables.ts";
import { SheetDraft, xlsxOf } from "./workbook.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = process.argv[2] ?? join(here, "..");

const tableOf = ({ data }: Sample): Printed => printed(readFileSync(join(here, "data", `${data}.tsv`), "utf8"));

function sheetOf(sample: Sample, text: TextFigures | null): SheetDraft {
  const sheet = new SheetDraft(sample.sheet);
  const table = tableOf(sample);
  const row = sample.title === null ? 0 : 2;
  if (sample.title !== null) sheet.put(0, 0, sample.title, { bold: true, size: 14 });
  drawTable(sheet, table, sample.shape, { ...plain, row, text });
  if (sample.note !== undefined) sheet.put(row + table.length + 1, 0, sample.note, { italic: true });
  return sheet;
}

async function write(path: string, sheets: readonly SheetDraft[]): Promise<void> {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await xlsxOf(sheets));
  console.log(path);
}

for (const sample of [...samples, ...publishedTables]) {
  await write(`samples/${sample.name}.xlsx`, [sheetOf(sample, null)]);
  await write(`samples/${sample.name}-text.xlsx`, [sheetOf(sample, sample.text)]);
}
await write("samples/manader-2024.xlsx", monthSheets());
for (const { name, sheets } of goldenCases(tableOf)) await write(`tests/golden/${name}/input.xlsx`, sheets);
