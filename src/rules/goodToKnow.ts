import type { Interval, Sheet } from "../domain/grid.ts";
import { usedRange } from "../domain/grid.ts";
import type { GoodToKnowData } from "./finding.ts";
import { defineRule } from "./rule.ts";

/** What a reader does not see at first: hidden sheets, rows and columns, links to other files, protection. One line for the workbook. */
export const goodToKnow = defineRule({
  id: "good-to-know",
  severity: "info",
  docs: {
    why: "All of it is normal, and all of it surprises somebody: a hidden row is still in the sum, a link still points at last year's file.",
    source: "design 4.3",
  },
  check: ({ workbook: { sheets, externalLinks } }) => {
    const worksheets = sheets.filter((sheet) => sheet.kind === "worksheet");
    const hiddenParts = (part: (sheet: Sheet) => number): { readonly sheet: string; readonly count: number }[] =>
      worksheets.map((sheet) => ({ sheet: sheet.name, count: part(sheet) })).filter(({ count }) => count > 0);
    const data: GoodToKnowData = {
      kind: "goodToKnow",
      hiddenSheets: sheets.filter((sheet) => sheet.visibility !== "visible").map((sheet) => sheet.name),
      hiddenRows: hiddenParts(hiddenRowCount),
      hiddenColumns: hiddenParts(hiddenColumnCount),
      externalLinks: externalLinks.length,
      protectedSheets: worksheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name),
    };
    const about = [
      ...data.hiddenSheets,
      ...data.hiddenRows.map(({ sheet }) => sheet),
      ...data.hiddenColumns.map(({ sheet }) => sheet),
      ...data.protectedSheets,
    ];
    if (about.length === 0 && data.externalLinks === 0) return [];
    const first = sheets.findIndex((sheet) => about.includes(sheet.name));
    return [{ cell: { sheet: Math.max(0, first), row: 0, column: 0 }, data }];
  },
});

/** Hidden rows below the last filled one hide nothing. */
function hiddenRowCount(sheet: Sheet): number {
  const used = usedRange(sheet);
  return used ? overlap(sheet.hiddenRows, used.top, used.bottom) : 0;
}

function hiddenColumnCount(sheet: Sheet): number {
  const used = usedRange(sheet);
  return used ? overlap(sheet.hiddenColumns, used.left, used.right) : 0;
}

function overlap(intervals: readonly Interval[], from: number, to: number): number {
  return intervals.reduce(
    (sum, { first, last }) => sum + Math.max(0, Math.min(last, to) - Math.max(first, from) + 1),
    0,
  );
}
