import { foldedName } from "../../io/definedName.ts";
import type { DefinedName } from "../../domain/grid.ts";
import type { BookName, PageLayout } from "../book/bookTypes.ts";
import { isEntireColumns, isEntireRows, rangeOfText } from "../book/cellRange.ts";
import type { HostSheet } from "../book/sheet.ts";

export const printAreaName = "_xlnm.Print_Area";
export const printTitlesName = "_xlnm.Print_Titles";

/** Names that Excel keeps for itself; what a sheet prints is in its page layout. */
export function isBuiltInName(name: string): boolean {
  return foldedName(name).startsWith("_XLNM.");
}

/** The workbook's names. `sheets` by position, undefined for those that are no worksheets. */
export function bookNames(names: readonly DefinedName[], sheets: readonly (HostSheet | undefined)[]): BookName[] {
  return names
    .filter(({ name }) => !isBuiltInName(name))
    .flatMap(({ name, formula, sheet, hidden }) => {
      const scope = sheet === null ? null : sheets[sheet]?.id;
      return scope === undefined ? [] : [{ name, scope, formula, comment: "", visible: !hidden }];
    });
}

/** What the names of a sheet say that is printed of it. */
export function printRangesOf(
  names: readonly DefinedName[],
  position: number,
): Pick<PageLayout, "printAreas" | "titleRows" | "titleColumns"> {
  const rangesNamed = (wanted: string) =>
    names
      .filter(({ name, sheet }) => sheet === position && foldedName(name) === foldedName(wanted))
      .flatMap(({ formula }) => referencesIn(formula))
      .flatMap((reference) => rangeOfText(reference) ?? []);
  const titles = rangesNamed(printTitlesName);
  const rows = titles.find(isEntireRows);
  const columns = titles.find((range) => isEntireColumns(range) && range !== rows);
  return {
    printAreas: rangesNamed(printAreaName),
    titleRows: rows ? { first: rows.top, last: rows.bottom } : null,
    titleColumns: columns ? { first: columns.left, last: columns.right } : null,
  };
}

/** "'Blad, 1'!$A:$B,'Blad, 1'!$1:$2" → the references without their sheet. */
function referencesIn(formula: string): string[] {
  const references: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at <= formula.length; at++) {
    const char = formula.charAt(at);
    if (char === "'") isQuoted = !isQuoted;
    if (at < formula.length && (char !== "," || isQuoted)) continue;
    const reference = formula.slice(start, at);
    references.push(reference.slice(reference.lastIndexOf("!") + 1));
    start = at + 1;
  }
  return references;
}
