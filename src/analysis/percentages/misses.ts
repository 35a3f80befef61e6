/** Printed percentages that do not follow as the others of their line do. What they are taken of is found by trying. */
import type { BudgetModel } from "../../model/model.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { isNumbering, tableLines, type TableLines } from "../tableLines.ts";
import { judge } from "./judge.ts";
import { percentLines, type PercentLine } from "./percentLines.ts";
import { readingsOf, type PercentForm, type Reading } from "./readings.ts";

/** A percentage that does not follow. */
export interface PercentMiss {
  /** Ids of the printed percentage and of what it is taken of. */
  readonly figure: number;
  readonly compared: number;
  readonly base: number;
  readonly form: PercentForm;
  /** In percent, as printed and as it follows, with the rounding of the line. */
  readonly stated: number;
  readonly expected: number;
  readonly step: number;
  /** Of a total: what it is instead, the mean or the sum of its lines' percentages. */
  readonly looksLike: "mean" | "sum" | null;
}

/** Percentages of a table that do not follow although most of their line do. */
export function percentMisses(model: BudgetModel, tableIndex: number): PercentMiss[] {
  const table = model.tables[tableIndex]?.table;
  if (!table) return [];
  return (["columns", "rows"] as const).flatMap((axis) => {
    const lines = tableLines(model, tableIndex, axis);
    return percentLines(lines, table).flatMap((percent) => missesOf(lines, percent, table));
  });
}

interface Fit extends Reading {
  readonly holds: number;
  readonly tried: number;
  /** How many hold with their sign. */
  readonly signed: number;
  /** Digits of agreement beyond chance. */
  readonly digits: number;
}

/** Fewest figures that must follow, and the share of all tried, before a line counts as read. */
const fewestHolds = 3;
const shareNeeded = 0.75;
/** Of some five hundred pairs of columns one agrees with three digits by chance; five leave no doubt. */
const digitsNeeded = 5;
/** Tables longer than this are judged by their first rows, and a reading that fails on most of the first few is given up. */
const mostTried = 200;
const firstFew = 8;

function missesOf(lines: TableLines, percent: PercentLine, table: RecognisedTable): PercentMiss[] {
  const places = placesOf(lines, percent);
  if (places.length <= fewestHolds) return [];
  const fits = readingsOf(lines, percent, table)
    .map((reading) => fitOf(reading, percent, places.slice(0, mostTried)))
    .filter(isProved)
    .sort((a, b) => b.holds - a.holds || b.signed - a.signed || a.distance - b.distance);
  const [best] = fits;
  if (!best) return [];
  // Two columns that agree in all rows but one read the line equally well: what one of them explains is no mistake.
  const rivals = fits.filter(({ holds }) => holds >= best.holds - 1);
  return places.flatMap((place) => {
    const figure = lines.at(percent.line, place);
    const [compared, base] = best.at(place) ?? [];
    const judged = judge(best, percent, place);
    if (!figure || !compared || !base || judged?.verdict !== "misses" || figure.isFormula) return [];
    if (rivals.some((rival) => judge(rival, percent, place)?.verdict === "holds")) return [];
    const { stated } = judged;
    // Where signs are printed in a way of their own, what is right has the printed one.
    const hasOwnSigns = best.signed * 2 < best.holds && stated < 0 !== judged.expected < 0;
    const expected = hasOwnSigns ? -judged.expected : judged.expected;
    return [
      {
        figure: figure.id,
        compared: compared.id,
        base: base.id,
        form: best.form,
        stated,
        expected,
        step: percent.step,
        looksLike: likenessOf(lines, percent, table, { place, stated }),
      },
    ];
  });
}

function placesOf(lines: TableLines, { line }: PercentLine): number[] {
  const isNumbered = (place: number): boolean =>
    lines.axis === "columns" &&
    isNumbering(Array.from({ length: lines.count }, (_, other) => lines.at(other, place) ?? []).flat());
  return Array.from({ length: lines.places }, (_, place) => place).filter(
    (place) => lines.at(line, place) && !isNumbered(place),
  );
}

function fitOf(reading: Reading, percent: PercentLine, places: readonly number[]): Fit {
  let [holds, tried, signed, digits] = [0, 0, 0, 0];
  for (const place of places) {
    const judged = judge(reading, percent, place);
    if (!judged || (judged.isTrivial && judged.verdict === "holds")) continue;
    tried++;
    if (tried > firstFew && holds < tried / 2) break;
    if (judged.verdict !== "holds") continue;
    holds++;
    if (judged.isSigned) signed++;
    digits += judged.digits;
  }
  return { ...reading, holds, tried, signed, digits };
}

function isProved({ holds, tried, digits }: Fit): boolean {
  return holds >= fewestHolds && holds / tried >= shareNeeded && digits >= digitsNeeded;
}

/** Percentages of lines are neither added nor averaged, though a formula copied to the total row does so. */
function likenessOf(
  lines: TableLines,
  percent: PercentLine,
  { relations }: RecognisedTable,
  { place, stated }: { readonly place: number; readonly stated: number },
): PercentMiss["looksLike"] {
  if (lines.axis === "rows") return null;
  const sum = relations.find(({ axis, result }) => axis === "rows" && result === place);
  const parts = (sum?.terms ?? []).flatMap(({ index }) => percent.statedAt(index) ?? []);
  if (parts.length < 2) return null;
  const total = parts.reduce((so, part) => so + part, 0);
  if (Math.abs(total - stated) <= percent.step) return "sum";
  return Math.abs(total / parts.length - stated) <= percent.step ? "mean" : null;
}
