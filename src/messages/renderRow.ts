import type { RecognisedRow } from "../recognise/table.ts";
import type { Texts } from "./texts.ts";

/** What a row was read as: "Delsumma, kostnader, tkr". */
export function rowMeaning({ type, measure, component, unit }: RecognisedRow, { recognition, pane }: Texts): string {
  const { decisions, units } = recognition;
  const parts = [
    decisions[type],
    ...(measure === null ? [] : [decisions[measure]]),
    ...(component === null ? [] : [pane.recognised.components[component]]),
    ...(unit === null ? [] : [units[unit]]),
  ];
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
