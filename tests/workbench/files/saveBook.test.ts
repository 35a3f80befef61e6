import { beforeAll, describe, expect, it } from "@jest/globals";
import {
  addSheet,
  copySheet,
  dump,
  dumpSheet,
  insertCells,
  mergeCells,
  moveSheet,
  renameSheet,
  setVisibility,
  wholeSheet,
  writeContents,
  type HostBook,
  type HostSheet,
} from "../../../src/workbench/book/index.ts";
import { loadCalculation } from "../../../src/workbench/calc/index.ts";
import { openPackage } from "../../../src/io/xlsx/package.ts";
import { writeReports } from "../../../src/io/xlsx/writeReports.ts";
import { reportLook } from "../../../src/report/styleSheet.ts";
import { hasLibreOffice, recalculatedValues } from "../../support/libreoffice.ts";
import { brokenXmlParts, fileOf, partDifferences } from "../../support/packages.ts";
import { reportLayouts } from "../../support/reportLayouts.ts";
import { richParts } from "../../support/richWorkbook.ts";
import { liveOptions } from "../../support/writtenReports.ts";
import { firstSheet, openedBook, refusal, sample, samples, saved } from "./support.ts";

/** A workbook with everything in it, and two of our report sheets. */
function reported(): Uint8Array {
  const pkg = openPackage(fileOf(richParts()));
  if (!pkg.ok) throw new Error("rich workbook");
  const written = writeReports(pkg.value, { structureLocked: false }, reportLayouts, {
    ...liveOptions,
    look: reportLook,
  });
  if (!written.ok) throw new Error("reports");
  return written.value.bytes;
}

function type(book: HostBook, sheet: HostSheet, row: number, column: number, value: string | number): void {
  writeContents(book, sheet, { top: row, bottom: row, left: column, right: column }, [[value]]);
}

