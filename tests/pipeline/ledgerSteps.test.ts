/** A ledger is read and checked in steps that a host can draw between, and stop between. */
import { expect, it } from "@jest/globals";
import { checkWorkbook, type StageProgress } from "../../src/pipeline/run.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";

const rows = 50_000;

function stepsOf(): StageProgress[] {
  const workbook = ledgerWorkbook(madeUpLedger(rows), { form: "posting", layout: "long", signs: "cost-positive" });
  const stage = checkWorkbook(workbook);
  const steps: StageProgress[] = [];
  for (let step = stage.next(); step.done !== true; step = stage.next()) steps.push(step.value);
  return steps;
}

it("has steps for each stretch of each column, and says how far each stage has come", () => {
  const steps = stepsOf();
  for (const stage of ["recognise", "diagnose"] as const) {
    const shares = steps.filter((step) => step.stage === stage).map(({ done, total }) => done / total);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.1 + (stage === "diagnose" ? 0.7 : 0));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  }
  // Nine columns are looked at twice, four stretches each.
  const recognised = steps.filter(({ stage }) => stage === "recognise");
  expect(recognised.length).toBeGreaterThan(2 * 9 * (rows / 16_384));
});
