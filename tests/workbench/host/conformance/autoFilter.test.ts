import { describe, expect, it } from "@jest/globals";
import { excelBook } from "../../../support/excelBook.ts";
import { codeOf, script } from "./script.ts";

/**
 * Source: reference of Excel.AutoFilter, Excel.FilterCriteria and Excel.FilterDatetime; "Work with worksheets using the Excel JavaScript
 * API", filter data. That null members of criteria are refused: OfficeDev/office-js#1226.
 */

const cells = [
  ["Konto", "Ansvar", "Belopp"],
  [5010, "Norr", 100],
  [5020, "Söder", 200],
  [6010, "NORR", 300],
  [6020, null, 400],
];
const book = () => excelBook({ Blad1: cells });

const byValues = (...values: (string | Excel.FilterDatetime)[]): Excel.FilterCriteria => ({
  filterOn: "Values",
  values,
});

/** The rows that are shown, by their numbers. */
async function shownRows(sheet: Excel.Worksheet, range = "A1:C5"): Promise<number[]> {
  const rows = sheet.getRange(range).getRowProperties({ rowHidden: true, rowIndex: true });
  await sheet.context.sync();
  return rows.value.flatMap(({ rowHidden, rowIndex }) => (rowHidden === true ? [] : [Number(rowIndex) + 1]));
}

