/** A budget spread anew over the cells of its months: what would be written, and where nothing can be. */
import { largestOf } from "../domain/extremes.ts";
import {
  phasedBudget,
  type PhasingProfile,
  type PhasingRefusal,
  type SavedPhasing,
  type SavedPhasingLine,
} from "../analysis/forecast/index.ts";
import { fromOre, negateOre, ore, orePerUnit, type MoneyUnit, type Ore } from "../domain/money.ts";
import { ok, refuse, type Result } from "../domain/result.ts";
import type { BudgetModel } from "../model/model.ts";
import type { MonthLine } from "../model/months/monthBook.ts";
import type { Figure } from "../model/equations.ts";
import type { Fix, FixedCell } from "../rules/fixes.ts";
import type { ForecastSource } from "./forecastSources.ts";

/** Why a line's budget is left as it is. */
export type UnphasedReason = PhasingRefusal["reason"] | "no-budget" | "no-cells" | "has-formulas";

/** Twelve months of a line's budget as they are and as they would be; the sums are the same. */
export interface PhasedLine {
  /** null where the budget is not spread yet. */
  readonly before: readonly Ore[] | null;
  readonly after: readonly Ore[];
  /** Where the months go: into the user's cells for them, those that change, or to our sheet where there are none. */
  readonly place: { readonly of: "cells"; readonly cells: readonly FixedCell[] } | { readonly of: "ownSheet" };
}

export interface ProposedLine {
  readonly key: string;
  readonly label: string;
  readonly result: Result<PhasedLine, { readonly reason: UnphasedReason }>;
}

/** The budget of a year by a profile, line by line. */
export function proposedPhasing(
  { model }: { readonly model: BudgetModel },
  { book, lines }: ForecastSource,
  year: number,
  profile: PhasingProfile,
): ProposedLine[] {
  const { source } = book;
  return lines.map((line) => {
    const place = source.from === "tables" ? source.places.get(line.key)?.find((one) => one.year === year) : undefined;
    const figures = (place?.months.budget ?? []).map(
      (ids) => model.system.figures[ids.length === 1 ? (ids[0] ?? -1) : -1],
    );
    const hasNoCells = figures.every((figure) => figure === undefined);
    const result =
      place?.fullYear.budget && hasNoCells
        ? phasedOnSheet(line, year, profile, book.unit ?? "kr", place.fullYear.budget.value)
        : phasedInCells(line, year, profile, figures);
    return { key: line.key, label: line.label, result };
  });
}

/** All cells of the lines that can be written. */
export function phasingFix(proposed: readonly ProposedLine[]): Fix {
  return proposed.flatMap(({ result }) =>
    result.ok && result.value.place.of === "cells" ? result.value.place.cells : [],
  );
}

/** The lines that go to our sheet and are not there already; null where there are none. */
export function phasingToSave(
  proposed: readonly ProposedLine[],
  { name, unit }: ForecastSource,
  year: number,
  profile: PhasingProfile,
): SavedPhasing | null {
  const lines = proposed.flatMap(({ label, result }): SavedPhasingLine[] =>
    result.ok && result.value.place.of === "ownSheet" && isChanged(result.value)
      ? [{ label, months: result.value.after }]
      : [],
  );
  return lines.length === 0 ? null : { source: name, year, profile, unit, lines };
}

function isChanged({ before, after }: PhasedLine): boolean {
  return before === null || before.some((month, at) => month !== after[at]);
}

function phasedOnSheet(
  line: MonthLine,
  year: number,
  profile: PhasingProfile,
  unit: MoneyUnit,
  whole: Ore,
): ProposedLine["result"] {
  if (whole === 0) return refuse({ reason: "no-budget" });
  const after = spread(line, year, whole, orePerUnit[unit], profile);
  if (!after.ok) return after;
  const known = line.years.find((one) => one.year === year)?.budget ?? [];
  const before = known.some((month) => month !== null) ? known.map((month) => month ?? ore(0)) : null;
  return ok({ before, after: after.value, place: { of: "ownSheet" } });
}

/** What is whole thousands stays whole thousands. */
function spread(
  line: MonthLine,
  year: number,
  whole: Ore,
  coarsest: number,
  profile: PhasingProfile,
): Result<readonly Ore[], PhasingRefusal> {
  const step = whole % coarsest === 0 ? coarsest : 1;
  const months = phasedBudget(line, year, ore(whole / step), profile);
  return months.ok ? ok(months.value.map((month) => ore(month * step))) : months;
}

function phasedInCells(
  line: MonthLine,
  year: number,
  profile: PhasingProfile,
  figures: readonly (Figure | undefined)[],
): ProposedLine["result"] {
  const before = (line.years.find((one) => one.year === year)?.budget ?? []).map((month) => month ?? ore(0));
  const budget = ore(before.reduce((sum, month) => sum + month, 0));
  if (budget === 0) return refuse({ reason: "no-budget" });
  const cells = figures.filter((figure) => figure !== undefined);
  if (cells.length < before.length) return refuse({ reason: "no-cells" });
  if (cells.some(({ isFormula }) => isFormula)) return refuse({ reason: "has-formulas" });
  const spreadOut = spread(line, year, budget, largestOf(cells.map(({ step }) => step)), profile);
  if (!spreadOut.ok) return spreadOut;
  const after = spreadOut.value;
  // A sheet may print costs without their minus.
  const isTurned = cells.some(({ value }, at) => (value ?? 0) * (before[at] ?? 0) < 0);
  const changed = cells.flatMap(({ cell, unit }, at): FixedCell[] => {
    const month = after[at] ?? ore(0);
    if (month === before[at]) return [];
    const value = fromOre(isTurned ? negateOre(month) : month, unit);
    return [{ cell, value, formula: null, numberFormat: null, inSource: false, replaces: null }];
  });
  return ok({ before, after, place: { of: "cells", cells: changed } });
}
