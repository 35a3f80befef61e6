import type { CellRange } from "../../../domain/cell.ts";
import type { ConditionalFormat, ConditionalRule } from "../../book/bookTypes.ts";
import { intersection } from "../../book/cellRange.ts";
import { clearConditionalFormats } from "../../book/clearCells.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, HostObject } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { booleanOf, countOf, found, textOf, wordOf } from "./argumentValues.ts";
import type { FormatTarget } from "./formatTarget.ts";
import { hasSheet, refuseUnlessAllowed } from "./rangeAccess.ts";
import { rangeAreasObject, rangeObject } from "./refer.ts";

/** A conditional format: looked up by id at each use, since records are replaced. */
export interface ConditionalTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

type Kind = ConditionalRule["kind"];

/** The API's types and property names for the kinds of rules. */
const kinds: Readonly<Record<Kind, { readonly type: string; readonly link: string }>> = {
  cellValue: { type: "CellValue", link: "CellValue" },
  colorScale: { type: "ColorScale", link: "ColorScale" },
  containsText: { type: "ContainsText", link: "TextComparison" },
  custom: { type: "Custom", link: "Custom" },
  dataBar: { type: "DataBar", link: "DataBar" },
  iconSet: { type: "IconSet", link: "IconSet" },
  preset: { type: "PresetCriteria", link: "Preset" },
  topBottom: { type: "TopBottom", link: "TopBottom" },
};
/** Objects of the kinds that are interpreted; bars, scales and icons are kept as they came. */
const objectNames: Readonly<Record<Kind, string | null>> = {
  cellValue: "CellValueConditionalFormat",
  colorScale: null,
  containsText: "TextConditionalFormat",
  custom: "CustomConditionalFormat",
  dataBar: null,
  iconSet: null,
  preset: "PresetCriteriaConditionalFormat",
  topBottom: "TopBottomConditionalFormat",
};
const typeNames = Object.values(kinds).map(({ type }) => type);

/** `range.conditionalFormats`: those that meet the cells, the highest priority first. */
export const conditionalFormatCollection = objectType<FormatTarget>({
  name: "ConditionalFormatCollection",
  exists: hasSheet,
  scalars: {},
  items: (target) => meeting(target).map(({ id }) => formatObject(target.sheet, id)),
  indexer: (target, [id]) => formatObject(target.sheet, found(meeting(target).find((one) => one.id === textOf(id))).id),
  methods: {
    Add: ({ sheet, ranges }, [type], { book }) => {
      refuseUnlessAllowed(sheet, "allowFormatCells");
      const kind = kindOf(type);
      const format: ConditionalFormat = {
        id: book.createId(),
        ranges,
        stopIfTrue: false,
        rule: newRule(kind),
        format: {},
      };
      // Excel puts a new rule in front of the others.
      sheet.change({ conditionalFormats: [format, ...sheet.state.conditionalFormats] });
      return formatObject(sheet, format.id);
    },
    ClearAll: ({ sheet, ranges }) => {
      refuseUnlessAllowed(sheet, "allowFormatCells");
      for (const range of ranges) clearConditionalFormats(sheet, range);
      return null;
    },
    GetCount: (target) => meeting(target).length,
    GetItemAt: (target, [index]) => {
      const format = meeting(target)[countOf(index)];
      if (!format) throw new ApiError("InvalidArgument");
      return formatObject(target.sheet, format.id);
    },
    GetItemOrNullObject: (target, [id]) => {
      const format = meeting(target).find((one) => one.id === textOf(id));
      return format ? formatObject(target.sheet, format.id) : null;
    },
  },
});

