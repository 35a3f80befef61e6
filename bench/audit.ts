// npm run bench -- audit [--size 1]
// The whole formula audit against @borgar/fx's own tokenizing of the same formulas, on sheets that would show a square: running totals,
// one sheet of very many formulas, very many sheets. At half the size the time must be about half. Exits with 1 beyond the limits,
// which are held at full size.
import { parseArgs } from "node:util";
import { tokenize } from "@borgar/fx/xlsx";
import { auditFormulas } from "../src/analysis/audit/index.ts";
import { addressOf, cellKey } from "../src/domain/cell.ts";
import { plainFormat, sheetWithoutCells } from "../src/domain/grid.ts";
import type { Sheet, Workbook } from "../src/domain/grid.ts";
import { ColumnsBuilder, StringDictionary } from "../src/domain/gridBuilder.ts";
import { cleanBooks } from "../tests/analysis/audit/cleanBooks.ts";
import { workbookOfDrafts } from "../tests/analysis/audit/sheetDraft.ts";

/** Times the tokenizing of the same formulas that the whole audit may take. */
const most = 4;
/** Twice the formulas may take this many times as long: noise, but no square. */
const mostAtDouble = 2.6;

const cases: Readonly<Record<string, (size: number) => Workbook>> = {
  "100,000 running totals": (size) => bookOf([runningTotals(100_000 * size)]),
  "200,000 formulas on one sheet": (size) => bookOf([wideSheet(200_000 * size, 0)]),
  "300 sheets": (size) => bookOf(Array.from({ length: 300 * size }, (_, at) => wideSheet(400, at))),
  "clean workbooks": (size) =>
    workbookOfDrafts(
      cleanBooks(800 * size)
        .slice(0, 3)
        .flatMap(({ sheets }) => sheets),
    ),
};

const { values: options } = parseArgs({ options: { size: { type: "string", default: "1" } } });
const size = Number(options.size);
let isWithin = true;
const rows = Object.entries(cases).map(([name, make]) => {
  const [half, whole] = [make(size / 2), make(size)];
  const formulas = whole.sheets.flatMap((sheet) => [...sheet.formulas.values()]);
  const tokenizing = best(() => formulas.forEach((formula) => tokenize(formula)));
  const [auditHalf, audit] = [
    best(() => auditFormulas(half, () => false)),
    best(() => auditFormulas(whole, () => false)),
  ];
  const [ratio, growth] = [audit / tokenizing, audit / auditHalf];
  isWithin &&= ratio <= most && growth <= mostAtDouble;
  return {
    workbook: name,
    formulas: formulas.length,
    "tokenize ms": Math.round(tokenizing),
    "audit ms": Math.round(audit),
    ratio: ratio.toFixed(2),
    "at double": growth.toFixed(2),
  };
});
console.table(rows);
if (size >= 1) {
  console.log(
    `At most ${String(most)} × tokenizing, and ${String(mostAtDouble)} × at double the size: ${isWithin ? "yes" : "no"}.`,
  );
  if (!isWithin) process.exitCode = 1;
}

/** The least processor time of some runs: what else the machine does only adds. */
function best(work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < 7; run++) {
    const start = process.cpuUsage().user;
    work();
    least = Math.min(least, (process.cpuUsage().user - start) / 1000);
  }
  return least;
}

function bookOf(sheets: readonly Sheet[]): Workbook {
  return {
    sheets,
    strings: [],
    formats: [plainFormat],
    names: [],
    date1904: false,
    structureLocked: false,
    externalLinks: [],
  };
}

/** Each sum begins at the top: together they read the column as many times as it has rows, halved. */
function runningTotals(count: number): Sheet {
  const columns = new ColumnsBuilder(new StringDictionary());
  const formulas = new Map<number, string>();
  for (let row = 1; row <= count; row++) {
    columns.number(row, 1, row % 97, 0);
    columns.number(row, 2, row, 0);
    formulas.set(cellKey(row, 2), `SUM(B$2:${addressOf(row, 1)})`);
  }
  return { ...sheetWithoutCells("Löpande", "visible"), kind: "worksheet", columns: columns.build(), formulas };
}

/** Rows of sums, differences, shares and products beside figures, with one odd formula here and there. */
function wideSheet(count: number, seed: number): Sheet {
  const columns = new ColumnsBuilder(new StringDictionary());
  const formulas = new Map<number, string>();
  for (let row = 1; formulas.size < count; row++) {
    for (let column = 0; column < 4; column++) columns.number(row, column, (row * 7 + column + seed) % 101, 0);
    const at = String(row + 1);
    const made = [
      `SUM(A${at}:D${at})`,
      `A${at}-B${at}`,
      `IF(B${at}=0,0,A${at}/B${at})`,
      `ROUND(C${at}*$A$1*(1+$B$1),2)`,
      row % 50 === 0 ? `E${at}*1.${at}` : `E${at}*1.25`,
    ];
    made.forEach((formula, at) => {
      formulas.set(cellKey(row, 4 + at), formula);
      columns.number(row, 4 + at, row, 0);
    });
  }
  return {
    ...sheetWithoutCells(`Blad ${String(seed)}`, "visible"),
    kind: "worksheet",
    columns: columns.build(),
    formulas,
  };
}
