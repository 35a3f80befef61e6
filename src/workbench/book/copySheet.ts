import { isSameSheetName } from "../../io/sheetName.ts";
import type { HostBook } from "./book.ts";
import type { BookName, BookTable } from "./bookTypes.ts";
import { mapReferences } from "./references.ts";
import { rewriteSheet } from "./rewriteFormulas.ts";
import { refuseIfProtected } from "./sheets.ts";
import type { HostSheet } from "./sheet.ts";
import { renameTableIn } from "./tableHeaders.ts";

/**
 * A copy of the sheet with its looks, sizes, merges, tables, conditional formats, charts, comments and names, called "Blad1 (2)".
 * Formulas and charts that name their own sheet name the copy; names of the workbook that point at the sheet get a twin on the
 * copy; tables get new names, as in Excel. The copy is not active.
 * Errors: @throws BookError `structure-protected`.
 */
export function copySheet(book: HostBook, sheet: HostSheet, position = book.sheets.indexOf(sheet) + 1): HostSheet {
  refuseIfProtected(book);
  const copy = book.newSheet(copyName(book, sheet.name));
  copy.copyFrom(sheet);
  const tables = sheet.state.tables.map((table) => ({
    ...table,
    id: book.createId(),
    name: freeTableName(book, table),
  }));
  copy.change({
    tables,
    conditionalFormats: copy.state.conditionalFormats.map((format) => ({ ...format, id: book.createId() })),
    validations: copy.state.validations.map((validation) => ({ ...validation, id: book.createId() })),
    charts: copy.state.charts.map((chart) => ({ ...chart, id: book.createId() })),
    comments: copy.state.comments.map((comment) => ({
      ...comment,
      id: book.createId(),
      replies: comment.replies.map((reply) => ({ ...reply, id: book.createId() })),
    })),
  });
  const ownName = (formula: string): string => toCopy(formula, sheet.name, copy.name);
  rewriteSheet(copy, (formula) =>
    sheet.state.tables.reduce(
      (text, table, at) => renameTableIn(text, table.name, tables[at]?.name ?? table.name),
      ownName(formula),
    ),
  );
  book.attach(copy, position);
  book.change({ names: [...book.state.names, ...copiedNames(book, sheet, copy)] });
  return copy;
}

function toCopy(formula: string, from: string, to: string): string {
  return mapReferences(formula, ({ sheet }) =>
    sheet !== null && isSameSheetName(sheet, from) ? { sheet: to } : undefined,
  );
}

function copiedNames(book: HostBook, sheet: HostSheet, copy: HostSheet): BookName[] {
  const own = book.state.names.filter(({ scope }) => scope === sheet.id);
  const pointing = book.state.names.filter(
    ({ scope, name, formula }) =>
      scope === null &&
      toCopy(formula, sheet.name, copy.name) !== formula &&
      !own.some((other) => other.name.toUpperCase() === name.toUpperCase()),
  );
  return [...own, ...pointing].map((name) => ({
    ...name,
    scope: copy.id,
    formula: toCopy(name.formula, sheet.name, copy.name),
  }));
}

/** "Blad1 (2)", then "(3)": a number the name already has is counted on. */
function copyName(book: HostBook, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${String(number)})`;
    const candidate = stem.slice(0, 31 - suffix.length) + suffix;
    if (!book.sheetNamed(candidate)) return candidate;
  }
}

/** "Tabell1" becomes "Tabell12", as Excel counts. */
function freeTableName(book: HostBook, table: BookTable): string {
  const taken = new Set(book.sheets.flatMap(({ state }) => state.tables.map(({ name }) => name.toUpperCase())));
  for (let number = 2; ; number++) {
    const name = `${table.name}${String(number)}`;
    if (!taken.has(name.toUpperCase())) return name;
  }
}
