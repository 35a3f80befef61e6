import { maxColumns, maxRows, quoteSheetName, type CellRange } from "../../../domain/cell.ts";
import { area, intersection, isEntireColumns, isEntireRows, offsetRange, rangeText } from "../../book/cellRange.ts";
import { usedRange } from "../../book/usedRange.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, HostObject, ObjectType } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { found, numberOf, targetOf } from "./argumentValues.ts";
import { editing } from "./rangeEditing.ts";
import type { FormatTarget } from "./formatTarget.ts";
import { hasSheet, isObjectOf, placeArgument } from "./rangeAccess.ts";
import { rangeAreasObject, rangeObject, worksheetObject, type RangeAreasTarget, type RangeTarget } from "./refer.ts";

type Methods = NonNullable<ObjectType<RangeAreasTarget>["methods"]>;

/** Several ranges of one sheet, formatted and cleared as one. */
export const rangeAreas = objectType<RangeAreasTarget>({
  name: "RangeAreas",
  isReference: true,
  exists: hasSheet,
  scalars: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((sum, range) => sum + area(range), 0) },
    IsEntireRow: { get: ({ ranges }) => ranges.every(isEntireRows) },
    IsEntireColumn: { get: ({ ranges }) => ranges.every(isEntireColumns) },
  },
  links: {
    Areas: (target) => hostObject("RangeCollection", target),
    ConditionalFormats: (target) => hostObject<FormatTarget>("ConditionalFormatCollection", target),
    DataValidation: (target) => hostObject<FormatTarget>("DataValidation", target),
    Format: (target) => hostObject<FormatTarget>("RangeFormat", target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    Calculate: (_, __, { book }) => {
      book.calculate();
      return null;
    },
    Clear: eachRange("Clear"),
    CopyFrom: ({ sheet, ranges }, [source, ...options], host) => {
      // Area by area when the source has as many, else the one source into every area.
      const sources = sourceRanges({ sheet, ranges }, source, host);
      ranges.forEach((range, at) => {
        const from = sources[sources.length === 1 ? 0 : at];
        if (!from) throw new ApiError("InvalidArgument");
        editing["CopyFrom"]?.({ sheet, range }, [rangeObject(from.sheet, from.range), ...options], host);
      });
      return null;
    },
    GetEntireRow: (target) => mapped(target, (range) => ({ ...range, left: 0, right: maxColumns - 1 })),
    GetEntireColumn: (target) => mapped(target, (range) => ({ ...range, top: 0, bottom: maxRows - 1 })),
    GetIntersection: (target, [other], host) => found(common(target, sourceRanges(target, other, host))),
    GetIntersectionOrNullObject: (target, [other], host) => common(target, sourceRanges(target, other, host)),
    GetOffsetRangeAreas: (target, [rows, columns]) =>
      mapped(target, (range) => {
        const moved = offsetRange(range, numberOf(rows), numberOf(columns));
        if (!moved) throw new ApiError("InvalidArgument");
        return moved;
      }),
    GetUsedRangeAreas: (target, [valuesOnly]) => found(used(target, valuesOnly)),
    GetUsedRangeAreasOrNullObject: (target, [valuesOnly]) => used(target, valuesOnly),
  },
});

/** `rangeAreas.areas`. */
export const rangeCollection = objectType<RangeAreasTarget>({
  name: "RangeCollection",
  exists: hasSheet,
  scalars: {},
  items: ({ sheet, ranges }) => ranges.map((range) => rangeObject(sheet, range)),
  methods: {
    GetCount: ({ ranges }) => ranges.length,
    GetItemAt: ({ sheet, ranges }, [index]) => {
      const range = ranges[numberOf(index)];
      if (!range) throw new ApiError("InvalidArgument");
      return rangeObject(sheet, range);
    },
  },
});

/** "Blad1!A1:B2,Blad1!D4". */
function addressOf({ sheet, ranges }: RangeAreasTarget): string {
  return ranges.map((range) => `${quoteSheetName(sheet.name)}!${rangeText(range)}`).join(",");
}

function eachRange(name: string): Methods[string] {
  return ({ sheet, ranges }, args, host) => {
    for (const range of ranges) editing[name]?.({ sheet, range }, args, host);
    return null;
  };
}

function sourceRanges(
  { sheet }: RangeAreasTarget,
  value: Argument,
  host: Parameters<Methods[string]>[2],
): readonly RangeTarget[] {
  if (!isObjectOf(value, "RangeAreas")) return [placeArgument(sheet, value, host)];
  const areas = targetOf<RangeAreasTarget>(value, "RangeAreas");
  return areas.ranges.map((range) => ({ sheet: areas.sheet, range }));
}

function mapped({ sheet, ranges }: RangeAreasTarget, change: (range: CellRange) => CellRange): HostObject {
  return rangeAreasObject(sheet, ranges.map(change));
}

function common({ sheet, ranges }: RangeAreasTarget, others: readonly RangeTarget[]): HostObject | null {
  const shared = ranges.flatMap((range) =>
    others.flatMap((other) => (other.sheet === sheet ? (intersection(range, other.range) ?? []) : [])),
  );
  return shared.length > 0 ? rangeAreasObject(sheet, shared) : null;
}

function used({ sheet, ranges }: RangeAreasTarget, valuesOnly: Argument): HostObject | null {
  const found = ranges.flatMap((range) => usedRange(sheet, valuesOnly === true, range) ?? []);
  return found.length > 0 ? rangeAreasObject(sheet, found) : null;
}
