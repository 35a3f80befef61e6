import { zipSync } from "fflate";
import { openPackage } from "./package.ts";
import type { Package } from "./package.ts";
import { namespace } from "./xmlNamespaces.ts";

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A package to write reports into where there is no workbook of the user's: for the copy one sends on. It has no sheet of its
 * own, so Excel takes it once a report is in it.
 */
export function newWorkbook(): Package {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${namespace.contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${namespace.packageRelationships}"><Relationship Id="rId1" Type="${namespace.relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${namespace.main}" xmlns:r="${namespace.relationships}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  };
  const files = Object.entries(parts).map(
    ([name, xml]) => [name, new TextEncoder().encode(declaration + xml)] as const,
  );
  const opened = openPackage(zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) }));
  if (!opened.ok) throw new Error("new-workbook-unreadable");
  return opened.value;
}
