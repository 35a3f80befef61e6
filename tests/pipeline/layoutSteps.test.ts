/** Reports are laid out in steps that a host can draw between, and stop between. */
import { expect, it } from "@jest/globals";
import { rowsPerStep } from "../../src/domain/progress.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd, type CheckedWorkbook } from "../../src/pipeline/run.ts";
import { wordTable } from "../../src/report/index.ts";
import { reportIds, type SheetLayout } from "../../src/report/layout.ts";
import { workbookOf } from "../support/book.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";

const lines = 5 * rowsPerStep;
const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** Lines with nothing that sums them up: the report adds their total. */
function matrix(): Workbook {
  const body = Array.from({ length: lines }, (_, at) => [
    `${String(3_000 + at)} Konto ${String(at)}`,
    ...months.map((_month, month) => String(100 + ((at * 7 + month) % 900))),
  ]);
  const heading = ["Konto", ...months.map((month) => `${month}-24`)];
  return workbookOf([{ name: "Matris", rows: [["Utfall per konto och månad, tkr"], heading, ...body] }]);
}

function statement(): Workbook {
  const budget = (at: number): number => -(1_000 + ((at * 37) % 900));
  const forecast = (at: number): number => budget(at) - ((at * 17) % 100) + 50;
  const row = (label: string, one: number, other: number): string[] => [
    label,
    ...[one, other, other - one].map(String),
  ];
  const all = Array.from({ length: lines }, (_, at) => at);
  const sum = (of: (at: number) => number): number => all.reduce((total, at) => total + of(at), 0);
  const rows = [
    ["Driftredovisning per verksamhet, tkr"],
    ["Verksamhet", "Budget 2024", "Prognos 2024", "Avvikelse 2024"],
    ...all.map((at) => row(`Verksamhet ${String(at)}`, budget(at), forecast(at))),
    row("Summa", sum(budget), sum(forecast)),
  ];
  return workbookOf([{ name: "Drift", rows }]);
}

const ledger = (): Workbook =>
  ledgerWorkbook(madeUpLedger(100_000), { form: "accountPeriod", layout: "long", signs: "cost-positive" });

interface Laid {
  readonly shares: readonly number[];
  readonly layouts: readonly SheetLayout[];
  /** The most figures of the source that one step looked up. */
  readonly most: number;
}

function laidOut(checked: CheckedWorkbook): Laid {
  let [looked, most] = [0, 0];
  const factOf = new Proxy(checked.model.factOf, {
    get: (facts, id): unknown => {
      looked++;
      return Reflect.get(facts, id);
    },
  });
  const stage = reportLayouts(
    { ...checked, model: { ...checked.model, factOf } },
    { reports: reportIds, unit: null, day: "2024-09-12" },
    textsIn.sv,
  );
  const shares: number[] = [];
  for (;;) {
    looked = 0;
    const step = stage.next();
    most = Math.max(most, looked);
    if (step.done === true) return { shares, layouts: step.value, most };
    shares.push(step.value.done / step.value.total);
  }
}

it.each([
  ["months without sums", matrix, 2 * (lines / rowsPerStep)],
  ["a statement", statement, 3 * (lines / rowsPerStep)],
  ["a ledger", ledger, 12],
])("lays out %s in steps, each a small part of the whole", (_, book, fewest) => {
  const { shares } = laidOut(runToEnd(checkWorkbook(book())));
  expect(shares.length).toBeGreaterThan(fewest);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const parts = shares.map((share, at) => share - (shares[at - 1] ?? 0));
  expect(Math.max(...parts)).toBeLessThan(0.3);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

it("looks up no more figures in a step than a stretch of rows has", () => {
  const { most, layouts } = laidOut(runToEnd(checkWorkbook(matrix())));
  expect(layouts.some(({ rows }) => rows.length > lines)).toBe(true);
  expect(most).toBeGreaterThan(rowsPerStep);
  expect(most).toBeLessThanOrEqual(rowsPerStep * months.length);
});

it("makes a table for Word in steps", () => {
  const { layouts } = laidOut(runToEnd(checkWorkbook(statement())));
  const [layout] = layouts;
  if (!layout) throw new Error("no layout");
  const shares = [...wordTable(layout, "sv")].map(({ done, total }) => done / total);
  expect(shares.length).toBeGreaterThan(lines / rowsPerStep);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});
