/** A filter of the user's rows as XML in the state part. */
import type { FilteredColumn, FilterRule, FilterTime, RowFilter } from "./rowFilter.ts";
import { elementXml, textIn } from "./stateElements.ts";
import { childrenOf } from "./xlsx/patch/outline.ts";
import type { OutlineElement } from "./xlsx/patch/outline.ts";
import { wholeNumber } from "./xlsx/readElements.ts";

export function rowFilterXml({ address, columns }: RowFilter): string {
  return elementXml("filter", { address }, columns.map(columnXml).join(""));
}

/** Undefined where a rule is not understood: half a filter is not what was there. */
export function rowFilterIn(element: OutlineElement): RowFilter | undefined {
  const columns = childrenOf(element, "column").map(columnIn);
  const isKnown = (column: FilteredColumn | undefined): column is FilteredColumn => column !== undefined;
  return columns.every(isKnown) ? { address: textIn(element.tag, "address"), columns } : undefined;
}

function columnXml({ index, rule }: FilteredColumn): string {
  if (rule.on === "values") return elementXml("column", { index, on: "values" }, rule.values.map(valueXml).join(""));
  const { first, second, isEither } = rule;
  return elementXml("column", { index, on: "criteria", first, second: second ?? undefined, either: isEither });
}

function valueXml(value: string | FilterTime): string {
  return elementXml("value", typeof value === "string" ? { text: value } : { ...value });
}

function columnIn(element: OutlineElement): FilteredColumn | undefined {
  const rule = ruleIn(element);
  return rule && { index: wholeNumber(element.tag.attribute("index"), 0), rule };
}

function ruleIn(element: OutlineElement): FilterRule | undefined {
  const { tag } = element;
  switch (tag.attribute("on")) {
    case "values":
      return { on: "values", values: childrenOf(element, "value").map(valueIn) };
    case "criteria": {
      const second = tag.attribute("second") === undefined ? null : textIn(tag, "second");
      return { on: "criteria", first: textIn(tag, "first"), second, isEither: tag.attribute("either") === "true" };
    }
    case undefined:
    default:
      return undefined;
  }
}

function valueIn({ tag }: OutlineElement): string | FilterTime {
  if (tag.attribute("date") === undefined) return textIn(tag, "text");
  return { date: textIn(tag, "date"), specificity: textIn(tag, "specificity") };
}
