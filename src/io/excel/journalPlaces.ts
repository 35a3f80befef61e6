import type { JournalPlace } from "../session.ts";
import type { ChangedCell, JournalRecord } from "../journal.ts";

/** Where a journal entry was, for the pane. */
export function placesOf(entry: JournalRecord): JournalPlace[] {
  switch (entry.kind) {
    case "fix":
      return entry.cells.map(placeOf);
    case "reports":
      return entry.reports.map(({ sheetName }) => ({ sheetName, address: null, before: null, after: null }));
    case "filter":
      return [{ sheetName: entry.sheetName, address: null, before: null, after: null }];
    case "accept":
    case "overrule":
      return [{ sheetName: entry.sheetName, address: entry.address, before: null, after: null }];
  }
}

/** A changed cell as the pane shows it. */
export function placeOf({ sheetName, address, before, after }: ChangedCell): JournalPlace {
  return { sheetName, address, before: before.input, after: after.input };
}
