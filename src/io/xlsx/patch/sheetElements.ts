import type { SheetElement } from "../edits.ts";
import type { StyleRegistry } from "../write/styleRegistry.ts";
import { appended, qualified } from "./outline.ts";
import type { SheetIndex } from "./sheetIndex.ts";
import type { Splice } from "./splice.ts";

/** Order of the children of a worksheet (ECMA-376 part 1, 18.3.1.99). */
export const worksheetOrder = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges",
  "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
  "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
  "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture",
  "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
]; // prettier-ignore

/** Puts elements in the place of those of the same name; all of them go, where there are several (conditionalFormatting). */
export function elementSplices(
  index: SheetIndex,
  elements: ReadonlyMap<string, SheetElement>,
  styles: StyleRegistry,
): Splice[] {
  const { root } = index;
  if (!root) return [];
  return [...elements].flatMap(([local, element]) => {
    const xml = element((name) => qualified(root, name), styles);
    const [first, ...others] = index.children.filter(({ tag }) => tag.local === local);
    if (first)
      return [
        { start: first.start, end: first.end, text: xml },
        ...others.map(({ start, end }) => ({ start, end, text: "" })),
      ];
    if (xml === "") return [];
    const rank = worksheetOrder.indexOf(local);
    const next = index.children.find(({ tag }) => worksheetOrder.indexOf(tag.local) > rank);
    return [next ? { start: next.start, end: next.start, text: xml } : appended(index, root, xml)];
  });
}
