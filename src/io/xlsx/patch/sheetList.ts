import { foldedName } from "../../definedName.ts";
import type { PackageEdits } from "../edits.ts";
import { escapeAttribute } from "../xmlText.ts";
import { attributeSet, childOf, childrenOf, removed, sourceText, type OutlineElement } from "./outline.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { addRelationships, removeRelationshipsTo } from "./relationships.ts";
import { relationshipType } from "../packageRelationships.ts";
import { spliced, type Splice } from "./splice.ts";
import { dropRelationshipsOf } from "./unreferenced.ts";
import { outlineWorkbookBytes, type NameLine, type WorkbookOutline } from "./workbookOutline.ts";
import { nameSplices, recalculationSplices, sheetSplices } from "./workbookPatch.ts";

/** A sheet that was added, with its part. */
export interface NewPart {
  readonly name: string;
  readonly part: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
}

/**
 * Brings the main part up to date: names, visibility and order of the sheets, defined names, recalculation. Works through the part in
 * steps, each reading what the one before wrote. @throws RefusedFile
 */
export function patchSheetList(
  patch: PackagePatch,
  edits: PackageEdits,
  added: readonly NewPart[],
  recalculates: boolean,
): void {
  const list = new SheetList(patch);
  list.step((workbook) => renameSplices(workbook, edits));
  for (const sheet of edits.removed ?? []) list.remove(sheet);
  list.add(added);
  if (edits.order) list.reorder(edits.order);
  list.step((workbook) => nameSplices(workbook, staleNames(workbook.names, edits), edits.addedNames ?? []));
  list.step(dropEmptyNames);
  if (recalculates) list.step(recalculationSplices);
}

class SheetList {
  readonly #patch: PackagePatch;

  constructor(patch: PackagePatch) {
    this.#patch = patch;
  }

  step(splices: (workbook: WorkbookOutline) => readonly Splice[]): void {
    const workbook = this.#outline();
    const part = this.#patch.source.workbookPart;
    this.#patch.write(part, spliced(workbook.part.bytes, splices(workbook)));
  }

  add(added: readonly NewPart[]): void {
    if (added.length === 0) return;
    const workbook = this.#outline();
    const targets = added.map(({ part }) => ({ type: relationshipType.worksheet, target: part }));
    const ids = addRelationships(this.#patch, this.#patch.source.workbookPart, targets, workbook.strict);
    this.step((before) =>
      sheetSplices(
        before,
        added.map(({ name }, at) => ({ name, relationshipId: ids[at] ?? "" })),
      ),
    );
    this.step((before) =>
      added.flatMap(({ name, visibility }) => {
        const element = lineOf(before, name);
        return visibility === "visible" || !element ? [] : attributeSet(before.part, element, "state", visibility);
      }),
    );
  }

  /** Takes a sheet out, and what only it led to. Names that belong to it go with it. */
  remove(name: string): void {
    const workbook = this.#outline();
    const position = workbook.sheets.findIndex((sheet) => sheet.name === name);
    const part = workbook.sheets[position]?.worksheetPart;
    const element = lineOf(workbook, name);
    if (part === undefined || !element) throw new Error(`edit-sheet-unknown: ${name}`);
    dropRelationshipsOf(this.#patch, part);
    removeRelationshipsTo(this.#patch, this.#patch.source.workbookPart, part);
    this.#patch.remove(part);
    const own = workbook.names.filter(({ sheet }) => sheet === position);
    this.step((before) => [
      removed(element),
      ...own.map((line) => removed(line.element)),
      ...positionSplices(before, (at) => (at > position ? at - 1 : at), own),
    ]);
  }

  /** Puts the sheets' lines in an order; what counts positions follows. */
  reorder(order: readonly string[]): void {
    const workbook = this.#outline();
    const names = workbook.sheets.map(({ name }) => name);
    if (names.every((name, at) => name === order[at]) && names.length === order.length) return;
    if (new Set([...names, ...order]).size !== names.length || names.length !== order.length)
      throw new Error("edit-order-incomplete");
    const lines = sheetLines(workbook);
    const texts = order.map((name) => {
      const line = lines[names.indexOf(name)];
      return line ? sourceText(workbook.part, line) : "";
    });
    this.step((before) => [
      ...lines.map(({ start, end }, at) => ({ start, end, text: texts[at] ?? "" })),
      ...positionSplices(before, (at) => order.indexOf(names[at] ?? ""), []),
    ]);
  }

  #outline(): WorkbookOutline {
    const { source } = this.#patch;
    return outlineWorkbookBytes(source, this.#patch.read(source.workbookPart));
  }
}

/** The `sheet` elements. */
function sheetLines({ part }: WorkbookOutline): OutlineElement[] {
  const list = childOf(part.root, "sheets");
  return list ? childrenOf(list, "sheet") : [];
}

function lineOf(workbook: WorkbookOutline, name: string): OutlineElement | undefined {
  return sheetLines(workbook)[workbook.sheets.findIndex((sheet) => sheet.name === name)];
}

function renameSplices(workbook: WorkbookOutline, { renamed = [], visibility = [] }: PackageEdits): Splice[] {
  const line = (name: string): OutlineElement => {
    const element = lineOf(workbook, name);
    if (!element) throw new Error(`edit-sheet-unknown: ${name}`);
    return element;
  };
  return [
    ...renamed.flatMap(({ sheet, name }) => attributeSet(workbook.part, line(sheet), "name", escapeAttribute(name))),
    ...visibility.flatMap(({ sheet, visibility: state }) => attributeSet(workbook.part, line(sheet), "state", state)),
  ];
}

/** Everything in the main part that counts sheets: names of a sheet, and the tab that is shown. */
function positionSplices(
  workbook: WorkbookOutline,
  moved: (position: number) => number,
  without: readonly NameLine[],
): Splice[] {
  const names = workbook.names
    .filter((line) => line.sheet !== null && !without.some(({ element }) => element.start === line.element.start))
    .flatMap(({ sheet, element }) => attributeSet(workbook.part, element, "localSheetId", String(moved(sheet ?? 0))));
  const views = childOf(workbook.part.root, "bookViews");
  const tabs = (views ? childrenOf(views, "workbookView") : []).flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((name) => {
      const value = view.tag.attribute(name);
      return value === undefined
        ? []
        : attributeSet(workbook.part, view, name, String(Math.max(0, moved(Number(value)))));
    }),
  );
  return [...names, ...tabs];
}

function staleNames(names: readonly NameLine[], { removedNames = [] }: PackageEdits): ReadonlySet<NameLine> {
  const isStale = (line: NameLine): boolean =>
    removedNames.some(({ name, sheet }) => sheet === line.sheet && foldedName(name) === foldedName(line.name));
  return new Set(names.filter(isStale));
}

/** An empty list of names is damage to Excel. */
function dropEmptyNames(workbook: WorkbookOutline): Splice[] {
  const list = childOf(workbook.part.root, "definedNames");
  return list && workbook.names.length === 0 ? [removed(list)] : [];
}
