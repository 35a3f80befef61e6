/** Decisions that a workbook remembers count on the command line too. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { columnName } from "../../src/domain/cell.ts";
import { cellTag, cellValue, type GridColumn, type Workbook } from "../../src/domain/grid.ts";
import { toOre } from "../../src/domain/money.ts";
import { emptyState, stateNamespace, stateXml } from "../../src/io/state.ts";
import { editPackage } from "../../src/io/xlsx/editPackage.ts";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { readState } from "../../src/io/xlsx/statePart.ts";
import type { Overruling } from "../../src/recognise/overrule/overruling.ts";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";
import { overrulingOf } from "../support/overrulings.ts";
import { workbookFile } from "../support/workbookFile.ts";

const root = process.cwd();
let folder = "";
function avvika(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, "src/cli/main.ts"), ...args],
    { cwd: folder, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "1" } },
  );
  return { status, stdout: stdout.replaceAll("\u00a0", " "), stderr };
}

/** The file with these decisions in its state part. */
function write(name: string, workbook: Workbook, overrulings: readonly Overruling[]): void {
  const pkg = openPackage(workbookFile(workbook));
  if (!pkg.ok) throw new Error(pkg.refusal.reason);
  const part = {
    id: "{5B1C5B4E-6D1F-4C0B-9A55-0B7B2A9D1E01}",
    namespace: stateNamespace,
    xml: stateXml({ ...emptyState, overrulings }),
  };
  const edited = editPackage(pkg.value, { customXml: { written: [part], removed: [] } });
  if (!edited.ok) throw new Error(edited.refusal.reason);
  writeFileSync(join(folder, name), edited.value);
}

const book = bookOf`
  Nämnd (tkr)    | Pengar | Utfall | Avvikelse
  Kommunstyrelse |   -100 |    -95 |         5
  Socialnämnd    |   -900 |   -970 |       -70
  Samtliga       |  -2000 |  -1065 |       -65`;
const decided = overrulingOf(book.workbook, {
  table: { unit: "mnkr" },
  columns: { B: { measure: "budget" } },
  rows: { 4: { type: "total" } },
});
const ledger = bookFrom({
  name: "Export",
  rows: drawnRows(`
    Konto | Ansvar | K3  | Period | Belopp
    3120  | 110    | 407 | 202401 | -10
    5020  | 110    | 407 | 202401 | 100
    5020  | 120    | 412 | 202402 | 90
    7910  | 120    | 412 | 202402 | 2`),
});
const form = `
  Tkr        | Budget | Utfall
  Intäkter   | 100    | 5
  Kostnader  | -900   | -970
  Netto      | -800   | -965`;
