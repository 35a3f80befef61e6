/** Workbooks that try one way of laying out a table each. What is special stands in the README.md beside each. */
import { almviken, ekhaga, type MadeUp, strandnas, sundvalla, vikstad } from "./madeUp.ts";
import { ledgerCases } from "./ledgers.ts";
import * as kinds from "./madeUpKinds.ts";
import * as normal from "./normalPractice.ts";
import * as sheets from "./madeUpSheets.ts";
import type { Printed } from "./printed.ts";
import { type Drawing, drawTable, plain } from "./table.ts";
import { enkoping1, enkoping2, lomma1, lomma2, nacka1, type Sample } from "./tables.ts";
import { SheetDraft } from "./workbook.ts";

export interface GoldenCase {
  /** Folder in tests/golden. */
  readonly name: string;
  readonly sheets: readonly SheetDraft[];
}

const titleLook = { bold: true, size: 14 };

/** `table` gives the printed figures of a sample. */
export function goldenCases(table: (sample: Sample) => Printed): GoldenCase[] {
  return [
    ...oneSheetCases(table).map(({ name, sheet }) => ({ name, sheets: [sheet] })),
    ...ledgerCases.map(({ name, sheet }) => ({ name, sheets: [sheet] })),
    { name: "gross-in-units", sheets: sheetsOf(sheets.hagby) },
    { name: "months-on-sheets", sheets: sheetsOf(sheets.lillsjo) },
    { name: "overview-and-units", sheets: sheetsOf(sheets.bjorkas) },
  ];
}

function sheetsOf(drafts: readonly sheets.MadeUpSheet[]): SheetDraft[] {
  return drafts.map(({ sheet: name, title, table, shape }) => {
    const sheet = new SheetDraft(name);
    if (title !== undefined) sheet.put(0, 0, title, titleLook);
    drawTable(sheet, table, shape, { ...plain, row: title === undefined ? 0 : 2 });
    return sheet;
  });
}

