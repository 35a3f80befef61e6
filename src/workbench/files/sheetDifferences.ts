import type { SheetEdit, SheetElement, SheetViewEdit } from "../../io/xlsx/edits.ts";
import type { Package } from "../../io/xlsx/package.ts";
import { RefusedFile, type UnsavedChange } from "../../io/xlsx/refusal.ts";
import { isSameLook } from "../../io/xlsx/cellLook.ts";
import type { SheetState } from "../book/bookTypes.ts";
import type { HostSheet } from "../book/sheet.ts";
import { autoFilterXml, isWritableFilter } from "./autoFilterXml.ts";
import { cellDifferences, joinedEdits } from "./cellDifferences.ts";
import { columnsElement } from "./columnsElement.ts";
import { conditionalFormatsXml, isWritable } from "./conditionalFormatsXml.ts";
import { canMoveCells } from "./movedSheets.ts";
import { mergesXml } from "./newSheetXml.ts";
import type { SheetOrigin } from "./openBook.ts";
import { differsInColumns, rowDifferences } from "./sizeDifferences.ts";

/** What has to be changed of one of the user's sheets. */
export interface SheetDifferences {
  /** `sheet`: its name in the package. */
  readonly edit: SheetEdit;
  readonly isChanged: boolean;
}

/**
 * Compares a sheet with what it was. `name`: as the package calls it.
 * Errors: @throws RefusedFile `change-not-saved`.
 */
export function sheetDifferences(pkg: Package, name: string, before: HostSheet, after: HostSheet): SheetDifferences {
  const refuse = (change: UnsavedChange): never => {
    throw new RefusedFile({ reason: "change-not-saved", sheet: after.name, change });
  };
  const { part, hasMoved } = after.origin as SheetOrigin;
  const cells = cellDifferences(before, after);
  if (hasMoved && wholeDifferences(name, before, after).isChanged && !canMoveCells(pkg, part)) refuse("cells-moved");
  const rows = rowDifferences(before, after) ?? refuse("whole-columns");
  if (cells.hasWholeLines) refuse("whole-columns");
  refuseState(before.state, after.state, refuse);
  const elements = new Map<string, SheetElement>();
  if (differsInColumns(before, after)) elements.set("cols", columnsElement(pkg, part, before, after));
  if (!isSameRecord(before.state.merges, after.state.merges)) elements.set("mergeCells", (q) => mergesXml(after, q));
  if (differsInFilter(before, after)) {
    if (![before, after].every(({ state }) => isWritableFilter(state.filter))) refuse("filter");
    elements.set("autoFilter", (q) => autoFilterXml(after.state.filter, q));
  }
  const formats = after.state.conditionalFormats;
  if (!isSameRecord(before.state.conditionalFormats, formats)) {
    if (![...before.state.conditionalFormats, ...formats].every(isWritable)) refuse("conditional-format");
    elements.set("conditionalFormatting", (q, styles) => conditionalFormatsXml(formats, q, styles));
  }
  const view = viewDifferences(before.state, after.state);
  const edits = joinedEdits(cells.contents, cells.looks);
  const isChanged = edits.length + rows.length + elements.size + Object.keys(view).length > 0;
  return {
    edit: { sheet: name, cells: joinedEdits(edits, cells.results), rows, elements, view },
    isChanged: isChanged || differsInPrintRanges(before, after) || before.state.visibility !== after.state.visibility,
  };
}

/** How the sheet is shown, as far as it differs. */
function viewDifferences(before: SheetState, after: SheetState): SheetViewEdit {
  const { showGridlines, showHeadings, freeze, tabColor } = after;
  return {
    ...(showGridlines === before.showGridlines ? {} : { showGridlines }),
    ...(showHeadings === before.showHeadings ? {} : { showHeadings }),
    ...(isSameRecord(before.freeze, freeze) ? {} : { freeze }),
    ...(tabColor === before.tabColor ? {} : { tabColor }),
  };
}

/** Whether a sheet that can be written whole has to be: anything but results of formulas differs. With those results. */
export function wholeDifferences(
  name: string,
  before: HostSheet,
  after: HostSheet,
): { readonly isChanged: boolean; readonly results: SheetEdit } {
  const cells = cellDifferences(before, after);
  const rows = rowDifferences(before, after);
  const isChanged =
    cells.contents.length + cells.looks.length > 0 ||
    cells.hasWholeLines ||
    rows === null ||
    rows.length > 0 ||
    differsInColumns(before, after) ||
    !isSameRecord({ ...before.state, visibility: null }, { ...after.state, visibility: null });
  return { isChanged, results: { sheet: name, cells: cells.results } };
}

/** The records of a sheet that cannot be written into a part that is there, by what they are called to the user. */
const unsaved: Readonly<Partial<Record<keyof SheetState, UnsavedChange>>> = {
  standardWidth: "standard-sizes",
  standardHeight: "standard-sizes",
  protection: "protection",
  pageLayout: "page",
  tables: "table",
  validations: "validation",
  charts: "chart",
  comments: "comment",
};

function refuseState(before: SheetState, after: SheetState, refuse: (change: UnsavedChange) => never): void {
  for (const key of Object.keys(unsaved) as (keyof typeof unsaved)[]) {
    const change = unsaved[key];
    const isSame = isSameRecord(written(before, key), written(after, key));
    if (change && !isSame) refuse(change);
  }
}

/** A record without what is written elsewhere: columns of a table are called as their header cells, print areas are names. */
function written(state: SheetState, key: keyof SheetState): unknown {
  if (key === "tables") return state.tables.map((table) => ({ ...table, columns: table.columns.map(({ id }) => id) }));
  if (key === "pageLayout") return { ...state.pageLayout, printAreas: null, titleRows: null, titleColumns: null };
  return state[key];
}

/** Whether what is printed of a sheet, which names say, differs. */
export function differsInPrintRanges(before: HostSheet, after: HostSheet): boolean {
  const ranges = ({ state: { pageLayout } }: HostSheet): unknown => [
    pageLayout.printAreas,
    pageLayout.titleRows,
    pageLayout.titleColumns,
  ];
  return !isSameRecord(ranges(before), ranges(after));
}

/** Whether what the sheet itself is filtered by differs, which a name says too. */
export function differsInFilter(before: HostSheet, after: HostSheet): boolean {
  return !isSameRecord(before.state.filter, after.state.filter);
}

function isSameRecord(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right) && left.length !== right.length) return false;
  return isSameLook(left, right) && isSameLook(right, left);
}
