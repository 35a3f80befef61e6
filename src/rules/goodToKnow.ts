import { linkProblems } from "../analysis/externalLinks.ts";
import { hiddenInSums } from "../analysis/hiddenInSums.ts";
import { inRange } from "../domain/cell.ts";
import { largestOf, smallestOf } from "../domain/extremes.ts";
import type { Interval, Sheet } from "../domain/grid.ts";
import { usedRange } from "../domain/grid.ts";
import type { Ore } from "../domain/money.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { GoodToKnowData } from "./finding.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import type { Hit, RuleInput } from "./rule.ts";
import { defineRule } from "./rule.ts";

/**
 * What a reader does not see at first: hidden sheets, rows and columns, merged figures, links to other files, protection. One line
 * for the workbook. What misleads is a finding of its own: a sum over hidden rows, a broken link, a link to last year's file.
 */
export const goodToKnow = defineRule({
  id: "good-to-know",
  severity: "warning",
  docs: {
    why: "All of it is normal, and all of it surprises somebody: a hidden row is still in the sum, a link still points at last year's file.",
    source: "design 4.3",
  },
  check: (input) => [...misleading(input), ...worthKnowing(input)],
});

function worthKnowing({ workbook: { sheets, externalLinks }, tables, ledgers }: RuleInput): Hit[] {
  const worksheets = sheets.filter((sheet) => sheet.kind === "worksheet");
  const parts = (part: (sheet: Sheet) => number): { readonly sheet: string; readonly count: number }[] =>
    worksheets.map((sheet) => ({ sheet: sheet.name, count: part(sheet) })).filter(({ count }) => count > 0);
  const data: GoodToKnowData = {
    kind: "goodToKnow",
    hiddenSheets: sheets.filter((sheet) => sheet.visibility !== "visible").map((sheet) => sheet.name),
    hiddenRows: parts(hiddenRowCount),
    hiddenColumns: parts(hiddenColumnCount),
    mergedCells: parts((sheet) =>
      mergedFigureCount(
        sheet,
        tables.filter((table) => sheets[table.sheet] === sheet),
      ),
    ),
    skippedRows: ledgers.books.flatMap(({ ledger }) => {
      const count = ledger.skipped.filter(({ why }) => why === "total" || why === "header").length;
      return count === 0 ? [] : [{ sheet: sheets[ledger.sheet]?.name ?? "", count }];
    }),
    externalLinks: externalLinks.length,
    protectedSheets: worksheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name),
  };
  const about = [
    ...data.hiddenSheets,
    ...[...data.hiddenRows, ...data.hiddenColumns, ...data.mergedCells, ...data.skippedRows].map(({ sheet }) => sheet),
    ...data.protectedSheets,
  ];
  if (about.length === 0 && data.externalLinks === 0) return [];
  const first = sheets.findIndex((sheet) => about.includes(sheet.name));
  return [{ severity: "info", cell: { sheet: Math.max(0, first), row: 0, column: 0 }, data }];
}

function misleading({ workbook, tables, model }: RuleInput): Hit[] {
  const naming = new Naming(model);
  const sums = hiddenInSums(workbook, model).map(({ total, visible, hidden }): Hit => {
    const figure = naming.figureOf(total);
    const stated = figure.value ?? (0 as Ore);
    return {
      cell: figure.cell,
      related: mergedRanges(hidden.map((id) => naming.figureOf(id).cell)),
      data: {
        kind: "hiddenInSum",
        total: naming.figure(total),
        stated: shown(stated, figure, [visible]),
        visible: shown(visible, figure, [stated]),
        hiddenRows: hidden.length,
      },
    };
  });
  const links = linkProblems(workbook, tables).flatMap(({ problem, file, cells, fileYear, year }): Hit[] => {
    const [cell] = cells;
    if (!cell) return [];
    const data = { kind: "externalLink" as const, problem, file, count: cells.length, fileYear, year };
    return [{ cell, related: cells.length > 1 ? mergedRanges(cells) : [], data }];
  });
  return [...sums, ...links];
}

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

/** Merges that begin at a figure: those of titles, headers and texts are how tables are set. */
function mergedFigureCount({ merges }: Sheet, tables: readonly RecognisedTable[]): number {
  if (merges.length === 0) return 0;
  const columnsByRow = new Map<number, number[]>();
  for (const { figures, rows, columns } of tables) {
    for (const { row: at, column } of figures) {
      const row = rows[at]?.row ?? -1;
      const known = columnsByRow.get(row) ?? [];
      known.push(columns[column]?.column ?? -1);
      columnsByRow.set(row, known);
    }
  }
  const [first, last] = [smallestOf(columnsByRow.keys()), largestOf(columnsByRow.keys())];
  return merges.filter((merge) => {
    for (let row = Math.max(merge.top, first); row <= Math.min(merge.bottom, last); row++)
      if (columnsByRow.get(row)?.some((column) => inRange(merge, row, column)) === true) return true;
    return false;
  }).length;
}
