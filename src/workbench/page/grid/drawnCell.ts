import { formatColor } from "numfmt";
import type { ICellData } from "@univerjs/presets";
import {
  displayText,
  isCellError,
  type BookLocale,
  type BookStyle,
  type CellValue,
  type HostSheet,
} from "../../book/index.ts";
import { conditionalLook } from "./conditionalLook.ts";
import { drawnStyle, type NaturalSide } from "./drawnStyle.ts";

export interface DrawnAs {
  readonly locale: BookLocale;
  readonly date1904: boolean;
}

/** A cell as Univer draws it: the text that the book shows, and its look. Undefined where nothing is to be drawn. */
export function drawnCell(sheet: HostSheet, row: number, column: number, as: DrawnAs): ICellData | undefined {
  const style = sheet.style(row, column);
  const value = sheet.value(row, column);
  if (value === null && style === sheet.plainStyle) return undefined;
  const look = conditionalLook(sheet, row, column, value);
  const shown = look.fill === undefined ? style : { ...style, fill: look.fill };
  const { bold = shown.font.bold, italic = shown.font.italic, underline = shown.font.underline } = look;
  const color = look.fontColor ?? formatsColor(style, value);
  return {
    v: displayText(value, look.numberFormat ?? style.numberFormat, as),
    t: textType,
    s: drawnStyle({ ...shown, font: { ...shown.font, bold, italic, underline } }, naturalSide(value), color),
  };
}

/** Univer's `CellValueType.STRING`: what is shown is a text already. */
const textType = 1;

function naturalSide(value: CellValue): NaturalSide {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || isCellError(value) ? "center" : "left";
}

/** The colour that a format such as `#,##0;[Red]-#,##0` asks for, RRGGBB. */
function formatsColor({ numberFormat }: BookStyle, value: CellValue): string | null {
  if (typeof value !== "number" || !numberFormat.includes("[")) return null;
  const color: unknown = formatColor(numberFormat, value, { throws: false });
  return typeof color === "string" ? (namedColors[color] ?? null) : null;
}

const namedColors: Readonly<Record<string, string>> = {
  black: "000000",
  blue: "0000FF",
  cyan: "00FFFF",
  green: "00B050",
  magenta: "FF00FF",
  red: "FF0000",
  white: "FFFFFF",
  yellow: "FFFF00",
};
