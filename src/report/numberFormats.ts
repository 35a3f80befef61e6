/** Quantity → format code, of cells and of charts. Codes are in the language of files; Excel shows the reader's. */
import { raisedMark } from "./figureText.ts";
import type { Quantity } from "./layout.ts";

/**
 * Air after figures and their headings, as wide as two hyphens, so that they do not touch the rule of the next group. Indent would
 * say the same, but LibreOffice draws it in some cells of a column and not in others.
 */
export const figureAir = "_-_-";

/**
 * Format code of a figure. Marks stand after it as raised digits, and figures without one leave their room (`_¹` is a space as wide
 * as "¹"), so that digits stay under each other.
 */
export function numberFormat(quantity: Quantity, mark: number | undefined, markDigits: number): string {
  const code = formatCode(quantity);
  if (code === "General" || quantity.kind === "sourceRow") return code;
  const shown = mark === undefined ? "" : raisedMark(mark);
  const room = "_¹".repeat(Math.max(0, markDigits - shown.length));
  return `${code}${shown === "" ? "" : `"${shown}"`}${room}${figureAir}`;
}

/** Format code of a quantity, without marks and air. */
export function formatCode(quantity: Quantity): string {
  const decimals = (count: number): string => (count === 0 ? "" : `.${"0".repeat(count)}`);
  switch (quantity.kind) {
    case "money":
    case "count":
      return `#,##0${decimals(quantity.decimals)}`;
    case "percent":
      return `0${decimals(quantity.decimals ?? 1)}%`;
    case "year":
    case "sourceRow":
      return "0";
    case "text":
      return "General";
  }
}

/** Format code of an axis, and of figures in a chart: zeros are not said. */
export function axisFormat(quantity: Quantity): string {
  return formatCode(quantity);
}

export function labelFormat(quantity: Quantity, labels: "plain" | "rise" | "fall"): string {
  const code = formatCode(quantity);
  if (labels === "plain") return `${code};−${code};`;
  const sign = labels === "rise" ? "+" : "−";
  return `${sign}${code};${sign}${code};`;
}
