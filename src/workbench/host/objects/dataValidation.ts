import type { DataValidation } from "../../book/bookTypes.ts";
import { intersection, contains, rangeText, withoutRange } from "../../book/cellRange.ts";
import { checkedFormula } from "../../book/cellInput.ts";
import { quoteSheetName } from "../../../domain/cell.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, Json } from "../objectType.ts";
import { isHostObject, objectType } from "../objectType.ts";
import { booleanOf, targetOf } from "./argumentValues.ts";
import { apiWord, bookWord, type FormatTarget } from "./formatTarget.ts";
import { hasSheet, refuseUnlessAllowed } from "./rangeAccess.ts";
import type { RangeTarget } from "./refer.ts";

type Named = { readonly [name: string]: Argument };

const types = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const operators = [
  "between",
  "notBetween",
  "equalTo",
  "notEqualTo",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
] as const;
/** The API writes two of the operators otherwise here. */
const operatorNames: Readonly<Record<string, string>> = {
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const plain: Omit<DataValidation, "id" | "ranges" | "type" | "operator" | "formula1" | "formula2"> = {
  inCellDropDown: true,
  ignoreBlanks: true,
  prompt: { show: true, title: "", message: "" },
  errorAlert: { show: true, style: "stop", title: "", message: "" },
};

/** `range.dataValidation`: kept, moved along with its cells, not enforced. */
export const dataValidation = objectType<FormatTarget>({
  name: "DataValidation",
  exists: hasSheet,
  scalars: {
    Type: { get: (target) => typeOf(target) },
    Rule: { get: (target) => ruleJson(ownRule(target)), set: setRule },
    IgnoreBlanks: {
      get: (target) => ownRule(target)?.ignoreBlanks ?? true,
      set: (target, value) => {
        change(target, { ignoreBlanks: booleanOf(value) });
      },
    },
    Prompt: {
      get: (target) => {
        const { show, title, message } = ownRule(target)?.prompt ?? plain.prompt;
        return { message, showPrompt: show, title };
      },
      set: (target, value) => {
        const { message, showPrompt, title } = named(value);
        change(target, { prompt: { show: showPrompt !== false, title: textOr(title), message: textOr(message) } });
      },
    },
    ErrorAlert: {
      get: (target) => {
        const { show, style, title, message } = ownRule(target)?.errorAlert ?? plain.errorAlert;
        return { message, showAlert: show, style: apiWord(style), title };
      },
      set: (target, value) => {
        const { message, showAlert, style, title } = named(value);
        const kind = style === undefined ? "stop" : bookWord(style, ["stop", "warning", "information"] as const);
        change(target, {
          errorAlert: { show: showAlert !== false, style: kind, title: textOr(title), message: textOr(message) },
        });
      },
    },
  },
  methods: {
    Clear: ({ sheet, ranges }) => {
      refuseUnlessAllowed(sheet, null);
      sheet.change({ validations: outside(sheet.state.validations, ranges) });
      return null;
    },
  },
});

function setRule(
  { sheet, ranges }: FormatTarget,
  value: Argument,
  { book }: { readonly book: { readonly createId: () => string } },
): void {
  refuseUnlessAllowed(sheet, null);
  const entries = Object.entries(named(value)).filter(([, rule]) => rule !== null && rule !== undefined);
  const [name, rule] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined) throw new ApiError("InvalidArgument");
  const type = bookWord(name, types);
  const { formula, formula1, formula2, operator, source, inCellDropDown } = named(rule);
  const first = type === "custom" ? formula : type === "list" ? source : formula1;
  const validation: DataValidation = {
    ...plain,
    id: book.createId(),
    ranges,
    type,
    operator: operator === undefined ? "between" : operatorOf(operator),
    formula1: formulaOf(first, type === "list"),
    formula2: formula2 === undefined || formula2 === null ? null : formulaOf(formula2, false),
    inCellDropDown: inCellDropDown !== false,
  };
  sheet.change({ validations: [...outside(sheet.state.validations, ranges), validation] });
}

function operatorOf(value: Argument): DataValidation["operator"] {
  const known = operators.find((operator) => operatorNames[operator] === value);
  return known ?? bookWord(value, operators);
}

function ruleJson(validation: DataValidation | undefined): Json {
  if (!validation) return {};
  const { type, operator, formula1, formula2, inCellDropDown } = validation;
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  if (type === "list")
    return { list: { inCellDropDown, source: /^".*"$/s.test(formula1) ? formula1.slice(1, -1) : `=${formula1}` } };
  const shown = (formula: string): Json =>
    formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
  return {
    [type]: {
      formula1: shown(formula1),
      ...(formula2 === null ? {} : { formula2: shown(formula2) }),
      operator: operatorNames[operator] ?? apiWord(operator),
    },
  };
}

/** The rule that covers all the cells; none when they have several or some have none. */
function ownRule({ sheet, ranges }: FormatTarget): DataValidation | undefined {
  return sheet.state.validations.find((one) =>
    ranges.every((range) => one.ranges.some((cells) => contains(cells, range))),
  );
}

function typeOf(target: FormatTarget): string {
  const own = ownRule(target);
  if (own) return apiWord(own.type);
  const meets = target.sheet.state.validations.some((one) =>
    one.ranges.some((cells) => target.ranges.some((range) => intersection(cells, range))),
  );
  return meets ? "Inconsistent" : "None";
}

function change(target: FormatTarget, patch: Partial<DataValidation>): void {
  refuseUnlessAllowed(target.sheet, null);
  const own = ownRule(target);
  if (!own) throw new ApiError("InvalidOperation");
  const { sheet } = target;
  sheet.change({ validations: sheet.state.validations.map((one) => (one === own ? { ...one, ...patch } : one)) });
}

function outside(validations: readonly DataValidation[], ranges: FormatTarget["ranges"]): DataValidation[] {
  return validations.flatMap((validation) => {
    const left = ranges.reduce((cells, hole) => cells.flatMap((one) => withoutRange(one, hole)), validation.ranges);
    return left.length > 0 ? [{ ...validation, ranges: left }] : [];
  });
}

/** A formula, a number, a range, or for a list texts between commas. */
function formulaOf(value: Argument, isList: boolean): string {
  if (typeof value === "number") return String(value);
  if (isHostObject(value)) {
    const { sheet, range } = targetOf<RangeTarget>(value, "Range");
    return `${quoteSheetName(sheet.name)}!${rangeText(range, true)}`;
  }
  if (typeof value !== "string" || value === "") throw new ApiError("InvalidArgument");
  if (value.startsWith("=")) return checkedFormula(value.slice(1));
  return isList ? `"${value}"` : checkedFormula(value);
}

function named(value: Argument): Named {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new ApiError("InvalidArgument");
  return value as Named;
}

function textOr(value: Argument): string {
  return typeof value === "string" ? value : "";
}
