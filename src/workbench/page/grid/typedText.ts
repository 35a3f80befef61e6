import { isCellError, type Cell } from "../../book/index.ts";

/**
 * What was typed, as the book takes it: a Swedish figure ("1 234,5", "−3", "12,5 %") in the form of a program, anything else as it is.
 * Formulas are English here, as in the file.
 */
export function typedInput(text: string): string {
  const figure = /^\s*([-−–]?)([\d\u0020\u00a0\u202f]+)(?:,(\d+))?\s*(%?)\s*$/.exec(text);
  if (!figure) return text;
  const [, sign, whole = "", decimals, percent = ""] = figure;
  const digits = whole.replace(/\D/g, "");
  if (digits === "" || !isGrouped(whole.trim())) return text;
  return `${sign ? "-" : ""}${digits}${decimals === undefined ? "" : `.${decimals}`}${percent}`;
}

/** What editing a cell starts with: the formula, or the value as it is typed in Sweden. */
export function editText(cell: Cell | undefined, numberFormat: string): string {
  if (!cell) return "";
  if (cell.formula !== null) return `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return cell.quotePrefix ? `'${value}` : value;
  const isPercent = numberFormat.includes("%");
  const figure = isPercent ? Number((value * 100).toPrecision(15)) : value;
  return `${String(figure).replace(".", ",")}${isPercent ? "%" : ""}`;
}

/** "1 234" and "1234" are figures; "2024 08" is not. */
function isGrouped(whole: string): boolean {
  return /^\d+$/.test(whole) || /^\d{1,3}(?:[\u0020\u00a0\u202f]\d{3})+$/.test(whole);
}
