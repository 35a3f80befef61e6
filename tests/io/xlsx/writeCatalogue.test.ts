/** Every kind of report in a file: LibreOffice recalculates what is stored, and a copy of values alone has no formulas. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import type { PresetId } from "../../../src/domain/preset.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import type { SheetLayout } from "../../../src/report/layout.ts";
import { reportLook } from "../../../src/report/styleSheet.ts";
import { publishedTable } from "../../support/baseFigures.ts";
import { workbookOf } from "../../support/book.ts";
import { valueDifferences } from "../../support/layoutValues.ts";
import { hasLibreOffice, recalculatedValues } from "../../support/libreoffice.ts";
import type { SheetValues } from "../../support/libreoffice.ts";
import { opened } from "../../support/packages.ts";
import { workbookFile } from "../../support/workbookFile.ts";
import { written } from "../../support/writtenReports.ts";
import type { Written } from "../../support/writtenReports.ts";

const timeoutMs = 240_000;
const day = "2024-09-12";

/** A municipality's published tables, a sheet each. */
const books: readonly (readonly [PresetId, readonly string[]])[] = [
  ["lomma", ["lomma-1", "lomma-2", "lomma-3", "lomma-4"]],
  ["nacka", ["nacka-1", "nacka-3"]],
  ["enkoping", ["enkoping-1", "enkoping-2", "enkoping-3", "enkoping-4", "enkoping-5", "enkoping-6"]],
  ["gnesta", ["gnesta-01", "gnesta-02", "gnesta-05", "gnesta-06", "gnesta-08", "gnesta-11", "gnesta-13", "gnesta-14"]],
  ["socialt-stod", ["socialt-stod-1", "lomma-2"]],
];

interface Made extends Written {
  readonly layouts: readonly SheetLayout[];
}

function made(names: readonly string[], preset: PresetId, asText: boolean, valuesOnly = false): Made {
  const sheets = names.map((name, at) => ({ ...publishedTable(name).base, name: `Källa ${String(at + 1)}`, asText }));
  const pkg = opened(workbookFile(workbookOf(sheets)));
  const read = readWorkbookSync(pkg);
  if (!read.ok) throw new Error("refused");
  const layouts = runToEnd(
    reportLayouts(
      runToEnd(checkWorkbook(read.value)),
      { reports: ["all", "check-protocol"], unit: null, preset, day },
      textsIn.sv,
    ),
  );
  return { layouts, ...written(pkg, layouts, { look: reportLook, valuesOnly, remembered: {} }) };
}

const cases = new Map<string, Made>([
  ...books.map(([preset, names]) => [`${preset}, numbers`, made(names, preset, false)] as const),
  ...books.map(([preset, names]) => [`${preset}, texts`, made(names, preset, true)] as const),
  ...books.map(([preset, names]) => [`${preset} in our own arrangement`, made(names, "default", false)] as const),
]);

(hasLibreOffice ? describe : describe.skip)("the catalogue of reports", () => {
  let values: ReadonlyMap<string, SheetValues>;

  beforeAll(async () => {
    const files = [...cases].map(
      ([name, { bytes }], at) => [`${String(at)} ${name.replace(/\W+/g, "-")}`, bytes] as const,
    );
    const found = await recalculatedValues(new Map(files));
    values = new Map([...cases.keys()].map((name, at) => [name, found.get(files[at]?.[0] ?? "") ?? new Map()]));
  }, timeoutMs);

  it.each([...cases.keys()])("recalculates to what is stored (%s)", (name) => {
    const { layouts, sheets } = cases.get(name) as Made;
    expect(layouts.length).toBeGreaterThan(1);
    layouts.forEach((layout, i) => {
      const rows = values.get(name)?.get(sheets[i]?.sheetName ?? "") ?? [];
      expect([layout.key, valueDifferences(layout, rows)]).toEqual([layout.key, []]);
    });
  });
});

describe("values alone", () => {
  it.each(books)("%s: every report without a formula", (preset, names) => {
    const { pkg, sheets } = made(names, preset, false, true);
    const read = readWorkbookSync(pkg);
    if (!read.ok) throw new Error("refused");
    const reports = read.value.sheets.filter(({ name }) => sheets.some(({ sheetName }) => sheetName === name));
    expect(reports.length).toBe(sheets.length);
    expect(reports.flatMap(({ formulas }) => [...formulas.values()])).toEqual([]);
  });
});
