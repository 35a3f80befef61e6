/** An entry of the journal as the pane shows it. */
import { rules } from "../../rules/index.ts";
import type { JournalRecord } from "../journal.ts";
import type { JournalEntry } from "../session.ts";
import { placesOf } from "./journalPlaces.ts";
import { readState } from "./stateStore.ts";
import type { KeptReport } from "./writeReports.ts";

/** `kept`: keys of the reports of which is kept what stood there before. */
export function shownEntry(entry: JournalRecord, kept: readonly KeptReport[] = []): JournalEntry {
  const { id, at, kind } = entry;
  const canUndo =
    entry.kind !== "reports" || entry.reports.every(({ isNew, key }) => isNew || kept.some((one) => one.key === key));
  const rule = entry.kind === "accept" ? (rules.find((known) => known.id === entry.rule)?.id ?? null) : null;
  return { id, at, kind, places: placesOf(entry), rule, canUndo };
}

/** The entry of the journal, as it stands in the workbook; null where it does not. */
export async function rememberedEntry(context: Excel.RequestContext, id: string): Promise<JournalEntry | null> {
  const entry = (await readState(context)).state.journal.find((one) => one.id === id);
  return entry ? shownEntry(entry) : null;
}
