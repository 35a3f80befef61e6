import type { CellAddress } from "../../report/layout.ts";
import type { LayoutIndex } from "../layoutIndex.ts";

/**
 * Whether the cell may hold "" (or another text), now or when figures change: then arithmetic has to go through N().
 * A formula that returns "" is how a blank stays blank; a cell without content counts as 0 by itself.
 */
export function canBeEmptyText(at: CellAddress, index: LayoutIndex): boolean {
  const cell = index.cellAt(at);
  if (!cell) return false;
  if (typeof cell.value === "string") return true;
  const { formula } = cell;
  if (!formula) return false;
  switch (formula.op) {
    case "ratio":
    case "quotient":
    case "effect":
      return true;
    case "grown":
      return formula.otherwise === null;
    case "count":
      return false;
    case "source":
    case "cell":
    case "other":
    case "sum":
    case "combine":
    case "fraction":
      return cell.value === null;
    case "sumIfs":
    case "sourceRow":
    case "part":
    case "step":
      return false;
  }
}
