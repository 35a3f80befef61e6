import { typedValue } from "./cellContent.ts";
import type { CellInput } from "../state.ts";

/** What one would type into a cell whose formulas and number format are loaded, to get what stands there. */
export function inputOf(range: Excel.Range): CellInput {
  const numberFormat = String(range.numberFormat[0]?.[0] ?? "General");
  return { input: inputOfContent(range.formulas[0]?.[0], range.values[0]?.[0], numberFormat), numberFormat };
}

/** What one would type to get a cell with this content (of `formulas`) and this value (of `values`). */
export function inputOfContent(content: unknown, value: unknown, numberFormat: string): CellInput["input"] {
  if (typeof content === "number" || typeof content === "boolean") return content;
  const text = typeof content === "string" ? content : "";
  const isFormula = text.startsWith("=") && content !== value;
  return isFormula ? text : typedText(text, numberFormat);
}

/** Cells formatted as text keep what is typed; elsewhere an apostrophe does. */
function typedText(text: string, numberFormat: string): string {
  return numberFormat === textFormat ? text : String(typedValue(text));
}

const textFormat = "@";

/** Queues an input. A text goes in under the text format, which leaves no apostrophe behind, and then gets its own format back. */
export function queueInput(range: Excel.Range, { input, numberFormat }: CellInput): void {
  const isText = typeof input === "string" && input !== "" && !input.startsWith("=");
  if (isText) {
    range.numberFormat = [[textFormat]];
    range.values = [[input.replace(/^'/, "")]];
    if (numberFormat !== textFormat) range.numberFormat = [[numberFormat]];
  } else {
    range.numberFormat = [[numberFormat]];
    range.formulas = [[input]];
  }
}

/** Whether a cell now holds what is remembered of it. */
export function isSameInput(now: CellInput, then: CellInput): boolean {
  return now.input === then.input;
}
