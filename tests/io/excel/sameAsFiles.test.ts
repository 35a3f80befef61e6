/** The same workbook through Office.js and through the file reader and writer: the same findings, the same report sheets. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { checkedJson } from "../../../src/cli/checkJson.ts";
import { openPackage } from "../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { writeReports } from "../../../src/io/xlsx/writeReports.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import type { PresetId } from "../../../src/domain/preset.ts";
import type { CheckedWorkbook } from "../../../src/pipeline/run.ts";
import { reportLook } from "../../../src/report/index.ts";
import type { HostBook, HostSheet } from "../../../src/workbench/book/index.ts";
import { calculatedBook, quietWork, sessionIn } from "../../support/excelSession.ts";
import { reportText } from "../../support/reportText.ts";

const samples = readdirSync("samples")
  .filter((file) => file.endsWith(".xlsx"))
  .map((file) => `samples/${file}`);
const layouts = readdirSync("tests/golden").map((name) => `tests/golden/${name}/input.xlsx`);
const workbooks = [...samples, ...layouts];
const texts = textsIn.sv;

interface Made {
  readonly checked: CheckedWorkbook;
  /** Report sheets as text, by name. */
  readonly sheets: ReadonlyMap<string, readonly string[]>;
}

async function byFile(bytes: Uint8Array, preset: PresetId = "default"): Promise<Made> {
  const pkg = openPackage(bytes);
  if (!pkg.ok) throw new Error(pkg.refusal.reason);
  const workbook = readWorkbookSync(pkg.value);
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  const checked = runToEnd(checkWorkbook(workbook.value));
  const layouts = runToEnd(reportLayouts(checked, { reports: "all", unit: null, preset }, texts));
  if (layouts.length === 0) return { checked, sheets: new Map() };
  const written = writeReports(pkg.value, workbook.value, layouts, {
    look: reportLook,
    valuesOnly: false,
    remembered: { preset, unit: "source", language: "sv" },
  });
  if (!written.ok) throw new Error(written.refusal.reason);
  const book = await calculatedBook(written.value.bytes);
  return {
    checked,
    sheets: sheetTexts(
      book,
      written.value.sheets.map(({ sheetName }) => sheetName),
    ),
  };
}

async function byExcel(bytes: Uint8Array, preset: PresetId = "default"): Promise<Made> {
  const book = await calculatedBook(bytes);
  const { excel, session } = await sessionIn(book);
  const checked = await session.check(quietWork());
  if (runToEnd(reportLayouts(checked, { reports: "all", unit: null, preset }, texts)).length === 0) {
    excel.close();
    return { checked, sheets: new Map() };
  }
  const made = await session.createReports({ reports: "all", unit: null, preset }, quietWork());
  await excel.settled();
  excel.close();
  return {
    checked: made.checked,
    sheets: sheetTexts(
      book,
      made.sheets.map(({ sheetName }) => sheetName),
    ),
  };
}

function sheetTexts(book: HostBook, names: readonly string[]): Map<string, readonly string[]> {
  book.calculateIfNeeded();
  const sheet = (name: string): HostSheet => {
    const found = book.sheetNamed(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return new Map(names.map((name) => [name, reportText(sheet(name))]));
}

describe("a workbook through Office.js and through the file", () => {
  it.each(workbooks)("%s: the same tables and findings", async (sample) => {
    const bytes = new Uint8Array(readFileSync(sample));
    const [file, excel] = [await byFile(bytes), await byExcel(bytes)];
    const asJson = ({ checked }: Made): unknown => checkedJson(sample, checked, texts);
    expect(asJson(excel)).toEqual(asJson(file));
  });

  it.each(workbooks)("%s: the same report sheets, cell by cell", async (sample) => {
    const bytes = new Uint8Array(readFileSync(sample));
    const [file, excel] = [await byFile(bytes), await byExcel(bytes)];
    expect([...excel.sheets.keys()]).toEqual([...file.sheets.keys()]);
    for (const [name, lines] of file.sheets) expect(excel.sheets.get(name)).toEqual(lines);
  });

  it.each([
    ["samples/lomma-1.xlsx", "lomma"],
    ["samples/nacka-1-text.xlsx", "nacka"],
    ["samples/enkoping-1.xlsx", "enkoping"],
    ["samples/gnesta-05.xlsx", "gnesta"],
    ["samples/gnesta-01.xlsx", "socialt-stod"],
    ["tests/golden/overview-and-units/input.xlsx", "enkoping"],
  ] as const)("%s: the same report sheets in the arrangement %s", async (sample, preset) => {
    const bytes = new Uint8Array(readFileSync(sample));
    const [file, excel] = [await byFile(bytes, preset), await byExcel(bytes, preset)];
    expect(file.sheets.size).toBeGreaterThan(0);
    expect(excel.sheets).toEqual(file.sheets);
  });
});
