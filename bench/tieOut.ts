// npm run bench -- tie-out [--size 1]
// How long ties between 200 tables with 20,900 figures take, beside reading and modelling the same workbook. CPU time, the best of several runs.
import { parseArgs } from "node:util";
import { buildModel } from "../src/model/index.ts";
import { tieOut } from "../src/model/tieOut/index.ts";
import { recogniseTables } from "../src/recognise/index.ts";
import { runToEnd } from "../src/pipeline/run.ts";
import { type DrawnSheet, workbookOf } from "../tests/support/book.ts";

const { values: options } = parseArgs({ options: { size: { type: "string", default: "1" } } });
const units = Math.ceil(199 * Number(options.size));
const runs = 12;
const headings = ["Budget 2024", "Utfall jan-aug 2024", "Prognos 2024", "Bokslut 2023", "Utfall jan-aug 2023"];
const labels = [..."ABCDEFGHIJKLMNOPQRS"].map((letter) => `Verksamhet ${letter}`);

/** What the units have in common beside their row labels: nothing, figures of three digits that often agree by chance, or one column. */
const kinds = { "five digits": 99_999, "three digits": 999, "a column in common": 99_999 } as const;
type Kind = keyof typeof kinds;

/** Amounts that look drawn by lot and are the same in every run. */
function amountsOf(kind: Kind): (table: number, row: number, column: number) => number {
  const most = kinds[kind];
  return (table, row, column) => {
    const unit = kind === "a column in common" && column === 0 ? 0 : table;
    let mixed = unit * 1_000_003 + row * 10_007 + column * 101 + 1;
    for (const shift of [16, 13, 16]) mixed = Math.imul(mixed ^ (mixed >>> shift), 0x45d9f3b) >>> 0;
    return -(10 + (mixed % most));
  };
}

function workbook(kind: Kind): DrawnSheet[] {
  const amount = amountsOf(kind);
  const sheets = Array.from({ length: units }, (_, table) => {
    const lines = labels.map((_label, row) => headings.map((_heading, column) => amount(table, row, column)));
    const total = headings.map((_, column) => lines.reduce((sum, line) => sum + (line[column] ?? 0), 0));
    return { name: `Enhet nr ${String(table)}`, lines, total };
  });
  const table = (rows: readonly (readonly [string, readonly number[]])[]): string[][] => [
    ["Verksamhet, tkr", ...headings],
    ...rows.map(([label, values]) => [label, ...values.map(String)]),
  ];
  const sum = headings.map((_, column) => sheets.reduce((all, { total }) => all + (total[column] ?? 0), 0));
  return [
    { name: "Översikt", rows: table([...sheets.map(({ name, total }) => [name, total] as const), ["Summa", sum]]) },
    ...sheets.map(({ name, lines, total }) => ({
      name,
      rows: table([...lines.map((line, row) => [labels[row] ?? "", line] as const), ["Summa", total]]),
    })),
  ];
}

function best(work: () => unknown): string {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - before) / 1000;
  });
  return `${Math.min(...times).toFixed(0)} ms`;
}

for (const kind of Object.keys(kinds) as Kind[]) {
  const book = workbookOf(workbook(kind));
  const sheetNames = book.sheets.map(({ name }) => name);
  const { tables } = runToEnd(recogniseTables(book));
  const model = runToEnd(buildModel(tables, sheetNames));
  const system = { ...model.system, equations: model.system.equations.filter((each) => each.kind !== "sameFact") };
  const { facts, factOf } = model;
  const input = { tables: model.tables, facts, factOf, system, sheetNames };
  console.log(kind, {
    tables: tables.length,
    figures: model.facts.length,
    ties: model.ties.length,
    tieOut: best(() => tieOut(input)),
    model: best(() => runToEnd(buildModel(tables, sheetNames))),
    recognise: best(() => runToEnd(recogniseTables(book))),
  });
}