function oneSheetCases(
  table: (sample: Sample) => Printed,
): readonly { readonly name: string; readonly sheet: SheetDraft }[] {
  const sheetWith = (name: string, draw: (sheet: SheetDraft) => void): SheetDraft => {
    const sheet = new SheetDraft(name);
    draw(sheet);
    return sheet;
  };
  const madeUp = (sheet: string, { table: figures, shape }: MadeUp, drawing: Partial<Drawing>, title?: string) =>
    sheetWith(sheet, (draft) => {
      if (title !== undefined) draft.put(0, 0, title, titleLook);
      drawTable(draft, figures, shape, { ...plain, row: title === undefined ? 0 : 2, ...drawing });
    });
  return [
    { name: "causes", sheet: madeUp("Blad1", kinds.granby, {}) },
    { name: "change-in-kr-and-percent", sheet: madeUp("Blad1", kinds.tallboda, {}) },
    { name: "page-break", sheet: madeUp("Blad1", kinds.norrvik, {}) },
    { name: "plan-with-numbers", sheet: madeUp("Blad1", kinds.solberga, { row: 3, column: 2 }, "Handlingsplan 2024") },
    { name: "project-life", sheet: madeUp("Inv", kinds.hamnby, {}, "Hamnby kommun, investeringar (tkr)") },
    {
      name: "staff-side-by-side",
      sheet: sheetWith("Personal", (sheet) => {
        drawTable(sheet, kinds.lindvikPersons.table, kinds.lindvikPersons.shape, { ...plain, formulas: "all" });
        drawTable(sheet, kinds.lindvikLeave.table, kinds.lindvikLeave.shape, { ...plain, column: 4 });
      }),
    },
    { name: "volumes-by-unit", sheet: madeUp("Blad1", kinds.mariefors, {}) },
    {
      name: "formulas-where-they-tie",
      sheet: sheetWith("Blad1", (sheet) => {
        drawTable(sheet, table(enkoping1), enkoping1.shape, { ...plain, formulas: "columns-that-tie" });
      }),
    },
    {
      name: "header-not-merged",
      sheet: sheetWith("Blad1", (sheet) => {
        drawTable(sheet, table(nacka1), nacka1.shape, { ...plain, merged: false });
      }),
    },
    { name: "normal-blanks", sheet: madeUp("IFO", normal.blanks, {}) },
    {
      name: "normal-dates",
      sheet: madeUp("Projekt", normal.projects, {}).with((sheet) => {
        const day = { format: "yyyy-mm-dd" };
        // 15 May 2025, 31 October 2024, 30 June 2024
        [45_792, 45_596, 45_473].forEach((serial, at) => sheet.put(1 + at, 3, serial, day));
      }),
    },
    { name: "normal-doubles", sheet: madeUp("Lokaler", normal.doubles, {}) },
    { name: "normal-folded", sheet: madeUp("Socialnämnd", normal.folded, {}).hide(1, 2).hide(4, 5) },
    { name: "normal-forecasts", sheet: madeUp("Prognos", normal.forecasts, {}) },
    { name: "normal-means", sheet: madeUp("Volymer", normal.means, {}) },
    {
      name: "normal-periods",
      sheet: madeUp("Uppföljning", normal.periods, { row: 3 }, "Ekonomisk uppföljning augusti 2024").with((sheet) => {
        sheet.put(1, 0, "Kommunstyrelsen 2024-10-08, dnr KS 2024/311. Beslutad budget KF 2023-11-20.");
      }),
    },
    { name: "normal-shares", sheet: madeUp("Nyckeltal", normal.shares, {}) },
    { name: "mixed-text-figures", sheet: madeUp("Miljö", strandnas, { formulas: "none" }) },
    {
      name: "shuffled-columns",
      sheet: madeUp("Uppföljning", ekhaga, {}, "Ekhaga kommun, tekniska nämnden – uppföljning per april 2025, tkr"),
    },
    {
      name: "table-at-c7",
      sheet: sheetWith("Nämnd", (sheet) => {
        sheet.widths.set(0, 3).set(1, 3);
        sheet.put(1, 2, "Vård- och omsorgsnämnden", titleLook);
        sheet.put(2, 2, "Delårsrapport augusti 2024", { bold: true });
        sheet.put(4, 2, "Kostnader anges med minus. Belopp i mkr.", { italic: true });
        drawTable(sheet, table(enkoping2), enkoping2.shape, { ...plain, row: 6, column: 2 });
      }),
    },
    {
      name: "texts-below",
      sheet: sheetWith("Ekonomi", (sheet) => {
        sheet.put(0, 0, "Vård- och omsorgsnämnden – delårsrapport augusti 2024", titleLook);
        const drawn = table(enkoping2);
        drawTable(sheet, drawn, enkoping2.shape, { ...plain, row: 2 });
        const below = drawn.length + 3;
        sheet.put(below, 0, "Kommentar till prognosen", { bold: true });
        sheet.put(
          below + 1,
          0,
          "Nämndens utfall för perioden januari–augusti är 727,7 mkr. Helårsprognosen är 1 092,2 mkr, vilket motsvarar ett underskott på 51,2 mkr.",
        );
        sheet.put(
          below + 2,
          0,
          "Prognosen för hemtjänsten är ett underskott på 27,5 mkr, främst på grund av nya grupper.",
        );
        sheet.put(below + 3, 0, "Köpta platser visar ett överskott på 3,8 mkr. LSS boende avviker med -13,4 mkr.");
      }),
    },
    { name: "text-under-sum", sheet: madeUp("Förskola", almviken, { formulas: "all" }) },
    { name: "totals-above", sheet: madeUp("Blad1", sundvalla, { formulas: "none" }) },
    {
      name: "two-tables",
      sheet: sheetWith("Ekonomi", (sheet) => {
        sheet.put(0, 0, lomma1.title, titleLook);
        drawTable(sheet, table(lomma1), lomma1.shape, { ...plain, row: 2, formulas: "none" });
        sheet.put(9, 0, "Utfall/prognos, verksamhet", { bold: true, size: 12 });
        drawTable(sheet, table(lomma2), lomma2.shape, { ...plain, row: 10 });
      }),
    },
    {
      name: "unsigned-three-levels",
      sheet: madeUp(
        "KoF",
        vikstad,
        { formulas: "columns-that-tie" },
        "Vikstads kommun, kultur- och fritidsnämnden – bokslut 2025",
      ),
    },
  ];
}
