import { addLocale, format } from "numfmt";
import type { BookLocale } from "./book.ts";
import { isCellError, type CellValue } from "./cellValue.ts";

addLocale({ decimal: ".", group: ",", negative: "-" }, "en-US");
// The sign is ASCII: Windows prints it so in Swedish, and the formatter would put another one into dates as well.
addLocale(
  {
    decimal: ",",
    group: "\u00a0",
    negative: "-",
    bool: ["SANT", "FALSKT"],
    ddd: ["sön", "mån", "tis", "ons", "tor", "fre", "lör"],
    dddd: ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
    mmm: ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    mmmm: [
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober",
      "november",
      "december",
    ],
  },
  "sv-SE",
);

/** Days between the 1900 and the 1904 calendar. */
const days1904 = 1462;

/**
 * What the cell shows, as wide as it needs to be. A format that cannot be read shows the value plainly.
 * Source: the formats of ECMA-376 part 1, 18.8.31, by the library numfmt.
 */
export function displayText(
  value: CellValue,
  numberFormat: string,
  { locale, date1904 = false }: { readonly locale: BookLocale; readonly date1904?: boolean },
): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  const shown = typeof value === "number" && date1904 && isDate(numberFormat) ? value + days1904 : value;
  if (typeof shown === "boolean") return format("General", shown, { locale });
  return format(numberFormat, shown, { locale, throws: false, invalid: String(shown), overflow: "########" });
}

/** Quoted texts, escaped signs and brackets aside, the format asks for a part of a date. */
function isDate(numberFormat: string): boolean {
  return /[ymdhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|General/gi, ""));
}
