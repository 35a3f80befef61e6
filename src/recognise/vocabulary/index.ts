import { en } from "./en.ts";
import { sv } from "./sv.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words of all languages together: the pane's language does not choose the workbook's. */
export const vocabulary: Vocabulary = {
  headers: [...sv.headers, ...en.headers],
  rows: [...sv.rows, ...en.rows],
  units: [...sv.units, ...en.units],
  countedThings: [...sv.countedThings, ...en.countedThings],
  months: [...sv.months, ...en.months],
  periodNumbers: [...sv.periodNumbers, ...en.periodNumbers],
  titles: [...sv.titles, ...en.titles],
  textHeaders: [...sv.textHeaders, ...en.textHeaders],
  labels: [...sv.labels, ...en.labels],
  references: [...sv.references, ...en.references],
  accountHeaders: [...sv.accountHeaders, ...en.accountHeaders],
  balances: [...sv.balances, ...en.balances],
  toDate: [...sv.toDate, ...en.toDate],
  notes: [...sv.notes, ...en.notes],
  statusHeaders: [...sv.statusHeaders, ...en.statusHeaders],
  budgetParts: [...sv.budgetParts, ...en.budgetParts],
};
