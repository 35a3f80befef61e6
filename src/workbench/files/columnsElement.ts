import { maxColumns } from "../../domain/cell.ts";
import type { SheetElement } from "../../io/xlsx/edits.ts";
import type { Package } from "../../io/xlsx/package.ts";
import { isTrue, readElements, wholeNumber } from "../../io/xlsx/readElements.ts";
import type { HostSheet } from "../book/sheet.ts";
import { fileWidthOfCharacters } from "../book/units.ts";

interface KnownColumns {
  readonly first: number;
  readonly last: number;
  /** What is kept: style, outline. */
  readonly kept: string;
  readonly width: string | undefined;
}

/** The `cols` of a sheet with the book's widths and hidden columns, and what else the file says of its columns. @throws RefusedFile */
export function columnsElement(pkg: Package, part: string, before: HostSheet, after: HostSheet): SheetElement {
  const known = readColumns(pkg, part);
  const starts = new Set([0]);
  for (const { first, last } of known) starts.add(first).add(last + 1);
  for (const { first } of after.columnWidths.all()) starts.add(first);
  for (const { first } of after.hiddenColumns.all()) starts.add(first);
  const ordered = [...starts].filter((start) => start < maxColumns).sort((a, b) => a - b);
  return (q) => {
    const columns = ordered.flatMap((first, at) => {
      const last = (ordered[at + 1] ?? maxColumns) - 1;
      const own = known.find((column) => first >= column.first && first <= column.last);
      const width = after.columnWidths.at(first);
      const hidden = after.hiddenColumns.at(first);
      if (!own && width === null && !hidden) return [];
      const isKept = width === before.columnWidths.at(first) && own?.width !== undefined;
      const size = isKept ? own.width : String(fileWidthOfCharacters(width ?? after.state.standardWidth));
      const custom = width === null ? "" : ` customWidth="1"`;
      const attributes = `${own?.kept ?? ""}${hidden ? ` hidden="1"` : ""}${custom}`;
      return `<${q("col")} min="${String(first + 1)}" max="${String(last + 1)}" width="${size ?? ""}"${attributes}/>`;
    });
    return columns.length === 0 ? "" : `<${q("cols")}>${columns.join("")}</${q("cols")}>`;
  };
}

function readColumns(pkg: Package, part: string): KnownColumns[] {
  const columns: KnownColumns[] = [];
  readElements(pkg.chunks(part), part, {
    start: (path, tag) => {
      if (path !== "worksheet/cols/col") return;
      const level = wholeNumber(tag.attribute("outlineLevel"), 0);
      const style = wholeNumber(tag.attribute("style"), 0);
      columns.push({
        first: wholeNumber(tag.attribute("min"), 1) - 1,
        last: wholeNumber(tag.attribute("max"), 1) - 1,
        kept: [
          style === 0 ? "" : ` style="${String(style)}"`,
          level === 0 ? "" : ` outlineLevel="${String(level)}"`,
          isTrue(tag.attribute("collapsed")) ? ` collapsed="1"` : "",
        ].join(""),
        width: tag.attribute("width"),
      });
    },
  });
  return columns;
}
