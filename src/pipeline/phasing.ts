/** A budget spread anew over the cells of its months: what would be written, and where nothing can be. */
import { phasedBudget, type PhasingProfile, type PhasingRefusal } from "../analysis/forecast/index.ts";
import { fromOre, negateOre, ore, type Ore } from "../domain/money.ts";
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
  readonly before: readonly Ore[];
  readonly after: readonly Ore[];
  /** The cells that change. */
  readonly cells: readonly FixedCell[];
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
    return { key: line.key, label: line.label, result: phasedLine(line, year, profile, figures) };
  });
}

/** All cells of the lines that can be written. */
export function phasingFix(proposed: readonly ProposedLine[]): Fix {
  return proposed.flatMap(({ result }) => (result.ok ? result.value.cells : []));
}

function phasedLine(
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
  // Whole thousands stay whole thousands.
  const coarsest = Math.max(...cells.map(({ step }) => step));
  const step = budget % coarsest === 0 ? coarsest : 1;
  const spread = phasedBudget(line, year, ore(budget / step), profile);
  if (!spread.ok) return spread;
  const after = spread.value.map((month) => ore(month * step));
  // A sheet may print costs without their minus.
  const isTurned = cells.some(({ value }, at) => (value ?? 0) * (before[at] ?? 0) < 0);
  const changed = cells.flatMap(({ cell, unit }, at): FixedCell[] => {
    const month = after[at] ?? ore(0);
    if (month === before[at]) return [];
    const value = fromOre(isTurned ? negateOre(month) : month, unit);
    return [{ cell, value, formula: null, numberFormat: null, inSource: false, replaces: null }];
  });
  return ok({ before, after, cells: changed });
}
