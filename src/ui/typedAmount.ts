import { isMoney, toOre, type MoneyUnit, type Ore } from "../domain/money.ts";
import type { Language } from "../messages/format.ts";
import { parseFigure } from "../recognise/figures.ts";
import { readUnit } from "../recognise/units.ts";
import { normaliseText } from "../recognise/words.ts";

const lastWord = /\p{L}+\.?$/u;

/** An amount typed in a field, in the unit typed after it or else the field's; null for a blank one, undefined where the text is no amount. */
export function typedAmount(text: string, unit: MoneyUnit): Ore | null | undefined {
  const typed = text.trim().replace(/^\+/, "");
  if (typed === "") return null;
  const named = readUnit(normaliseText(lastWord.exec(typed)?.[0] ?? ""));
  const figure = parseFigure(isMoney(named) ? typed.replace(lastWord, "") : typed);
  if (!figure || figure.isPercent) return undefined;
  const amount = toOre(figure.value, isMoney(named) ? named : unit);
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** A percentage typed in a field, with or without its sign, as a part (0.025 for "2,5 %"); null for a blank one, undefined where the text is none. */
export function typedPercent(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const figure = /\p{L}/u.test(text) ? undefined : parseFigure(text);
  return figure && figure.value / 100;
}

const thousandsByComma = /\d{1,3}(,\d{3})+(?![\d,])/;

/** A figure as its readers write it: in English a comma stands between thousands. */
export function asWrittenIn(language: Language, text: string): string {
  return language === "en" ? text.replace(thousandsByComma, (figure) => figure.replaceAll(",", "")) : text;
}
