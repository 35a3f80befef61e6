/** Every sum of a made-up ledger against what was added up while it was made, to the öre: all forms, all signs, any size. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { checkLedger, type LedgerCheck, type LedgerExport } from "../../support/ledgerCheck.ts";
import type { MonthCheck } from "../../support/ledgerMonthCheck.ts";
import { madeUpLedger } from "../../support/madeUpLedger.ts";

const forms = ["posting", "accountPeriod"] as const;
const layouts = ["long", "wide"] as const;
const signs = ["cost-positive", "revenue-positive", "unsigned", "debit-credit"] as const;
const exports = forms
  .flatMap((form) => layouts.flatMap((layout) => signs.map((each): LedgerExport => ({ form, layout, signs: each }))))
  // Months side by side have no room for two columns each.
  .filter(({ layout, signs: each }) => layout === "long" || each !== "debit-credit");

describe("a ledger's sums", () => {
  const small = madeUpLedger(1_000);

  it.each(exports)("1 000 rows: $form, $layout, $signs", (wanted) => {
    const { read, compared, wrong } = checkLedger(small, wanted);
    expect(read).toEqual({ ...wanted, rows: 1_000, skipped: 0 });
    expect(compared).toBeGreaterThan(1_000);
    expect(wrong).toEqual([]);
  });

  it("1 000 000 rows, in a process of its own", () => {
    const script = join(__dirname, "..", "..", "support", "largeLedger.ts");
    const run = spawnSync(process.execPath, ["--import", "tsx", script, "1000000"], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    const checks = JSON.parse(run.stdout) as (LedgerCheck & {
      readonly wanted: LedgerExport;
      readonly months: MonthCheck;
    })[];
    for (const { wanted, read, compared, wrong, months } of checks) {
      expect(read).toEqual({ ...wanted, rows: 1_000_000, skipped: 0 });
      expect(compared).toBeGreaterThan(100_000);
      expect(wrong.slice(0, 3)).toEqual([]);
      expect([months.wrong.slice(0, 3), months.figures]).toEqual([[], "values"]);
      expect(months.compared).toBeGreaterThan(50);
    }
    expect(checks).toHaveLength(4);
  });
});
