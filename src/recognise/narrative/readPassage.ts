/** Reads the claims of one text, sentence by sentence. */
import type { Claim, ClaimPeriod, ClaimSubject } from "./claim.ts";
import { leadOf, tailOf, type Lead } from "./clauses.ts";
import { itemsOf, saysNothing, type Item, type Speech } from "./items.ts";
import type { Passage } from "./passages.ts";
import { joinedPeriod, readLead, readTail, type Said } from "./said.ts";
import { sentencesOf } from "./sentences.ts";
import type { AmountToken } from "./tokens.ts";
import { tokensOf } from "./tokens.ts";

/** What a text is about before its first sentence. */
export interface Setting {
  /** Null where its place says nothing that can be relied on. */
  readonly subject: ClaimSubject | null;
  readonly isAboutInvestments: boolean;
}

/** The claims of a passage. */
export function readPassage(passage: Passage, setting: Setting, speech: Speech): Claim[] {
  const tokens = tokensOf(passage.text);
  let subject = setting.subject;
  const claims = sentencesOf(passage.text, tokens).flatMap((sentence, index) => {
    const all = itemsOf(sentence, speech);
    const items = withoutBullet(all);
    // One of several causes under each other, until it names what it is about.
    const isListed = items.length < all.length;
    const reader = new SentenceReader(passage, { setting, subject: isListed ? null : subject, index, speech });
    const claims = reader.read(items);
    subject = subjectAfter(items, claims, subject);
    return claims;
  });
  return withoutParts(claims);
}

/** Two deficits of one row for the same time are its parts: "underskott 2 mnkr vikarier, underskott 1 mnkr lokaler". */
function withoutParts(claims: readonly Claim[]): Claim[] {
  const isPart = (claim: Claim): boolean =>
    claim.isByPlace &&
    claims.some(
      (other) => other.isByPlace && other.pair === null && tellOneThing(claim, other) && other.size !== claim.size,
    );
  return claims.filter((claim) => !isPart(claim));
}

function tellOneThing(one: Claim, other: Claim): boolean {
  const what = ({ measure, isForecast, component, period: { span, year, month } }: Claim): string =>
    JSON.stringify([measure, isForecast, component, span, year, month]);
  return what(one) === what(other);
}

function withoutBullet(items: readonly Item[]): readonly Item[] {
  const first = items.findIndex(({ kind }) => kind !== "mark");
  return items.slice(Math.max(0, first));
}

/** An amount with the words before it and after it. */
interface Part {
  readonly amount: AmountToken;
  readonly before: readonly Item[];
  /** The items after it, up to the next amount. */
  readonly after: readonly Item[];
}

/** What one claim hands to the next in its sentence. */
interface Previous {
  readonly said: Said;
  readonly claim: Claim;
  /** Its amount stands in a parenthesis after a name: a list may go on. */
  readonly isListed: boolean;
}

class SentenceReader {
  readonly #passage: Passage;
  readonly #setting: Setting;
  readonly #subject: ClaimSubject | null;
  readonly #index: number;
  readonly #speech: Speech;
  #previous: Previous | null = null;

  constructor(
    passage: Passage,
    {
      setting,
      subject,
      index,
      speech,
    }: {
      readonly setting: Setting;
      readonly subject: ClaimSubject | null;
      readonly index: number;
      readonly speech: Speech;
    },
  ) {
    this.#passage = passage;
    this.#speech = speech;
    this.#setting = setting;
    this.#subject = subject;
    this.#index = index;
  }

