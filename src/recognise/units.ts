/** Units in words and number formats. */
import { countedUnits, isMoney, type Unit } from "../domain/money.ts";
import { remembered } from "./remembered.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { findWords, normaliseText } from "./words.ts";

/** The unit a normalised text names. "Antal årsarbetare" is persons: what is counted says more than that it is counted. */
export function readUnit(text: string): Unit | null {
  const found = findWords(text, vocabulary.units).map((hit) => hit.means);
  const named = found.find((unit) => unit !== "count") ?? found[0] ?? null;
  return named === "count" ? (countedIn(text) ?? named) : named;
}

/** What a text counts, wherever it says so: "Antal elever i grundskola". Null where it names nothing that is counted. */
export function countedIn(text: string): Unit | null {
  const counted = findWords(text, vocabulary.countedThings).map((hit) => hit.means);
  return (
    counted.find((unit) => unit !== "count" && countedUnits.includes(unit)) ??
    counted.find((unit) => unit === "count") ??
    null
  );
}

/** The money unit that the first of several texts names; texts nearest to the figures come first. */
export function firstMoneyUnit(texts: readonly string[]): Unit | null {
  for (const text of texts) {
    const found = findWords(normaliseText(text), vocabulary.units).find((hit) => isMoney(hit.means));
    if (found) return found.means;
  }
  return null;
}

/** Money unit written into a number format: `#,##0 "tkr"`. */
export function unitOfFormat(numberFormat: string): Unit | null {
  const quoted = [...numberFormat.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "").join(" ");
  return quoted === "" ? null : firstMoneyUnit([quoted]);
}

/** A line that says the unit and nothing else: "tkr", "Belopp i tkr", "(mnkr)". */
export const isUnitAlone = remembered((text: string): boolean => {
  const words = normaliseText(text)
    .replace(/^(belopp )?(anges )?i /, "")
    .replace(/^((all )?(amounts|figures) )?(are )?in /, "")
    .replace(/[()]/g, "")
    .trim();
  const hits = findWords(words, vocabulary.units);
  return hits.length === 1 && hits[0]?.start === 0 && hits[0].end === words.length;
});

/** The unit that a cell names by itself: "Kunder" counts persons, "Årsplacering" places. */
export function readCountedThing(text: string): Unit | null {
  const words = normaliseText(text);
  const [hit] = findWords(words, vocabulary.countedThings);
  return hit?.start === 0 && hit.end === words.length ? hit.means : null;
}

/** The unit of a table whose corner says what it counts: "Antal elever", "Antal årsarbetare". */
export function readCountedCorner(text: string): Unit | null {
  const counted = /^(?:antal|number of) (.+)$/.exec(normaliseText(text))?.[1];
  return counted === undefined ? null : (readCountedThing(counted) ?? readUnit(`antal ${counted}`));
}
