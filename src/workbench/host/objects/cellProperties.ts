import { cellAt, columnCount, rowCount } from "../../book/cellRange.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import type { Argument, Json, ObjectType } from "../objectType.ts";
import { wireName } from "../wire.ts";
import type { BorderTarget } from "./borderEdges.ts";
import { rangeBorder } from "./borders.ts";
import { formatProtection, rangeFill, rangeFont } from "./formatParts.ts";
import type { FormatTarget } from "./formatTarget.ts";
import { isUnbounded, refuseTooMany } from "./rangeAccess.ts";
import { rangeFormat } from "./rangeFormat.ts";
import { fullAddress, placeScalars } from "./rangePlaces.ts";
import type { RangeTarget } from "./refer.ts";

type Methods = NonNullable<ObjectType<RangeTarget>["methods"]>;
type Named = { readonly [name: string]: Argument };

/** The sides of one cell, as these methods call them. */
const sides = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
} as const;
const parts: Readonly<Record<string, ObjectType<FormatTarget>>> = {
  fill: rangeFill,
  font: rangeFont,
  protection: formatProtection,
};

/** Formats cell by cell, row by row or column by column in one call. */
export const cellProperties: Methods = {
  GetCellProperties: (target, [options], host) => {
    if (isUnbounded(target.range)) throw new ApiError("InvalidArgument");
    refuseTooMany(target.range);
    const { range } = target;
    return rows(target).map((row) =>
      Array.from({ length: columnCount(range) }, (_, right) => {
        const cell = cellAt(row.range.top, range.left + right);
        return read({ sheet: target.sheet, range: cell }, named(options), host);
      }),
    );
  },
  GetRowProperties: (target, [options], host) => rows(target).map((row) => read(row, named(options), host)),
  GetColumnProperties: (target, [options], host) => columns(target).map((column) => read(column, named(options), host)),
  SetCellProperties: ({ sheet, range }, [data], host) => {
    const given = listOf(data, rowCount(range)).map((row) => listOf(row, columnCount(range)));
    given.forEach((row, down) => {
      row.forEach((one, right) => {
        write({ sheet, range: cellAt(range.top + down, range.left + right) }, one, host);
      });
    });
    return null;
  },
  SetRowProperties: (target, [data], host) => {
    const all = rows(target);
    listOf(data, all.length).forEach((one, at) => {
      write(all[at] ?? target, one, host);
    });
    return null;
  },
  SetColumnProperties: (target, [data], host) => {
    const all = columns(target);
    listOf(data, all.length).forEach((one, at) => {
      write(all[at] ?? target, one, host);
    });
    return null;
  },
};

function read(target: RangeTarget, options: Named, host: Host): Json {
  const cells: FormatTarget = { sheet: target.sheet, ranges: [target.range] };
  const answer: Record<string, Json> = {};
  for (const [name, wish] of Object.entries(options)) {
    if (wish === false || wish === undefined || wish === null) continue;
    if (name === "format") answer[name] = readFormat(cells, named(wish), host);
    else if (name === "address" || name === "addressLocal") answer[name] = fullAddress(target);
    else answer[name] = scalarOf({ name: "Range", scalars: placeScalars }, name).get?.(target, host) ?? null;
  }
  return answer;
}

function readFormat(cells: FormatTarget, options: Named, host: Host): Json {
  const answer: Record<string, Json> = {};
  for (const [name, wish] of Object.entries(options)) {
    if (wish === false || wish === undefined || wish === null) continue;
    const part = parts[name];
    if (name === "borders") answer[name] = readBorders(cells, named(wish), host);
    else if (part) answer[name] = readScalars(part, cells, named(wish), host);
    else answer[name] = scalarOf(rangeFormat, name).get?.(cells, host) ?? null;
  }
  return answer;
}

function readBorders(cells: FormatTarget, options: Named, host: Host): Json {
  const entries = Object.entries(sides).map(([name, side]) => {
    const target: BorderTarget = { ...cells, side };
    return [name, readScalars(rangeBorder, target, options, host)] as const;
  });
  return Object.fromEntries(entries);
}

function readScalars<T>(type: ObjectType<T>, target: T, options: Named, host: Host): Json {
  const wished = Object.entries(options).filter(([, wish]) => wish === true);
  return Object.fromEntries(wished.map(([name]) => [name, scalarOf(type, name).get?.(target, host) ?? null]));
}

function write(target: RangeTarget, data: Argument, host: Host): void {
  if (data === null || data === undefined) return;
  const cells: FormatTarget = { sheet: target.sheet, ranges: [target.range] };
  for (const [name, value] of Object.entries(named(data))) {
    if (name === "format") writeFormat(cells, named(value), host);
    else setScalar({ name: "Range", scalars: placeScalars }, target, name, value, host);
  }
}

function writeFormat(cells: FormatTarget, data: Named, host: Host): void {
  for (const [name, value] of Object.entries(data)) {
    const part = parts[name];
    if (name === "borders") {
      for (const [side, edge] of Object.entries(named(value))) {
        const target: BorderTarget = { ...cells, side: apiSide(side) };
        for (const [member, one] of Object.entries(named(edge))) setScalar(rangeBorder, target, member, one, host);
      }
    } else if (part) {
      for (const [member, one] of Object.entries(named(value))) setScalar(part, cells, member, one, host);
    } else setScalar(rangeFormat, cells, name, value, host);
  }
}

function setScalar<T>(
  type: Pick<ObjectType<T>, "name" | "scalars">,
  target: T,
  name: string,
  value: Argument,
  host: Host,
): void {
  if (value === undefined || value === null) return;
  const { set } = scalarOf(type, name);
  if (!set) throw new ApiError("InvalidArgument");
  set(target, value, host);
}

function scalarOf<T>(type: Pick<ObjectType<T>, "name" | "scalars">, name: string) {
  const scalar = type.scalars[wireName(name)];
  if (!scalar)
    throw new ApiError("NotImplemented", { message: `The requested feature isn't implemented: ${type.name}.${name}.` });
  return scalar;
}

function apiSide(name: string): (typeof sides)[keyof typeof sides] {
  if (!(name in sides)) throw new ApiError("NotImplemented");
  return sides[name as keyof typeof sides];
}

function rows({ sheet, range }: RangeTarget): RangeTarget[] {
  return Array.from({ length: rowCount(range) }, (_, down) => {
    const top = range.top + down;
    return { sheet, range: { ...range, top, bottom: top } };
  });
}

function columns({ sheet, range }: RangeTarget): RangeTarget[] {
  return Array.from({ length: columnCount(range) }, (_, right) => {
    const left = range.left + right;
    return { sheet, range: { ...range, left, right: left } };
  });
}

function listOf(value: Argument, length: number): readonly Argument[] {
  if (!Array.isArray(value) || value.length !== length) throw new ApiError("InvalidArgument");
  return value as readonly Argument[];
}

function named(value: Argument): Named {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new ApiError("InvalidArgument");
  return value as Named;
}
