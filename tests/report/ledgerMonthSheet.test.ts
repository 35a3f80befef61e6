/** The follow-up by month of made-up ledgers, to the öre: all forms, all signs, by line and by unit, as formulas and as values. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { SheetLayout } from "../../src/report/layout.ts";
import { checkMonthSheet, monthSheetOf } from "../support/ledgerMonthCheck.ts";
import { valueDifferences } from "../support/layoutValues.ts";
import { hasLibreOffice, recalculatedValues, type SheetValues } from "../support/libreoffice.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";
import { opened } from "../support/packages.ts";
import { workbookFile } from "../support/workbookFile.ts";
import { written } from "../support/writtenReports.ts";

const forms = ["posting", "accountPeriod"] as const;
const layouts = ["long", "wide"] as const;
const signs = ["cost-positive", "revenue-positive", "unsigned", "debit-credit"] as const;
const exports = forms
  .flatMap((form) => layouts.flatMap((layout) => signs.map((each) => ({ form, layout, signs: each }))))
  // Months side by side have no room for two columns each.
  .filter(({ layout, signs: each }) => layout === "long" || each !== "debit-credit");

describe("the months of a ledger", () => {
  const small = madeUpLedger(1_000);

  it.each(exports)("1 000 rows: $form, $layout, $signs, by line and by unit", (wanted) => {
    for (const by of ["line", "unit"] as const) {
      const { compared, wrong, figures } = checkMonthSheet(small, wanted, by);
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(by === "line" ? 50 : 30);
      expect(figures).toBe("live");
    }
  });

  it.each([
    [20_000, "live"],
    [20_001, "values"],
  ] as const)("%i rows are %s, and come to what is known", (rows, figures) => {
    for (const [form, layout] of [
      ["posting", "long"],
      ["accountPeriod", "wide"],
    ] as const) {
      const check = checkMonthSheet(madeUpLedger(rows), { form, layout, signs: "cost-positive" }, "line");
      expect(check).toMatchObject({ wrong: [], figures });
    }
  });
});

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  const cases = [
    { name: "by line", rows: 20_000, wanted: { form: "posting", layout: "long", signs: "debit-credit" }, by: "line" },
    { name: "by unit", rows: 4_000, wanted: { form: "accountPeriod", layout: "wide", signs: "unsigned" }, by: "unit" },
  ] as const;
  let made: ReadonlyMap<string, SheetLayout>;
  let values: ReadonlyMap<string, SheetValues>;

  beforeAll(async () => {
    made = new Map(cases.map(({ name, rows, wanted, by }) => [name, monthSheetOf(madeUpLedger(rows), wanted, by)]));
    const files = cases.map(({ name, rows, wanted }) => {
      const pkg = opened(workbookFile(ledgerWorkbook(madeUpLedger(rows), wanted)));
      return [name, written(pkg, [made.get(name) as SheetLayout]).bytes] as const;
    });
    values = await recalculatedValues(new Map(files));
  });

  it.each(cases)("computes what was added up, $name", ({ name }) => {
    const layout = made.get(name) as SheetLayout;
    // Sums of millions in binary: they agree to far less than an öre.
    const differences = valueDifferences(layout, values.get(name)?.get(layout.name) ?? []).filter(
      ({ stored, recalculated }) => !(Math.abs(Number(recalculated) - Number(stored)) < 1e-4),
    );
    expect(differences).toEqual([]);
  });
});
