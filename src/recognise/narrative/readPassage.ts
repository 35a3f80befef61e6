/** Reads the claims of one text, sentence by sentence. */
import type { Claim, ClaimSubject } from "./claim.ts";
import { itemsOf, saysNothing, type Item, type Speech } from "./items.ts";
import type { Passage } from "./passages.ts";
import { readSentence, type Setting } from "./readSentence.ts";
import { sentencesOf } from "./sentences.ts";
import { isSameSubject } from "./subjectOf.ts";
import { tokensOf } from "./tokens.ts";

/** The claims of a passage. */
export function readPassage(passage: Passage, setting: Setting, speech: Speech): Claim[] {
  const tokens = tokensOf(passage.text);
  let subject = setting.subject;
  const claims = sentencesOf(passage.text, tokens).flatMap((sentence, index) => {
    const all = itemsOf(sentence, speech);
    const items = withoutBullet(all);
    // One of several causes under each other, until it names what it is about.
    const isListed = items.length < all.length;
    const found = readSentence(items, { passage, setting, subject: isListed ? null : subject, index, speech });
    subject = subjectAfter(items, found, subject);
    return found;
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
