/** Blocks of the same rows ("Intäkter", "Kostnader", "Netto" per unit) whose last or first block adds up the others. */
import { fitShare } from "./fit.ts";
import { componentsOf, digitsWithoutWord, type RowForSums, type RowSum } from "./rowSum.ts";
import { isBetterFit, isFilled, sumOf, type SumFigures } from "./sumFigures.ts";

/** A row and two others of its name that it adds up. */
const fewestRepeats = 3;

export function findRepeatedSums(figures: SumFigures, rows: readonly RowForSums[], known: readonly RowSum[]): RowSum[] {
  const byName = new Map<string, number[]>();
  for (let index = 0; index < rows.length; index++) {
    const { name, isAside } = rows[index] as RowForSums;
    if (name === "" || isAside || !isFilled(figures, index)) continue;
    const places = byName.get(name);
    if (places) places.push(index);
    else byName.set(name, [index]);
  }
  const repeated = [...byName.values()].filter(({ length }) => length >= fewestRepeats);
  if (repeated.length === 0) return [];
  const components = componentsOf(rows);
  return repeated.flatMap((places): RowSum[] => {
    const ends = [places.length - 1, 0].map((end) =>
      sumOf(figures, components, {
        result: places[end] as number,
        terms: places.filter((_, place) => place !== end),
        netting: "plain",
      }),
    );
    const best = ends.reduce((winner, each) => (isBetterFit(each.fit, winner.fit) ? each : winner));
    const isKnown = known.some(({ terms }) => terms.some(({ index }) => index === best.result));
    if (isKnown || rows[best.result]?.isDecidedSum === false) return [];
    return fitShare(best.fit) >= 0.5 && best.fit.digits >= digitsWithoutWord ? [best] : [];
  });
}
