import type { Result } from "../../domain/result.ts";
import { freeSheetName } from "../../io/sheetName.ts";
import { reportPosition } from "../../io/reportSheet.ts";
import { editPackage } from "../../io/xlsx/editPackage.ts";
import type { AddedSheet, PackageEdits, SheetEdit } from "../../io/xlsx/edits.ts";
import type { Package } from "../../io/xlsx/package.ts";
import { outlineWorkbook, type WorkbookOutline } from "../../io/xlsx/patch/workbookOutline.ts";
import { attempt, RefusedFile, type FileRefusal, type UnsavedChange } from "../../io/xlsx/refusal.ts";
import { readState } from "../../io/xlsx/statePart.ts";
import type { HostBook } from "../book/book.ts";
import type { HostSheet } from "../book/sheet.ts";
import { renameSheet } from "../book/sheets.ts";
import { customXmlDifferences } from "./customXmlDifferences.ts";
import { isWritableFilter } from "./autoFilterXml.ts";
import { isWritable } from "./conditionalFormatsXml.ts";
import { nameDifferences } from "./nameDifferences.ts";
import { chartsToSave } from "./reportCharts.ts";
import { newSheetXml } from "./newSheetXml.ts";
import { bookOf, type SheetOrigin } from "./openBook.ts";
import { differsInFilter, differsInPrintRanges, sheetDifferences, wholeDifferences } from "./sheetDifferences.ts";

/**
 * The workbook as a file: the package it was opened from with what has been changed since, found by comparing. Sheets of the user's
 * get their changed cells spliced in; sheets that are new, or that Avvika made, are written whole. A book that nobody changed gives
 * the package as it was.
 * Errors: refuses what the comparison finds and the file cannot get (`change-not-saved`, with the sheet and the kind of change).
 */
export function saveBook(book: HostBook, pkg: Package): Result<Uint8Array, FileRefusal> {
  const edits = attempt(() => new BookComparison(book, pkg).edits());
  return edits.ok ? editPackage(pkg, edits.value) : edits;
}

class BookComparison {
  readonly #book: HostBook;
  readonly #pkg: Package;
  /** The book as it was opened, its sheets called as they are now. */
  readonly #before: HostBook;
  readonly #outline: WorkbookOutline;
  /** Names in the package by part. */
  readonly #names: ReadonlyMap<string, string>;
  /** Parts of the sheets that Avvika made. */
  readonly #ours: ReadonlySet<string>;

