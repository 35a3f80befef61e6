import { isSameSheetName } from "../../io/sheetName.ts";
import type { HostBook } from "./book.ts";
import type { BookChart, SheetState } from "./bookTypes.ts";
import { mapReferences, type CellReference, type ReferenceChange } from "./references.ts";
import type { RangeMove } from "./rangeMove.ts";
import { rewrittenFormat, rewrittenValidation } from "./ruleFormulas.ts";
import type { HostSheet } from "./sheet.ts";

/** Another text for a formula that stands on `home` (null for names of the workbook). */
export type FormulaRewrite = (formula: string, home: HostSheet | null) => string;

/** Rewrites every formula of the book: cells, names, conditional formats, validations, charts. */
export function rewriteFormulas(book: HostBook, rewrite: FormulaRewrite): void {
  for (const sheet of book.sheets) rewriteSheet(sheet, (formula) => rewrite(formula, sheet));
  const names = mapped(book.state.names, (name) => {
    const home = name.scope === null ? null : (book.sheetWithId(name.scope) ?? null);
    const formula = rewrite(name.formula, home);
    return formula === name.formula ? name : { ...name, formula };
  });
  book.change({ names });
}

/** Rewrites every formula that stands on the sheet. */
export function rewriteSheet(sheet: HostSheet, rewrite: (formula: string) => string): void {
  sheet.rewriteFormulas(rewrite);
  sheet.change(rewrittenState(sheet.state, rewrite));
}

/** References to cells of `sheet` follow an edit of it, in all formulas of the book. */
export function moveReferences(book: HostBook, sheet: HostSheet, move: RangeMove): void {
  changeReferencesTo(book, sheet, ({ range }) => {
    const moved = move(range);
    return moved === range ? undefined : moved ? { range: moved } : "deleted";
  });
}

/** Changes the references that name a sheet, as when it is renamed or deleted. */
export function changeNamedReferences(
  book: HostBook,
  sheet: HostSheet,
  change: (reference: CellReference) => ReferenceChange,
): void {
  rewriteFormulas(book, (formula) =>
    formula.includes("!")
      ? mapReferences(formula, (reference) =>
          reference.sheet !== null && isSameSheetName(reference.sheet, sheet.name) ? change(reference) : undefined,
        )
      : formula,
  );
}

/** Changes the references to cells of one sheet, wherever they stand. */
export function changeReferencesTo(
  book: HostBook,
  sheet: HostSheet,
  change: (reference: CellReference) => ReferenceChange,
): void {
  rewriteFormulas(book, (formula, home) => {
    if (home !== sheet && !formula.includes("!")) return formula;
    return mapReferences(formula, (reference) => {
      const isMeant = reference.sheet === null ? home === sheet : isSameSheetName(reference.sheet, sheet.name);
      return isMeant ? change(reference) : undefined;
    });
  });
}

/** The formulas in a sheet's records; what does not change keeps its identity. */
function rewrittenState(state: SheetState, rewrite: (formula: string) => string): Partial<SheetState> {
  return {
    conditionalFormats: mapped(state.conditionalFormats, (format) => rewrittenFormat(format, rewrite)),
    validations: mapped(state.validations, (validation) => rewrittenValidation(validation, rewrite)),
    charts: mapped(state.charts, (chart) => rewrittenChart(chart, rewrite)),
  };
}

function rewrittenChart(chart: BookChart, rewrite: (formula: string) => string): BookChart {
  const series = mapped(chart.series, (one) => {
    const values = one.values === null ? null : rewrite(one.values);
    const categories = one.categories === null ? null : rewrite(one.categories);
    const name = one.name && "formula" in one.name ? { formula: rewrite(one.name.formula) } : one.name;
    const isSame =
      values === one.values && categories === one.categories && JSON.stringify(name) === JSON.stringify(one.name);
    return isSame ? one : { ...one, values, categories, name };
  });
  return series === chart.series ? chart : { ...chart, series };
}

/** `items.map`, but the same array when nothing differs. */
function mapped<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.every((item, at) => item === items[at]) ? items : changed;
}
