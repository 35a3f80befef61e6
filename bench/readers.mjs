// Each library's reading of a workbook in one common form, so that they can be compared cell by cell.
//
// { sheets: Map<name, { values, formulas, formats: Map<"row,column", …>, bold, merges, hiddenRows: Set }>, names: number }
// Rows and columns count from 0. Values: number, text, boolean or { error }; dates are serial numbers.
import { openPackage } from "../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../src/io/xlsx/readWorkbook.ts";
import { cellFormat, cellValue } from "../src/domain/grid.ts";
import { rangeAddress } from "../src/domain/cell.ts";

/** Readers by name; loaded when asked for, so that a process that measures one does not carry the others. */
export const readers = {
  avvika: async () => ({ load: loadAvvika, form: avvikaForm, sum: avvikaSum }),
  hucre: async () => {
    const { readXlsx } = await import("hucre");
    return { load: (bytes) => readXlsx(bytes, { readStyles: true }), form: hucreForm, sum: hucreSum };
  },
  excelts: async () => {
    const { Workbook } = await import("@cj-tech-master/excelts");
    const { installChartSupport } = await import("@cj-tech-master/excelts/chart");
    installChartSupport();
    return { load: loadInto(Workbook), form: excelJsForm, sum: excelJsSum };
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import("exceljs");
    return { load: loadInto(ExcelJS.Workbook), form: excelJsForm, sum: excelJsSum };
  },
};

const blankSheet = () => ({
  values: new Map(),
  formulas: new Map(),
  formats: new Map(),
  bold: new Set(),
  merges: new Set(),
  hiddenRows: new Set(),
});

function loadAvvika(bytes) {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.refusal.reason);
  const read = readWorkbookSync(opened.value);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function avvikaForm(workbook) {
  const sheets = new Map();
  for (const sheet of workbook.sheets) {
    if (sheet.kind !== "worksheet") continue;
    const form = blankSheet();
    for (const [column, { rows }] of sheet.columns) {
      for (const row of rows) {
        const key = `${row},${column}`;
        const content = cellValue(workbook, sheet, row, column);
        const format = cellFormat(workbook, sheet, row, column);
        form.values.set(key, content.kind === "error" ? { error: content.value } : content.value);
        form.formats.set(key, format.numberFormat);
        if (format.bold) form.bold.add(key);
      }
    }
    for (const [key, formula] of sheet.formulas)
      form.formulas.set(`${Math.floor(key / 16384)},${key % 16384}`, formula);
    for (const merge of sheet.merges) form.merges.add(rangeAddress(merge));
    for (const { first, last } of sheet.hiddenRows) for (let row = first; row <= last; row++) form.hiddenRows.add(row);
    sheets.set(sheet.name, form);
  }
  return { sheets, names: workbook.names.length };
}

function avvikaSum(workbook) {
  let sum = 0;
  for (const { tags, values } of workbook.sheets[0].columns.values()) {
    for (let index = 0; index < tags.length; index++) if (tags[index] === 1) sum += values[index];
  }
  return sum;
}

function hucreForm(workbook) {
  const is1904 = workbook.dateSystem === "1904";
  const sheets = new Map();
  for (const sheet of workbook.sheets) {
    const form = blankSheet();
    sheet.rows.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== null && value !== undefined) form.values.set(`${row},${column}`, plainValue(value, is1904));
      }),
    );
    for (const [key, cell] of sheet.cells ?? []) {
      if (cell.type === "error") form.values.set(key, { error: String(cell.value) });
      else if (cell.value !== null && cell.value !== undefined) form.values.set(key, plainValue(cell.value, is1904));
      if (cell.formula) form.formulas.set(key, cell.formula);
      form.formats.set(key, cell.style?.numFmt ?? "General");
      if (cell.style?.font?.bold) form.bold.add(key);
    }
    for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
      form.merges.add(rangeAddress({ top: startRow, left: startCol, bottom: endRow, right: endCol }));
    }
    for (const [row, { hidden }] of sheet.rowDefs ?? []) if (hidden) form.hiddenRows.add(row);
    sheets.set(sheet.name, form);
  }
  return { sheets, names: workbook.namedRanges?.length ?? 0 };
}

function hucreSum(workbook) {
  let sum = 0;
  for (const row of workbook.sheets[0].rows) for (const value of row) if (typeof value === "number") sum += value;
  return sum;
}

/** exceljs and excelts, its descendant, have the same model. */
function loadInto(Workbook) {
  return async (bytes) => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    return workbook;
  };
}

function excelJsForm(workbook) {
  const is1904 = Boolean(workbook.properties?.date1904);
  const sheets = new Map();
  for (const sheet of workbook.worksheets) {
    const form = blankSheet();
    sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
      if (row.hidden) form.hiddenRows.add(rowNumber - 1);
      row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
        const key = `${rowNumber - 1},${columnNumber - 1}`;
        // The other cells of a merge repeat its first cell
        if (cell.isMerged && cell.master !== cell) return;
        const value = plainValue(cell.value, is1904);
        if (value !== undefined) form.values.set(key, value);
        if (cell.formula) form.formulas.set(key, cell.formula);
        form.formats.set(key, cell.numFmt ?? "General");
        if (cell.font?.bold) form.bold.add(key);
      });
    });
    for (const range of sheet.model.merges ?? []) form.merges.add(range);
    sheets.set(sheet.name, form);
  }
  const names = workbook.definedNames.model;
  return { sheets, names: names.length };
}

function excelJsSum(workbook) {
  let sum = 0;
  workbook.worksheets[0].eachRow((row) => {
    row.eachCell((cell) => {
      const value = typeof cell.value === "object" ? cell.value?.result : cell.value;
      if (typeof value === "number") sum += value;
    });
  });
  return sum;
}

function plainValue(value, is1904) {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569 - (is1904 ? 1462 : 0);
  if (typeof value !== "object") return value;
  if ("formula" in value || "sharedFormula" in value || "result" in value) return plainValue(value.result, is1904);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("error" in value) return { error: value.error };
  if ("text" in value) return plainValue(value.text, is1904);
  return undefined;
}