  constructor(book: HostBook, pkg: Package) {
    this.#book = book;
    this.#pkg = pkg;
    book.calculateIfNeeded();
    this.#before = bookOf(pkg);
    this.#outline = outlineWorkbook(pkg);
    const { sheets, names } = this.#outline;
    this.#names = new Map(
      sheets.flatMap(({ worksheetPart, name }) => (worksheetPart === undefined ? [] : [[worksheetPart, name]])),
    );
    const sheetNames = sheets.map(({ name }) => name);
    const positions = readState(pkg).reports.map((report) => reportPosition(report, names, sheetNames));
    this.#ours = new Set(positions.flatMap((at) => sheets[at]?.worksheetPart ?? []));
  }

  edits(): PackageEdits {
    this.#refuseBookState();
    const renamed = this.#rename();
    const removed = this.#removed();
    const kept = this.#before.sheets.flatMap((before) => {
      const after = this.#now(before);
      return after ? [{ before, after, name: this.#nameOf(before) }] : [];
    });
    const ours = kept.filter(({ before }) => this.#ours.has(partOf(before)));
    const users = kept.filter(({ before }) => !this.#ours.has(partOf(before)));
    const differences = users.map(({ before, after, name }) => sheetDifferences(this.#pkg, name, before, after));
    const own = ours.map((one) => ({ ...one, ...wholeDifferences(one.name, one.before, one.after) }));
    const rewritten = own.filter(({ isChanged }) => isChanged);
    const added = [
      ...rewritten.map(({ after, name }) => this.#whole(after, name)),
      ...this.#book.sheets.filter(({ origin }) => origin === null).map((sheet) => this.#whole(sheet)),
    ];
    const order = this.#order(removed);
    const position = new Map(this.#book.sheets.map((sheet) => [sheet.id, order.indexOf(sheet.name)]));
    const printed = [
      ...rewritten.map(({ after }) => after),
      ...users.filter(({ before, after }) => differsInPrintRanges(before, after)).map(({ after }) => after),
      ...this.#book.sheets.filter(({ origin }) => origin === null),
    ];
    const filtered = [
      ...rewritten.map(({ after }) => after),
      ...users.filter(({ before, after }) => differsInFilter(before, after)).map(({ after }) => after),
      ...this.#book.sheets.filter(({ origin, state }) => origin === null && state.filter !== null),
    ];
    const names = nameDifferences(this.#before, this.#book, position, { printed, filtered });
    const isChanged =
      differences.some((one) => one.isChanged) ||
      added.length + removed.length + names.addedNames.length + names.removedNames.length > 0;
    // Results are stored when something was changed; a workbook nobody touched stays as it is, whatever TODAY() gives now.
    const unwritten = own.filter((one) => !one.isChanged).map(({ results }) => results);
    const sheets = isChanged ? [...differences.map(({ edit }) => edit), ...unwritten].filter(hasEdits) : [];
    return {
      renamed,
      removed,
      added,
      order,
      sheets,
      ...names,
      visibility: kept
        .filter(({ before, after }) => before.state.visibility !== after.state.visibility)
        .map(({ after, name }) => ({ sheet: name, visibility: after.state.visibility })),
      customXml: customXmlDifferences(this.#before.state.xmlParts, this.#book.state.xmlParts),
    };
  }

  #refuseBookState(): void {
    const [before, after] = [this.#before.state, this.#book.state];
    if (JSON.stringify(before.protection) !== JSON.stringify(after.protection)) this.#refuse(null, "protection");
    if (JSON.stringify(before.properties) !== JSON.stringify(after.properties)) this.#refuse(null, "properties");
  }

  /** Calls the sheets of the book as it was what they are called now, so that the comparison finds no more than was edited. */
  #rename(): { readonly sheet: string; readonly name: string }[] {
    const renamed = this.#before.sheets.flatMap((before) => {
      const after = this.#now(before);
      return after && after.name !== before.name ? [{ before, sheet: before.name, name: after.name }] : [];
    });
    this.#before.change({ protection: null });
    const taken = (): string[] => [...this.#before.sheets, ...this.#book.sheets].map(({ name }) => name);
    for (const { before } of renamed) renameSheet(this.#before, before, freeSheetName("Avvika", taken()));
    for (const { before, name } of renamed) renameSheet(this.#before, before, name);
    return renamed.map(({ sheet, name }) => ({ sheet, name }));
  }

  /** Sheets that are gone, by their names in the package: only such as Avvika made may go. */
  #removed(): string[] {
    const gone = this.#before.sheets.filter((before) => !this.#now(before));
    for (const before of gone) if (!this.#ours.has(partOf(before))) this.#refuse(before.name, "sheet-removed");
    return gone.map((before) => this.#nameOf(before));
  }

  #whole(sheet: HostSheet, replaces?: string): AddedSheet {
    const { charts, tables, validations, comments, conditionalFormats, visibility, filter } = sheet.state;
    const drawn = charts.length === 0 ? [] : (chartsToSave(this.#book, sheet) ?? this.#refuse(sheet.name, "chart"));
    if (tables.length > 0) this.#refuse(sheet.name, "table");
    if (validations.length > 0) this.#refuse(sheet.name, "validation");
    if (comments.length > 0) this.#refuse(sheet.name, "comment");
    if (!isWritableFilter(filter)) this.#refuse(sheet.name, "filter");
    if (!conditionalFormats.every(isWritable)) this.#refuse(sheet.name, "conditional-format");
    const shown = this.#outline.sheets[this.#outline.activeSheet]?.name;
    return {
      name: sheet.name,
      visibility,
      charts: drawn,
      xml: (context) => newSheetXml(sheet, replaces !== undefined && replaces === shown, context),
      ...(replaces === undefined ? {} : { replaces }),
    };
  }

  /** All sheets of the file by name, in the book's order; those the book does not have stay behind the one they stood behind. */
  #order(removed: readonly string[]): string[] {
    const order = this.#book.sheets.map(({ name }) => name);
    let before: string | undefined;
    for (const { name, worksheetPart } of this.#outline.sheets) {
      if (worksheetPart === undefined) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
      if (removed.includes(name)) continue;
      before =
        worksheetPart === undefined ? name : this.#book.sheets.find((sheet) => partOf(sheet) === worksheetPart)?.name;
    }
    return order;
  }

  #now(before: HostSheet): HostSheet | undefined {
    return this.#book.sheets.find((sheet) => sheet.origin !== null && partOf(sheet) === partOf(before));
  }

  #nameOf(before: HostSheet): string {
    return this.#names.get(partOf(before)) ?? before.name;
  }

  #refuse(sheet: string | null, change: UnsavedChange): never {
    throw new RefusedFile({ reason: "change-not-saved", sheet, change });
  }
}

function partOf({ origin }: HostSheet): string {
  return (origin as SheetOrigin | null)?.part ?? "";
}

function hasEdits({ cells, rows = [], elements, view = {} }: SheetEdit): boolean {
  return cells.length + rows.length + (elements?.size ?? 0) + Object.keys(view).length > 0;
}
