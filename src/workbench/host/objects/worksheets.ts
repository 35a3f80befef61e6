import type { HostBook } from "../../book/book.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { addSheet } from "../../book/sheets.ts";
import { workbookTarget, worksheetEvents } from "../eventTypes.ts";
import { objectType } from "../objectType.ts";
import { found, textOf } from "./argumentValues.ts";
import { itemMembers } from "./collections.ts";
import { eventMembers } from "./eventMembers.ts";
import { worksheetObject } from "./refer.ts";

const members = itemMembers<HostBook, HostSheet>({
  item: "Worksheet",
  all: ({ sheets }) => sheets,
  byKey: (book, key) => book.sheetWithId(key) ?? book.sheetNamed(key),
});

/** `workbook.worksheets`, in the order of the tabs, hidden ones among them. */
export const worksheetCollection = objectType<HostBook>({
  name: "WorksheetCollection",
  scalars: {},
  items: members.items,
  indexer: members.indexer,
  methods: {
    ...members.itemMethods,
    Add: (book, [name]) => worksheetObject(addSheet(book, name === undefined ? undefined : textOf(name))),
    GetActiveWorksheet: ({ activeSheet }) => worksheetObject(activeSheet),
    GetCount: (book, [visibleOnly]) => shown(book, visibleOnly === true).length,
    GetFirst: (book, [visibleOnly]) => worksheetObject(found(shown(book, visibleOnly === true)[0])),
    GetLast: (book, [visibleOnly]) => worksheetObject(found(shown(book, visibleOnly === true).at(-1))),
    ...eventMembers<HostBook>(
      {
        ActivatedEvent: worksheetEvents.activated,
        AddedEvent: worksheetEvents.added,
        CalculatedEvent: worksheetEvents.calculated,
        DataChangedEvent: worksheetEvents.changed,
        DeactivatedEvent: worksheetEvents.deactivated,
        DeletedEvent: worksheetEvents.deleted,
        EventMoved: worksheetEvents.moved,
        EventNameChanged: worksheetEvents.nameChanged,
        EventVisibilityChanged: worksheetEvents.visibilityChanged,
        FormatChangedEvent: worksheetEvents.formatChanged,
        ProtectionChangedEvent: worksheetEvents.protectionChanged,
        SelectionChangedEvent: worksheetEvents.selectionChanged,
      },
      () => workbookTarget,
    ),
  },
});

function shown({ sheets }: HostBook, visibleOnly: boolean): readonly HostSheet[] {
  return visibleOnly ? sheets.filter(({ state }) => state.visibility === "visible") : sheets;
}
