import { smallestOf } from "../../domain/extremes.ts";
import type { Ore } from "../../domain/money.ts";
import { digitError, factorError, grainOf } from "./digits.ts";
import type { Trial } from "./effects.ts";
import type { CellChange, RepairKind } from "./repair.ts";
import type { Workings } from "./workings.ts";
import { comparePlaces } from "./workings.ts";

/** A change with its kind. */
export interface Classified {
  readonly change: CellChange;
  /** The kind explains the stated figure to the öre; a value that was only made to fit is not explained. */
  readonly explained: boolean;
}

/** Names the slip that turned expected into stated. Reads the values as tried, so all changes of the repair must be in place. */
export function classify(work: Workings, trial: Trial, changes: readonly Trial[]): Classified {
  const { figure: id, value: expected } = trial;
  const figure = work.figure(id);
  const stated = figure.value;
  const as = (
    kind: RepairKind,
    explained = true,
    about: readonly number[] = [],
    factor: number | null = null,
  ): Classified => ({
    change: { figure: id, stated, expected: expected as Ore, kind, about, factor },
    explained,
  });
  if (stated !== null && stated !== 0 && expected === -stated) return as("signTurned");
  if (!figure.isFormula) {
    const digits = digitError(figure, expected);
    if (digits) return as(digits);
    const factor = factorError(figure, expected);
    if (factor !== undefined) return as("factor", true, [], factor);
  }
  const slip = stated === null ? undefined : additionSlip(work, id, stated);
  if (slip) return as(slip.kind, slip.offset === 0, slip.about);
  if (!figure.isFormula) {
    const other = shiftedWith(work, trial, changes);
    if (other !== undefined) return as("shifted", true, [other]);
    if (stated === null) return as("emptyFilled", false);
  }
  return as("freeValue", false);
}

interface AdditionSlip {
  readonly kind: "lineLeftOut" | "lineCountedTwice" | "grossInsteadOfNet";
  readonly offset: number;
  readonly about: readonly number[];
}

/** How a total that is now the sum of its lines came to be stated as something else. */
function additionSlip(work: Workings, total: number, stated: number): AdditionSlip | undefined {
  const isSum = (e: number): boolean =>
    work.equation(e).kind !== "deviation" && 2 * Math.abs(work.residuals[e]!) <= grainOf(work.figure(total));
  const sums = work.givenBy(total).filter(isSum);
  for (const sum of sums) {
    const tolerance = work.tolerances[sum]!;
    const lines = work
      .equation(sum)
      .terms.map(({ figure, factor }) => ({ figure, amount: factor * work.values[figure]! }));
    const missing = work.values[total]! - stated;
    // A total that leaves out its only line is no total of anything.
    const filled = lines.filter(({ amount }) => amount !== 0).length;
    for (const [kind, sign] of [
      ["lineLeftOut", 1],
      ["lineCountedTwice", -1],
    ] as const) {
      const off = (amount: number): number => Math.abs(missing - sign * amount);
      const fitting = lines.filter(({ amount }) => Math.abs(amount) > tolerance && off(amount) <= tolerance);
      if (fitting.length === 0 || (kind === "lineLeftOut" && filled < 2)) continue;
      const offset = smallestOf(fitting.map(({ amount }) => off(amount)));
      // Of lines with the same amount nobody can tell which was left out.
      const best = fitting.filter(({ amount }) => off(amount) === offset).map(({ figure }) => figure);
      return { kind, offset, about: best.length === 1 ? best : [] };
    }
    // Gross and net are the same where nothing is netted.
    const isNetted = lines.some(({ amount }) => amount > 0) && lines.some(({ amount }) => amount < 0);
    if (work.equation(sum).kind === "sum" || !isNetted) continue;
    const grossAs = (amounts: readonly number[]): number =>
      Math.abs(Math.abs(stated) - amounts.reduce((gross, amount) => gross + Math.abs(amount), 0));
    // The lines as they stand: whoever added them gross saw those.
    const offset = Math.min(
      grossAs(lines.map(({ figure }) => work.stated(figure))),
      grossAs(lines.map(({ amount }) => amount)),
    );
    if (offset <= tolerance) return { kind: "grossInsteadOfNet", offset, about: [] };
  }
  return undefined;
}

/** The neighbour the figure changed places with, or whose place it took while that one should be blank. */
function shiftedWith(work: Workings, { figure, value }: Trial, changes: readonly Trial[]): number | undefined {
  const stated = work.stated(figure);
  return work
    .neighboursOf(figure)
    .filter((other) => {
      if (work.figure(other).isFormula || work.stated(other) !== value) return false;
      const change = changes.find((trial) => trial.figure === other);
      // A neighbour that no equation knows cannot be told to be empty, but it can have taken the figure.
      return change ? change.value === stated : work.reachOf(other).ids.length === 0 && value !== 0 && stated === 0;
    })
    .sort((a, b) => comparePlaces(work, a, b))[0];
}
