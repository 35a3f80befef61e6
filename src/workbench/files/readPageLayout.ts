import { isTrue, wholeNumber } from "../../io/xlsx/readElements.ts";
import type { StartTag } from "../../io/xlsx/xml.ts";
import type { HeaderFooter, HeadersFooters, PageLayout, PageMargins } from "../book/bookTypes.ts";
import { plainPageLayout } from "../book/sheetDefaults.ts";
import { sectionsOf } from "./headerFooterText.ts";

export const pointsPerInch = 72;

/** The file's names of how errors and comments are printed, by ours. */
export const printErrorNames = { asDisplayed: "displayed", blank: "blank", dash: "dash", notAvailable: "NA" } as const;
export const printCommentNames = { noComments: "none", endSheet: "atEnd", inPlace: "asDisplayed" } as const;

/** Elements of a header or footer, by the page and kind they stand for. */
const headerElements = {
  oddHeader: ["default", "Header"],
  oddFooter: ["default", "Footer"],
  evenHeader: ["even", "Header"],
  evenFooter: ["even", "Footer"],
  firstHeader: ["first", "Header"],
  firstFooter: ["first", "Footer"],
} as const;

/** Gathers what a worksheet part says of its pages. Print areas and titles are names, and come from elsewhere. */
export class PageLayoutReader {
  #layout: PageLayout = plainPageLayout;
  readonly #breaks = new Set<number>();
  #fits = false;
  #pages: Pick<PageLayout, "zoom"> & { readonly wide: number; readonly high: number } = {
    zoom: { scale: 100 },
    wide: 1,
    high: 1,
  };
  readonly #texts: Partial<Record<keyof typeof headerElements, string>> = {};
  #headers: Pick<HeadersFooters, "state" | "useSheetMargins" | "useSheetScale"> = plainPageLayout.headersFooters;

  start(path: string, tag: StartTag): void {
    switch (path) {
      case "worksheet/sheetPr/pageSetUpPr":
        this.#fits = isTrue(tag.attribute("fitToPage"));
        break;
      case "worksheet/printOptions":
        this.#layout = {
          ...this.#layout,
          centerHorizontally: isTrue(tag.attribute("horizontalCentered")),
          centerVertically: isTrue(tag.attribute("verticalCentered")),
          printGridlines: isTrue(tag.attribute("gridLines")),
          printHeadings: isTrue(tag.attribute("headings")),
        };
        break;
      case "worksheet/pageMargins":
        this.#layout = { ...this.#layout, margins: marginsOf(tag) };
        break;
      case "worksheet/rowBreaks/brk":
        if (isTrue(tag.attribute("man"))) this.#breaks.add(wholeNumber(tag.attribute("id"), 0));
        break;
      case "worksheet/pageSetup":
        this.#setup(tag);
        break;
      case "worksheet/headerFooter":
        this.#headers = {
          state: headerState(isTrue(tag.attribute("differentFirst")), isTrue(tag.attribute("differentOddEven"))),
          useSheetMargins: isTrue(tag.attribute("alignWithMargins"), true),
          useSheetScale: isTrue(tag.attribute("scaleWithDoc"), true),
        };
        break;
    }
  }

  text(path: string, text: string): void {
    const element = path.slice("worksheet/headerFooter/".length) as keyof typeof headerElements;
    if (path.startsWith("worksheet/headerFooter/") && element in headerElements) {
      this.#texts[element] = (this.#texts[element] ?? "") + text;
    }
  }

  finish(): PageLayout {
    const { wide, high, zoom } = this.#pages;
    const fit = { pagesWide: wide === 0 ? null : wide, pagesHigh: high === 0 ? null : high };
    return {
      ...this.#layout,
      zoom: this.#fits ? fit : zoom,
      rowBreaks: [...this.#breaks].sort((a, b) => a - b),
      headersFooters: { ...this.#headers, pages: this.#headerPages() },
    };
  }

  #setup(tag: StartTag): void {
    const errors = Object.entries(printErrorNames).find(([, name]) => name === tag.attribute("errors"))?.[0];
    const comments = Object.entries(printCommentNames).find(([, name]) => name === tag.attribute("cellComments"))?.[0];
    this.#layout = {
      ...this.#layout,
      orientation: tag.attribute("orientation") === "landscape" ? "landscape" : "portrait",
      paperSize: wholeNumber(tag.attribute("paperSize"), 1),
      blackAndWhite: isTrue(tag.attribute("blackAndWhite")),
      draftMode: isTrue(tag.attribute("draft")),
      printOrder: tag.attribute("pageOrder") === "overThenDown" ? "overThenDown" : "downThenOver",
      printErrors: (errors as PageLayout["printErrors"] | undefined) ?? "asDisplayed",
      printComments: (comments as PageLayout["printComments"] | undefined) ?? "noComments",
      firstPageNumber: isTrue(tag.attribute("useFirstPageNumber"))
        ? wholeNumber(tag.attribute("firstPageNumber"), 1)
        : null,
    };
    this.#pages = {
      zoom: { scale: wholeNumber(tag.attribute("scale"), 100) },
      wide: wholeNumber(tag.attribute("fitToWidth"), 1),
      high: wholeNumber(tag.attribute("fitToHeight"), 1),
    };
  }

  #headerPages(): HeadersFooters["pages"] {
    const pages: Record<keyof HeadersFooters["pages"], HeaderFooter> = { ...plainPageLayout.headersFooters.pages };
    for (const element of Object.keys(headerElements) as (keyof typeof headerElements)[]) {
      const text = this.#texts[element];
      if (text === undefined) continue;
      const [page, kind] = headerElements[element];
      const { left, center, right } = sectionsOf(text);
      pages[page] = { ...pages[page], [`left${kind}`]: left, [`center${kind}`]: center, [`right${kind}`]: right };
    }
    return pages;
  }
}

function headerState(first: boolean, even: boolean): HeadersFooters["state"] {
  if (first) return even ? "firstOddAndEven" : "firstAndDefault";
  return even ? "oddAndEven" : "default";
}

function marginsOf(tag: StartTag): PageMargins {
  const sides = ["top", "bottom", "left", "right", "header", "footer"] as const;
  const inches = sides.map(
    (side) => [side, Math.round(Number(tag.attribute(side) ?? 0) * pointsPerInch * 1000) / 1000] as const,
  );
  return { ...plainPageLayout.margins, ...Object.fromEntries(inches.filter(([, points]) => Number.isFinite(points))) };
}
