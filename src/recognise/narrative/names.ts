/** The names of a workbook's tables: labels of rows and titles, in the forms that sentences give them. */
import type { TableKind } from "../../domain/meaning.ts";
import { remembered } from "../remembered.ts";
import type { RecognisedRow, RecognisedTable } from "../table.ts";
import { narrative } from "../vocabulary/narrative.ts";
import type { ClaimMeasure } from "../vocabulary/narrativeVocabulary.ts";
import { houseOf, isCommittee } from "./committees.ts";
import { monthOf, phraseAt } from "./phrases.ts";
import { stemOf } from "./stem.ts";
import { tokensOf } from "./tokens.ts";

/** Where a name's figures stand: a row of a table, or with `row` null the table as a whole. Indexes. */
export interface NamePlace {
  readonly table: number;
  readonly row: number | null;
}

/** What figures can be about. */
export interface Name {
  /** As the workbook spells it. */
  readonly label: string;
  readonly places: readonly NamePlace[];
  /** A sort of cost or revenue, which every activity has its own of: "Personalkostnader". */
  readonly isAccount: boolean;
}

/** Kinds of tables whose figures sentences retell. */
export const toldKinds: readonly TableKind[] = ["operating-statement", "income-statement", "investment-statement"];

/** Stems of words one after the other; null for a mark or a joining word, undefined for what ends every name. */
export type Stems = readonly (string | null | undefined)[];

export class NameIndex {
  readonly names: readonly Name[];
  /** Several rows of one table are committees: "nämnden" is then one of them, not the whole. */
  readonly isByCommittee: boolean;
  readonly #byFirst = new Map<string, { readonly stems: readonly string[]; readonly name: number }[]>();
  readonly #keys = new Set<string>();
  /** Short names ("IFO"), which count only where they are written with capitals. */
  readonly #short = new Map<string, number>();

