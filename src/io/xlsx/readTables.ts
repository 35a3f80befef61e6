import { parseRange } from "../../domain/cell.ts";
import type { ExcelTable } from "../../domain/grid.ts";
import type { Package } from "./package.ts";
import { relationshipType } from "./packageRelationships.ts";
import { readElements, wholeNumber } from "./readElements.ts";
import { damaged } from "./refusal.ts";
import { unescapeXstring } from "./xmlText.ts";

/** The Excel tables of a sheet, in the order of its relationships. @throws RefusedFile */
export function readTables(pkg: Package, sheetPart: string): ExcelTable[] {
  return pkg
    .relationships(sheetPart)
    .filter(({ type }) => type === relationshipType.table)
    .map(({ target }) => readTable(pkg, target));
}

function readTable(pkg: Package, part: string): ExcelTable {
  let table: ExcelTable | undefined;
  readElements(pkg.chunks(part), part, {
    start: (path, tag) => {
      if (path !== "table") return;
      const range = parseRange(tag.attribute("ref") ?? "");
      if (!range) throw damaged(part, "content");
      table = {
        name: unescapeXstring(tag.attribute("displayName") ?? tag.attribute("name") ?? ""),
        range,
        headerRows: wholeNumber(tag.attribute("headerRowCount"), 1),
        totalsRows: wholeNumber(tag.attribute("totalsRowCount"), 0),
      };
    },
  });
  if (!table) throw damaged(part, "content");
  return table;
}
