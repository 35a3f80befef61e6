import { typedValue } from "./cellContent.ts";
import type { CellInput } from "../journal.ts";

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

/** Whether the input is a text, which Excel takes for something else unless it is told. */
export function isTextInput({ input }: CellInput): boolean {
  return typeof input === "string" && input !== "" && !input.startsWith("=");
}

/**
 * Queues inputs of an area: all of them texts or none. Texts go in under the text format, which leaves no apostrophe behind, and then
 * get their own formats back.
 */
export function queueInputs(range: Excel.Range, inputs: readonly (readonly CellInput[])[]): void {
  const formats = inputs.map((row) => row.map(({ numberFormat }) => numberFormat));
  if (inputs.some((row) => row.some(isTextInput))) {
    range.numberFormat = formats.map((row) => row.map(() => textFormat));
    range.values = inputs.map((row) => row.map(plainText));
    if (formats.some((row) => row.some((format) => format !== textFormat))) range.numberFormat = formats;
  } else {
    range.numberFormat = formats;
    range.formulas = inputs.map((row) => row.map(({ input }) => input));
  }
}

/** The text without the apostrophe it is typed with. */
function plainText({ input, numberFormat }: CellInput): string {
  return numberFormat === textFormat ? String(input) : String(input).replace(/^'/, "");
}

/** Whether a cell now holds what is remembered of it. */
export function isSameInput(now: CellInput, then: CellInput): boolean {
  return now.input === then.input;
}
