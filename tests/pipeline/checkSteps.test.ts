/** A workbook is read and checked in steps that a host can draw between, and stop between. */
import { expect, it } from "@jest/globals";
import type { Workbook } from "../../src/domain/grid.ts";
import { rowsPerStep } from "../../src/domain/progress.ts";
import { checkWorkbook, type StageProgress } from "../../src/pipeline/run.ts";
import { workbookOf } from "../support/book.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";

function stepsOf(workbook: Workbook): StageProgress[] {
  const stage = checkWorkbook(workbook);
  const steps: StageProgress[] = [];
  for (let step = stage.next(); step.done !== true; step = stage.next()) steps.push(step.value);
  return steps;
}

/** How far each step of a stage has come: further with each. */
function sharesOf(steps: readonly StageProgress[], stage: StageProgress["stage"]): number[] {
  const shares = steps.filter((step) => step.stage === stage).map(({ done, total }) => done / total);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  return shares;
}

it("has steps for each stretch of each column of a ledger, and says how far each stage has come", () => {
  const rows = 50_000;
  const ledger = madeUpLedger(rows);
  const steps = stepsOf(ledgerWorkbook(ledger, { form: "posting", layout: "long", signs: "cost-positive" }));
  const [recognised, diagnosed] = [sharesOf(steps, "recognise"), sharesOf(steps, "diagnose")];
  expect(recognised[0]).toBeLessThan(0.1);
  expect(diagnosed[0]).toBeLessThan(0.8);
  // Nine columns are looked at twice, four stretches each.
  expect(recognised.length).toBeGreaterThan(2 * 9 * (rows / 16_384));
});

it("has steps for each stretch of rows of a table: to find its sums, its figures and its months", () => {
  const stretches = 5;
  const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
  const lines = Array.from({ length: stretches * rowsPerStep }, (_, at) => [
    `Konto ${String(at)}`,
    ...months.map((_month, month) => String(100 + ((at * 7 + month) % 900))),
  ]);
  const head = ["Konto", ...months.map((month) => `${month}-24`)];
  const steps = stepsOf(workbookOf([{ name: "Matris", rows: [["Utfall per konto och månad, tkr"], head, ...lines] }]));
  const recognised = sharesOf(steps, "recognise");
  sharesOf(steps, "diagnose");
  // Sums are looked for downwards and upwards.
  expect(recognised.length).toBeGreaterThan((2 + 1 + 1) * (stretches - 1));
});
