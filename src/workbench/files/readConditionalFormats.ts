import type { CellRange } from "../../domain/cell.ts";
import type { ConditionalChange } from "../../io/xlsx/cellLook.ts";
import { shownFormula } from "../../io/xlsx/formulaText.ts";
import { isTrue, wholeNumber } from "../../io/xlsx/readElements.ts";
import type { StartTag } from "../../io/xlsx/xml.ts";
import type { ComparisonOperator, ConditionalFormat, ConditionalRule } from "../book/bookTypes.ts";
import { rangesOf } from "./readRanges.ts";

const formatPath = "worksheet/conditionalFormatting";
const rulePath = `${formatPath}/cfRule`;

/** The file's operators by ours. */
export const operatorNames: Readonly<Record<ComparisonOperator, string>> = {
  between: "between",
  notBetween: "notBetween",
  equalTo: "equal",
  notEqualTo: "notEqual",
  greaterThan: "greaterThan",
  lessThan: "lessThan",
  greaterThanOrEqual: "greaterThanOrEqual",
  lessThanOrEqual: "lessThanOrEqual",
};

/** The file's type of a text rule by our operator. */
export const textRules = {
  contains: "containsText",
  notContains: "notContainsText",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
} as const;

/** Gathers conditional formats; the one with the lowest priority number comes first. */
export class ConditionalFormatReader {
  readonly #looks: readonly ConditionalChange[];
  readonly #found: { readonly priority: number; readonly format: ConditionalFormat }[] = [];
  #ranges: readonly CellRange[] = [];
  #rule: StartTag | undefined;
  #formulas: string[] = [];

  constructor(looks: readonly ConditionalChange[]) {
    this.#looks = looks;
  }

  start(path: string, tag: StartTag): void {
    if (path === formatPath) this.#ranges = rangesOf(tag.attribute("sqref"));
    if (path === rulePath) {
      this.#rule = tag;
      this.#formulas = [];
    }
    if (path === `${rulePath}/formula`) this.#formulas.push("");
  }

  text(path: string, text: string): void {
    const last = this.#formulas.length - 1;
    if (path === `${rulePath}/formula`) this.#formulas[last] = (this.#formulas[last] ?? "") + text;
  }

  end(path: string): void {
    if (path !== rulePath || !this.#rule || this.#ranges.length === 0) return;
    const tag = this.#rule;
    const rule = ruleOf(tag, this.#formulas.map(shownFormula));
    if (!rule) return;
    const look = this.#looks[wholeNumber(tag.attribute("dxfId"), -1)];
    this.#found.push({
      priority: wholeNumber(tag.attribute("priority"), this.#found.length + 1),
      format: {
        id: `file-${String(this.#found.length + 1)}`,
        ranges: this.#ranges,
        stopIfTrue: isTrue(tag.attribute("stopIfTrue")),
        rule,
        format: look ?? null,
      },
    });
  }

  finish(): ConditionalFormat[] {
    return [...this.#found].sort((a, b) => a.priority - b.priority).map(({ format }) => format);
  }
}

function ruleOf(tag: StartTag, [formula1 = "", formula2]: readonly string[]): ConditionalRule | undefined {
  const type = tag.attribute("type") ?? "";
  switch (type) {
    case "cellIs":
      return {
        kind: "cellValue",
        operator: operatorOf(tag.attribute("operator")),
        formula1,
        formula2: formula2 ?? null,
      };
    case "expression":
      return { kind: "custom", formula: formula1 };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith": {
      const operators = Object.keys(textRules) as (keyof typeof textRules)[];
      const operator = operators.find((name) => textRules[name] === type) ?? "contains";
      return { kind: "containsText", operator, text: tag.attribute("text") ?? "" };
    }
    case "top10": {
      const side = isTrue(tag.attribute("bottom")) ? "bottom" : "top";
      const unit = isTrue(tag.attribute("percent")) ? "Percent" : "Items";
      return { kind: "topBottom", rank: wholeNumber(tag.attribute("rank"), 10), type: `${side}${unit}` };
    }
    case "dataBar":
    case "colorScale":
    case "iconSet":
      return { kind: type, settings: {} };
    default:
      return type === "" ? undefined : { kind: "preset", criterion: type };
  }
}

function operatorOf(name: string | undefined): ComparisonOperator {
  const operators = Object.keys(operatorNames) as ComparisonOperator[];
  return operators.find((operator) => operatorNames[operator] === name) ?? "equalTo";
}
