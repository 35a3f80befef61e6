import type { ComparisonOperator, ConditionalRule } from "../../book/bookTypes.ts";
import { checkedFormula } from "../../book/cellInput.ts";
import { fromR1C1, toR1C1 } from "../../book/formulaR1C1.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, Json, ObjectType } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { changeFormat, recordOf, type ConditionalTarget } from "./conditionalFormats.ts";
import { countOf, textOf } from "./argumentValues.ts";
import { apiWord, bookWord } from "./formatTarget.ts";
import { hasSheet } from "./rangeAccess.ts";

type RuleOf<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;

const operators: readonly ComparisonOperator[] = [
  "between",
  "notBetween",
  "equalTo",
  "notEqualTo",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
];

/** The API calls two of the comparisons otherwise here than in validations. */
const operatorNames: Readonly<Partial<Record<ComparisonOperator, string>>> = {
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** The kinds of conditional formats that are interpreted: each with its rule and its look. */
export const conditionalRuleTypes: readonly ObjectType<ConditionalTarget>[] = [
  ruleType("cellValue", "CellValueConditionalFormat", {
    read: ({ operator, formula1, formula2 }) => ({
      formula1: `=${formula1}`,
      ...(formula2 === null ? {} : { formula2: `=${formula2}` }),
      operator: operatorNames[operator] ?? apiWord(operator),
    }),
    write: ({ formula1, formula2, operator }) => ({
      kind: "cellValue",
      operator: bookWord(operator, operators),
      formula1: formulaOf(formula1),
      formula2: formula2 === undefined || formula2 === null || formula2 === "" ? null : formulaOf(formula2),
    }),
  }),
  ruleType("containsText", "TextConditionalFormat", {
    read: ({ operator, text }) => ({ operator: apiWord(operator), text }),
    write: ({ operator, text }) => ({
      kind: "containsText",
      operator: bookWord(operator, ["contains", "notContains", "beginsWith", "endsWith"] as const),
      text: textOf(text),
    }),
  }),
  ruleType("preset", "PresetCriteriaConditionalFormat", {
    read: ({ criterion }) => ({ criterion }),
    write: ({ criterion }) => ({ kind: "preset", criterion: textOf(criterion) }),
  }),
  ruleType("topBottom", "TopBottomConditionalFormat", {
    read: ({ rank, type }) => ({ rank, type: apiWord(type) }),
    write: ({ rank, type }) => ({
      kind: "topBottom",
      rank: countOf(rank, 1),
      type: bookWord(type, ["topItems", "topPercent", "bottomItems", "bottomPercent"] as const),
    }),
  }),
  objectType<ConditionalTarget>({
    name: "CustomConditionalFormat",
    exists: hasSheet,
    scalars: {},
    links: {
      Format: (target) => hostObject("ConditionalRangeFormat", target),
      Rule: (target) => hostObject("ConditionalFormatRule", target),
    },
  }),
];

/** `custom.rule`: a formula that is true or false, relative to the first cell. */
export const conditionalFormatRule = objectType<ConditionalTarget>({
  name: "ConditionalFormatRule",
  exists: hasSheet,
  scalars: {
    Formula: { get: (target) => `=${customOf(target).formula}`, set: setFormula },
    FormulaLocal: { get: (target) => `=${customOf(target).formula}`, set: setFormula },
    FormulaR1C1: {
      get: (target) => `=${toR1C1(customOf(target).formula, ...cornerOf(target))}`,
      set: (target, value) => {
        const text = textOf(value).replace(/^=/, "");
        changeFormat(target, {
          rule: { kind: "custom", formula: checkedFormula(fromR1C1(text, ...cornerOf(target))) },
        });
      },
    },
  },
});

function ruleType<K extends "cellValue" | "containsText" | "preset" | "topBottom">(
  kind: K,
  name: string,
  {
    read,
    write,
  }: {
    readonly read: (rule: RuleOf<K>) => Json;
    readonly write: (rule: { readonly [name: string]: Argument }) => RuleOf<K>;
  },
): ObjectType<ConditionalTarget> {
  return objectType<ConditionalTarget>({
    name,
    exists: hasSheet,
    scalars: {
      Rule: {
        get: (target) => read(ruleOf(target, kind)),
        set: (target, value) => {
          if (value === null || typeof value !== "object" || Array.isArray(value))
            throw new ApiError("InvalidArgument");
          changeFormat(target, { rule: write(value as { readonly [name: string]: Argument }) });
        },
      },
    },
    links: { Format: (target) => hostObject("ConditionalRangeFormat", target) },
  });
}

function ruleOf<K extends ConditionalRule["kind"]>(target: ConditionalTarget, kind: K): RuleOf<K> {
  const { rule } = recordOf(target);
  if (rule.kind !== kind) throw new ApiError("InvalidOperation");
  return rule as RuleOf<K>;
}

function customOf(target: ConditionalTarget): RuleOf<"custom"> {
  return ruleOf(target, "custom");
}

function setFormula(target: ConditionalTarget, value: Argument): void {
  changeFormat(target, { rule: { kind: "custom", formula: formulaOf(value) } });
}

/** "=A1>0", "A1>0", "5" or 5. */
function formulaOf(value: Argument): string {
  const text = typeof value === "number" ? String(value) : textOf(value);
  return checkedFormula(text.replace(/^=/, ""));
}

function cornerOf(target: ConditionalTarget): [row: number, column: number] {
  const first = recordOf(target).ranges[0];
  return [first?.top ?? 0, first?.left ?? 0];
}