  read(items: readonly Item[]): Claim[] {
    const parts = partsOf(items);
    return parts.flatMap((part, at) => this.#claimAt(part, parts[at + 1], at === 0) ?? []);
  }

  #claimAt(part: Part, next: Part | undefined, isFirst: boolean): Claim | null {
    const previous = this.#previous;
    this.#previous = null;
    const { amount } = part;
    const lead = leadOf(fromNameWith(part.before));
    const tailItems = tailOf(part.after, amount.end);
    if (!lead || !tailItems || amount.isRange) return null;
    const own = readLead(lead.items);
    const tail = readTail(tailItems.items);
    if (!own || !tail) return null;
    const pairedWith = isSecondOfPair(lead, previous) ? previous : null;
    const listedAfter = isListed(lead) && previous?.isListed === true ? previous : null;
    const said = pairedWith
      ? { ...own, ...inherited(pairedWith.said), leads: own.leads }
      : listedAfter
        ? { ...own, ...inherited(listedAfter.said) }
        : own;
    const isSameThing = said.isSameThing && lead.isWhole && previous !== null;
    const measure = said.measure ?? this.#levelOf(said, lead);
    const subject = this.#subjectOf(said, tail, lead, { isFirst, previous });
    const period = this.#periodOf(said, tail, { next, previous, pairedWith, isSameThing });
    const sign = signOf(said, amount);
    if (measure === null || !subject || !period || sign === undefined) return null;
    if (said.leads === "from" && period.month === null) return null; // where it came from, with no time of its own
    const claim: Claim = {
      cell: this.#passage.cell,
      isNote: this.#passage.isNote,
      quote: quoteOf(this.#passage.text, lead.items, amount),
      size: amount.size,
      unit: amount.unit,
      step: amount.step,
      roundedTo: amount.roundedTo,
      isApproximate: said.isApproximate,
      ...sign,
      measure: this.#isProfit(measure, said, tail, subject) ? "result" : measure,
      isForecast: said.isForecast || (isSameThing && previous.said.isForecast),
      component: said.component,
      period,
      subject,
      isByPlace: subject === this.#setting.subject,
      section: this.#setting.subject?.kind === "name" ? this.#setting.subject.name : null,
      isAboutInvestments: this.#setting.isAboutInvestments || said.isAboutInvestments,
      pair: said.leads === "from" || pairedWith ? this.#index : null,
    };
    this.#previous = { said: { ...said, isForecast: claim.isForecast }, claim, isListed: isListed(lead) };
    return claim;
  }

  /** "Personalkostnaderna uppgår till": an account's own amount, of whatever measure. */
  #levelOf({ names }: Said, { items }: Lead): "level" | null {
    const [name] = names;
    const isAccount = name !== undefined && this.#speech.names.names[name]?.isAccount === true;
    return isAccount && items.some(({ kind }) => kind === "verb") ? "level" : null;
  }

  /** The surplus of a municipality is its result, unless the sentence says that it is one against budget. */
  #isProfit(measure: Claim["measure"], said: Said, tail: Said, subject: ClaimSubject): boolean {
    const isOfAll = this.#speech.isOfMunicipality && subject.kind === "whole";
    return isOfAll && measure === "deviation" && !said.isFromBudget && !tail.isFromBudget;
  }

  /** By its name in the clause; else by the clause before, or by the place of the text when nothing unknown stands between. */
  #subjectOf(
    said: Said,
    tail: Said,
    lead: Lead,
    { isFirst, previous }: { readonly isFirst: boolean; readonly previous: Previous | null },
  ): ClaimSubject | null {
    if (said.names.length > 1 || tail.names.length > 1) return null;
    const [before] = said.names;
    const [after] = tail.names;
    if (before !== undefined) {
      const isNarrowed = (after !== undefined && after !== before) || tail.hasWhole;
      return isNarrowed || !this.#mayName(before) ? null : { kind: "name", name: before };
    }
    if (said.hasWhole) return after === undefined ? { kind: "whole" } : null;
    const reachesBack = lead.isWhole && (isFirst || previous !== null) && !(isFirst && said.hasPronoun);
    if (!reachesBack) return null;
    if (after !== undefined)
      return isFirst && !tail.hasWhole && this.#mayName(after) ? { kind: "name", name: after } : null;
    if (tail.hasWhole) return isFirst ? { kind: "whole" } : null;
    return isFirst ? this.#subject : (previous?.claim.subject ?? null);
  }

  /** "Personalkostnaderna" below "Hemtjänst" are those of hemtjänsten, and no table's. */
  #mayName(name: number): boolean {
    if (this.#speech.names.names[name]?.isAccount !== true) return true;
    return (
      this.#subject?.kind === "whole" ||
      (this.#subject?.kind === "name" && this.#isOwnAccount(this.#subject.name, name))
    );
  }

  #isOwnAccount(subject: number, name: number): boolean {
    return subject === name || this.#speech.names.names[subject]?.isAccount === true;
  }

  #periodOf(
    said: Said,
    tail: Said,
    {
      next,
      previous,
      pairedWith,
      isSameThing,
    }: {
      readonly next: Part | undefined;
      readonly previous: Previous | null;
      readonly pairedWith: Previous | null;
      readonly isSameThing: boolean;
    },
  ): ClaimPeriod | undefined {
    const between = said.between ?? pairedWith?.said.between ?? null;
    if (between) {
      const startsPair = said.leads === "from" && next !== undefined;
      if (!startsPair && !pairedWith) return undefined;
      const { month, year } = between[pairedWith ? 1 : 0];
      return joinedPeriod({ ...said.period, month, year, isLoose: false }, tail.period);
    }
    const own = joinedPeriod(said.period, tail.period);
    if (!own || !isSameThing || !previous || own.span !== null || own.month !== null) return own;
    return joinedPeriod(own, previous.claim.period);
  }
}

