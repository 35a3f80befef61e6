/** Statements of exported ledgers, recalculated by LibreOffice: every formula comes to what the core added up. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import type { LayoutCell, SheetLayout, SumIfsTerm } from "../../../src/report/layout.ts";
import { valueDifferences } from "../../support/layoutValues.ts";
import { hasLibreOffice, recalculatedValues, type SheetValues } from "../../support/libreoffice.ts";
import { opened } from "../../support/packages.ts";
import { written } from "../../support/writtenReports.ts";

const folder = join(__dirname, "..", "..", "golden");
const names = readdirSync(folder).filter((name) => name.startsWith("ledger-"));
const timeoutMs = 300_000;

interface Case {
  readonly layouts: readonly SheetLayout[];
  readonly bytes: Uint8Array;
}

function caseOf(name: string): Case {
  const pkg = opened(readFileSync(join(folder, name, "input.xlsx")));
  const read = readWorkbookSync(pkg);
  if (!read.ok) throw new Error(read.refusal.reason);
  const checked = runToEnd(checkWorkbook(read.value));
  const layouts = runToEnd(
    reportLayouts(checked, { reports: "all", unit: name.includes("raindance") ? "tkr" : null }, textsIn.sv),
  );
  return { layouts, bytes: written(pkg, layouts).bytes };
}

const cases = new Map(names.map((name) => [name, caseOf(name)]));
const figures = ({ layouts }: Case): LayoutCell[] =>
  layouts.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => Object.values(cells).filter(({ value }) => typeof value === "number")),
  );

const months = "month-follow-up";
/** A statement by line has the outcome to date only of a ledger whose amounts have months. */
const hasMonths = ({ layouts }: Case): boolean =>
  layouts.some(({ report, columns }) => report === "income-statement" && columns.some(({ key }) => key === "actual"));

const sums = (name: string): SumIfsTerm[] =>
  figures(cases.get(name) as Case).flatMap(({ formula }) => (formula?.op === "sumIfs" ? formula.terms : []));

describe("statements of a ledger", () => {
  it.each(names)("%s: by code and by line, to the same net", (name) => {
    const made = cases.get(name) as Case;
    const reports = made.layouts.map(({ report }) => report);
    expect(reports).toEqual(["operating-statement", "income-statement", ...(hasMonths(made) ? [months] : [])]);
    const [byCode, byLine] = made.layouts.map(
      ({ rows }) =>
        rows.find(({ key }) => key === "#net")?.cells.actual ??
        rows.find(({ key }) => key === "#net")?.cells["actual-0"],
    );
    expect(byCode?.value).toBe(byLine?.value);
    expect(typeof byCode?.value).toBe("number");
  });

  it.each(names)("%s: month by month, to the same net", (name) => {
    const made = cases.get(name) as Case;
    const [, byLine, byMonth] = made.layouts.map(({ rows }) => rows.find(({ key }) => key === "#net")?.cells);
    expect(byMonth !== undefined).toBe(hasMonths(made));
    if (byMonth) expect(byMonth["actual-to-date"]?.value).toBeCloseTo(byLine?.actual?.value as number, 6);
    if (byMonth && byLine?.budget)
      expect(byMonth["budget-to-date"]?.value).toBeCloseTo(byLine.budget.value as number, 6);
  });

  it("are live, but where days are texts or accounts stand over their postings", () => {
    const fixed = names.filter((name) => figures(cases.get(name) as Case).some((cell) => cell.fixed === true));
    expect(fixed).toEqual(["ledger-open-payables", "ledger-visma-ledger"]);
    expect(sums("ledger-unit4-query").every(({ amounts: { table } }) => table?.heading === "Belopp")).toBe(true);
    expect(sums("ledger-unit4-table").every(({ amounts: { table } }) => table === null)).toBe(true);
    expect(figures(cases.get("ledger-unit4-query") as Case).every(({ formula }) => formula !== undefined)).toBe(true);
  });
});

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  let values: ReadonlyMap<string, SheetValues>;

  beforeAll(async () => {
    values = await recalculatedValues(new Map([...cases].map(([name, { bytes }]) => [name, bytes])));
  }, timeoutMs);

  it.each(names)("agrees with every stored value (%s)", (name) => {
    for (const layout of cases.get(name)?.layouts ?? []) {
      const differences = valueDifferences(layout, values.get(name)?.get(layout.name) ?? []);
      // A year of months less another leaves the noise of its millions: they agree to far less than an öre.
      const isNoise = ({ stored, recalculated }: (typeof differences)[number]): boolean =>
        layout.report === months && Math.abs(Number(recalculated) - Number(stored)) < 1e-8;
      expect(differences.filter((difference) => !isNoise(difference))).toEqual([]);
    }
  });
});