  constructor(tables: readonly RecognisedTable[]) {
    const labelled = labelsOf(tables);
    const byKey = new Map<string, { label: string; places: NamePlace[] }>();
    for (const { label, place } of labelled) {
      const stems = stemsOf(label);
      if (stems.length === 0) continue;
      const key = stems.join(" ");
      const known = byKey.get(key);
      if (known) known.places.push(place);
      else byKey.set(key, { label, places: [place] });
    }
    this.names = [...byKey.values()].map((name) => ({
      ...name,
      isAccount: name.places.every(({ table, row }) => isAccount(tables[table]?.rows[row ?? -1])),
    }));
    this.isByCommittee = tables.some((table) => toldKinds.includes(table.kind) && housesIn(table).size > 1);
    [...byKey.keys()].forEach((key, name) => this.#add(key, name));
    const groups = countedGroups(this.names);
    for (const [key, name] of unique(this.names, (label) => aliasesOf(label, groups)))
      if (!this.#keys.has(key)) this.#add(key, name);
    for (const [short, name] of unique(this.names, shortNamesOf)) this.#addShort(short, name);
  }

  /** A short name that a text explains: "IFO (individ- och familjeomsorg)". It goes before what the letters alone suggest. */
  addShortName(short: string, name: number): void {
    this.#short.delete(stemOf(short.toLowerCase()));
    this.#addShort(stemOf(short.toLowerCase()), name);
  }

  /**
   * The longest name that starts at a place among some stems, and how many of them it takes. Null is a mark or a joining word,
   * which a name may have inside or not.
   */
  at(stems: Stems, from = 0, isShortName = false): { readonly name: number; readonly length: number } | undefined {
    let best: { name: number; length: number } | undefined;
    const first = stems[from] ?? "";
    for (const candidate of this.#byFirst.get(first) ?? []) {
      const length = lengthOfMatch(candidate.stems, stems, from);
      if (length !== undefined && length > (best?.length ?? 0)) best = { name: candidate.name, length };
    }
    const short = isShortName ? this.#short.get(first) : undefined;
    return best ?? (short === undefined ? undefined : { name: short, length: 1 });
  }

  /** The only name all whose words, three or more, are among these. */
  within(stems: readonly string[]): number | undefined {
    const known = new Set(stems);
    const found = new Set(
      [...known].flatMap((first) =>
        (this.#byFirst.get(first) ?? []).flatMap(({ stems: own, name }) =>
          own.length >= 3 && own.every((stem) => known.has(stem)) ? [name] : [],
        ),
      ),
    );
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** What is a name already keeps its meaning. */
  #addShort(stem: string, name: number): void {
    if (!this.#keys.has(stem)) this.#short.set(stem, name);
  }

  #add(key: string, name: number): void {
    this.#keys.add(key);
    const stems = key.split(" ");
    const [first = ""] = stems;
    const known = this.#byFirst.get(first);
    if (known) known.push({ stems, name });
    else this.#byFirst.set(first, [{ stems, name }]);
  }
}

function isAccount(row: RecognisedRow | undefined): boolean {
  return row?.component === "cost" || row?.component === "revenue";
}

function lengthOfMatch(name: readonly string[], stems: Stems, from: number): number | undefined {
  let at = from;
  for (const stem of name) {
    while (at > from && stems[at] === null) at++;
    if (stems[at] !== stem) return undefined;
    at++;
  }
  return at - from;
}

function labelsOf(tables: readonly RecognisedTable[]): { readonly label: string; readonly place: NamePlace }[] {
  return tables.flatMap((table, index) => {
    if (!toldKinds.includes(table.kind)) return [];
    const rows = table.rows.flatMap(({ label, type, measure }, row) =>
      type === "heading" || type === "note" || measure !== null || !namesSomething(label)
        ? []
        : [{ label: label.trim(), place: { table: index, row } }],
    );
    const title = table.title === null ? "" : titleName(table.title);
    return title === "" ? rows : [...rows, { label: title, place: { table: index, row: null } }];
  });
}

/** Whether some word of a label is none of the words that every table has ("Summa kostnader", "Resultat"). */
export function namesSomething(label: string): boolean {
  return contentOf(label).length > 0;
}

/** A label that is nothing but "Nämnd": the costs of the committee's own members. */
export function namesWhole(label: string): boolean {
  const words = wordsOf(label);
  return words.length === 1 && phraseAt(words)?.means.kind === "whole";
}

/** The measure that a label names: "Budget nettokostnader", "Årets resultat"; null for most. */
export function measureNamed(label: string): ClaimMeasure | null {
  const words = wordsOf(label);
  for (let at = 0; at < words.length; at++) {
    const means = phraseAt(words, at)?.means;
    if (means?.kind === "measure") return means.measure;
  }
  return null;
}

/** The part of a title that names what it is about: "Stöd och vägledning, uppföljning augusti 2021 (tkr)". */
function titleName(title: string): string {
  const named = title.split(/[,:(]| [-\u2013] /).filter((part) => namesSomething(part));
  const [first = ""] = named;
  if (isCommittee(lastWord(first))) return "";
  // A part with words of its own and of every table is a heading, not a name.
  return named.length === 1 && contentOf(first).length === stemsOf(first).length ? first.trim() : "";
}

/** Whether a title names something else than a committee or a municipality: an activity, a unit. */
export function titlesSomethingElse(title: string): boolean {
  const words = wordsOf(title);
  const saysWhose = words.some(
    (word) => isCommittee(word) || ["whole", "municipality"].includes(phraseAt([word])?.means.kind ?? ""),
  );
  return namesSomething(title) && !saysWhose;
}

/** Words of a label that no table's vocabulary has. */
const contentOf = remembered((label: string): readonly string[] =>
  wordsOf(label).filter((word, at, words) => {
    const isKnown = phraseAt(words, at) !== undefined || monthOf(word) !== undefined;
    return !isKnown && !narrative.joiners.includes(word);
  }),
);

/** The stems a label is known by: totals, units and codes left out. */
export const stemsOf = remembered((label: string): readonly string[] =>
  wordsOf(
    label.replace(/\(([^)]*)\)/g, (whole, inner: string) => (namesSomething(inner) || isComponent(inner) ? whole : "")),
  )
    .filter((word) => phraseAt([word])?.means.kind !== "total" && !narrative.joiners.includes(word))
    .map(stemOf),
);

function isComponent(text: string): boolean {
  return phraseAt(wordsOf(text))?.means.kind === "component";
}

const wordsOf = remembered((text: string): readonly string[] =>
  tokensOf(text).flatMap((token) => (token.kind === "word" && !/\d/.test(token.text) ? [token.text] : [])),
);

function lastWord(label: string): string {
  return wordsOf(label).at(-1) ?? "";
}

/** Other forms of names that only one of them can be meant by. */
function unique(names: readonly Name[], formsOf: (label: string) => readonly string[]): Map<string, number> {
  const found = new Map<string, number | null>();
  names.forEach(({ label }, name) => {
    for (const form of formsOf(label)) {
      const known = found.get(form);
      found.set(form, known === undefined || known === name ? name : null);
    }
  });
  return new Map([...found].flatMap(([form, name]) => (name === null || form === "" ? [] : [[form, name] as const])));
}

/** How many names begin with the same words before a comma: "LSS, daglig verksamhet". */
function countedGroups(names: readonly Name[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of names) {
    const [group = "", ...rest] = label.split(",");
    if (rest.length > 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** Shorter forms, as stems. */
function aliasesOf(label: string, groups: ReadonlyMap<string, number>): string[] {
  const [group = "", ...rest] = label.split(",");
  const isGrouped = rest.length > 0 && (groups.get(group) ?? 0) > 1;
  return [
    ...(isGrouped ? [stemsOf(rest.join(",")).join(" ")] : []),
    stemsOf(label.replace(/\([^)]*\)/g, "")).join(" "),
    // "Vuxna 21\u201364 år"
    ...(/\d/.test(label) ? [stemsOf(label.replace(/\d.*$/, "")).join(" ")] : []),
  ];
}

/** The first letters, with and without those of joining words, and the short names that everybody knows; as stems. */
function shortNamesOf(label: string): string[] {
  const words = wordsOf(label);
  const initials = (some: readonly string[]): string => some.map((word) => word[0] ?? "").join("");
  const letters = [initials(words), initials(words.filter((word) => !narrative.joiners.includes(word)))];
  const key = stemsOf(label).join(" ");
  const known = narrative.abbreviations.filter(({ name }) => stemsOf(name).join(" ") === key);
  return [...letters.filter(({ length }) => length >= shortestInitials), ...known.map(({ short }) => short)].map(
    stemOf,
  );
}

const shortestInitials = 3;

function housesIn(table: RecognisedTable): ReadonlySet<string> {
  const words = table.rows.flatMap(({ label, type }) => (type === "line" ? [lastWord(label)] : []));
  return new Set(words.filter(isCommittee).map(houseOf));
}