function sheetNamed(book: HostBook, name: string): HostSheet {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet: ${name}`);
  return sheet;
}

const files = [...samples, ["rich", fileOf(richParts())] as const, ["reports", reported()] as const];

describe("saving a book nobody changed", () => {
  it.each(files)("gives the package as it was (%s)", async (_, bytes) => {
    const opened = openedBook(bytes);
    opened.book.recalculation = await loadCalculation();
    opened.book.calculate({ full: true });
    expect(partDifferences(opened.pkg, saved(opened).saved)).toEqual({ changed: [], added: [], removed: [] });
  });
});

describe("saving changes of the user's sheets", () => {
  it.each(files)("opens as the book that was saved (%s)", async (_, bytes) => {
    const opened = openedBook(bytes);
    const { book } = opened;
    book.recalculation = await loadCalculation();
    const sheet = firstSheet(book);
    type(book, sheet, 1, 1, 4711);
    type(book, sheet, 2, 7, "=B2*2");
    type(book, sheet, 60, 3, "'=inte en formel");
    type(book, sheet, 0, 0, "");
    sheet.format(
      { top: 1, bottom: 3, left: 0, right: 2 },
      { fill: "FFF2CC", font: { bold: true }, horizontal: "center" },
    );
    sheet.setRowHeight(2, 2, 33);
    sheet.setRowHeight(70, 71, 40);
    sheet.setColumnWidth(1, 1, 20);
    sheet.setColumnsHidden(5, 5, true);
    mergeCells(sheet, { top: 80, bottom: 80, left: 1, right: 3 });
    const after = saved(opened);
    expect(after.book.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    for (const own of book.sheets) expect(rounded(sheetNamed(after.book, own.name))).toEqual(rounded(own));
    expect(brokenXmlParts(after.saved)).toEqual([]);
  });

  it("stores the results of formulas that follow", async () => {
    const opened = openedBook(fileOf(richParts()));
    opened.book.recalculation = await loadCalculation();
    type(opened.book, firstSheet(opened.book), 1, 1, 5000);
    const total = sheetNamed(opened.book, "Blad1").value(5, 1);
    expect(sheetNamed(saved(opened).book, "Blad1").storedCell(5, 1)?.value).toEqual(total);
  });

  it("renames, hides and moves sheets, and what refers to them follows", () => {
    const opened = openedBook(fileOf(richParts()));
    const { book } = opened;
    renameSheet(book, sheetNamed(book, "Blad1"), "Budget & utfall");
    setVisibility(book, sheetNamed(book, "Driftredovisning"), "hidden");
    moveSheet(book, sheetNamed(book, "Budget & utfall"), 2);
    const after = saved(opened);
    expect(dump(after.book)).toEqual(dump(book));
    expect(brokenXmlParts(after.saved)).toEqual([]);
  });

  it.each(files)("changes how a sheet is shown, and back again (%s)", (_, bytes) => {
    const opened = openedBook(bytes);
    const sheet = firstSheet(opened.book);
    const { freeze, tabColor, showGridlines, showHeadings } = sheet.state;
    sheet.change({ freeze: { rows: 2, columns: 1 }, tabColor: "112233", showGridlines: false, showHeadings: false });
    const after = saved(opened);
    expect(dump(after.book)).toEqual(dump(opened.book));
    firstSheet(after.book).change({ freeze, tabColor, showGridlines, showHeadings });
    expect(dump(saved(after).book)).toEqual(dump(openedBook(bytes).book));
    expect(brokenXmlParts(after.saved)).toEqual([]);
  });

  it("saves inserted rows where nothing else stands on the sheet, and refuses elsewhere", () => {
    const plain = openedBook(sample("lomma-1"));
    insertCells(plain.book, firstSheet(plain.book), { ...wholeSheet, top: 2, bottom: 3 }, "down");
    type(plain.book, firstSheet(plain.book), 2, 0, "Ny rad");
    expect(dump(saved(plain).book)).toEqual(dump(plain.book));
    const rich = openedBook(fileOf(richParts()));
    insertCells(rich.book, firstSheet(rich.book), { ...wholeSheet, top: 2, bottom: 3 }, "down");
    expect(refusal(rich)).toEqual({ reason: "change-not-saved", sheet: "Blad1", change: "cells-moved" });
  });

  it("keeps names and custom XML", () => {
    const opened = openedBook(fileOf(richParts()));
    const { book } = opened;
    const [part] = book.state.xmlParts;
    book.change({
      names: [
        ...book.state.names,
        { name: "Nytt", scope: firstSheet(book).id, formula: "Blad1!$B$2", comment: "", visible: false },
      ],
      xmlParts: [
        { id: part?.id ?? "", namespace: part?.namespace ?? "", xml: `<a xmlns="urn:a">ändrad</a>` },
        { id: "{22222222-0000-4000-8000-000000000001}", namespace: "urn:b", xml: `<b xmlns="urn:b"/>` },
      ],
    });
    const after = saved(opened);
    expect(after.book.state.names).toContainEqual(expect.objectContaining({ name: "Nytt", visible: false }));
    expect(after.book.state.xmlParts.map(({ id, xml }) => [id, xml])).toEqual(
      book.state.xmlParts.map(({ id, xml }) => [id, xml]),
    );
    book.change({ xmlParts: [] });
    expect(saved(opened).book.state.xmlParts).toEqual([]);
  });
});

describe("saving sheets that are written whole", () => {
  it("keeps everything of a new one", async () => {
    const opened = openedBook(reported());
    const { book } = opened;
    book.recalculation = await loadCalculation();
    const copies = ["Driftredovisning (2)", "Resultaträkning tkr"].map((name) =>
      copySheet(book, sheetNamed(book, name), book.sheets.length),
    );
    const after = saved(opened);
    for (const copy of copies) expect(dumpSheet(sheetNamed(after.book, copy.name))).toEqual(dumpSheet(copy));
    expect(brokenXmlParts(after.saved)).toEqual([]);
    const { changed } = partDifferences(opened.pkg, after.saved);
    expect(changed.filter((name) => name.startsWith("xl/worksheets/"))).toEqual([]);
  });

  it("writes our own sheet anew in its place, and leaves it out when it is gone", () => {
    const opened = openedBook(reported());
    const { book } = opened;
    const report = sheetNamed(book, "Driftredovisning (2)");
    type(book, report, 0, 0, "Ny rubrik");
    report.change({ tabColor: "FF0000", freeze: { rows: 1, columns: 0 } });
    const after = saved(opened);
    expect(dumpSheet(sheetNamed(after.book, report.name))).toEqual(dumpSheet(report));
    expect(partDifferences(opened.pkg, after.saved).added).toEqual([]);
    book.detach(report);
    expect(saved(opened).book.sheetNamed(report.name)).toBeUndefined();
  });

  it("takes a new sheet with hand-made content", () => {
    const opened = openedBook(sample("nacka-1"));
    const { book } = opened;
    const sheet = addSheet(book, "Eget blad");
    type(book, sheet, 1, 1, "=1+1");
    type(book, sheet, 3, 4, "2024");
    sheet.format(
      { top: 5, bottom: 5, left: 0, right: 3 },
      { border: { bottom: { style: "double", color: "112233" } } },
    );
    sheet.format({ ...wholeSheet, left: 2, right: 3 }, { numberFormat: "#,##0.0" });
    sheet.format({ ...wholeSheet, top: 8, bottom: 8 }, { fill: "EEEEEE" });
    sheet.setColumnWidth(0, 0, 30);
    sheet.setRowsHidden(9, 10, true);
    sheet.change({ showGridlines: false, freeze: { rows: 2, columns: 1 } });
    const after = saved(opened);
    expect(dumpSheet(sheetNamed(after.book, "Eget blad"))).toEqual(dumpSheet(sheet));
  });
});

describe("what cannot be saved", () => {
  it("is refused with the sheet and the kind of change", () => {
    const opened = openedBook(fileOf(richParts()));
    const sheet = firstSheet(opened.book);
    opened.book.detach(sheet);
    expect(refusal(opened)).toEqual({ reason: "change-not-saved", sheet: "Blad1", change: "sheet-removed" });
    const frozen = openedBook(sample("nacka-1"));
    firstSheet(frozen.book).change({ standardHeight: 20 });
    expect(refusal(frozen)).toMatchObject({ change: "standard-sizes" });
  });
});

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  let values: Awaited<ReturnType<typeof recalculatedValues>>;
  let books: ReadonlyMap<string, HostBook>;

  beforeAll(async () => {
    const trials = new Map<string, ReturnType<typeof saved>>();
    for (const [name, bytes] of files) {
      const opened = openedBook(bytes);
      const { book } = opened;
      book.recalculation = await loadCalculation();
      const sheet = firstSheet(book);
      type(book, sheet, 1, 1, 4711);
      type(book, sheet, 40, 3, "=SUM(B2:B4)*2");
      if (sheet.state.comments.length === 0) copySheet(book, sheet, book.sheets.length);
      trials.set(name, saved(opened));
    }
    books = new Map([...trials].map(([name, { book }]) => [name, book]));
    values = await recalculatedValues(new Map([...trials].map(([name, { bytes }]) => [name, bytes])));
  });

  it.each(files)("opens it and finds the stored results (%s)", (name) => {
    const book = books.get(name);
    for (const sheet of book?.sheets ?? []) {
      const found = values.get(name)?.get(sheet.name);
      expect(found).toBeDefined();
      for (const { row, column, cell } of sheet.storedCells()) {
        if (typeof cell.value !== "number" || cell.formula?.includes("[")) continue;
        expect(Number.parseFloat(found?.[row]?.[column] ?? "")).toBeCloseTo(
          shown(cell.value, found?.[row]?.[column]),
          6,
        );
      }
    }
  });
});

/** The sheet as lines, its figures without the noise that other ways of adding up leave. */
function rounded(sheet: HostSheet): string[] {
  return dumpSheet(sheet).map((line) =>
    line.replace(/-?\d+\.\d{9,}/g, (figure) => String(Number(Number(figure).toPrecision(12)))),
  );
}

/** LibreOffice writes percentages as such. */
function shown(value: number, text: string | undefined): number {
  return text?.endsWith("%") ? value * 100 : value;
}
