import { expect, it } from "@jest/globals";
import { steppedToEnd } from "../../src/io/steps.ts";
import { checkWorkbook, type StageProgress } from "../../src/pipeline/run.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";

it("stops the check of a ledger where it has come to when somebody cancels it", async () => {
  const ledger = madeUpLedger(200_000);
  const workbook = ledgerWorkbook(ledger, { form: "posting", layout: "long", signs: "cost-positive" });
  const cancel = new AbortController();
  const seen: StageProgress[] = [];
  const check = steppedToEnd(
    checkWorkbook(workbook),
    (step) => {
      seen.push(step);
      cancel.abort();
    },
    cancel.signal,
  );
  await expect(check).rejects.toMatchObject({ code: "cancelled" });
  expect(seen.map(({ stage }) => stage)).toEqual(["recognise"]);
});