function partsOf(items: readonly Item[]): Part[] {
  const places = items.flatMap((item, at) => (item.kind === "amount" ? [at] : []));
  let from = 0;
  return places.map((place, index) => {
    const { amount } = items[place] as Item & { kind: "amount" };
    const before = items.slice(from, place);
    const next = places[index + 1];
    const rest = items.slice(place + 1, next ?? items.length);
    const after = next === undefined ? rest : rest.slice(0, tailBefore(rest));
    from = place + 1 + (tailOf(after, amount.end)?.length ?? 0);
    return { amount, before, after };
  });
}

/** What leads to the next amount is no part of what follows this one: "från 5 mnkr till 3 mnkr". */
function tailBefore(items: readonly Item[]): number {
  const last = items.findLastIndex((item) => item.kind !== "preposition" && !saysNothing(item));
  return last + 1;
}

/** "Underskottet härrör från äldreomsorgen som visar …": what is said of the amount begins with the name before "som". */
function fromNameWith(items: readonly Item[]): readonly Item[] {
  const relative = items.findLastIndex(({ kind }) => kind === "relative");
  return relative > 0 && items[relative - 1]?.kind === "name" ? items.slice(relative - 1) : items;
}

function isSecondOfPair({ items }: Lead, previous: Previous | null): boolean {
  const words = items.filter(({ kind }) => kind !== "mark");
  const [only] = words;
  return previous?.said.leads === "from" && words.length === 1 && only?.kind === "preposition" && only.leads === "to";
}

/** A name with its amount in a parenthesis: "hemtjänsten (-503 tkr)". */
function isListed({ items }: Lead): boolean {
  const [who, mark] = items.slice(-2);
  return mark?.kind === "mark" && mark.text === "(" && (who?.kind === "name" || who?.kind === "whole");
}

/** What a list or a movement says once for all its amounts. */
function inherited({ measure, isForecast, component, direction, period }: Said): Partial<Said> {
  return { measure, isForecast, component, direction, period: { ...period, month: null, year: null, isLoose: false } };
}

/** The sign of the figure; undefined when word and sign contradict each other. */
function signOf({ direction, measure }: Said, amount: AmountToken): Pick<Claim, "sign" | "isSignWorded"> | undefined {
  const hasSign = measure === "deviation" || measure === "result" || measure === "forecast";
  if (direction === null || !hasSign) return { sign: amount.sign, isSignWorded: false };
  // "Underskott på -5" is 5 too little; "underskott på +5" and "överskott på -5" say two things.
  if (amount.sign !== null && amount.sign !== direction) return undefined;
  return { sign: direction, isSignWorded: true };
}

/** What a finding quotes at most: the figure and the few words before it. */
const longestQuote = 60;

function quoteOf(text: string, lead: readonly Item[], amount: AmountToken): string {
  let start = amount.start - (/[-+\u2212\u2013]\s?$/.exec(text.slice(0, amount.start))?.[0].length ?? 0);
  for (const item of [...lead].reverse()) {
    const between = text.slice(item.end, start);
    if (amount.end - item.start > longestQuote || /[\p{L}\d]/u.test(between)) break;
    start = item.start;
  }
  return text
    .slice(start, amount.end)
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.(]+/, "");
}

/** What the next sentence is about when it names nothing itself; null when that is not clear. */
function subjectAfter(
  items: readonly Item[],
  claims: readonly Claim[],
  before: ClaimSubject | null,
): ClaimSubject | null {
  const [claim, ...others] = claims;
  if (claim) return others.every(({ subject }) => isSameSubject(subject, claim.subject)) ? claim.subject : null;
  const names = new Set(items.flatMap((item) => (item.kind === "name" ? [item.name] : [])));
  const first = items.find((item) => !saysNothing(item) && item.kind !== "mark" && item.kind !== "preposition");
  const [name] = names;
  const leading = items.findIndex(({ kind }) => kind === "name" || kind === "unknown");
  if (name !== undefined) {
    return names.size === 1 && items[leading]?.kind === "name" ? { kind: "name", name } : null;
  }
  const whole = items.findIndex(({ kind }) => kind === "whole");
  if (whole >= 0 && (leading < 0 || whole < leading)) return { kind: "whole" };
  return first === undefined || first.kind === "unknown" ? null : before;
}

/** Whether two claims are about the same. */
export function isSameSubject(one: ClaimSubject, other: ClaimSubject): boolean {
  switch (one.kind) {
    case "name":
      return other.kind === "name" && other.name === one.name;
    case "whole":
      return other.kind === "whole";
    case "row":
      return other.kind === "row" && other.place.table === one.place.table && other.place.row === one.place.row;
  }
}