const sheets = ["Skola", "Vård", "Kultur"].map((name) => ({ name, rows: drawnRows(form) }));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "avvika-overrulings-"));
  write("bok.xlsx", book.workbook, [decided]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("check", () => {
  it("reads tables as it was decided, says so, and finds what follows", () => {
    const { status, stdout } = avvika("check", "bok.xlsx");
    expect(stdout).toContain(
      "Drift!A1:D4  driftredovisning · mnkr · intäkter +, kostnader − · säker · ändrad tolkning",
    );
    expect(stdout).toContain("B4    Samtliga, pengar: −2 000 ska vara −1 000.");
    expect(status).toBe(1);
    const json = avvika("check", "bok.xlsx", "--format", "json").stdout;
    const [{ tables }] = JSON.parse(json) as [
      { tables: { unit: string; columns: { column: string; measure: string }[]; rows: { type: string }[] }[] },
    ];
    expect(tables[0]?.unit).toBe("mnkr");
    expect(tables[0]?.columns.find(({ column }) => column === columnName(1))?.measure).toBe("budget");
    expect(tables[0]?.rows.map(({ type }) => type)).toEqual(["line", "line", "total"]);
  });

  it("says what is no table, what is not to be found and what nobody can tell", () => {
    const workbook = bookFrom(...sheets).workbook;
    const skola = overrulingOf(workbook, { at: 0, table: { unit: "kr" } }, "1");
    const kultur = overrulingOf(workbook, { at: 2, table: { isTable: false } }, "2");
    const left = bookFrom(...sheets.slice(1)).workbook;
    write("kvar.xlsx", left, [skola, kultur, { ...decided, id: "3" }]);
    const { stdout } = avvika("check", "kvar.xlsx");
    expect(stdout).toContain("Kultur!A1:C4  läses inte som tabell");
    expect(stdout).toContain("Oklart om en ändrad tolkning gäller Vård!A1:C4.");
    expect(stdout).toContain("1 ändrad tolkning gäller ingen tabell som finns kvar.");
  });
});

describe("report", () => {
  it("makes sheets of what was decided, and keeps the decisions in the copy", () => {
    const { status, stderr } = avvika("report", "bok.xlsx", "-o", "ut.xlsx");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const pkg = openPackage(readFileSync(join(folder, "ut.xlsx")));
    if (!pkg.ok) throw new Error(pkg.refusal.reason);
    expect(readState(pkg.value).overrulings).toEqual([decided]);
    expect(avvika("check", "ut.xlsx").stdout).toContain("· mnkr ·");
  });

  it("of a ledger has the rows, the columns and the lines of accounts that were decided", () => {
    const said = overrulingOf(ledger.workbook, {
      table: { accounts: { "79": "depreciation" } },
      columns: { C: { role: "activity", makesRows: true } },
    });
    write("export.xlsx", ledger.workbook, [said]);
    const made = avvika("report", "export.xlsx", "-o", "rapport.xlsx", "--values");
    expect(made.status).toBe(0);
    const pkg = openPackage(readFileSync(join(folder, "rapport.xlsx")));
    if (!pkg.ok) throw new Error(pkg.refusal.reason);
    const read = readWorkbookSync(pkg.value);
    if (!read.ok) throw new Error(read.refusal.reason);
    const { sheets: written, strings } = read.value;
    const labels = (name: string): string[] => {
      const { values, tags } = written.find((sheet) => sheet.name === name)?.columns.get(0) as GridColumn;
      return Array.from(values).flatMap((value, at) => (tags[at] === cellTag.text ? [strings[value] ?? ""] : []));
    };
    expect(labels("Driftredovisning")).toEqual(expect.arrayContaining(["407", "412"]));
    expect(labels("Månadsuppföljning")).toEqual(expect.arrayContaining(["407", "412"]));
    expect(labels("Resultaträkning")).toContain("Avskrivningar");
    expect(readState(pkg.value).overrulings).toEqual([said]);
    expect(avvika("check", "export.xlsx").stdout).toContain("ändrad tolkning");
  });

  it("of a ledger sets its net against the grant that was said", () => {
    const said = overrulingOf(ledger.workbook, {
      table: { grant: { by: "whole", year: 2024, ore: toOre(1200, "kr") } },
    });
    write("bidrag.xlsx", ledger.workbook, [said]);
    expect(avvika("report", "bidrag.xlsx", "-o", "resultat.xlsx").status).toBe(0);
    const pkg = openPackage(readFileSync(join(folder, "resultat.xlsx")));
    if (!pkg.ok) throw new Error(pkg.refusal.reason);
    const read = readWorkbookSync(pkg.value);
    if (!read.ok) throw new Error(read.refusal.reason);
    const sheet = read.value.sheets.find(({ name }) => name === "Driftredovisning");
    if (!sheet) throw new Error("no sheet");
    const cells = [0, 1].map((column) =>
      Array.from({ length: 20 }, (_, row) => cellValue(read.value, sheet, row, column)),
    );
    const figureOf = (label: string): unknown => {
      const at = cells[0]?.findIndex((cell) => cell?.kind === "text" && cell.value === label) ?? -1;
      const figure = cells[1]?.[at];
      return figure?.kind === "number" ? figure.value : undefined;
    };
    expect(["Netto", "Kommunbidrag", "Resultat"].map(figureOf)).toEqual([-182, 200, 18]);
    expect(readState(pkg.value).overrulings).toEqual([said]);
  });
});
