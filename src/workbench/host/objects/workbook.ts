import type { HostBook } from "../../book/book.ts";
import { ApiError } from "../apiError.ts";
import { workbookTarget } from "../eventTypes.ts";
import type { Argument, HostObject } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { placeOf } from "./addresses.ts";
import { found, textOf } from "./argumentValues.ts";
import { eventMembers } from "./eventMembers.ts";
import type { Scope } from "./refer.ts";
import {
  commentCollectionObject,
  namedItemCollectionObject,
  rangeAreasObject,
  rangeObject,
  tableCollectionObject,
} from "./refer.ts";

const ofWorkbook: Scope = null;

/** `context.workbook`: what every batch starts from. */
export const workbook = objectType<HostBook>({
  name: "Workbook",
  scalars: {
    Name: { get: (_, host) => host.documentName },
    ReadOnly: { get: (_, host) => host.isReadOnly },
    PreviouslySaved: { get: (_, host) => host.documentUrl !== "" },
    AutoSave: { get: (_, host) => host.documentUrl !== "" },
    CalculationEngineVersion: { get: () => 191029 },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  links: {
    Application: (book) => hostObject("Application", book),
    Comments: () => commentCollectionObject(ofWorkbook),
    CustomXmlParts: (book) => hostObject("CustomXmlPartCollection", book),
    Names: () => namedItemCollectionObject(ofWorkbook),
    Properties: (book) => hostObject("DocumentProperties", book),
    Protection: (book) => hostObject("WorkbookProtection", book),
    Settings: (book) => hostObject("SettingCollection", book),
    Tables: () => tableCollectionObject(ofWorkbook),
    Worksheets: (book) => hostObject("WorksheetCollection", book),
  },
  methods: {
    GetActiveCell: (book) => {
      const { sheet, ranges } = selection(book);
      const { top, left } = found(ranges[0]);
      return rangeObject(sheet, { top, left, bottom: top, right: left });
    },
    GetSelectedRange: (book) => {
      const { sheet, ranges } = selection(book);
      if (ranges.length !== 1) throw new ApiError("InvalidSelection");
      return rangeObject(sheet, found(ranges[0]));
    },
    GetSelectedRanges: (book) => {
      const { sheet, ranges } = selection(book);
      return rangeAreasObject(sheet, ranges);
    },
    GetActiveChart: () => found<HostObject>(null), // a selection is always of cells here
    GetActiveChartOrNullObject: () => null,
    GetIsActiveCollabSession: () => false,
    Save: () => null,
    _GetRangeForEventByReferenceId: (book, args) => found(changedRange(book, args)),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => changedRange(book, args),
    ...eventMembers<HostBook>({ ActivatedEvent: 2203 }, () => workbookTarget),
  },
});

function selection(book: HostBook) {
  const sheet = book.activeSheet;
  return { sheet, ranges: book.selection(sheet) };
}

/** The range an event told of: "{sheet id}!B2:C3". */
function changedRange(book: HostBook, [reference]: readonly Argument[]): HostObject | null {
  const [id = "", address = ""] = textOf(reference).split("!");
  const sheet = book.sheetWithId(id);
  const place = sheet && placeOf(book, address, sheet);
  return place ? rangeObject(place.sheet, place.range) : null;
}
