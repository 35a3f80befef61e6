import type { CellRange } from "../../domain/cell.ts";
import type { HostBook } from "../book/book.ts";
import type { SheetVisibility } from "../book/bookTypes.ts";
import { isEntireColumns, isEntireRows, rangeText } from "../book/cellRange.ts";
import type { BookChange, HostSheet } from "../book/sheet.ts";
import type { HostEvent } from "./hostEvent.ts";
import { worksheetEvents, workbookTarget } from "./eventTypes.ts";

/** The API's events for a change of the book, to the sheet itself and to the collection. Shape of `args`: what the client reads out of the JSON. */
export function eventsOf(book: HostBook, change: BookChange, isRemote: boolean): HostEvent[] {
  const source = isRemote ? "Remote" : "Local";
  const triggerSource = change.source === "addIn" && !isRemote ? "ThisLocalAddin" : "Unknown";
  const { changed, formatChanged, selectionChanged, added, deleted, nameChanged, moved } = worksheetEvents;
  switch (change.kind) {
    case "contents":
      return toBoth(changed, change.sheet, {
        ...edit(change.sheet, change.range, "RangeEdited", "None"),
        source,
        triggerSource,
      });
    case "inserted":
    case "deleted":
      return toBoth(changed, change.sheet, {
        ...edit(change.sheet, change.range, structureChange(change), shiftDirection(change)),
        source,
        triggerSource,
      });
    case "formats":
      return toBoth(formatChanged, change.sheet, { ...placed(change.sheet, change.range), source });
    case "sizes":
      return []; // a change of width, of height and of hidden state look alike here
    case "selection":
      return toBoth(selectionChanged, change.sheet, {
        worksheetId: change.sheet.id,
        address: change.ranges.map((range) => rangeText(range)).join(","),
      });
    case "activated":
      return activation(change.sheet, change.before);
    case "sheetAdded":
      return [toCollection(added, { worksheetId: change.sheet.id, source })];
    case "sheetDeleted":
      return [toCollection(deleted, { worksheetId: change.sheet.id, source })];
    case "sheetRenamed":
      return toBoth(nameChanged, change.sheet, {
        worksheetId: change.sheet.id,
        source,
        nameBefore: change.before,
        nameAfter: change.sheet.name,
      });
    case "sheetMoved":
      return [
        toCollection(moved, {
          worksheetId: change.sheet.id,
          source,
          positionBefore: change.before,
          positionAfter: book.sheets.indexOf(change.sheet),
        }),
      ];
    case "sheetState":
      return stateEvents(change, source);
    case "calculated":
      return book.sheets.flatMap((sheet) =>
        toBoth(worksheetEvents.calculated, sheet, { worksheetId: sheet.id, address: "" }),
      );
    case "bookState":
      return [];
  }
}

type Structure = Extract<BookChange, { kind: "inserted" | "deleted" }>;

function structureChange({ kind, range }: Structure): string {
  const what = isEntireRows(range) ? "Row" : isEntireColumns(range) ? "Column" : "Cell";
  return what + (kind === "inserted" ? "Inserted" : "Deleted");
}

function shiftDirection(change: Structure): string {
  if (change.kind === "inserted") return change.shift === "down" ? "ShiftCellDown" : "ShiftCellRight";
  return change.shift === "up" ? "ShiftCellUp" : "ShiftCellLeft";
}

function edit(sheet: HostSheet, range: CellRange, changeType: string, shift: string): HostEvent["args"] {
  return { ...placed(sheet, range), changeType, shiftDirection: shift };
}

/** The reference names sheet and cells, so that the range can be had as long as the sheet is there. */
function placed(sheet: HostSheet, range: CellRange): HostEvent["args"] {
  const address = rangeText(range);
  return { worksheetId: sheet.id, address, referenceId: `${sheet.id}!${address}` };
}

function activation(sheet: HostSheet, before: HostSheet | null): HostEvent[] {
  const left = before ? toBoth(worksheetEvents.deactivated, before, { worksheetId: before.id }) : [];
  return [...left, ...toBoth(worksheetEvents.activated, sheet, { worksheetId: sheet.id })];
}

function stateEvents(change: Extract<BookChange, { kind: "sheetState" }>, source: string): HostEvent[] {
  const { sheet, changed, before } = change;
  const events: HostEvent[] = [];
  if (changed.includes("visibility")) {
    events.push(
      ...toBoth(worksheetEvents.visibilityChanged, sheet, {
        worksheetId: sheet.id,
        source,
        visibilityBefore: apiVisibility(before.visibility),
        visibilityAfter: apiVisibility(sheet.state.visibility),
      }),
    );
  }
  if (changed.includes("protection") && (before.protection === null) !== (sheet.state.protection === null)) {
    events.push(
      ...toBoth(worksheetEvents.protectionChanged, sheet, {
        worksheetId: sheet.id,
        source,
        isProtected: sheet.state.protection !== null,
      }),
    );
  }
  return events;
}

/** "Visible", "Hidden", "VeryHidden", as the API says it. */
export function apiVisibility(visibility: SheetVisibility): string {
  return visibility.charAt(0).toUpperCase() + visibility.slice(1);
}

function toCollection(type: number, args: HostEvent["args"]): HostEvent {
  return { type, target: workbookTarget, args };
}

function toBoth(type: number, sheet: HostSheet, args: HostEvent["args"]): HostEvent[] {
  return [{ type, target: sheet.id, args }, toCollection(type, args)];
}
