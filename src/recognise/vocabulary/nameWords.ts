/** Words by which names of activities and units are told apart: not what they mean, but how much they say. All in lower case. */
export interface NameWords {
  /** Join the parts of a name and say nothing: "och". */
  readonly joining: readonly string[];
  /** Begin words that stand in the title of any table: "uppföljning", "kommun". */
  readonly general: readonly string[];
  /** Endings that bend a word without changing what it names. */
  readonly endings: readonly string[];
  /** Ends of compounds that get a letter of their own in abbreviations: the O of IFO, for "familjeomsorg". */
  readonly heads: readonly string[];
}

const sv: NameWords = {
  joining: [
    ...["och", "samt", "eller", "resp", "respektive", "i", "av", "för", "inom", "på", "med", "till", "per", "vid"],
    ...["från", "mot", "den", "det", "de", "m", "mm", "fl"],
  ],
  general: [
    ...[
      "uppfölj",
      "redovis",
      "rapport",
      "delår",
      "månad",
      "tertial",
      "kvartal",
      "årsredovis",
      "årsbokslut",
      "sammanfatt",
    ],
    ...["sammanställ", "översikt", "tabell", "bilaga", "blad", "ekonomi", "verksamhetsområde", "enhet", "avdelning"],
    ...[
      "kommun",
      "stad",
      "förvaltning",
      "total",
      "summa",
      "belopp",
      "period",
      "helår",
      "bokslut",
      "nyckeltal",
      "viktig",
    ],
    ...[
      "nettokostn",
      "kostnad",
      "intäkt",
      "detalj",
      "specifik",
      "fördel",
      "internt",
      "underlag",
      "sida",
      "version",
      "år",
    ],
  ],
  endings: [
    ...["ernas", "arnas", "ornas", "andes", "erna", "arna", "orna", "ens", "ets", "ers", "ars", "en", "et", "an"],
    ...["er", "ar", "or", "na", "s", "n", "a"],
  ],
  heads: [
    ...["omsorg", "omsorgen", "vård", "stöd", "boende", "tjänst", "tjänsten", "tjänster", "förvaltning", "nämnd"],
    ...["nämnden", "skola", "skolan", "verksamhet", "hjälp", "bistånd", "assistans", "utbildning", "enhet", "enheten"],
    ...["kontor", "nedsättning", "miljö", "byggnad", "fritid", "insats", "insatser", "frånvaro", "ledning", "service"],
  ],
};

const en: NameWords = {
  joining: ["and", "or", "of", "for", "in", "on", "with", "to", "the", "by"],
  general: [
    "report",
    "statement",
    "follow",
    "summary",
    "overview",
    "table",
    "sheet",
    "department",
    "municipal",
    "total",
  ],
  endings: ["es"],
  heads: ["care", "service", "services"],
};

/** Both languages together, as in the rest of the vocabulary. */
export const nameWords: NameWords = {
  joining: [...sv.joining, ...en.joining],
  general: [...sv.general, ...en.general],
  endings: [...sv.endings, ...en.endings],
  heads: [...sv.heads, ...en.heads],
};
