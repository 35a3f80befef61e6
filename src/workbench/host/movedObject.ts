import type { CellRange } from "../../domain/cell.ts";
import { moveForDelete, moveForInsert, type RangeMove } from "../book/rangeMove.ts";
import type { BookChange } from "../book/sheet.ts";
import type { HostObject } from "./objectType.ts";
import { loseTarget, retarget } from "./objectType.ts";

/** What cells that are inserted or deleted do to ranges of their sheet; undefined for other changes. */
function moveOf(change: BookChange): RangeMove | undefined {
  if (change.kind === "inserted") return moveForInsert(change.range, change.shift);
  if (change.kind === "deleted") return moveForDelete(change.range, change.shift);
  return undefined;
}

/**
 * Lets objects that stand for cells follow them when cells are inserted or deleted: a range is the cells, not their address.
 * Whatever has a sheet and ranges for a target is such an object. Without its cells an object answers `InvalidReference`.
 */
export function moveObjects(objects: Iterable<HostObject>, change: BookChange): void {
  const move = moveOf(change);
  if (!move || !("sheet" in change)) return;
  for (const object of objects) {
    const { target } = object;
    if (!isOnSheet(target) || target.sheet !== change.sheet) continue;
    if (isOneRange(target)) {
      const range = move(target.range);
      if (range) retarget(object, { ...target, range });
      else loseTarget(object);
    } else if (isRanges(target)) {
      const ranges = target.ranges.flatMap((range) => move(range) ?? []);
      if (ranges.length > 0) retarget(object, { ...target, ranges });
      else loseTarget(object);
    }
  }
}

interface OnSheet {
  readonly sheet: unknown;
}

function isOnSheet(target: unknown): target is OnSheet {
  return typeof target === "object" && target !== null && "sheet" in target;
}

function isOneRange(target: OnSheet): target is OnSheet & { readonly range: CellRange } {
  return "range" in target;
}

function isRanges(target: OnSheet): target is OnSheet & { readonly ranges: readonly CellRange[] } {
  return "ranges" in target;
}
