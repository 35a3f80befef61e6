import { isTrue } from "../../io/xlsx/readElements.ts";
import { shownFormula } from "../../io/xlsx/formulaText.ts";
import type { StartTag } from "../../io/xlsx/xml.ts";
import type { ComparisonOperator, DataValidation } from "../book/bookTypes.ts";
import { operatorNames } from "./readConditionalFormats.ts";
import { rangesOf } from "./readRanges.ts";

const path = "worksheet/dataValidations/dataValidation";

const types: Readonly<Record<string, DataValidation["type"]>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

/** Gathers data validations. */
export class ValidationReader {
  readonly list: DataValidation[] = [];
  #tag: StartTag | undefined;
  #formula1 = "";
  #formula2: string | null = null;

  start(at: string, tag: StartTag): void {
    if (at === path) {
      this.#tag = tag;
      this.#formula1 = "";
      this.#formula2 = null;
    }
    if (at === `${path}/formula2`) this.#formula2 = "";
  }

  text(at: string, text: string): void {
    if (at === `${path}/formula1`) this.#formula1 += text;
    if (at === `${path}/formula2`) this.#formula2 += text;
  }

  end(at: string): void {
    const tag = this.#tag;
    const type = types[tag?.attribute("type") ?? ""];
    if (at !== path || !tag || type === undefined) return;
    const operators = Object.keys(operatorNames) as ComparisonOperator[];
    const style = tag.attribute("errorStyle");
    this.list.push({
      id: `file-${String(this.list.length + 1)}`,
      ranges: rangesOf(tag.attribute("sqref")),
      type,
      operator: operators.find((name) => operatorNames[name] === tag.attribute("operator")) ?? "between",
      formula1: shownFormula(this.#formula1),
      formula2: this.#formula2 === null ? null : shownFormula(this.#formula2),
      inCellDropDown: !isTrue(tag.attribute("showDropDown")), // the file's word for hiding it
      ignoreBlanks: isTrue(tag.attribute("allowBlank")),
      prompt: {
        show: isTrue(tag.attribute("showInputMessage")),
        title: tag.attribute("promptTitle") ?? "",
        message: tag.attribute("prompt") ?? "",
      },
      errorAlert: {
        show: isTrue(tag.attribute("showErrorMessage")),
        style: style === "warning" || style === "information" ? style : "stop",
        title: tag.attribute("errorTitle") ?? "",
        message: tag.attribute("error") ?? "",
      },
    });
  }
}
