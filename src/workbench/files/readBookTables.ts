import type { Package } from "../../io/xlsx/package.ts";
import { relationshipType } from "../../io/xlsx/packageRelationships.ts";
import { isTrue, readElements, wholeNumber } from "../../io/xlsx/readElements.ts";
import { unescapeXstring } from "../../io/xlsx/xmlText.ts";
import type { BookTable, BookTableColumn } from "../book/bookTypes.ts";
import { rangeOfText } from "../book/cellRange.ts";
import { AutoFilterReader } from "./readAutoFilter.ts";

/** The tables of a sheet, in the order of its relationships. @throws RefusedFile */
export function readBookTables(pkg: Package, sheetPart: string): BookTable[] {
  return pkg
    .relationships(sheetPart)
    .filter(({ type, external }) => type === relationshipType.table && !external)
    .flatMap(({ target }) => readBookTable(pkg, target) ?? []);
}

function readBookTable(pkg: Package, part: string): BookTable | undefined {
  const columns: BookTableColumn[] = [];
  const filter = new AutoFilterReader("table/autoFilter");
  let table: BookTable | undefined;
  readElements(pkg.chunks(part), part, {
    start: (path, tag) => {
      filter.start(path, tag);
      if (path === "table") {
        const range = rangeOfText(tag.attribute("ref") ?? "");
        const name = unescapeXstring(tag.attribute("displayName") ?? tag.attribute("name") ?? "");
        if (range) {
          table = {
            id: tag.attribute("id") ?? name,
            name,
            range,
            showHeaders: wholeNumber(tag.attribute("headerRowCount"), 1) > 0,
            showTotals: wholeNumber(tag.attribute("totalsRowCount"), 0) > 0,
            showFilterButton: false,
            showBandedRows: false,
            showBandedColumns: false,
            highlightFirstColumn: false,
            highlightLastColumn: false,
            style: "",
            columns,
          };
        }
      }
      if (path === "table/autoFilter" && table) table = { ...table, showFilterButton: true };
      if (path === "table/tableColumns/tableColumn") {
        const id = wholeNumber(tag.attribute("id"), columns.length + 1);
        columns.push({ id, name: unescapeXstring(tag.attribute("name") ?? "") });
      }
      if (path === "table/tableStyleInfo" && table) {
        table = {
          ...table,
          showBandedRows: isTrue(tag.attribute("showRowStripes")),
          showBandedColumns: isTrue(tag.attribute("showColumnStripes")),
          highlightFirstColumn: isTrue(tag.attribute("showFirstColumn")),
          highlightLastColumn: isTrue(tag.attribute("showLastColumn")),
          style: tag.attribute("name") ?? "",
        };
      }
    },
  });
  const filtered = filter.filter?.columns ?? [];
  return table && filtered.length > 0 ? { ...table, filter: filtered } : table;
}
