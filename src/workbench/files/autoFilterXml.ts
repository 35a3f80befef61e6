import { rangeAddress } from "../../domain/cell.ts";
import { escapeAttribute, escapeXstring } from "../../io/xlsx/xmlText.ts";
import type { BookFilter, FilteredColumn, FilterTime } from "../book/bookTypes.ts";
import type { Spelling } from "./conditionalFormatsXml.ts";
import { filterGroupings, filterOperators } from "./readAutoFilter.ts";

/** Excel's own name for the cells of a sheet's filter. */
export const filterName = "_xlnm._FilterDatabase";

/** Whether a filter can be written: one by value, or by criteria. */
export function isWritableFilter(filter: BookFilter | null): boolean {
  return filter === null || filter.columns.every(({ rule }) => rule.kind !== "other");
}

/** The autoFilter of a sheet. Shape: writable. */
export function autoFilterXml(filter: BookFilter | null, q: Spelling): string {
  if (!filter) return "";
  const columns = filter.columns.map((column) => columnXml(column, q)).join("");
  const start = `<${q("autoFilter")} ref="${rangeAddress(filter.range)}"`;
  return columns === "" ? `${start}/>` : `${start}>${columns}</${q("autoFilter")}>`;
}

function columnXml({ index, rule }: FilteredColumn, q: Spelling): string {
  return `<${q("filterColumn")} colId="${String(index)}">${ruleXml(rule, q)}</${q("filterColumn")}>`;
}

function ruleXml(rule: FilteredColumn["rule"], q: Spelling): string {
  switch (rule.kind) {
    case "other":
      return "";
    case "values": {
      const items = rule.values.map((value) =>
        value === ""
          ? ""
          : typeof value === "string"
            ? `<${q("filter")} val="${attribute(value)}"/>`
            : timeXml(value, q),
      );
      return `<${q("filters")}${rule.values.includes("") ? ` blank="1"` : ""}>${items.join("")}</${q("filters")}>`;
    }
    case "custom": {
      const criteria = [rule.criterion1, ...(rule.criterion2 === null ? [] : [rule.criterion2])];
      const and = rule.operator === "And" && criteria.length > 1 ? ` and="1"` : "";
      return `<${q("customFilters")}${and}>${criteria.map((text) => criterionXml(text, q)).join("")}</${q("customFilters")}>`;
    }
  }
}

function criterionXml(criterion: string, q: Spelling): string {
  const [, sign = "=", operand = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const operator = Object.keys(filterOperators).find((name) => filterOperators[name] === sign) ?? "equal";
  const told = operator === "equal" ? "" : ` operator="${operator}"`;
  return `<${q("customFilter")}${told} val="${attribute(operand)}"/>`;
}

/** As exact as it says, and no more: Excel takes parts beyond that for damage. */
function timeXml({ date, specificity }: FilterTime, q: Spelling): string {
  const depth = filterGroupings.findIndex((name) => name === specificity.toLowerCase());
  const numbers = date.split(/[-T:]/).map(Number);
  const parts = filterGroupings.slice(0, depth + 1).map((name, at) => ` ${name}="${String(numbers[at] ?? 0)}"`);
  return `<${q("dateGroupItem")}${parts.join("")} dateTimeGrouping="${filterGroupings[depth] ?? "day"}"/>`;
}

function attribute(text: string): string {
  return escapeAttribute(escapeXstring(text));
}
