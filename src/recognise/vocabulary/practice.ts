/** Words of both languages that tell checks what is normal: what a rule would otherwise take for a mistake. */
import { findWords, normaliseText, type VocabularyEntry } from "../words.ts";

/** Words that all mean one thing. */
export type PracticeWords = readonly VocabularyEntry<true>[];

const words = (as: VocabularyEntry<true>["as"], ...list: readonly string[]): PracticeWords =>
  list.map((word) => ({ word, as, means: true }));

/** The words by what they tell. */
export const practice = {
  /** Headers and labels whose cells are dates. */
  dates: [
    ...words("part", "datum", "tidpunkt"),
    ...words("stem", "klar", "färdig"),
    ...words("whole", "dag", "start", "date", "due", "finished"),
  ],
  /** Headers over codes, which are no amounts though they look like them. */
  codes: [
    ...words("part", "kod", "nummer"),
    ...words("whole", "nr", "id", "konto", "ansvar", "kontonr", "projektnr", "objektnr", "budgetkonto"),
    ...words("whole", "account", "code", "number", "no"),
  ],
  /** Rows whose costs may well be negative: a demand to save, money paid back, overhead handed on to others. */
  negativeCosts: [
    ...words("part", "sparkrav", "sparbeting", "besparing", "fördelning", "justering", "periodisering", "avräkning"),
    ...words("stem", "effektivisering", "återbetal", "återsök", "återför", "fördelad", "ofördelad", "overhead"),
    ...words("stem", "intern", "kredit", "rabatt", "korriger", "omföring", "upplösning"),
    ...words("whole", "oh"),
    ...words("stem", "saving", "refund", "allocat", "adjust", "internal", "credit"),
  ],
  /** Labels of rows that hold the mean of those above. */
  means: [
    ...words("whole", "medel", "snitt", "mean", "average"),
    ...words("part", "medelvärde", "medeltal", "genomsnitt"),
  ],
  /** Titles of plans, which are about years to come. */
  plans: [
    ...words("part", "plan", "budget", "underlag"),
    ...words("stem", "mål", "vision", "strategi", "program"),
    ...words("whole", "inför", "ram", "ramar", "goals", "strategy", "proposal"),
  ],
  /** Titles of follow-ups, which are about the period they name. */
  followUps: [
    ...words("part", "uppföljning", "utfall", "bokslut", "delår", "rapport", "redovisning"),
    ...words("stem", "resultat", "tertial", "ack", "actual", "report", "follow-up", "outcome"),
  ],
  /** Lines about the document itself, or about what is compared with: their dates are not the table's. */
  documents: [
    ...words(
      "stem",
      "beslut",
      "antagen",
      "antaget",
      "fastställ",
      "revider",
      "uppdater",
      "utskr",
      "jämför",
      "sammanträd",
    ),
    ...words("stem", "protokoll", "version", "prisnivå", "pris", "index"),
    ...words("whole", "dnr", "diarienr", "mall", "kopia", "enligt", "template", "copy", "decided", "revised"),
    ...words("stem", "compared", "updated"),
  ],
  /** Labels and notes of cells that are computed otherwise than those beside them, on purpose. */
  exceptions: [
    ...words("part", "justering", "korrigering", "manuell", "engångs", "schablon", "tillägg", "undantag"),
    ...words("stem", "justera", "korriger", "bedömd", "beräknad särskilt", "uppskatt", "handpåläggning"),
    ...words("stem", "adjust", "manual", "correct", "override", "one-off", "estimat", "exception"),
  ],
  /** Lines that stand before a sum and are no part of it: what was there when the period began. */
  openings: [
    ...words("part", "ingående"),
    ...words("whole", "ib", "ing balans", "ing saldo"),
    ...words("stem", "opening", "brought forward", "balance forward", "föregående", "fg år"),
  ],
} as const satisfies Readonly<Record<string, PracticeWords>>;

/** Whether a text has one of the words. */
export function speaksOf(text: string, entries: PracticeWords): boolean {
  return findWords(normaliseText(text), entries).length > 0;
}
