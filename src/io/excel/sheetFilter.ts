/** AutoFilters of sheets and tables, read and put on. */
import { rangeAddress } from "../../domain/cell.ts";
import type { FilteredColumn, FilterRule, FilterTime, RowFilter } from "../rowFilter.ts";
import { rangeOf } from "./readOutline.ts";

/** A sheet's filter, or that of one of its Excel tables. */
export interface FilterPlace {
  /** Name or id of the sheet. */
  readonly sheet: string;
  readonly table: string | null;
}

/** A filter as it stands: `unknown` where it filters in a way that could not be put back. */
export type StandingFilter = RowFilter | null | "unknown";

/** Reads the filter in two batches; undefined where its sheet or table is gone. */
export async function readFilter(
  context: Excel.RequestContext,
  place: FilterPlace,
): Promise<{ readonly filter: StandingFilter; readonly isProtected: boolean } | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  const table = place.table === null ? null : sheet.tables.getItemOrNullObject(place.table);
  const autoFilter = (table ?? sheet).autoFilter;
  autoFilter.load("isDataFiltered");
  table?.load("showFilterButton");
  sheet.protection.load("protected");
  const range = autoFilter.getRangeOrNullObject().load("address");
  await context.sync();
  if (sheet.isNullObject || table?.isNullObject === true) return undefined;
  const isProtected = sheet.protection.protected;
  const cells = range.isNullObject ? null : rangeOf(range.address);
  if (!cells || table?.showFilterButton === false) return { filter: null, isProtected };
  const address = rangeAddress(cells);
  if (!autoFilter.isDataFiltered) return { filter: { address, columns: [] }, isProtected };
  autoFilter.load("criteria");
  await context.sync();
  const columns = (autoFilter.criteria as readonly (Excel.FilterCriteria | null)[]).map(columnOf);
  const isKnown = (column: (typeof columns)[number]): column is FilteredColumn | null => column !== "unknown";
  if (!columns.every(isKnown)) return { filter: "unknown", isProtected };
  return { filter: { address, columns: columns.filter((column) => column !== null) }, isProtected };
}

/** Queues the filter in the place of what is there; null takes it away. */
export function queueFilter(context: Excel.RequestContext, place: FilterPlace, filter: RowFilter | null): void {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  if (place.table === null) {
    const { autoFilter } = sheet;
    // Taken away first: rows that it hides are shown, also where the new one lies elsewhere.
    autoFilter.remove();
    if (filter) {
      autoFilter.apply(filter.address);
      queueColumns(autoFilter, filter.address, filter.columns);
    }
    return;
  }
  const table = sheet.tables.getItem(place.table);
  const { autoFilter } = table;
  table.clearFilters();
  table.showFilterButton = filter !== null;
  if (filter) queueColumns(autoFilter, table.getRange(), filter.columns);
}

function queueColumns(
  autoFilter: Excel.AutoFilter,
  range: Excel.Range | string,
  columns: readonly FilteredColumn[],
): void {
  for (const { index, rule } of columns) autoFilter.apply(range, index, criteriaOf(rule));
}

function criteriaOf(rule: FilterRule): Excel.FilterCriteria {
  if (rule.on === "values") {
    const values = rule.values.map((value) =>
      typeof value === "string"
        ? value
        : { date: value.date, specificity: value.specificity as Excel.FilterDatetimeSpecificity },
    );
    return { filterOn: "Values", values };
  }
  const { first, second, isEither } = rule;
  return {
    filterOn: "Custom",
    criterion1: first,
    // Excel refuses members that are null (OfficeDev/office-js#1226).
    ...(second === null ? {} : { criterion2: second, operator: isEither ? "Or" : "And" }),
  };
}

/** A column's rule as Excel tells it, null where it has none: every member is there then too, and says nothing. */
function columnOf(told: Excel.FilterCriteria | null, index: number): FilteredColumn | null | "unknown" {
  if (told === null) return null;
  const { filterOn, criterion1, criterion2, operator, color, icon, dynamicCriteria } = told;
  const values = valuesOf(told.values);
  const isDynamic = hasText(dynamicCriteria) && dynamicCriteria !== "Unknown";
  const isOther = hasText(color) || (icon !== null && icon !== undefined) || isDynamic;
  if (values === "unknown") return "unknown";
  if (filterOn === "Values" && values.length > 0) return { index, rule: { on: "values", values } };
  // One or two ticked values may be told as criteria.
  if ((filterOn === "Custom" || filterOn === "Values") && hasText(criterion1)) {
    const second = hasText(criterion2) ? criterion2 : null;
    return { index, rule: { on: "criteria", first: criterion1, second, isEither: operator === "Or" } };
  }
  return isOther || hasText(criterion1) || !["Values", "Custom"].includes(filterOn) ? "unknown" : null;
}

function valuesOf(told: Excel.FilterCriteria["values"] | null): (string | FilterTime)[] | "unknown" {
  const values = (told ?? []).map((value: unknown) => {
    if (typeof value === "string") return value;
    const { date, specificity } = (value ?? {}) as { readonly date?: unknown; readonly specificity?: unknown };
    return typeof date === "string" && typeof specificity === "string" ? { date, specificity } : null;
  });
  const isKnown = (value: (typeof values)[number]): value is string | FilterTime => value !== null;
  return values.every(isKnown) ? values : "unknown";
}

function hasText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
