import type { RibbonTexts } from "./ribbonTexts.ts";

/** The ribbon's buttons in English. */
export const ribbonEn: RibbonTexts = {
  more: (count) => `and ${String(count)} more`,
  openPane: "Choose Open Avvika on the Home tab to see the cells and correct them.",
  notLoaded: {
    heading: "Avvika could not be loaded",
    closing: "Nothing was changed in the workbook. See that the network works and try again.",
  },
};
