import type { LayoutCell } from "./layout.ts";

/** Digits raised: the mark that stands after a figure. */
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 12 → ¹² */
export function raisedMark(mark: number): string {
  return [...String(mark)].map((digit) => raised.charAt(Number(digit))).join("");
}

/** A cell as its number format shows it to a Swedish reader, with plain spaces: −1 234,5. Blank is "". */
export function shownFigure({ value, quantity }: LayoutCell): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  switch (quantity.kind) {
    case "money":
    case "count":
      return digits(value, quantity.decimals);
    case "percent":
      return `${digits(value * 100, quantity.decimals ?? 1)}%`;
    case "text":
    case "year":
    case "sourceRow":
      return String(value);
  }
}

/** Half away from zero, as Excel shows figures. */
function digits(value: number, decimals: number): string {
  const size = Math.round(Math.abs(value) * 10 ** decimals * (1 + Number.EPSILON)) / 10 ** decimals;
  const [whole = "0", fraction = ""] = size.toFixed(decimals).split(".");
  return `${value < 0 && size > 0 ? "−" : ""}${grouped(whole)}${fraction === "" ? "" : `,${fraction}`}`;
}

/** 1234567 → 1 234 567. */
function grouped(digits: string): string {
  let [text, left] = [digits.slice(-3), digits.length - 3];
  for (; left > 0; left -= 3) text = `${digits.slice(Math.max(0, left - 3), left)} ${text}`;
  return text;
}
