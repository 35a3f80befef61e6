import type { SheetState } from "../../book/bookTypes.ts";
import { copySheet } from "../../book/copySheet.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "../../book/sheets.ts";
import { ApiError } from "../apiError.ts";
import { apiVisibility } from "../eventArguments.ts";
import { worksheetEvents } from "../eventTypes.ts";
import type { Host } from "../host.ts";
import type { Argument, Scalar } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { booleanOf, countOf, found, numberOf, targetOf, textOf, wordOf } from "./argumentValues.ts";
import { eventMembers } from "./eventMembers.ts";
import {
  chartCollectionObject,
  commentCollectionObject,
  namedItemCollectionObject,
  pageBreakCollectionObject,
  pageLayoutObject,
  tableCollectionObject,
  worksheetObject,
} from "./refer.ts";
import { worksheetNeighbours } from "./worksheetNeighbours.ts";
import { rangeMethods } from "./worksheetRanges.ts";

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const visibilityNames = ["Visible", "Hidden", "VeryHidden"] as const;
const positions = ["None", "Before", "After", "Beginning", "End"] as const;

/** One sheet. The client sets gridlines and headings under names of their own. */
export const worksheet = objectType<HostSheet>({
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  exists: (sheet, { book }) => book.sheets.includes(sheet),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, name, { book }) => {
        renameSheet(book, sheet, textOf(name));
      },
    },
    Position: {
      get: (sheet, { book }) => book.sheets.indexOf(sheet),
      set: (sheet, position, { book }) => {
        if (countOf(position) >= book.sheets.length) throw new ApiError("InvalidArgument");
        moveSheet(book, sheet, countOf(position));
      },
    },
    Visibility: {
      get: ({ state }) => apiVisibility(state.visibility),
      set: (sheet, value, { book }) => {
        setVisibility(book, sheet, visibilities[wordOf(value, visibilityNames)]);
      },
    },
    TabColor: {
      get: ({ state }) => (state.visibility === "visible" ? tabColor(state) : null),
      set: (sheet, value) => {
        sheet.change({ tabColor: colorOf(textOf(value)) });
      },
    },
    TabId: { get: (sheet, { book }) => book.sheets.indexOf(sheet) + 1 },
    StandardHeight: { get: ({ state }) => state.standardHeight },
    StandardWidth: {
      get: ({ state }) => state.standardWidth,
      set: (sheet, value) => {
        const standardWidth = numberOf(value);
        if (standardWidth < 0 || standardWidth > 255) throw new ApiError("InvalidArgument");
        sheet.change({ standardWidth });
      },
    },
    ShowGridlines: shown("showGridlines"),
    ShowHeadings: shown("showHeadings"),
    Gridlines: setOnly("showGridlines"),
    Headings: setOnly("showHeadings"),
  },
  links: {
    AutoFilter: (sheet) => hostObject("AutoFilter", { sheet, id: null }),
    Charts: (sheet) => chartCollectionObject(sheet),
    Comments: (sheet) => commentCollectionObject(sheet),
    FreezePanes: (sheet) => hostObject("WorksheetFreezePanes", sheet),
    HorizontalPageBreaks: (sheet) => pageBreakCollectionObject(sheet),
    Names: (sheet) => namedItemCollectionObject(sheet),
    PageLayout: (sheet) => pageLayoutObject(sheet),
    Protection: (sheet) => hostObject("WorksheetProtection", sheet),
    Tables: (sheet) => tableCollectionObject(sheet),
  },
  methods: {
    Activate: (sheet, _, { book }) => {
      if (sheet.state.visibility !== "visible") throw new ApiError("InvalidOperation");
      book.activate(sheet);
      return null;
    },
    Calculate: (_, [markAllDirty], { book }) => {
      book.calculate({ full: markAllDirty === true });
      return null;
    },
    Copy: (sheet, args, host) => worksheetObject(copySheet(host.book, sheet, copyPosition(args, host))),
    Delete: (sheet, _, { book }) => {
      if (sheet.state.visibility === "veryHidden") throw new ApiError("InvalidOperation");
      deleteSheet(book, sheet);
      return null;
    },
    _GetSheetById: (_, [id], { book }) => worksheetObject(found(book.sheetWithId(textOf(id)))),
    _GetAnotherWorksheetById: (_, [id], { book }) => worksheetObject(found(book.sheetWithId(textOf(id)))),
    ...worksheetNeighbours,
    ...rangeMethods,
    ...eventMembers<HostSheet>(
      {
        ActivatedEvent: worksheetEvents.activated,
        CalculatedEvent: worksheetEvents.calculated,
        DataChangedEvent: worksheetEvents.changed,
        DeactivatedEvent: worksheetEvents.deactivated,
        EventNameChanged: worksheetEvents.nameChanged,
        EventVisibilityChanged: worksheetEvents.visibilityChanged,
        FormatChangedEvent: worksheetEvents.formatChanged,
        ProtectionChangedEvent: worksheetEvents.protectionChanged,
        SelectionChangedEvent: worksheetEvents.selectionChanged,
      },
      ({ id }) => id,
    ),
  },
});

function setOnly(name: "showGridlines" | "showHeadings"): Scalar<HostSheet> {
  return {
    set: (sheet, value) => {
      sheet.change({ [name]: booleanOf(value) });
    },
  };
}

function shown(name: "showGridlines" | "showHeadings"): Scalar<HostSheet> {
  return { get: ({ state }) => state[name], ...setOnly(name) };
}

function tabColor({ tabColor: color }: SheetState): string {
  return color === null ? "" : `#${color}`;
}

/** "" for automatic, "#RRGGBB" or "RRGGBB". */
function colorOf(text: string): string | null {
  if (text === "") return null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (!hex) throw new ApiError("InvalidArgument");
  return (hex[1] ?? "").toUpperCase();
}

/** Where a copy goes; left out and "None" mean the front, as documented. */
function copyPosition([type, relativeTo]: readonly Argument[], { book }: Host): number {
  switch (type === undefined ? "None" : wordOf(type, positions)) {
    case "None":
    case "Beginning":
      return 0;
    case "End":
      return book.sheets.length;
    case "Before":
      return book.sheets.indexOf(targetOf<HostSheet>(relativeTo, "Worksheet"));
    case "After":
      return book.sheets.indexOf(targetOf<HostSheet>(relativeTo, "Worksheet")) + 1;
  }
}
