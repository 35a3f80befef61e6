import type { HostSheet } from "../../book/sheet.ts";
import type { Host } from "../host.ts";
import type { HostObject, ObjectType } from "../objectType.ts";
import { found } from "./argumentValues.ts";
import { worksheetObject } from "./refer.ts";

/** The sheets before and after one. */
export const worksheetNeighbours: NonNullable<ObjectType<HostSheet>["methods"]> = {
  GetNext: (sheet, [visibleOnly], host) => found(neighbour(sheet, 1, visibleOnly === true, host)),
  GetNextOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, 1, visibleOnly === true, host),
  GetPrevious: (sheet, [visibleOnly], host) => found(neighbour(sheet, -1, visibleOnly === true, host)),
  GetPreviousOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, -1, visibleOnly === true, host),
};

function neighbour(sheet: HostSheet, step: 1 | -1, visibleOnly: boolean, { book }: Host): HostObject | null {
  const at = book.sheets.indexOf(sheet);
  const onwards = step === 1 ? book.sheets.slice(at + 1) : book.sheets.slice(0, at).toReversed();
  const next = onwards.find(({ state }) => !visibleOnly || state.visibility === "visible");
  return next ? worksheetObject(next) : null;
}
