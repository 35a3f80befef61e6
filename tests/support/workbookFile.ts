import { addressOf, cellKey, rangeAddress } from "../../src/domain/cell.ts";
import { cellValue } from "../../src/domain/grid.ts";
import type { CellValue, Sheet, Workbook } from "../../src/domain/grid.ts";
import { namespace } from "../../src/io/xlsx/xmlNamespaces.ts";
import { escapeAttribute, escapeText, escapeXstring } from "../../src/io/xlsx/xmlText.ts";
import { fileOf } from "./packages.ts";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook drawn in a test as an .xlsx file: values, formulas and merges. */
export function workbookFile(workbook: Workbook): Uint8Array {
  const sheets = workbook.sheets.map((sheet, i) => ({
    sheet,
    id: `rId${String(i + 1)}`,
    part: `sheet${String(i + 1)}.xml`,
  }));
  const overrides = sheets.map(
    ({ part }) => `<Override PartName="/xl/worksheets/${part}" ContentType="${spreadsheet}.worksheet+xml"/>`,
  );
  const lines = sheets.map(({ sheet, id }, i) => {
    return `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${String(i + 1)}" r:id="${id}"/>`;
  });
  const relationships = sheets.map(({ id, part }) => {
    return `<Relationship Id="${id}" Type="${namespace.relationships}/worksheet" Target="worksheets/${part}"/>`;
  });
  return fileOf({
    "[Content_Types].xml": `<Types xmlns="${namespace.contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${namespace.packageRelationships}"><Relationship Id="rId1" Type="${namespace.relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${namespace.main}" xmlns:r="${namespace.relationships}"><sheets>${lines.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${namespace.packageRelationships}">${relationships.join("")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ sheet, part }) => [`xl/worksheets/${part}`, sheetPart(workbook, sheet)] as const),
    ),
  });
}

function sheetPart(workbook: Workbook, sheet: Sheet): string {
  const rows = new Map<number, number[]>();
  for (const key of new Set([...filledKeys(sheet), ...sheet.formulas.keys()])) {
    const [row, column] = [Math.floor(key / 16384), key % 16384];
    rows.set(row, [...(rows.get(row) ?? []), column]);
  }
  const xml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, columns]) => {
      const cells = columns.sort((a, b) => a - b).map((column) => cellXml(workbook, sheet, row, column));
      return `<row r="${String(row + 1)}">${cells.join("")}</row>`;
    });
  const merges = sheet.merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`);
  const mergeCells = merges.length === 0 ? "" : `<mergeCells>${merges.join("")}</mergeCells>`;
  return `<worksheet xmlns="${namespace.main}"><sheetData>${xml.join("")}</sheetData>${mergeCells}</worksheet>`;
}

function filledKeys(sheet: Sheet): number[] {
  return [...sheet.columns].flatMap(([column, { rows }]) => [...rows].map((row) => cellKey(row, column)));
}

function cellXml(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = cellValue(workbook, sheet, row, column);
  const formula = sheet.formulas.get(cellKey(row, column));
  const stored = formula === undefined ? "" : `<f>${escapeText(formula)}</f>`;
  return `<c r="${addressOf(row, column)}"${typeOf(value)}>${stored}<v>${value === undefined ? "" : storedValue(value)}</v></c>`;
}

function typeOf(value: CellValue | undefined): string {
  switch (value?.kind) {
    case "text":
      return ` t="str"`;
    case "boolean":
      return ` t="b"`;
    case "error":
      return ` t="e"`;
    case "number":
    case undefined:
      return "";
  }
}

function storedValue(value: CellValue): string {
  return value.kind === "boolean" ? String(Number(value.value)) : escapeText(escapeXstring(String(value.value)));
}
