import { cellKey, parseAddress } from "../../../domain/cell.ts";
import type { Package } from "../package.ts";
import { readElements } from "../readElements.ts";

/** What has to be known of a sheet before its part is written anew. */
export interface OldSheet {
  /** By `cellKey`. */
  readonly formulaCells: ReadonlySet<number>;
  /** The name macros know the sheet by. */
  readonly codeName: string | undefined;
  /** Down to the last one with a cell. */
  readonly rows: number;
}

/** @throws RefusedFile */
export function readOldSheet(pkg: Package, part: string): OldSheet {
  const formulaCells = new Set<number>();
  let codeName: string | undefined;
  let address: string | undefined;
  let rows = 0;
  readElements(pkg.chunks(part), part, {
    start: (path, tag) => {
      if (path === "worksheet/sheetPr") codeName = tag.attribute("codeName");
      if (path === "worksheet/sheetData/row/c") {
        address = tag.attribute("r");
        rows = Math.max(rows, (parseAddress(address ?? "")?.row ?? -1) + 1);
      }
      const place = path === "worksheet/sheetData/row/c/f" ? parseAddress(address ?? "") : undefined;
      if (place) formulaCells.add(cellKey(place.row, place.column));
    },
  });
  return { formulaCells, codeName, rows };
}
