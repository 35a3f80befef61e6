import type { HeaderFooter, HeadersFooters } from "../../book/bookTypes.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { hostObject, objectType } from "../objectType.ts";
import type { HostObject, Scalar } from "../objectType.ts";
import { booleanOf, textOf } from "./argumentValues.ts";
import { apiWord, bookWord } from "./formatTarget.ts";

interface PageTarget {
  readonly sheet: HostSheet;
  readonly page: keyof HeadersFooters["pages"];
}

const states = ["default", "firstAndDefault", "oddAndEven", "firstOddAndEven"] as const;

/** `pageLayout.headersFooters`. Odd pages are the default ones. */
export const headerFooterGroup = objectType<HostSheet>({
  name: "HeaderFooterGroup",
  exists: (sheet, { book }) => book.sheets.includes(sheet),
  scalars: {
    State: {
      get: ({ state }) => apiWord(state.pageLayout.headersFooters.state),
      set: (sheet, value) => {
        change(sheet, { state: bookWord(value, states) });
      },
    },
    UseSheetMargins: {
      get: ({ state }) => state.pageLayout.headersFooters.useSheetMargins,
      set: (sheet, value) => {
        change(sheet, { useSheetMargins: booleanOf(value) });
      },
    },
    UseSheetScale: {
      get: ({ state }) => state.pageLayout.headersFooters.useSheetScale,
      set: (sheet, value) => {
        change(sheet, { useSheetScale: booleanOf(value) });
      },
    },
  },
  links: {
    DefaultForAllPages: (sheet) => pageObject(sheet, "default"),
    EvenPages: (sheet) => pageObject(sheet, "even"),
    FirstPage: (sheet) => pageObject(sheet, "first"),
    OddPages: (sheet) => pageObject(sheet, "default"),
  },
});

/** The six texts of a page, with Excel's codes (`&P`). */
export const headerFooter = objectType<PageTarget>({
  name: "HeaderFooter",
  exists: ({ sheet }, { book }) => book.sheets.includes(sheet),
  scalars: {
    CenterFooter: part("centerFooter"),
    CenterHeader: part("centerHeader"),
    LeftFooter: part("leftFooter"),
    LeftHeader: part("leftHeader"),
    RightFooter: part("rightFooter"),
    RightHeader: part("rightHeader"),
  },
});

function part(name: keyof HeaderFooter): Scalar<PageTarget> {
  return {
    get: ({ sheet, page }) => sheet.state.pageLayout.headersFooters.pages[page][name],
    set: ({ sheet, page }, value) => {
      const { pages } = sheet.state.pageLayout.headersFooters;
      change(sheet, { pages: { ...pages, [page]: { ...pages[page], [name]: textOf(value) } } });
    },
  };
}

function change(sheet: HostSheet, patch: Partial<HeadersFooters>): void {
  const layout = sheet.state.pageLayout;
  sheet.change({ pageLayout: { ...layout, headersFooters: { ...layout.headersFooters, ...patch } } });
}

function pageObject(sheet: HostSheet, page: PageTarget["page"]): HostObject {
  return hostObject<PageTarget>("HeaderFooter", { sheet, page });
}
