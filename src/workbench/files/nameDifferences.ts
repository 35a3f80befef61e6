import { columnName, quoteSheetName } from "../../domain/cell.ts";
import { foldedName } from "../../io/definedName.ts";
import type { PackageEdits } from "../../io/xlsx/edits.ts";
import type { NewName } from "../../io/xlsx/patch/reportNames.ts";
import { fileFormula } from "../../io/xlsx/write/fileFormula.ts";
import type { HostBook } from "../book/book.ts";
import type { BookName } from "../book/bookTypes.ts";
import { rangeText } from "../book/cellRange.ts";
import type { HostSheet } from "../book/sheet.ts";
import { filterName } from "./autoFilterXml.ts";
import { printAreaName, printTitlesName } from "./readNames.ts";

type NameEdits = Required<Pick<PackageEdits, "removedNames" | "addedNames">>;

/**
 * Defined names that came, went or changed. `position`: of a sheet in the file, by its id; `written`: sheets whose print areas and
 * titles are written anew, and those whose filter is.
 */
export function nameDifferences(
  before: HostBook,
  after: HostBook,
  position: ReadonlyMap<string, number>,
  written: { readonly printed: readonly HostSheet[]; readonly filtered: readonly HostSheet[] },
): NameEdits {
  const was = new Map(before.state.names.map((name) => [keyOf(before, name), name]));
  const is = new Map(after.state.names.map((name) => [keyOf(after, name), name]));
  const differs = (key: string): boolean => {
    const [one, other] = [was.get(key), is.get(key)];
    return one?.formula !== other?.formula || one?.visible !== other?.visible || one?.name !== other?.name;
  };
  const positionOf = ({ scope }: BookName, book: HostBook): number | null => {
    if (scope === null) return null;
    const name = book.sheetWithId(scope)?.name ?? "";
    return position.get(after.sheetNamed(name)?.id ?? "") ?? null;
  };
  const placed = (sheet: HostSheet) => ({ at: position.get(sheet.id) ?? 0, sheet });
  const [printed, filtered] = [written.printed.map(placed), written.filtered.map(placed)];
  return {
    removedNames: [
      ...[...was]
        .filter(([key]) => differs(key))
        .map(([, name]) => ({ name: name.name, scope: name.scope, sheet: positionOf(name, before) }))
        // Names of a sheet that is gone went with it.
        .filter(({ scope, sheet }) => scope === null || sheet !== null),
      ...printed.flatMap(({ at }) => [printAreaName, printTitlesName].map((name) => ({ name, sheet: at }))),
      ...filtered.map(({ at }) => ({ name: filterName, sheet: at })),
    ],
    addedNames: [
      ...[...is]
        .filter(([key]) => differs(key))
        .map(([, name]) => ({
          name: name.name,
          sheet: positionOf(name, after),
          formula: fileFormula(name.formula),
          hidden: !name.visible,
        })),
      ...printed.flatMap(({ at, sheet }) => printNames(sheet, at)),
      ...filtered.flatMap(({ at, sheet }) => filterNames(sheet, at)),
    ],
  };
}

/** Sheets have other ids in the book as it was; their names are the same. */
function keyOf(book: HostBook, { name, scope }: BookName): string {
  return `${scope === null ? "" : foldedName(book.sheetWithId(scope)?.name ?? "")}!${foldedName(name)}`;
}

function printNames({ name, state: { pageLayout } }: HostSheet, position: number): NewName[] {
  const { printAreas, titleRows, titleColumns } = pageLayout;
  const columns = titleColumns && `$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`;
  const rows = titleRows && `$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`;
  const place = (reference: string): string => `${quoteSheetName(name)}!${reference}`;
  const titles = [columns, rows].filter((text) => text !== null).map(place);
  const areas = printAreas.map((range) => place(rangeText(range, true)));
  const named = (wanted: string, references: readonly string[]): NewName[] =>
    references.length === 0 ? [] : [{ name: wanted, sheet: position, formula: references.join(","), hidden: false }];
  return [...named(printAreaName, areas), ...named(printTitlesName, titles)];
}

function filterNames({ name, state: { filter } }: HostSheet, position: number): NewName[] {
  if (!filter) return [];
  const formula = `${quoteSheetName(name)}!${rangeText(filter.range, true)}`;
  return [{ name: filterName, sheet: position, formula, hidden: true }];
}
