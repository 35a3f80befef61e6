import { isSameRange, isWithin } from "../domain/cell.ts";
import type { CellPlace, SelectedRange, WorkbookSession } from "../io/session.ts";
import { ownSheets } from "../pipeline/ownSheets.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import { selectedCells, type SelectedCells } from "../rules/selectedCells.ts";

/** Where the user is in the workbook. */
export interface Selection {
  readonly cells: SelectedRange;
  /** Avvika has written the sheet: nothing is read from it. */
  readonly isOwnSheet: boolean;
  /** What the last check knows of the cells; null where it has not seen their sheet. */
  readonly known: SelectedCells | null;
}

/** The user's way through the workbook: which cells are selected, to a cell, and back to where one was. */
export interface Navigation {
  /** Null until something is selected and the workbook has been checked. The same object until it changes. */
  readonly selection: () => Selection | null;
  /** Where the user was before the pane took him elsewhere; null when he has not been taken, or is back. */
  readonly origin: () => SelectedRange | null;
  /** Returns how to stop listening. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly show: (place: CellPlace) => Promise<void>;
  /** The same for several cells. */
  readonly select: (cells: SelectedRange) => Promise<void>;
  readonly goBack: () => Promise<void>;
  readonly close: () => void;
}

/** `checked`: the workbook as it was last checked. */
export function createNavigation(session: WorkbookSession, checked: () => CheckedWorkbook | null): Navigation {
  let cells: SelectedRange | null = null;
  let origin: SelectedRange | null = null;
  /** Where the pane has taken the user last: going on from there does not change where he came from. */
  let shown: SelectedRange | null = null;
  let seen: { readonly checked: CheckedWorkbook; readonly selection: Selection } | null = null;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const goTo = async (target: SelectedRange, go: () => Promise<void>): Promise<void> => {
    const from = isAt(cells, shown) ? origin : cells;
    await go();
    shown = target;
    origin = isSame(from, target) ? null : from;
    tell();
  };
  const stopListening = session.onSelection((selected) => {
    if (isSame(cells, selected)) return;
    cells = selected;
    if (isSame(cells, origin)) origin = null;
    tell();
  });
  return {
    selection: () => {
      const now = checked();
      if (cells === null || now === null) return null;
      if (seen?.checked !== now || seen.selection.cells !== cells) {
        seen = { checked: now, selection: selectionIn(now, cells) };
      }
      return seen.selection;
    },
    origin: () => origin,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    show: (place) => {
      const { sheetName, row, column } = place;
      const target = { sheetName, range: { top: row, bottom: row, left: column, right: column } };
      return goTo(target, () => session.show(place));
    },
    select: (target) => goTo(target, () => session.select(target)),
    goBack: async () => {
      if (origin === null) return;
      const target = origin;
      await session.select(target);
      [origin, shown] = [null, null];
      tell();
    },
    close: stopListening,
  };
}

function isSame(one: SelectedRange | null, other: SelectedRange | null): boolean {
  if (one === null || other === null) return false;
  return one.sheetName === other.sheetName && isSameRange(one.range, other.range);
}

/** Whether the cells are the place, or what it is merged with. */
function isAt(cells: SelectedRange | null, place: SelectedRange | null): boolean {
  return cells !== null && place?.sheetName === cells.sheetName && isWithin(place.range, cells.range);
}

function selectionIn(checked: CheckedWorkbook, cells: SelectedRange): Selection {
  const sheet = checked.workbook.sheets.findIndex(({ name }) => name === cells.sheetName);
  return {
    cells,
    isOwnSheet: ownSheets(checked.workbook).has(sheet),
    known: sheet < 0 ? null : selectedCells(checked, { sheet, ...cells.range }),
  };
}
