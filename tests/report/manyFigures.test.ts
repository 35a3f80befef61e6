/** More figures than a call may have arguments (some 120 000), as a chart of accounts over three years has. */
import { expect, it } from "@jest/globals";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { workbookOf } from "../support/book.ts";

const accounts = 4_000;
const years = [2022, 2023, 2024];
const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

it("makes the reports of 4 000 accounts over 36 months", () => {
  const heading = ["Konto", ...years.flatMap((year) => months.map((month) => `${month}-${String(year - 2_000)}`))];
  const lines = Array.from({ length: accounts }, (_, at) => [
    `${String(3_000 + at)} Konto ${String(at)}`,
    ...Array.from({ length: years.length * months.length }, (_figure, month) => String(100 + ((at * 7 + month) % 900))),
  ]);
  const workbook = workbookOf([{ name: "Matris", rows: [["Utfall per konto och månad, tkr"], heading, ...lines] }]);
  const checked = runToEnd(checkWorkbook(workbook));
  expect(checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const layouts = runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.sv));
  expect(layouts.map(({ rows }) => rows.length).some((rows) => rows > accounts)).toBe(true);
});
