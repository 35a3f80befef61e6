/** Short names that the texts explain themselves. */
import type { NameIndex } from "./names.ts";
import { stemOf } from "./stem.ts";
import { isShortName, tokensOf } from "./tokens.ts";

/** "ÄFH (äldre, funktionsstöd, …)": the short name, then what it stands for. */
const shortFirst = /(?<![\p{L}\d])(\p{Lu}[\p{L}&]{1,6}) \(([^()]{4,100})\)/gu;
/** "Individ- och familjeomsorgen (IFO)". */
const longFirst = /([^().:;\n]{4,120}) \((\p{Lu}[\p{L}&]{1,6})\)/gu;

/** Adds to the names what texts write in a parenthesis after or before them. */
export function addAbbreviations(names: NameIndex, texts: readonly string[]): void {
  for (const text of texts) {
    if (!text.includes("(")) continue;
    for (const [, short = "", long = ""] of text.matchAll(shortFirst)) {
      const stems = stemsIn(long);
      const name = names.at(stems);
      if (isShortName(short) && name?.length === stems.length) names.addShortName(short, name.name);
    }
    for (const [, long = "", short = ""] of text.matchAll(longFirst)) {
      const name = isShortName(short) ? nameAtEnd(names, stemsIn(long)) : undefined;
      if (name !== undefined) names.addShortName(short, name);
    }
  }
}

/** The longest name that ends where the stems end. */
function nameAtEnd(names: NameIndex, stems: readonly (string | null)[]): number | undefined {
  for (let at = 0; at < stems.length; at++) {
    const name = stems[at] === null ? undefined : names.at(stems, at);
    if (name && at + name.length === stems.length) return name.name;
  }
  return undefined;
}

function stemsIn(text: string): (string | null)[] {
  return tokensOf(text).map((token) => (token.kind === "word" && token.text !== "och" ? stemOf(token.text) : null));
}
