/** Sentences of drafts put together from words and figures. */
import { fromOre, orePerUnit } from "../domain/money.ts";
import type { DraftFigure, DraftPart, DraftShare } from "./commentaryTexts.ts";
import { languageLocale } from "./format.ts";
import type { Language } from "./format.ts";

const minus = "\u2212";
const noBreakSpace = "\u00a0";

/** Plain words. */
export function textPart(text: string): DraftPart {
  return { kind: "text", text };
}

/** "51,2 mnkr"; with `isSigned` "−51,2 mnkr" and "+13,7 mnkr". The words beside a figure without its sign say surplus or deficit. */
export function figurePart(figure: DraftFigure, language: Language, isSigned = false): DraftPart {
  const { ore, unit, decimals } = figure;
  const value = fromOre(ore, unit);
  const text = decimal(isSigned ? value : Math.abs(value), decimals, language, isSigned ? "exceptZero" : "auto");
  return { kind: "figure", text: `${text}${noBreakSpace}${unitWord(unit, language)}`, figure };
}

/** "4,9": a share in percent, with one decimal and no sign. */
export function sharePart(share: DraftShare, language: Language): DraftPart {
  return { kind: "figure", text: decimal(Math.abs(share.share) * 100, 1, language), figure: share };
}

/** A template of words, parts and lists of parts. */
export function partsIn(
  words: TemplateStringsArray,
  ...values: readonly (string | DraftPart | readonly DraftPart[])[]
): DraftPart[] {
  const parts = words.flatMap((word, at): DraftPart[] => {
    const value = values[at] ?? "";
    const own = typeof value === "string" ? [textPart(value)] : "kind" in value ? [value] : value;
    return [textPart(word), ...own];
  });
  return parts.filter(({ text }) => text !== "");
}

/** A smaller share is written as 0,0 per cent, and says nothing. */
export const leastShare = 0.0005;

/** Whether a figure is written as 0. */
export function isZero({ ore, unit, decimals }: DraftFigure): boolean {
  return Math.abs(ore) * 2 * 10 ** decimals < orePerUnit[unit];
}

/** A sentence, or several, as they are read. */
export function partsText(parts: readonly DraftPart[]): string {
  return parts.map(({ text }) => text).join("");
}

function decimal(
  value: number,
  decimals: number,
  language: Language,
  signDisplay: "auto" | "exceptZero" = "auto",
): string {
  const rounded = Number(value.toFixed(decimals)) === 0 ? 0 : value;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(languageLocale(language), { ...digits, signDisplay })
    .format(rounded)
    .replace("-", minus);
}

function unitWord(unit: DraftFigure["unit"], language: Language): string {
  if (language === "sv") return unit;
  return { kr: "SEK", tkr: "thousand SEK", mnkr: "million SEK" }[unit];
}
