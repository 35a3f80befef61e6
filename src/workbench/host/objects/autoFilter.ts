import type { CellRange } from "../../../domain/cell.ts";
import { filterRows, setSheetFilter, setTableFilter } from "../../book/autoFilter.ts";
import type { BookFilter, FilteredColumn, FilterRule, FilterTime } from "../../book/bookTypes.ts";
import { columnCount, intersection, isSameRange, rowCount } from "../../book/cellRange.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { bodyOf } from "../../book/tables.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import type { Argument, HostObject, Json } from "../objectType.ts";
import { isHostObject, objectType } from "../objectType.ts";
import { countOf, found, textOf, wordOf } from "./argumentValues.ts";
import { isUnbounded, rangeArgument, refuseUnlessAllowed } from "./rangeAccess.ts";
import { rangeObject } from "./refer.ts";
import { hasTable, tableOf } from "./tableTarget.ts";

/** The filter of a sheet, or (with `id`) of one of its tables. */
export interface FilterTarget {
  readonly sheet: HostSheet;
  readonly id: string | null;
}

const filterOns = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
] as const;
const specificities = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** `worksheet.autoFilter`, `table.autoFilter`. Filters by value and by one or two criteria are carried out; others are only kept. */
export const autoFilter = objectType<FilterTarget>({
  name: "AutoFilter",
  exists: (target, host) =>
    target.id === null ? host.book.sheets.includes(target.sheet) : hasTable({ ...target, id: target.id }, host),
  scalars: {
    Criteria: { get: (target) => criteriaOf(filterOf(target)) },
    Enabled: { get: (target) => filterOf(target) !== null },
    IsDataFiltered: { get: (target) => (filterOf(target)?.columns.length ?? 0) > 0 },
  },
  methods: {
    Apply: (target, [range, columnIndex, criteria], host) => {
      refuseUnlessAllowed(target.sheet, "allowAutoFilter");
      const cells = filteredCells(target, rangeArgument(target.sheet, range, host));
      const known = filterOf(target);
      const kept = known && isSameRange(known.range, cells) ? known.columns : [];
      if (columnIndex === undefined) setFilter(target, { range: cells, columns: kept }, host);
      else {
        const index = columnOf(columnIndex, cells);
        const others = kept.filter((column) => column.index !== index);
        const rule = criteria === undefined ? [] : [{ index, rule: ruleOf(criteria) }];
        const columns = [...others, ...rule].sort((a, b) => a.index - b.index);
        setFilter(target, { range: cells, columns }, host);
      }
      return null;
    },
    ClearColumnCriteria: (target, [columnIndex], host) => {
      refuseUnlessAllowed(target.sheet, "allowAutoFilter");
      const known = filterOf(target);
      if (!known) return null;
      const index = columnOf(columnIndex, known.range);
      setFilter(target, { ...known, columns: known.columns.filter((column) => column.index !== index) }, host);
      return null;
    },
    ClearCriteria: (target, _, host) => {
      refuseUnlessAllowed(target.sheet, "allowAutoFilter");
      const known = filterOf(target);
      if (known) setFilter(target, { ...known, columns: [] }, host);
      return null;
    },
    GetRange: (target) => found(rangeOf(target)),
    GetRangeOrNullObject: rangeOf,
    Reapply: (target, _, host) => {
      const known = filterOf(target);
      if (known) filterRows(host.book, target.sheet, bodyRange(target, known), known.columns);
      return null;
    },
    Remove: (target, _, host) => {
      refuseUnlessAllowed(target.sheet, null);
      setFilter(target, null, host);
      return null;
    },
  },
});

/** What the target is filtered by; null where it has no filter. */
function filterOf({ sheet, id }: FilterTarget): BookFilter | null {
  if (id === null) return sheet.state.filter;
  const { range, showFilterButton, showTotals, filter = [] } = tableOf({ sheet, id });
  return showFilterButton ? { range: { ...range, bottom: range.bottom - Number(showTotals) }, columns: filter } : null;
}

function rangeOf(target: FilterTarget): HostObject | null {
  const filter = filterOf(target);
  return filter && rangeObject(target.sheet, filter.range);
}

