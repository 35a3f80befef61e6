import { isTrue, wholeNumber } from "../../io/xlsx/readElements.ts";
import type { StartTag } from "../../io/xlsx/xml.ts";
import { unescapeXstring } from "../../io/xlsx/xmlText.ts";
import type { BookFilter, FilteredColumn, FilterRule, FilterTime } from "../book/bookTypes.ts";
import { rangeOfText } from "../book/cellRange.ts";

/** Signs of comparison, by the file's words. */
export const filterOperators: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** How exact a time is, by the file's words, from the coarsest. */
export const filterGroupings = ["year", "month", "day", "hour", "minute", "second"] as const;
const specificities: readonly FilterTime["specificity"][] = ["Year", "Month", "Day", "Hour", "Minute", "Second"];

/** What filters otherwise, by the file's words: the API's name for it. */
const others: Readonly<Record<string, string>> = {
  top10: "TopItems",
  dynamicFilter: "Dynamic",
  colorFilter: "CellColor",
  iconFilter: "Icon",
};

/** Gathers the autoFilter of a sheet ("worksheet/autoFilter") or of a table ("table/autoFilter"). */
export class AutoFilterReader {
  readonly #path: string;
  #filter: { readonly range: BookFilter["range"]; readonly columns: FilteredColumn[] } | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  get filter(): BookFilter | null {
    return this.#filter;
  }

  start(path: string, tag: StartTag): void {
    if (!path.startsWith(this.#path)) return;
    const [, column, kind, item] = path.slice(this.#path.length).split("/");
    if (column === undefined) {
      const range = rangeOfText(tag.attribute("ref") ?? "");
      this.#filter = range ? { range, columns: [] } : null;
    } else if (column !== "filterColumn" || !this.#filter) return;
    else if (kind === undefined) this.#index = wholeNumber(tag.attribute("colId"), 0);
    else if (item === undefined) this.#rule(kind, tag);
    else this.#item(item, tag);
  }

  #index = 0;

  #rule(kind: string, tag: StartTag): void {
    const other = others[kind];
    if (kind === "filters") this.#put({ kind: "values", values: isTrue(tag.attribute("blank")) ? [""] : [] });
    else if (kind === "customFilters")
      this.#put({
        kind: "custom",
        criterion1: "",
        criterion2: null,
        operator: isTrue(tag.attribute("and")) ? "And" : "Or",
      });
    else if (other !== undefined) this.#put({ kind: "other", filterOn: other });
  }

  #item(item: string, tag: StartTag): void {
    const column = this.#filter?.columns.at(-1);
    if (column?.rule.kind === "values") {
      const values =
        item === "filter"
          ? [unescapeXstring(tag.attribute("val") ?? "")]
          : item === "dateGroupItem"
            ? [timeOf(tag)]
            : [];
      this.#replace({ ...column.rule, values: [...column.rule.values, ...values] });
    } else if (column?.rule.kind === "custom" && item === "customFilter") {
      const operand = unescapeXstring(tag.attribute("val") ?? "");
      const criterion = `${filterOperators[tag.attribute("operator") ?? "equal"] ?? "="}${operand}`;
      const { rule } = column;
      this.#replace(rule.criterion1 === "" ? { ...rule, criterion1: criterion } : { ...rule, criterion2: criterion });
    }
  }

  #put(rule: FilterRule): void {
    this.#filter?.columns.push({ index: this.#index, rule });
  }

  #replace(rule: FilterRule): void {
    this.#filter?.columns.splice(-1, 1, { index: this.#index, rule });
  }
}

function timeOf(tag: StartTag): FilterTime {
  const part = (name: string, least: number): string =>
    String(wholeNumber(tag.attribute(name), least)).padStart(name === "year" ? 4 : 2, "0");
  const date = `${part("year", 1900)}-${part("month", 1)}-${part("day", 1)}`;
  const time = `${part("hour", 0)}:${part("minute", 0)}:${part("second", 0)}`;
  const depth = filterGroupings.findIndex((name) => name === tag.attribute("dateTimeGrouping"));
  return { date: depth > 2 ? `${date}T${time}` : date, specificity: specificities[depth] ?? "Day" };
}
