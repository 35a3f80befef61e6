import { addressOf } from "../../../domain/cell.ts";
import { fitCell } from "../../cellText.ts";
import type { StoredValue } from "../edits.ts";
import { storedText, textElement } from "../write/cellText.ts";
import { escapeText } from "../xmlText.ts";
import { fileFormula } from "../write/fileFormula.ts";

/** How the sheet spells an element's name. */
export type Spelling = (local: string) => string;

/** Error values that the format has. Excel keeps newer ones elsewhere, and takes a cell that names one for damage. */
const fileErrors: ReadonlySet<string> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
]); // prettier-ignore

/** A cell that holds a value. */
export function valueCellXml(row: number, column: number, style: number, value: StoredValue, q: Spelling): string {
  const place = placeXml(row, column, style);
  if (typeof value === "string") {
    const text = textElement(fitCell(value), q);
    return `<${q("c")} ${place} t="inlineStr"><${q("is")}>${text}</${q("is")}></${q("c")}>`;
  }
  const { type, text } = stored(value) ?? { type: "e", text: "#VALUE!" };
  return `<${q("c")} ${place}${typeXml(type)}><${q("v")}>${text}</${q("v")}></${q("c")}>`;
}

/** A cell that holds a formula, spelled as Excel shows it. */
export function formulaCellXml(
  row: number,
  column: number,
  style: number,
  formula: string,
  result: StoredValue | null,
  q: Spelling,
): string {
  return resultCellXml(row, column, style, `<${q("f")}>${escapeText(fileFormula(formula))}</${q("f")}>`, result, q);
}

/** A cell whose formula element is given as it stands in the file. */
export function resultCellXml(
  row: number,
  column: number,
  style: number,
  formulaXml: string,
  result: StoredValue | null,
  q: Spelling,
): string {
  const value = result === null ? undefined : stored(result);
  const valueXml = value ? `<${q("v")}>${value.text}</${q("v")}>` : "";
  return `<${q("c")} ${placeXml(row, column, style)}${typeXml(value?.type ?? "n")}>${formulaXml}${valueXml}</${q("c")}>`;
}

/** A cell that holds nothing. It stays, so that cells after it that have no address still follow it. */
export function blankCellXml(row: number, column: number, style: number, q: Spelling): string {
  return `<${q("c")} ${placeXml(row, column, style)}/>`;
}

function placeXml(row: number, column: number, style: number): string {
  return `r="${addressOf(row, column)}"${style === 0 ? "" : ` s="${String(style)}"`}`;
}

function typeXml(type: string): string {
  return type === "n" ? "" : ` t="${type}"`;
}

/** A value as `v` holds it; undefined for errors that the format does not have. @throws Error `cell-value-not-finite` */
function stored(value: StoredValue): { readonly type: string; readonly text: string } | undefined {
  if (typeof value === "string") return { type: "str", text: storedText(fitCell(value)) };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "object") return fileErrors.has(value.error) ? { type: "e", text: value.error } : undefined;
  if (!Number.isFinite(value)) throw new Error("cell-value-not-finite");
  return { type: "n", text: String(value) };
}
