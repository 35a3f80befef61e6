import type { CellRange } from "../../../domain/cell.ts";
import { cellAt, intersection } from "../../book/cellRange.ts";
import { isCellError, type Cell } from "../../book/cellValue.ts";
import { usedRange } from "../../book/usedRange.ts";
import type { Argument, HostObject, ObjectType } from "../objectType.ts";
import { found, wordOf } from "./argumentValues.ts";
import { rangeAreasObject, type RangeTarget } from "./refer.ts";

const kinds = ["Blanks", "Constants", "Formulas", "Visible"] as const;
const valueKinds = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** `getSpecialCells` and its kin. */
export const specialCells: NonNullable<ObjectType<RangeTarget>["methods"]> = {
  GetSpecialCells: (target, args) => found(special(target, args)),
  GetSpecialCellsOrNullObject: (target, args) => special(target, args),
};

function special({ sheet, range }: RangeTarget, [cellType, valueType]: readonly Argument[]): HostObject | null {
  const kind = wordOf(cellType, kinds);
  const within = intersection(range, usedRange(sheet, false) ?? cellAt(0, 0));
  if (!within) return null;
  const values = valueType === undefined ? "All" : wordOf(valueType, valueKinds);
  const ranges = blocks(within, (row, column) => {
    const cell = sheet.cell(row, column);
    switch (kind) {
      case "Blanks":
        return cell === undefined;
      case "Visible":
        return !sheet.hiddenRows.at(row) && !sheet.hiddenColumns.at(column);
      case "Constants":
        return cell?.formula === null && isOfKind(cell, values);
      case "Formulas":
        return cell !== undefined && cell.formula !== null && isOfKind(cell, values);
    }
  });
  return ranges.length > 0 ? rangeAreasObject(sheet, ranges) : null;
}

function isOfKind({ value }: Cell, kinds: string): boolean {
  if (kinds === "All") return true;
  if (isCellError(value)) return kinds.includes("Errors");
  if (typeof value === "boolean") return kinds.includes("Logical");
  return typeof value === "number" ? kinds.includes("Number") : kinds.includes("Text");
}

/** The cells that are meant as rectangles: runs in a row, joined with the same run in the row above. */
function blocks(range: CellRange, isMeant: (row: number, column: number) => boolean): CellRange[] {
  const done: CellRange[] = [];
  let open: CellRange[] = [];
  for (let { top: row } = range; row <= range.bottom; row++) {
    const runs = runsOf(range, (column) => isMeant(row, column));
    const next = runs.map(([left, right]) => {
      const above = open.find((one) => one.left === left && one.right === right);
      return above ? { ...above, bottom: row } : { top: row, bottom: row, left, right };
    });
    done.push(
      ...open.filter(
        (one) => !next.some(({ top, left, right }) => top === one.top && left === one.left && right === one.right),
      ),
    );
    open = next;
  }
  return [...done, ...open].sort((one, other) => one.top - other.top || one.left - other.left);
}

function runsOf({ left, right }: CellRange, isMeant: (column: number) => boolean): [left: number, right: number][] {
  const runs: [number, number][] = [];
  for (let column = left; column <= right; column++) {
    if (!isMeant(column)) continue;
    const last = runs.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
