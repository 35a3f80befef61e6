import type { CellRef } from "../domain/cell.ts";
import { cellKey, inRange } from "../domain/cell.ts";
import { formulaReferences } from "../domain/formulaReferences.ts";
import type { Sheet, Workbook } from "../domain/grid.ts";
import { cellTag, errorValues } from "../domain/grid.ts";
import type { BudgetModel } from "../model/model.ts";
import type { SheetRange } from "./finding.ts";
import { Naming } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule } from "./rule.ts";

/** Error values typed or pasted as such. Where a formula makes one, the formula audit tells it. */
export const errorValue = defineRule({
  id: "error-value",
  severity: "error",
  docs: {
    why: "A pasted #REF! no longer knows what it was, and every sum over it becomes an error too.",
    source: "design 4.3 and chapter 6",
  },
  check: ({ workbook, model }) => {
    const cells = workbook.sheets.flatMap((sheet, index) => errorCells(sheet, index));
    const pasted = cells.filter((cell) => formulaAt(workbook, cell) === undefined);
    if (pasted.length === 0) return [];
    const formulas = readersOf(
      workbook,
      cells.filter((cell) => formulaAt(workbook, cell) !== undefined),
    );
    return byValue(pasted).flatMap(({ value, ranges }) =>
      ranges.map((range) => {
        const cell = { sheet: range.sheet, row: range.top, column: range.left };
        const passedOn = dependents(range, formulas);
        const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
        return {
          cell,
          related: [...(count > 1 ? [range] : []), ...mergedRanges(passedOn)],
          data: { kind: "errorValue" as const, name: nameOf(model, cell), value, count, passedOn: passedOn.length },
        };
      }),
    );
  },
});

interface ErrorCell extends CellRef {
  readonly value: string;
}

function errorCells(sheet: Sheet, index: number): ErrorCell[] {
  return [...sheet.columns].flatMap(([column, { rows, tags, values }]) => {
    const found: ErrorCell[] = [];
    tags.forEach((tag, at) => {
      if (tag !== cellTag.error) return;
      found.push({ sheet: index, row: rows[at] ?? 0, column, value: errorValues[values[at] ?? -1] ?? "#UNKNOWN!" });
    });
    return found;
  });
}

function formulaAt(workbook: Workbook, { sheet, row, column }: CellRef): string | undefined {
  return workbook.sheets[sheet]?.formulas.get(cellKey(row, column));
}

/** Equal errors side by side are one paste, and one finding. */
function byValue(cells: readonly ErrorCell[]): { readonly value: string; readonly ranges: readonly SheetRange[] }[] {
  const values = [...new Set(cells.map((cell) => cell.value))].sort();
  return values.map((value) => ({ value, ranges: mergedRanges(cells.filter((cell) => cell.value === value)) }));
}

/** A formula cell and what it reads. */
interface Reader {
  readonly cell: CellRef;
  readonly ranges: readonly SheetRange[];
}

function readersOf(workbook: Workbook, cells: readonly CellRef[]): Reader[] {
  const sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name.toUpperCase(), index]));
  return cells.map((cell) => ({
    cell,
    ranges: formulaReferences(formulaAt(workbook, cell) ?? "").flatMap(({ sheet: name, range }): SheetRange[] => {
      const sheet = name === null ? cell.sheet : sheets.get(name.toUpperCase());
      return sheet === undefined ? [] : [{ sheet, ...range }];
    }),
  }));
}

/** Formula cells with an error that comes from the range, at first or second hand. */
function dependents(origin: SheetRange, formulas: readonly Reader[]): CellRef[] {
  const found: CellRef[] = [];
  const sources: SheetRange[] = [origin];
  let waiting = formulas;
  for (let source = sources.pop(); source; source = sources.pop()) {
    const from = source;
    const hit = waiting.filter(({ ranges }) => ranges.some((range) => overlaps(range, from)));
    waiting = waiting.filter((one) => !hit.includes(one));
    for (const { cell } of hit) {
      found.push(cell);
      sources.push({ sheet: cell.sheet, top: cell.row, bottom: cell.row, left: cell.column, right: cell.column });
    }
  }
  return found;
}

function overlaps(a: SheetRange, b: SheetRange): boolean {
  return a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** By its row and column when it stands in a table. */
function nameOf(model: BudgetModel, cell: CellRef): ReturnType<Naming["cell"]> {
  const table = model.tables.findIndex(
    ({ table: { sheet, range } }) => sheet === cell.sheet && inRange(range, cell.row, cell.column),
  );
  return new Naming(model).cell(cell, table, null);
}
