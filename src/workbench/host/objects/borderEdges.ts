import { maxColumns, maxRows, type CellRange } from "../../../domain/cell.ts";
import type { BookEdge, BorderSide } from "../../book/bookStyle.ts";
import type { HostSheet } from "../../book/sheet.ts";
import type { FormatTarget } from "./formatTarget.ts";
import { refuseUnlessAllowed } from "./rangeAccess.ts";

export const borderSides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

export type ApiBorderSide = (typeof borderSides)[number];

export interface BorderTarget extends FormatTarget {
  readonly side: ApiBorderSide;
}

/** Cells and the side of theirs that is meant; `isOther` are neighbours, who own the same line from the other side. */
interface Strip {
  readonly range: CellRange;
  readonly side: BorderSide;
  readonly isOther: boolean;
}

/** What the lines have in common; undefined when they differ. A line is there if either neighbour has it. */
export function edgeOf<V>(target: BorderTarget, say: (edge: BookEdge | null) => V): V | undefined {
  const { sheet } = target;
  let value: V | undefined;
  let isFirst = true;
  for (const { range, side } of strips(target).filter(({ isOther }) => !isOther)) {
    for (const { range: at, style } of sheet.styles.in(range)) {
      const own = style.border[side];
      for (const edge of own ? [own] : neighbourEdges(sheet, at, side)) {
        const said = say(edge);
        if (!isFirst && said !== value) return undefined;
        value = said;
        isFirst = false;
      }
    }
  }
  return isFirst ? say(null) : value;
}

/** Draws or clears the lines. A neighbour that has the same line from its side gets it too, or the old one would show. */
export function setEdge(target: BorderTarget, change: (edge: BookEdge | null) => BookEdge | null): void {
  const { sheet } = target;
  refuseUnlessAllowed(sheet, "allowFormatCells");
  for (const { range, side, isOther } of strips(target)) {
    for (const { range: at, style } of [...sheet.styles.in(range)]) {
      const edge = style.border[side];
      if (isOther && !edge) continue;
      sheet.format(at, { border: { [side]: change(edge) } });
    }
  }
}

function strips({ ranges, side }: BorderTarget): Strip[] {
  return ranges.flatMap((range) => {
    switch (side) {
      case "EdgeTop":
        return edge({ ...range, bottom: range.top }, "top");
      case "EdgeBottom":
        return edge({ ...range, top: range.bottom }, "bottom");
      case "EdgeLeft":
        return edge({ ...range, right: range.left }, "left");
      case "EdgeRight":
        return edge({ ...range, left: range.right }, "right");
      case "InsideHorizontal":
        if (range.top === range.bottom) return [];
        return [own({ ...range, bottom: range.bottom - 1 }, "bottom"), own({ ...range, top: range.top + 1 }, "top")];
      case "InsideVertical":
        if (range.left === range.right) return [];
        return [own({ ...range, right: range.right - 1 }, "right"), own({ ...range, left: range.left + 1 }, "left")];
      case "DiagonalDown":
        return [own(range, "diagonalDown")];
      case "DiagonalUp":
        return [own(range, "diagonalUp")];
    }
  });
}

function own(range: CellRange, side: BorderSide): Strip {
  return { range, side, isOther: false };
}

function edge(range: CellRange, side: "top" | "bottom" | "left" | "right"): Strip[] {
  const beyond = neighbours(range, side);
  return [own(range, side), ...(beyond ? [{ range: beyond, side: opposite[side], isOther: true }] : [])];
}

const opposite = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;

function neighbours(range: CellRange, side: BorderSide): CellRange | undefined {
  const { top, left, bottom, right } = range;
  if (side === "top" && top > 0) return { ...range, top: top - 1, bottom: bottom - 1 };
  if (side === "bottom" && bottom < maxRows - 1) return { ...range, top: top + 1, bottom: bottom + 1 };
  if (side === "left" && left > 0) return { ...range, left: left - 1, right: right - 1 };
  if (side === "right" && right < maxColumns - 1) return { ...range, left: left + 1, right: right + 1 };
  return undefined;
}

function neighbourEdges(sheet: HostSheet, range: CellRange, side: BorderSide): (BookEdge | null)[] {
  const beyond = neighbours(range, side);
  if (!beyond || !(side in opposite)) return [null];
  const other = opposite[side as keyof typeof opposite];
  return [...sheet.styles.in(beyond)].map(({ style }) => style.border[other]);
}
