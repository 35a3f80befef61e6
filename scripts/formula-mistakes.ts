// npx tsx scripts/formula-mistakes.ts [--places 10] [--blocks 6] [--seed 2024]
// Makes every kind of mistake at so many places in each of five clean workbooks, audits each, and tells how many were found, a line per
// kind, and how many hits fell elsewhere. Before that the clean workbooks themselves, with about 100,000 formulas: no hit.
import { parseArgs } from "node:util";
import { auditFormulas } from "../src/analysis/audit/index.ts";
import { cleanBooks, numbersFrom } from "../tests/analysis/audit/cleanBooks.ts";
import { resultOf } from "../tests/analysis/audit/found.ts";
import { mistakeKinds, mistakesOf } from "../tests/analysis/audit/mistakes.ts";
import { workbookOfDrafts } from "../tests/analysis/audit/sheetDraft.ts";

const { values: options } = parseArgs({
  options: {
    places: { type: "string", default: "10" },
    blocks: { type: "string", default: "6" },
    seed: { type: "string", default: "2024" },
  },
});

let isWithin = true;
for (const { name, sheets } of cleanBooks(1000)) {
  const workbook = workbookOfDrafts(sheets);
  const formulas = workbook.sheets.reduce((sum, sheet) => sum + sheet.formulas.size, 0);
  const { hits } = auditFormulas(workbook, () => false);
  isWithin &&= hits.length === 0;
  console.log(`${name}: ${String(formulas)} formulas, ${String(hits.length)} hits`);
}

const next = numbersFrom(Number(options.seed));
const books = cleanBooks(Number(options.blocks));
let [made, found] = [0, 0];
const rows = mistakeKinds.map((kind) => {
  const results = books.flatMap(({ sheets }) => mistakesOf(kind, sheets, Number(options.places), next)).map(resultOf);
  const own = results.filter(({ isFound }) => isFound).length;
  made += results.length;
  found += own;
  return { kind, made: results.length, found: own, elsewhere: results.reduce((sum, { strays }) => sum + strays, 0) };
});
console.table(rows);
isWithin &&= found >= 0.95 * made;
console.log(`${String(found)} of ${String(made)} found (${((100 * found) / made).toFixed(1)} %).`);
if (!isWithin) process.exitCode = 1;
