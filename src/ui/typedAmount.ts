import { toOre, type MoneyUnit, type Ore } from "../domain/money.ts";
import { parseFigure } from "../recognise/figures.ts";

/** An amount typed in a field; null for a blank one, undefined where the text is no amount. */
export function typedAmount(text: string, unit: MoneyUnit): Ore | null | undefined {
  if (text.trim() === "") return null;
  const figure = parseFigure(text.trim().replace(/^\+/, ""));
  if (!figure || figure.isPercent) return undefined;
  const amount = toOre(figure.value, unit);
  return Number.isSafeInteger(amount) ? amount : undefined;
}
