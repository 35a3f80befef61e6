import { storedText } from "../../io/xlsx/write/cellText.ts";
import { rowBreaksXml } from "../../io/xlsx/write/printSetup.ts";
import type { PageLayout } from "../book/bookTypes.ts";
import { textOfSections } from "./headerFooterText.ts";
import { pointsPerInch, printCommentNames, printErrorNames } from "./readPageLayout.ts";

/** printOptions, pageMargins, pageSetup, headerFooter and rowBreaks of a new sheet. */
export function pageXml(layout: PageLayout): string {
  return (
    optionsXml(layout) + marginsXml(layout) + setupXml(layout) + headersXml(layout) + rowBreaksXml(layout.rowBreaks)
  );
}

/** Whether the sheet is fitted to pages, which its sheetPr says. */
export function fitsToPages({ zoom }: PageLayout): boolean {
  return !("scale" in zoom);
}

function optionsXml(layout: PageLayout): string {
  const options = flags([
    ["horizontalCentered", layout.centerHorizontally],
    ["verticalCentered", layout.centerVertically],
    ["headings", layout.printHeadings],
    ["gridLines", layout.printGridlines],
  ]);
  return options === "" ? "" : `<printOptions${options}/>`;
}

function marginsXml({ margins }: PageLayout): string {
  const sides = (["left", "right", "top", "bottom", "header", "footer"] as const)
    .map((side) => `${side}="${String(Number((margins[side] / pointsPerInch).toFixed(6)))}"`)
    .join(" ");
  return `<pageMargins ${sides}/>`;
}

function setupXml(layout: PageLayout): string {
  const { zoom, firstPageNumber } = layout;
  const size =
    "scale" in zoom
      ? zoom.scale === 100
        ? ""
        : ` scale="${String(zoom.scale)}"`
      : ` fitToWidth="${String(zoom.pagesWide ?? 0)}" fitToHeight="${String(zoom.pagesHigh ?? 0)}"`;
  const first = firstPageNumber === null ? "" : ` firstPageNumber="${String(firstPageNumber)}"`;
  const order = layout.printOrder === "downThenOver" ? "" : ` pageOrder="overThenDown"`;
  const comments =
    layout.printComments === "noComments" ? "" : ` cellComments="${printCommentNames[layout.printComments]}"`;
  const errors = layout.printErrors === "asDisplayed" ? "" : ` errors="${printErrorNames[layout.printErrors]}"`;
  const more = flags([
    ["blackAndWhite", layout.blackAndWhite],
    ["draft", layout.draftMode],
    ["useFirstPageNumber", firstPageNumber !== null],
  ]);
  return `<pageSetup paperSize="${String(layout.paperSize)}"${size}${first}${order} orientation="${layout.orientation}"${comments}${errors}${more}/>`;
}

function headersXml({ headersFooters }: PageLayout): string {
  const { state, useSheetMargins, useSheetScale, pages } = headersFooters;
  const elements = [
    ["odd", "default"],
    ["even", "even"],
    ["first", "first"],
  ] as const;
  const texts = elements.flatMap(([element, page]) =>
    (["Header", "Footer"] as const).flatMap((kind) => {
      const text = textOfSections(pages[page], kind);
      return text === "" ? [] : `<${element}${kind}>${storedText(text)}</${element}${kind}>`;
    }),
  );
  const attributes = flags([
    ["differentOddEven", state === "oddAndEven" || state === "firstOddAndEven"],
    ["differentFirst", state === "firstAndDefault" || state === "firstOddAndEven"],
  ]);
  const unlinked = `${useSheetScale ? "" : ` scaleWithDoc="0"`}${useSheetMargins ? "" : ` alignWithMargins="0"`}`;
  const all = attributes + unlinked;
  return texts.length === 0 && all === "" ? "" : `<headerFooter${all}>${texts.join("")}</headerFooter>`;
}

function flags(list: readonly (readonly [name: string, isSet: boolean])[]): string {
  return list.map(([name, isSet]) => (isSet ? ` ${name}="1"` : "")).join("");
}