/** One rule with its look. */
export const conditionalFormat = objectType<ConditionalTarget>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  exists: (target, host) =>
    hasSheet(target, host) && target.sheet.state.conditionalFormats.some(({ id }) => id === target.id),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (target) => kinds[recordOf(target).rule.kind].type },
    Priority: {
      get: ({ sheet, id }) => sheet.state.conditionalFormats.findIndex((one) => one.id === id),
      set: ({ sheet, id }, value) => {
        const others = sheet.state.conditionalFormats.filter((one) => one.id !== id);
        sheet.change({ conditionalFormats: others.toSpliced(countOf(value), 0, recordOf({ sheet, id })) });
      },
    },
    StopIfTrue: {
      get: (target) => recordOf(target).stopIfTrue,
      set: (target, value) => {
        changeFormat(target, { stopIfTrue: booleanOf(value) });
      },
    },
  },
  links: Object.fromEntries(
    (Object.keys(kinds) as Kind[]).flatMap((kind) => {
      const orNull = (target: ConditionalTarget): HostObject | null => {
        if (recordOf(target).rule.kind !== kind) return null;
        const type = objectNames[kind];
        if (type === null) throw new ApiError("NotImplemented");
        return hostObject(type, target);
      };
      const orError = (target: ConditionalTarget): HostObject => {
        const part = orNull(target);
        if (!part) throw new ApiError("InvalidOperation");
        return part;
      };
      return [
        [kinds[kind].link, orError],
        [`${kinds[kind].link}OrNullObject`, orNull],
      ];
    }),
  ),
  methods: {
    Delete: ({ sheet, id }) => {
      refuseUnlessAllowed(sheet, "allowFormatCells");
      sheet.change({ conditionalFormats: sheet.state.conditionalFormats.filter((one) => one.id !== id) });
      return null;
    },
    GetRange: (target) => rangeObject(target.sheet, onlyRange(target)),
    GetRangeOrNullObject: (target) => {
      const { ranges } = recordOf(target);
      return ranges.length === 1 && ranges[0] ? rangeObject(target.sheet, ranges[0]) : null;
    },
    GetRanges: (target) => rangeAreasObject(target.sheet, recordOf(target).ranges),
  },
});

/** The record behind the object. @throws ApiError ItemNotFound */
export function recordOf({ sheet, id }: ConditionalTarget): ConditionalFormat {
  return found(sheet.state.conditionalFormats.find((one) => one.id === id));
}

/** Replaces parts of the record. @throws ApiError AccessDenied on a protected sheet */
export function changeFormat(target: ConditionalTarget, patch: Partial<ConditionalFormat>): void {
  refuseUnlessAllowed(target.sheet, "allowFormatCells");
  recordOf(target);
  const { sheet, id } = target;
  sheet.change({
    conditionalFormats: sheet.state.conditionalFormats.map((one) => (one.id === id ? { ...one, ...patch } : one)),
  });
}

function meeting({ sheet, ranges }: FormatTarget): ConditionalFormat[] {
  const meets = (one: CellRange): boolean => ranges.some((range) => intersection(range, one));
  return sheet.state.conditionalFormats.filter((format) => format.ranges.some(meets));
}

function formatObject(sheet: HostSheet, id: string): HostObject {
  return hostObject<ConditionalTarget>("ConditionalFormat", { sheet, id });
}

function kindOf(value: Argument): Kind {
  const type = wordOf(value, typeNames);
  const kind = (Object.keys(kinds) as Kind[]).find((one) => kinds[one].type === type);
  if (!kind || kind === "colorScale" || kind === "dataBar" || kind === "iconSet") throw new ApiError("NotImplemented");
  return kind;
}

/** What Excel makes of a rule before it is told what it asks. */
function newRule(kind: Kind): ConditionalRule {
  switch (kind) {
    case "cellValue":
      return { kind, operator: "greaterThan", formula1: "0", formula2: null };
    case "custom":
      return { kind, formula: "TRUE" };
    case "containsText":
      return { kind, operator: "contains", text: "" };
    case "preset":
      return { kind, criterion: "Blanks" };
    case "topBottom":
      return { kind, rank: 10, type: "topItems" };
    case "colorScale":
    case "dataBar":
    case "iconSet":
      return { kind, settings: {} };
  }
}

function onlyRange(target: ConditionalTarget): CellRange {
  const { ranges } = recordOf(target);
  if (ranges.length !== 1) throw new ApiError("InvalidOperation");
  return found(ranges[0]);
}
