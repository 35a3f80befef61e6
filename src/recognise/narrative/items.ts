/** A sentence as what its words mean: names, measures, times, amounts, and words that are not known. */
import type { NarrativeMeaning } from "../vocabulary/narrativeVocabulary.ts";
import { narrative } from "../vocabulary/narrative.ts";
import { houseOf, isCommittee } from "./committees.ts";
import type { NameIndex } from "./names.ts";
import { monthOf, monthOfForecast, phraseAt } from "./phrases.ts";
import { stemOf } from "./stem.ts";
import type { AmountToken, Token } from "./tokens.ts";

/** A month or a year in a sentence. */
export interface TimeItem {
  readonly kind: "time";
  readonly month: number | null;
  readonly year: number | null;
  /** `asAt` = "per augusti"; `toDate` = "januari–augusti"; `months` = a stretch that begins later; `in` = "i augusti". */
  readonly form: "asAt" | "toDate" | "months" | "in" | "year";
}

export type Item = (
  | NarrativeMeaning
  | TimeItem
  | { readonly kind: "amount"; readonly amount: AmountToken }
  | { readonly kind: "number" }
  | { readonly kind: "name"; readonly name: number }
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "unknown" }
) & {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
};

/** What sentences of a workbook may speak of. */
export interface Speech {
  readonly names: NameIndex;
  /** Whose report it is: "socialnämnden" and "socialförvaltningen" are then the whole. Null where nothing tells. */
  readonly house: string | null;
  /** The workbook is a municipality's, or none of its committees'. */
  readonly isOfMunicipality: boolean;
}

/** The items of some tokens. */
export function itemsOf(tokens: readonly Token[], speech: Speech): Item[] {
  const items: Item[] = [];
  const context: Context = { ...speech, stems: tokens.map(stemIn), words: tokens.map(wordIn) };
  for (let at = 0; at < tokens.length;) {
    const { item, length } = itemAt(tokens, at, context, items);
    items.push(item);
    at += length;
  }
  return items;
}

/** The tokens as names and phrases are sought among them. */
interface TokenTexts {
  /** Null for what a name may have inside or not: marks and joining words. Undefined for what ends every name. */
  readonly stems: readonly (string | null | undefined)[];
  /** Undefined for what ends every phrase. */
  readonly words: readonly (string | undefined)[];
}

type Context = Speech & TokenTexts;

interface Found {
  readonly item: Item;
  readonly length: number;
}

function itemAt(tokens: readonly Token[], at: number, speech: Context, before: Item[]): Found {
  const token = tokens[at] as Token;
  const { start, end } = token;
  const one = (item: Item): Found => ({ item, length: 1 });
  switch (token.kind) {
    case "amount":
      return one({ kind: "amount", amount: token, start, end });
    case "date":
      return one({ kind: "time", month: token.month, year: token.year, form: formOf(before), start, end });
    case "mark":
      return one({ kind: "mark", text: token.text, start, end });
    case "number":
      if (isYear(token.value)) return one({ kind: "time", month: null, year: token.value, form: "year", start, end });
      return one({ kind: "number", start, end });
    case "word":
      return wordAt(tokens, at, speech, before);
  }
}

function wordAt(tokens: readonly Token[], at: number, speech: Context, before: Item[]): Found {
  const token = tokens[at] as Token & { kind: "word" };
  const { start, text } = token;
  const endOf = (length: number): number => tokens[at + length - 1]?.end ?? token.end;
  const name = speech.names.at(speech.stems, at, token.isShortName);
  const house = isCommittee(text) ? houseOf(text) : null;
  // "Vård- och omsorgsnämnden" is the whole even where a row has its name: the committee's own small costs.
  if (house !== null && house === speech.house && !speech.names.isByCommittee) {
    takeFirstParts(before);
    return { item: { kind: "whole", start, end: token.end }, length: 1 };
  }
  const phrase = phraseAt(speech.words, at);
  const activity = name || phrase ? undefined : activityIn(text, speech);
  if (activity !== undefined) return { item: { kind: "name", name: activity, start, end: token.end }, length: 1 };
  if (name && name.length >= (phrase?.length ?? 0))
    return { item: { kind: "name", name: name.name, start, end: endOf(name.length) }, length: name.length };
  const month = monthOf(text);
  if (month !== undefined) return monthAt(tokens, at, month, { before, words: speech.words });
  const forecastMonth = monthOfForecast(text);
  if (forecastMonth !== undefined) {
    before.push({ kind: "time", month: forecastMonth, year: null, form: "asAt", start, end: start });
    return { item: { kind: "measure", measure: "forecast", start, end: token.end }, length: 1 };
  }
  if (!phrase) {
    const isCurrency = narrative.currencies.includes(text);
    return { item: { kind: isCurrency ? "filler" : "unknown", start, end: token.end }, length: 1 };
  }
  return { item: { ...meaningIn(phrase.means, speech), start, end: endOf(phrase.length) }, length: phrase.length };
}

