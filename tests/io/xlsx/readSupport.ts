import { strToU8, zipSync, type Zippable } from "fflate";
import { cellKey, parseAddress } from "../../../src/domain/cell.ts";
import {
  cellFormat,
  cellValue,
  type CellFormat,
  type CellValue,
  type Sheet,
  type Workbook,
} from "../../../src/domain/grid.ts";
import { openPackage, type Package } from "../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import type { FileRefusal } from "../../../src/io/xlsx/refusal.ts";

/** Parts by name: what a test changes of the smallest workbook, or a whole package. Null takes a part away. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A relationships part. Targets starting with "http" or "file" are external. */
export function rels(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(([id, type, target]) => {
    const mode = /^(http|file)/.test(target) ? ' TargetMode="External"' : "";
    const full = type.includes("/") ? type : `${relationships}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="${packageRelationships}">${items.join("")}</Relationships>`;
}

/** [Content_Types].xml with the main part's type. */
export function types(mainType = `${spreadsheetType}.sheet.main+xml`, workbook = "/xl/workbook.xml"): string {
  return `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${workbook}" ContentType="${mainType}"/></Types>`;
}

/** The inside of a worksheet part as a whole part. */
export function worksheet(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}" xmlns:r="${relationships}">${inside}</worksheet>`;
}

/** The inside of the workbook part as a whole part. */
export function workbookXml(inside: string): string {
  return `<workbook xmlns="${main}" xmlns:r="${relationships}">${inside}</workbook>`;
}

/** A workbook of one sheet "Blad1" with this inside, and these other parts changed. */
export function parts(sheet: string, changes: Parts = {}): Parts {
  return {
    "[Content_Types].xml": types(),
    "_rels/.rels": rels([["r1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(`<sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets>`),
    "xl/_rels/workbook.xml.rels": rels([
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "sharedStrings", "sharedStrings.xml"],
      ["r3", "styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": worksheet(sheet),
    ...changes,
  };
}

/** The parts as a file. */
export function fileOf(content: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, part] of Object.entries(content)) {
    if (part !== null) entries[name] = typeof part === "string" ? strToU8(part) : part;
  }
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

/** Opens and reads; the refusal when either declines. */
export function read(file: Uint8Array): Workbook | FileRefusal {
  const opened = openPackage(file);
  if (!opened.ok) return opened.refusal;
  const result = readWorkbookSync(opened.value);
  return result.ok ? result.value : result.refusal;
}

/** Reads a workbook that must be readable. */
export function book(content: Parts): Workbook {
  const result = read(fileOf(content));
  if ("reason" in result) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** Opens a package that must open. */
export function opened(file: Uint8Array): Package {
  const result = openPackage(file);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The only sheet, or the one with the name. */
export function sheetOf(workbook: Workbook, name?: string): Sheet {
  const sheet = name === undefined ? workbook.sheets[0] : workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error("no such sheet");
  return sheet;
}

/** What a cell of the first sheet holds: the bare value; errors as their text; undefined when blank. */
export function valueAt(workbook: Workbook, address: string): CellValue["value"] | undefined {
  const { row, column } = place(address);
  return cellValue(workbook, sheetOf(workbook), row, column)?.value;
}

/** The format of a cell of the first sheet. */
export function formatAt(workbook: Workbook, address: string): CellFormat {
  const { row, column } = place(address);
  return cellFormat(workbook, sheetOf(workbook), row, column);
}

/** The formula of a cell of the first sheet. */
export function formulaAt(workbook: Workbook, address: string): string | undefined {
  const { row, column } = place(address);
  return sheetOf(workbook).formulas.get(cellKey(row, column));
}

function place(address: string): { readonly row: number; readonly column: number } {
  const found = parseAddress(address);
  if (!found) throw new Error(`no address: ${address}`);
  return found;
}
