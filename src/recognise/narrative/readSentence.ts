/** Reads the claims of one sentence, amount by amount. */
import type { Claim, ClaimPeriod, ClaimSubject } from "./claim.ts";
import { leadOf, tailOf, type Lead } from "./clauses.ts";
import type { Item, Speech } from "./items.ts";
import { fromNameWith, isListed, isSecondOfPair, partsOf, type Part } from "./parts.ts";
import type { Passage } from "./passages.ts";
import { quoteOf } from "./quote.ts";
import { joinedPeriod, readLead, readTail, type Said } from "./said.ts";
import { subjectOf } from "./subjectOf.ts";
import type { AmountToken } from "./tokens.ts";

/** What a text is about before its first sentence. */
export interface Setting {
  /** Null where its place says nothing that can be relied on. */
  readonly subject: ClaimSubject | null;
  readonly isAboutInvestments: boolean;
}

/** A sentence's place in its text. */
export interface SentenceContext {
  readonly passage: Passage;
  readonly setting: Setting;
  /** What the text is about when the sentence begins; null when that is not clear. */
  readonly subject: ClaimSubject | null;
  /** Its number in the text. */
  readonly index: number;
  readonly speech: Speech;
}

/** The claims of a sentence, in its order. */
export function readSentence(items: readonly Item[], context: SentenceContext): Claim[] {
  let previous: Previous | null = null;
  const parts = partsOf(items);
  return parts.flatMap((part, at) => {
    const read = readPart(part, { previous, isLast: at + 1 === parts.length, isFirst: at === 0 }, context);
    previous = read;
    return read ? [read.claim] : [];
  });
}

/** What one claim hands to the next in its sentence. */
interface Previous {
  readonly said: Said;
  readonly claim: Claim;
  /** Its amount stands in a parenthesis after a name: a list may go on. */
  readonly isListed: boolean;
}

interface Place {
  readonly previous: Previous | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function readPart(part: Part, place: Place, context: SentenceContext): Previous | null {
  const { amount } = part;
  const lead = leadOf(fromNameWith(part.before));
  const following = tailOf(part.after, amount.end);
  const own = lead && readLead(lead.items);
  const tail = following && readTail(following.items);
  if (!own || !tail || amount.isRange) return null;
  const { said, isSecond } = withPrevious(own, tail, lead, place);
  const subject = subjectOf(said, tail, {
    reachesBack: lead.isWhole && (place.isFirst || place.previous !== null),
    before: place.previous?.claim.subject ?? null,
    isFirst: place.isFirst,
    soFar: context.subject,
    speech: context.speech,
  });
  const repeats = said.isSameThing && lead.isWhole ? place.previous : null;
  const period = periodOf(said, tail, { place, repeats, isSecond });
  const measure = measureOf(said, tail, { lead, subject, speech: context.speech });
  const sign = signOf({ ...said, measure, direction: tail.direction ?? said.direction }, amount);
  if (measure === null || !subject || !period || sign === undefined) return null;
  // Where a movement came from, with no time of its own.
  if (said.leads === "from" && period.month === null) return null;
  const { passage, setting, index } = context;
  const claim: Claim = {
    cell: passage.cell,
    isNote: passage.isNote,
    quote: quoteOf(passage.text, lead.items, amount),
    size: amount.size,
    unit: amount.unit,
    step: amount.step,
    roundedTo: amount.roundedTo,
    isApproximate: said.isApproximate,
    sign,
    measure,
    isForecast: said.isForecast || repeats?.claim.isForecast === true,
    component: said.component,
    period,
    subject,
    isByPlace: subject === setting.subject,
    section: setting.subject?.kind === "name" ? setting.subject.name : null,
    isAboutInvestments: setting.isAboutInvestments || said.isAboutInvestments,
    table: passage.about?.row === null ? passage.about.table : null,
    pair: said.leads === "from" || isSecond ? index : null,
  };
  return { said: { ...said, isForecast: claim.isForecast }, claim, isListed: isListed(lead) };
}

/** What is said of the amount, with what its sentence says once for several: a movement, a list, the same at another time. */
function withPrevious(
  own: Said,
  tail: Said,
  lead: Lead,
  { previous }: Place,
): { readonly said: Said; readonly isSecond: boolean } {
  if (!previous) return { said: own, isSecond: false };
  const isSecond = previous.said.leads === "from" && isSecondOfPair(lead);
  const isNextInList = isListed(lead) && previous.isListed;
  const isOtherTime =
    own.measure === null && own.names.length === 0 && lead.isWhole && hasSpan(own, tail) && hasSpan(previous.claim);
  if (!isSecond && !isNextInList && !isOtherTime) return { said: own, isSecond };
  const { measure, isForecast, component, direction } = previous.said;
  const period = isOtherTime ? own.period : { ...previous.said.period, month: null, year: null, isLoose: false };
  const between = isSecond ? previous.said.between : own.between;
  return { said: { ...own, measure, isForecast, component, direction, period, between }, isSecond };
}

/** "8,2 mnkr för perioden och 13,4 mnkr för helåret". */
function hasSpan(...all: readonly { readonly period: ClaimPeriod }[]): boolean {
  return all.some(({ period }) => period.span !== null);
}

function periodOf(
  said: Said,
  tail: Said,
  {
    place,
    repeats,
    isSecond,
  }: { readonly place: Place; readonly repeats: Previous | null; readonly isSecond: boolean },
): ClaimPeriod | undefined {
  if (said.between) {
    const startsPair = said.leads === "from" && !place.isLast;
    if (!startsPair && !isSecond) return undefined;
    const { month, year } = said.between[isSecond ? 1 : 0];
    return joinedPeriod({ ...said.period, month, year, isLoose: false }, tail.period);
  }
  const own = joinedPeriod(said.period, tail.period);
  const isUntimed = own?.span === null && own.month === null;
  return own && repeats && isUntimed ? joinedPeriod(own, repeats.claim.period) : own;
}

function measureOf(
  said: Said,
  tail: Said,
  { lead, subject, speech }: { readonly lead: Lead; readonly subject: ClaimSubject | null; readonly speech: Speech },
): Claim["measure"] | null {
  // "Utfallet är 5 mnkr sämre än budget"; a budget or a deviation is not.
  if (tail.measure !== null) return said.measure === "budget" || said.measure === "deviation" ? null : tail.measure;
  const measure = said.measure ?? levelOf(said, lead, speech);
  // The surplus of a municipality is its result, unless the sentence says that it is one against budget.
  const isOfAll = speech.isOfMunicipality && subject?.kind === "whole";
  return measure === "deviation" && isOfAll && !said.isFromBudget && !tail.isFromBudget ? "result" : measure;
}

/** "Personalkostnaderna uppgår till": an account's own amount, of whatever measure. */
function levelOf({ names }: Said, { items }: Lead, { names: { names: known } }: Speech): "level" | null {
  const [name] = names;
  const isAccount = name !== undefined && known[name]?.isAccount === true;
  return isAccount && items.some(({ kind }) => kind === "verb") ? "level" : null;
}

/** Surplus or deficit in words, else the sign written; undefined when the two contradict each other. */
function signOf(
  { direction, measure }: Pick<Said, "direction" | "measure">,
  { sign }: AmountToken,
): Claim["sign"] | undefined {
  const hasSign = measure === "deviation" || measure === "result" || measure === "forecast";
  if (direction === null || !hasSign) return sign;
  // "Underskott på -5" is 5 too little; "underskott på +5" and "överskott på -5" say two things.
  return sign === null || sign === direction ? direction : undefined;
}