/** "Förskoleverksamheten" is förskolan. */
function activityIn(word: string, { names }: Speech): number | undefined {
  const ending = narrative.activityEndings.find((one) => word.endsWith(one));
  const name = ending === undefined ? undefined : names.at([stemOf(word.slice(0, -ending.length))]);
  return name?.name;
}

/** Who "nämnden" and "kommunen" are depends on whose workbook it is. */
function meaningIn(
  means: NarrativeMeaning,
  speech: Speech,
): Exclude<NarrativeMeaning, { kind: "municipality" }> | { kind: "unknown" } {
  if (means.kind === "municipality") return { kind: speech.isOfMunicipality ? "whole" : "unknown" };
  if (means.kind === "whole" && speech.names.isByCommittee) return { kind: "here" };
  return means;
}

/** "Vård- och" before "omsorgsnämnden" is a part of the name. */
function takeFirstParts(items: Item[]): void {
  const [first, dash, joiner] = items.slice(-3);
  const isFirstPart =
    joiner?.kind === "boundary" && dash?.kind === "mark" && dash.text === "-" && first?.end === dash.start;
  if (isFirstPart) items.splice(-3);
}

function stemIn(token: Token): string | null | undefined {
  if (token.kind === "word") return narrative.joiners.includes(token.text) ? null : stemOf(token.text);
  return token.kind === "mark" && /^[-,&/]$/.test(token.text) ? null : undefined;
}

function wordIn(token: Token): string | undefined {
  if (token.kind === "word") return token.text;
  return token.kind === "number" ? String(token.value) : undefined;
}

/** A month, with the month that a stretch from it ends with, and the year after. */
function monthAt(
  tokens: readonly Token[],
  at: number,
  month: number,
  { before, words }: { readonly before: Item[]; readonly words: TokenTexts["words"] },
): Found {
  const { start } = tokens[at] as Token;
  const stretch = stretchFrom(tokens, at, words);
  let length = stretch?.length ?? 1;
  if (narrative.monthWords.includes(words[at + length] ?? "")) length++;
  const year = tokens[at + length];
  if (year?.kind === "number" && isYear(year.value)) length++;
  const form = stretch ? (month === 1 ? "toDate" : "months") : formOf(before);
  // "Per den 31 augusti": the day says nothing more.
  while (before.at(-1)?.kind === "number") before.pop();
  return {
    item: {
      kind: "time",
      month: stretch?.month ?? month,
      year: year?.kind === "number" && isYear(year.value) ? year.value : null,
      form,
      start,
      end: tokens[at + length - 1]?.end ?? start,
    },
    length,
  };
}

/** "Januari–augusti", "januari till och med augusti": tokens taken, and the last month. */
function stretchFrom(
  tokens: readonly Token[],
  at: number,
  words: TokenTexts["words"],
): { readonly length: number; readonly month: number } | undefined {
  let next = at + 1;
  const dash = tokens[next];
  if (dash?.kind === "mark" && dash.text === "-") next++;
  else {
    const phrase = phraseAt(words, next);
    const leadsOn =
      phrase?.means.kind === "asAt" || (phrase?.means.kind === "preposition" && phrase.means.leads === "to");
    if (!phrase || !leadsOn) return undefined;
    next += phrase.length;
  }
  const last = tokens[next];
  const month = last?.kind === "word" ? monthOf(last.text) : undefined;
  return month === undefined ? undefined : { length: next + 1 - at, month };
}

/** "Per sista augusti", "per den 31 augusti": how far back the leading word may stand. */
const leadReach = 4;

function formOf(before: readonly Item[]): "asAt" | "in" {
  for (const item of before.slice(-leadReach).reverse()) {
    if (item.kind === "asAt") return "asAt";
    if (item.kind !== "number" && !saysNothing(item)) return "in";
  }
  return "in";
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2079;
}

/** Words that say nothing of their own. */
export function saysNothing({ kind }: Pick<Item, "kind">): boolean {
  return kind === "filler" || kind === "verb" || kind === "pronoun";
}