function bodyRange({ sheet, id }: FilterTarget, { range }: BookFilter): CellRange {
  return id === null ? { ...range, top: range.top + 1 } : bodyOf(tableOf({ sheet, id }));
}

function setFilter({ sheet, id }: FilterTarget, filter: BookFilter | null, { book }: Host): void {
  if (id === null) setSheetFilter(book, sheet, filter);
  else {
    const { filter: _, ...table } = tableOf({ sheet, id });
    setTableFilter(book, sheet, { ...table, showFilterButton: filter !== null }, filter?.columns ?? []);
  }
}

/** A table filters its own cells; a sheet's filter cannot lie over a table. */
function filteredCells({ sheet, id }: FilterTarget, range: CellRange): CellRange {
  if (id !== null) {
    const { range: own, showTotals, showHeaders } = tableOf({ sheet, id });
    if (!showHeaders || !intersection(range, own)) throw new ApiError("InvalidArgument");
    return { ...own, bottom: own.bottom - Number(showTotals) };
  }
  if (isUnbounded(range) || rowCount(range) < 2 || sheet.state.tables.some((table) => intersection(table.range, range)))
    throw new ApiError("InvalidArgument");
  return range;
}

function columnOf(value: Argument, range: CellRange): number {
  const index = countOf(value);
  if (index >= columnCount(range)) throw new ApiError("InvalidArgument");
  return index;
}

/** @throws ApiError InvalidArgument also for members that are null: OfficeDev/office-js#1226. */
function ruleOf(value: Argument): FilterRule {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isHostObject(value))
    throw new ApiError("InvalidArgument");
  const criteria = value as Readonly<Record<string, Argument>>;
  if (Object.values(criteria).includes(null)) throw new ApiError("InvalidArgument");
  const filterOn = wordOf(criteria["filterOn"], filterOns);
  switch (filterOn) {
    case "Values": {
      const values = criteria["values"];
      if (!Array.isArray(values) || values.length === 0) throw new ApiError("InvalidArgument");
      return { kind: "values", values: (values as readonly Argument[]).map(valueOf) };
    }
    case "Custom": {
      const { criterion1, criterion2, operator } = criteria;
      return {
        kind: "custom",
        criterion1: textOf(criterion1),
        criterion2: criterion2 === undefined ? null : textOf(criterion2),
        operator: operator === undefined ? "And" : wordOf(operator, ["And", "Or"]),
      };
    }
    case "BottomItems":
    case "BottomPercent":
    case "CellColor":
    case "Dynamic":
    case "FontColor":
    case "Icon":
    case "TopItems":
    case "TopPercent":
      throw new ApiError("NotImplemented");
  }
}

function valueOf(value: Argument): string | FilterTime {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) throw new ApiError("InvalidArgument");
  const { date, specificity } = value as Readonly<Record<string, Argument>>;
  return { date: textOf(date), specificity: wordOf(specificity, specificities) };
}

/** One for each column of the range; what a criterion has no use for is null (OfficeDev/office-js#1226). */
function criteriaOf(filter: BookFilter | null): Json {
  if (!filter) return null;
  const byIndex = new Map(filter.columns.map((column) => [column.index, column]));
  return Array.from({ length: columnCount(filter.range) }, (_, index) => criterionOf(byIndex.get(index)));
}

const noCriterion = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: null,
  icon: null,
  operator: null,
  subField: null,
  values: null,
};

function criterionOf(column: FilteredColumn | undefined): Json {
  const rule = column?.rule;
  switch (rule?.kind) {
    case undefined:
      return { ...noCriterion, filterOn: "Values" };
    case "values":
      return { ...noCriterion, filterOn: "Values", values: rule.values.map((value) => valueJson(value)) };
    case "custom": {
      const { criterion1, criterion2, operator } = rule;
      return { ...noCriterion, filterOn: "Custom", criterion1, criterion2, operator };
    }
    case "other":
      return { ...noCriterion, filterOn: rule.filterOn };
  }
}

function valueJson(value: string | FilterTime): Json {
  return typeof value === "string" ? value : { date: value.date, specificity: value.specificity };
}
