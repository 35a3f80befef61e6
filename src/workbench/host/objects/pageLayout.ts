import type { PageLayout, PageMargins } from "../../book/bookTypes.ts";
import { isEntireColumns, isEntireRows, wholeSheet } from "../../book/cellRange.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, Scalar } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { booleanOf, found, numberOf, targetOf, wordOf } from "./argumentValues.ts";
import { apiWord, bookWord } from "./formatTarget.ts";
import { paperNames } from "./paperSizes.ts";
import { pageZoomScalar } from "./pageZoom.ts";
import { isObjectOf, rangeArgument } from "./rangeAccess.ts";
import { rangeAreasObject, rangeObject, type RangeAreasTarget } from "./refer.ts";

/** Points of the units that margins are given in. */
const units = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** `worksheet.pageLayout`. */
export const pageLayout = objectType<HostSheet>({
  name: "PageLayout",
  exists: (sheet, { book }) => book.sheets.includes(sheet),
  scalars: {
    BlackAndWhite: onOff("blackAndWhite"),
    CenterHorizontally: onOff("centerHorizontally"),
    CenterVertically: onOff("centerVertically"),
    DraftMode: onOff("draftMode"),
    PrintGridlines: onOff("printGridlines"),
    PrintHeadings: onOff("printHeadings"),
    Orientation: word("orientation", ["portrait", "landscape"] as const),
    PrintOrder: word("printOrder", ["downThenOver", "overThenDown"] as const),
    PrintComments: word("printComments", ["noComments", "endSheet", "inPlace"] as const),
    PrintErrors: {
      get: ({ state }) =>
        state.pageLayout.printErrors === "asDisplayed" ? "AsDisplayed" : apiWord(state.pageLayout.printErrors),
      set: (sheet, value) => {
        changeLayout(sheet, {
          printErrors: bookWord(value, ["asDisplayed", "blank", "dash", "notAvailable"] as const),
        });
      },
    },
    PaperSize: {
      get: ({ state }) => paperNames.get(state.pageLayout.paperSize) ?? null,
      set: (sheet, value) => {
        const paperSize = [...paperNames].find(([, name]) => name === value)?.[0];
        if (paperSize === undefined) throw new ApiError("InvalidArgument");
        changeLayout(sheet, { paperSize });
      },
    },
    FirstPageNumber: {
      get: ({ state }) => state.pageLayout.firstPageNumber ?? "",
      set: (sheet, value) => {
        changeLayout(sheet, { firstPageNumber: value === "" ? null : numberOf(value) });
      },
    },
    Zoom: pageZoomScalar,
    BottomMargin: margin("bottom"),
    FooterMargin: margin("footer"),
    HeaderMargin: margin("header"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
  },
  links: { HeadersFooters: (sheet) => hostObject("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, [area], host) => {
      const printAreas = isObjectOf(area, "RangeAreas")
        ? targetOf<RangeAreasTarget>(area, "RangeAreas").ranges
        : [rangeArgument(sheet, area, host)];
      changeLayout(sheet, { printAreas });
      return null;
    },
    GetPrintArea: (sheet) => rangeAreasObject(sheet, found(printAreaOf(sheet))),
    GetPrintAreaOrNullObject: (sheet) => {
      const areas = printAreaOf(sheet);
      return areas ? rangeAreasObject(sheet, areas) : null;
    },
    SetPrintTitleRows: (sheet, [rows], host) => {
      const range = rangeArgument(sheet, rows, host);
      if (!isEntireRows(range)) throw new ApiError("InvalidArgument");
      changeLayout(sheet, { titleRows: { first: range.top, last: range.bottom } });
      return null;
    },
    SetPrintTitleColumns: (sheet, [columns], host) => {
      const range = rangeArgument(sheet, columns, host);
      if (!isEntireColumns(range)) throw new ApiError("InvalidArgument");
      changeLayout(sheet, { titleColumns: { first: range.left, last: range.right } });
      return null;
    },
    GetPrintTitleRows: (sheet) => found(titleRows(sheet)),
    GetPrintTitleRowsOrNullObject: (sheet) => titleRows(sheet),
    GetPrintTitleColumns: (sheet) => found(titleColumns(sheet)),
    GetPrintTitleColumnsOrNullObject: (sheet) => titleColumns(sheet),
    SetPrintMargins: (sheet, [unit, options]) => {
      const factor = units[wordOf(unit, ["Points", "Inches", "Centimeters"])];
      changeLayout(sheet, { margins: { ...sheet.state.pageLayout.margins, ...marginsOf(options, factor) } });
      return null;
    },
  },
});

/** Replaces parts of the sheet's page layout. */
export function changeLayout(sheet: HostSheet, patch: Partial<PageLayout>): void {
  sheet.change({ pageLayout: { ...sheet.state.pageLayout, ...patch } });
}

function onOff(
  name: "blackAndWhite" | "centerHorizontally" | "centerVertically" | "draftMode" | "printGridlines" | "printHeadings",
): Scalar<HostSheet> {
  return {
    get: ({ state }) => state.pageLayout[name],
    set: (sheet, value) => {
      changeLayout(sheet, { [name]: booleanOf(value) });
    },
  };
}

function word<N extends "orientation" | "printComments" | "printOrder">(
  name: N,
  words: readonly PageLayout[N][],
): Scalar<HostSheet> {
  return {
    get: ({ state }) => apiWord(state.pageLayout[name]),
    set: (sheet, value) => {
      changeLayout(sheet, { [name]: bookWord(value, words) });
    },
  };
}

function margin(side: keyof PageMargins): Scalar<HostSheet> {
  return {
    get: ({ state }) => state.pageLayout.margins[side],
    set: (sheet, value) => {
      changeLayout(sheet, { margins: { ...sheet.state.pageLayout.margins, [side]: atLeastZero(value) } });
    },
  };
}

function marginsOf(options: Argument, factor: number): Partial<PageMargins> {
  if (options === null || options === undefined || typeof options !== "object") throw new ApiError("InvalidArgument");
  const known = ["top", "bottom", "left", "right", "header", "footer"] as const;
  const given = options as { readonly [name: string]: Argument };
  const named = known.filter((side) => given[side] !== undefined && given[side] !== null);
  return Object.fromEntries(named.map((side) => [side, atLeastZero(given[side]) * factor]));
}

function atLeastZero(value: Argument): number {
  const points = numberOf(value);
  if (points < 0) throw new ApiError("InvalidArgument");
  return points;
}

function printAreaOf({ state }: HostSheet) {
  return state.pageLayout.printAreas.length > 0 ? state.pageLayout.printAreas : null;
}

function titleRows(sheet: HostSheet) {
  const rows = sheet.state.pageLayout.titleRows;
  return rows && rangeObject(sheet, { ...wholeSheet, top: rows.first, bottom: rows.last });
}

function titleColumns(sheet: HostSheet) {
  const columns = sheet.state.pageLayout.titleColumns;
  return columns && rangeObject(sheet, { ...wholeSheet, left: columns.first, right: columns.last });
}
