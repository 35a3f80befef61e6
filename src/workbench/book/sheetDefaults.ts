import type { HeaderFooter, PageLayout, SheetState } from "./bookTypes.ts";

const emptyHeaderFooter: HeaderFooter = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

/** A new sheet's page: A4, Excel's normal margins. */
export const plainPageLayout: PageLayout = {
  orientation: "portrait",
  paperSize: 9,
  zoom: { scale: 100 },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  printAreas: [],
  rowBreaks: [],
  titleRows: null,
  titleColumns: null,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: "downThenOver",
  printComments: "noComments",
  printErrors: "asDisplayed",
  firstPageNumber: null,
  headersFooters: {
    state: "default",
    useSheetMargins: true,
    useSheetScale: true,
    pages: { default: emptyHeaderFooter, even: emptyHeaderFooter, first: emptyHeaderFooter },
  },
};

/** What Excel makes of a new sheet. */
export const plainSheet: SheetState = {
  visibility: "visible",
  tabColor: null,
  showGridlines: true,
  showHeadings: true,
  standardWidth: 8.43,
  standardHeight: 15,
  protection: null,
  freeze: null,
  pageLayout: plainPageLayout,
  merges: [],
  filter: null,
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  comments: [],
};
