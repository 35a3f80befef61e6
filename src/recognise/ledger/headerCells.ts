/** What a ledger's header cells say, one by one. */
import { remembered } from "../remembered.ts";
import { readHeaderWords } from "../headerWords.ts";
import { ledgerVocabulary } from "../vocabulary/ledger.ts";
import type { LedgerWord } from "../vocabulary/ledgerVocabulary.ts";
import { findWords, normaliseText } from "../words.ts";

export interface HeaderReading {
  /** What its words say; null where they say nothing about ledgers. */
  readonly says: LedgerWord | null;
  /** It names what the codes of another column are called. */
  readonly isName: boolean;
}

/** Roles that name what a code is about, and so can have a name beside them. */
const coded: readonly LedgerWord["role"][] = ["account", "dimension"];

/** The first words of a header decide what it is about, its last whether it is the name of that: "Ansvar namn", "Konto (T)". */
export const readHeaderCell = remembered((header: string): HeaderReading => {
  // "Ver.nr", "KONTO_ID", "CostUnit 1": points, lines and capitals part words.
  const words = normaliseText(
    header.replace(/(\p{Ll})(\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1$3 $2").replace(/[._:]+/g, " "),
  );
  const hits = findWords(words, ledgerVocabulary.headers);
  // "Ver.datum", "trans_date": the day of the voucher, and no voucher.
  const says = (hits.find(({ means }) => means.role === "date") ?? hits[0])?.means ?? null;
  const last = findWords(words, ledgerVocabulary.nameEndings).at(-1);
  const isEnding = last !== undefined && last.end === words.length && last.start > 0;
  return { says, isName: says?.role === "name" || (says !== null && coded.includes(says.role) && isEnding) };
});

/** The month that a header over amounts names: "jan", "2024-01", "Utfall jan 2024", 202401. */
export const readHeaderMonth = remembered((header: string): { year: number | null; month: number } | null => {
  const { period, span } = readHeaderWords([header]);
  const isOneMonth = period.endMonth !== null && period.startMonth === period.endMonth && !period.isToDate;
  if (isOneMonth && !period.isAsOf && span !== "toDate") return { year: period.year, month: period.endMonth };
  // Periods 00 and 13 are no months to anybody else.
  const special = /(?:^|\s)(?:((?:19|20)\d{2})[- ]?(00|13)|(?:per|period)\.? ?(00|0?\d|1[0-3]))\s*$/i.exec(header);
  if (!special) return null;
  return special[1] === undefined
    ? { year: null, month: Number(special[3]) }
    : { year: Number(special[1]), month: Number(special[2]) };
});
