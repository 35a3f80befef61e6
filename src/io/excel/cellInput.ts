import { typedValue } from "./cellContent.ts";
import type { CellInput } from "../state.ts";

/** What one would type into a cell whose formulas and number format are loaded, to get what stands there. */
export function inputOf(range: Excel.Range): CellInput {
  const content: unknown = range.formulas[0]?.[0] ?? "";
  const numberFormat = String(range.numberFormat[0]?.[0] ?? "General");
  if (typeof content === "number" || typeof content === "boolean") return { input: content, numberFormat };
  const text = String(content);
  const isFormula = text.startsWith("=") && content !== range.values[0]?.[0];
  return { input: isFormula ? text : typedText(text, numberFormat), numberFormat };
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
