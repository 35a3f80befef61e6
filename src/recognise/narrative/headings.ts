/** Headings among the passages of a sheet, and what the texts below them are about. */
import type { ClaimSubject } from "./claim.ts";
import { itemsOf, type Item, type Speech } from "./items.ts";
import type { Passage } from "./passages.ts";
import type { Setting } from "./readSentence.ts";
import { sentencesOf } from "./sentences.ts";
import { stemOf } from "./stem.ts";
import { tokensOf } from "./tokens.ts";

/** Longer texts are paragraphs. */
const longestHeading = 100;
const mostHeadingWords = 14;

/** A line that may head what follows: short, and no sentence. */
export function isHeadingLine({ text, isNote, about }: Passage): boolean {
  const line = text.trim();
  if (
    isNote ||
    about !== null ||
    line.length > longestHeading ||
    /[.!?;,]$/.test(line) ||
    /^[-\u2022*\u25a0] /.test(line)
  )
    return false;
  return line.split(/\s+/).length <= mostHeadingWords;
}

/** Depth of a heading that does not tell it. */
const unnumbered = 9;

/** "2.1 Ekonomi" is at depth 2, "### Ekonomi" at 3. */
function depthOf(text: string): number {
  const numbering = /^\s*(\d+(?:\.\d+)*)\.?\s/.exec(text)?.[1];
  if (numbering !== undefined) return numbering.split(".").length;
  return /^\s*(#+)\s/.exec(text)?.[1]?.length ?? unnumbered;
}

/** So much of a paragraph tells what it is about. */
const longestBeginning = 300;

/** What a paragraph can begin with that tells what it is about, or that it goes on about the same. */
const leading: readonly Item["kind"][] = ["name", "whole", "here", "unknown", "measure", "component", "cause"];

/** What a heading says: a subject; nothing of its own; or something that no table has. */
type Heading = ClaimSubject | "neutral" | "foreign";

interface Level {
  readonly depth: number;
  readonly heading: Heading;
  readonly isAboutInvestments: boolean;
}

/** The headings in force, from the top of a sheet down. */
export class Headings {
  readonly #speech: Speech;
  #levels: readonly Level[] = [];
  /** A paragraph since the last heading was about something of its own, and the next may go on about it. */
  #isElsewhere = false;

  constructor(speech: Speech) {
    this.#speech = speech;
  }

  /**
   * A heading ends those of its depth and below. "Hemtjänst -25,7 mnkr" is one and "Prognos: -9,0 mnkr" is not: a line with an amount
   * heads what follows when it names something and has no verb.
   */
  enter(text: string): void {
    const depth = depthOf(text);
    const items = itemsOf(tokensOf(text), this.#speech).filter(({ kind }) => kind !== "mark" && kind !== "number");
    const heading = this.#read(
      text,
      items.filter(({ kind }) => kind !== "amount"),
    );
    const isFigure = items.some(({ kind }) => kind === "amount");
    if (isFigure && (heading === "neutral" || items.some(({ kind }) => kind === "verb" || kind === "forecasting")))
      return;
    const isAboutInvestments = items.some(({ kind }) => kind === "investment");
    this.#isElsewhere = false;
    const kept = this.#levels.filter((level) => level.depth < depth);
    // Among headings without numbers a plain one may stand under the one before it as well as beside it.
    const before = this.#levels.at(-1);
    const isUnclear =
      depth === unnumbered && heading === "neutral" && before?.depth === unnumbered && before.heading !== "neutral";
    this.#levels = [...kept, { depth, heading: isUnclear ? "foreign" : heading, isAboutInvestments }];
  }

  /** What a text here is about. */
  setting(): Setting {
    const isAboutInvestments = this.#levels.some((level) => level.isAboutInvestments);
    const named = this.#levels.findLast(({ heading }) => heading !== "neutral")?.heading ?? "neutral";
    if (named === "foreign" || this.#isElsewhere) return { subject: null, isAboutInvestments };
    return {
      subject: named === "neutral" ? { kind: "whole" } : named,
      isAboutInvestments,
    };
  }

  /**
   * A paragraph that begins with a name, or with something unknown and has an amount, is about that, and so may the next be that
   * begins with neither. One that begins with the committee, or with the heading's own name, is back at the heading.
   */
  pass(text: string): void {
    const beginning = text.slice(0, longestBeginning);
    const tokens = tokensOf(beginning);
    const [sentence = []] = sentencesOf(beginning, tokens);
    const first = itemsOf(sentence, this.#speech).find(({ kind }) => leading.includes(kind));
    const heading = this.#levels.findLast((level) => level.heading !== "neutral")?.heading;
    const own = typeof heading === "object" && heading.kind === "name" ? heading.name : null;
    if (first?.kind === "name") this.#isElsewhere = first.name !== own;
    else if (first?.kind === "whole") this.#isElsewhere = own !== null;
    else if (first?.kind === "unknown" && tokens.some(({ kind }) => kind === "amount")) this.#isElsewhere = true;
  }

  #read(text: string, items: readonly Item[]): Heading {
    const names = new Set(items.flatMap((item) => (item.kind === "name" ? [item.name] : [])));
    const [name] = names;
    const isKnown = items.every(({ kind }) => kind !== "unknown");
    if (isKnown && names.size === 0) return items.some(({ kind }) => kind === "whole") ? { kind: "whole" } : "neutral";
    if (isKnown && names.size === 1 && name !== undefined) return { kind: "name", name };
    // "Äldre, funktionsstöd, socialpsykiatri och hälso- och sjukvård" over a row without psykiatri.
    const words = tokensOf(text).flatMap((token) => (token.kind === "word" ? [stemOf(token.text)] : []));
    const within = this.#speech.names.within(words);
    return within === undefined ? "foreign" : { kind: "name", name: within };
  }
}