describe("AutoFilter, as documented", () => {
  it("apply without a column: the range has a filter, which hides nothing", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.load("enabled,isDataFiltered");
      const none = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      expect([sheet.autoFilter.enabled, none.isNullObject]).toEqual([false, true]);
      sheet.autoFilter.apply(sheet.getRange("A1:C5"));
      sheet.autoFilter.load("enabled,isDataFiltered,criteria");
      const range = sheet.autoFilter.getRange().load("address");
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, false]);
      expect(range.address).toBe("Blad1!A1:C5");
      expect(sheet.autoFilter.criteria).toHaveLength(3);
      expect(await shownRows(sheet)).toEqual([1, 2, 3, 4, 5]);
    }));

  it("apply with values: what cells show, column by column, all of which a row must pass", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply("A1:C5", 1, byValues("Norr"));
      expect(await shownRows(sheet)).toEqual([1, 2, 4]);
      sheet.autoFilter.apply("A1:C5", 0, byValues("5010", "5020"));
      expect(await shownRows(sheet)).toEqual([1, 2]);
      sheet.autoFilter.apply("A1:C5", 1, byValues(""));
      sheet.autoFilter.apply("A1:C5", 0);
      expect(await shownRows(sheet)).toEqual([1, 5]);
    }));

  it.each([
    [{ criterion1: ">=200" }, [1, 3, 4, 5]],
    [{ criterion1: ">100", criterion2: "<400", operator: "And" }, [1, 3, 4]],
    [{ criterion1: "<200", criterion2: ">300", operator: "Or" }, [1, 2, 5]],
    [{ criterion1: "<>300" }, [1, 2, 3, 5]],
  ] as const)("apply with custom criteria: %j", (criteria, rows) =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply("A1:C5", 2, { filterOn: "Custom", ...criteria });
      expect(await shownRows(sheet)).toEqual(rows);
    }),
  );

  it("apply with custom criteria: texts with wildcards, blank cells and others", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const rowsBy = (criterion1: string): Promise<number[]> => {
        sheet.autoFilter.apply("A1:C5", 1, { filterOn: "Custom", criterion1 });
        return shownRows(sheet);
      };
      expect(await rowsBy("=*er")).toEqual([1, 3]);
      expect(await rowsBy("=")).toEqual([1, 5]);
      expect(await rowsBy("<>")).toEqual([1, 2, 3, 4]);
    }));

  it("apply with FilterDatetime: dates of a month", () => {
    const dates = excelBook({ Blad1: [["Datum"], [45_352], [45_383], [45_400]] });
    dates.sheets[0]?.format({ top: 1, bottom: 3, left: 0, right: 0 }, { numberFormat: "yyyy-mm-dd" });
    return script(dates, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply("A1:A4", 0, byValues({ date: "2024-04-01", specificity: "Month" }));
      expect(await shownRows(sheet, "A1:A4")).toEqual([1, 3, 4]);
    });
  });

  it("criteria: what each column is filtered by; read back, they are refused until their nulls are gone", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply("A1:C5", 1, byValues("Norr"));
      sheet.autoFilter.load("criteria,isDataFiltered");
      await context.sync();
      const { criteria, isDataFiltered } = sheet.autoFilter;
      expect([isDataFiltered, criteria[1]?.values]).toEqual([true, ["Norr"]]);
      sheet.autoFilter.clearCriteria();
      expect(await shownRows(sheet)).toEqual([1, 2, 3, 4, 5]);
      sheet.autoFilter.apply("A1:C5", 1, criteria[1]);
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
      const told = Object.entries(criteria[1] ?? {}).filter(([, value]) => value !== null);
      sheet.autoFilter.apply("A1:C5", 1, Object.fromEntries(told) as unknown as Excel.FilterCriteria);
      expect(await shownRows(sheet)).toEqual([1, 2, 4]);
    }));

  it("clearCriteria keeps the filter, remove takes it away; clearColumnCriteria clears one column of those there are", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply("A1:C5", 1, byValues("Norr"));
      sheet.autoFilter.apply("A1:C5", 2, byValues("100"));
      sheet.autoFilter.clearColumnCriteria(2);
      expect(await shownRows(sheet)).toEqual([1, 2, 4]);
      sheet.autoFilter.clearColumnCriteria(3);
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
      sheet.autoFilter.clearCriteria();
      sheet.autoFilter.load("enabled");
      expect(await shownRows(sheet)).toEqual([1, 2, 3, 4, 5]);
      expect(sheet.autoFilter.enabled).toBe(true);
      sheet.autoFilter.apply("A1:C5", 1, byValues("Norr"));
      sheet.autoFilter.remove();
      const gone = sheet.autoFilter.getRangeOrNullObject();
      expect(await shownRows(sheet)).toEqual([1, 2, 3, 4, 5]);
      expect(gone.isNullObject).toBe(true);
    }));

  it("reapply: what has been written since is filtered too", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply("A1:C5", 1, byValues("Norr"));
      sheet.getRange("B2").values = [["Väster"]];
      expect(await shownRows(sheet)).toEqual([1, 2, 4]);
      sheet.autoFilter.reapply();
      expect(await shownRows(sheet)).toEqual([1, 4]);
    }));

  it("a column beyond the range, no criteria and one row alone are refused", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const codeFor = (...args: Parameters<Excel.AutoFilter["apply"]>): Promise<string> => {
        sheet.autoFilter.apply(...args);
        return codeOf(context.sync());
      };
      expect(await codeFor("A1:C5", 3, byValues("x"))).toBe("InvalidArgument");
      expect(await codeFor("A1:C5", 0, byValues())).toBe("InvalidArgument");
      expect(await codeFor("A1:C1")).toBe("InvalidArgument");
    }));

  it("on a protected sheet it is denied, unless the protection allows it", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect();
      sheet.autoFilter.apply("A1:C5");
      expect(await codeOf(context.sync())).toBe("AccessDenied");
      sheet.protection.unprotect();
      sheet.protection.protect({ allowAutoFilter: true });
      sheet.autoFilter.apply("A1:C5", 1, byValues("Norr"));
      expect(await shownRows(sheet)).toEqual([1, 2, 4]);
    }));

  it("table.autoFilter: the rows of the table, not its totals; clearFilters shows them again", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add("A1:C5", true);
      table.showTotals = true;
      table.autoFilter.apply(table.getRange(), 1, byValues("Norr"));
      table.autoFilter.load("isDataFiltered");
      expect(await shownRows(sheet, "A1:C6")).toEqual([1, 2, 4, 6]);
      expect(table.autoFilter.isDataFiltered).toBe(true);
      table.clearFilters();
      expect(await shownRows(sheet, "A1:C6")).toEqual([1, 2, 3, 4, 5, 6]);
      table.autoFilter.apply(table.getRange(), 1, byValues("Norr"));
      sheet.getRange("B2").values = [["Väster"]];
      table.reapplyFilters();
      expect(await shownRows(sheet, "A1:C6")).toEqual([1, 4, 6]);
    }));

  it("rows put in above move the filter along with its cells", () =>
    script(book(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply("A1:C5", 1, byValues("Norr"));
      sheet.getRange("1:2").insert("Down");
      const range = sheet.autoFilter.getRange().load("address");
      expect(await shownRows(sheet, "A1:C7")).toEqual([1, 2, 3, 4, 6]);
      expect(range.address).toBe("Blad1!A3:C7");
    }));
});
