import { smallestOf } from "../../domain/extremes.ts";
import type { Ore } from "../../domain/money.ts";
import type { Classified } from "./classify.ts";
import { classify } from "./classify.ts";
import type { Effect, Trial } from "./effects.ts";
import { effectsOf } from "./effects.ts";
import type { Rank } from "./rank.ts";
import { isConfirmed, rankOf } from "./rank.ts";
import type { CellChange, Repair, RepairKind } from "./repair.ts";
import type { Workings } from "./workings.ts";
import { comparePlaces } from "./workings.ts";

/** A repair that is credible, with what comparing and splitting it takes. */
export interface Judged {
  readonly repair: Repair;
  readonly rank: Rank;
  /** Parallel to `repair.changes`. */
  readonly effects: readonly Effect[];
  /** Results that changed: how far they lie from what they are computed as. Decides between values that rounding cannot tell apart. */
  readonly ownResidual: number;
}

const none: ReadonlySet<number> = new Set();

/** Kinds whose value is taken from an equation, so that tying exactly proves nothing. */
const madeToFit: ReadonlySet<RepairKind> = new Set([
  "lineLeftOut",
  "lineCountedTwice",
  "grossInsteadOfNet",
  "emptyFilled",
  "freeValue",
]);

/**
 * Whether the values tried, after which everything touched holds, are a repair by 4.2, and how good. Undefined when a value
 * rests on nothing: filling a blank or freely changing a figure explains any gap, so such a value must be demanded twice, or be
 * a total or difference recomputed in something that was broken. `shared` equations may stay broken, and say nothing.
 */
export function judge(
  work: Workings,
  trials: readonly Trial[],
  shared: ReadonlySet<number> = none,
): Judged | undefined {
  const changes = [...trials].sort((a, b) => comparePlaces(work, a.figure, b.figure));
  const effects = effectsOf(work, changes, shared);
  const classified = changes.map((trial) => classify(work, trial, changes));

  let fitted = 0;
  const witnesses = new Set<number>();
  for (const [i, { change, explained }] of classified.entries()) {
    const support = supportOf(work, classified, effects, i);
    if (!isCredible(work, change, support)) return undefined;
    // A blank has no figure to explain; where it evidently lacks one it counts as found. So does a total typed over a formula.
    if (explained || isEvident(work, change)) continue;
    fitted++;
    for (const demand of support.demands) witnesses.add(demand);
  }
  // A value made to fit ties by itself. That it ties exactly says something only from the second witness on.
  const tellsSomething = witnesses.size >= 2 * fitted;
  const touched = [...new Set(effects.flatMap((effect) => [...effect.keys()]))].filter((e) => work.counts(e));
  // In a sum of hundreds of lines rounding could excuse almost any value; what mends it must leave a gap that is usual.
  if (touched.some((e) => work.broken(e) && Math.abs(work.residuals[e]!) > work.equation(e).noteFrom)) return undefined;
  const gap = touched.reduce((sum, e) => sum + Math.abs(work.residuals[e]!), 0);
  const cells = classified.map(({ change }) => change);
  return {
    repair: { changes: cells, gap: gap as Ore, proof: proofOf(work, touched) },
    rank: rankOf(work, cells, tellsSomething && gap === 0),
    effects,
    ownResidual: ownResidual(work, changes),
  };
}

interface Support {
  /** It bears on something that was broken. */
  readonly onBroken: boolean;
  /** An equation that computes the figure needs the new value. */
  readonly recomputed: boolean;
  /** It is computed from a figure that the repair changes too, and explains. */
  readonly passesOn: boolean;
  /** Equations (and sign expectations, as −1 − figure) that need the new value and do not only pass it on to a recomputed total. */
  readonly demands: readonly number[];
  /** Anything at all fails without it. */
  readonly needed: boolean;
}

function supportOf(work: Workings, all: readonly Classified[], effects: readonly Effect[], index: number): Support {
  const { figure, stated } = all[index]!.change;
  const others = all.filter((_, i) => i !== index);
  const wrongSign = work.wrongSign(figure, stated ?? 0);
  let onBroken = wrongSign;
  let recomputed = false;
  let passesOn = false;
  const demands = wrongSign ? [-1 - figure] : [];
  let needed = wrongSign;
  for (const [equation, effect] of effects[index]!) {
    if (work.broken(equation)) onBroken = true;
    const without = work.residuals[equation]! - effect;
    if (Math.abs(without) <= work.tolerances[equation]!) continue;
    needed = true;
    if (work.computes(equation, figure) && !isDifferenceFromBlank(work, equation)) {
      recomputed = true;
      passesOn ||= others.some(({ change, explained }) => explained && work.factorIn(equation, change.figure) !== 0);
    }
    const isPassedOn = others.some(
      ({ change }) => madeToFit.has(change.kind) && work.computes(equation, change.figure),
    );
    if (!isPassedOn && work.isWitness(equation)) demands.push(equation);
  }
  return { onBroken, recomputed, passesOn, demands, needed };
}

/** A difference from a blank is not recomputed: the blank is as likely to be what is wrong. */
function isDifferenceFromBlank(work: Workings, equation: number): boolean {
  const { kind, terms } = work.equation(equation);
  return kind === "deviation" && terms.some(({ figure }) => work.figure(figure).value === null);
}

/** Whether the cell itself shows that its value is wrong: a total typed over, a blank whose peers hold figures like this, or that has none. */
function isEvident(work: Workings, { figure, kind, expected }: CellChange): boolean {
  if (work.isOutOfLine(figure)) return true;
  if (kind !== "emptyFilled") return false;
  return isConfirmed(work, figure, expected) || (work.isGap(figure) && work.figure(figure).peers.length === 0);
}

function isCredible(work: Workings, change: CellChange, support: Support): boolean {
  const { figure, kind } = change;
  if (!support.needed) return false;
  if (kind === "shifted") return true;
  if (kind === "freeValue" || kind === "emptyFilled") {
    // A total that nothing contradicts was added up from an operand that was wrong already.
    if (!support.onBroken) return support.passesOn;
    if (support.recomputed || support.demands.length >= 2 || isEvident(work, change)) return true;
    return kind === "emptyFilled" && (work.isGap(figure) || isLeftToBlame(work, figure, support.demands));
  }
  // A base figure that nothing contradicts would be a second error that hides the first; a total may well be added from wrong lines.
  return support.onBroken || work.isResult(figure);
}

/** Whether the result of each equation that needs the blank's value is right: recomputed from its terms it would break what holds. */
function isLeftToBlame(work: Workings, figure: number, demands: readonly number[]): boolean {
  return (
    demands.length > 0 &&
    demands.every((equation) => {
      if (equation < 0) return false;
      const { result } = work.equation(equation);
      const factor = work.factorIn(equation, result);
      if (result === figure || factor === 0) return false;
      const delta = -work.baseResiduals[equation]! / factor;
      const { ids, factors } = work.reachOf(result);
      return [...ids].some(
        (e, i) => !work.broken(e) && Math.abs(work.baseResiduals[e]! + factors[i]! * delta) > work.tolerances[e]!,
      );
    })
  );
}

/** What proves it: the equations touched, those that were broken first. */
function proofOf(work: Workings, touched: readonly number[]): number[] {
  return touched
    .filter((equation) => work.isStated(equation))
    .sort((a, b) => Number(work.broken(b)) - Number(work.broken(a)) || compareEquations(work, a, b));
}

/** Order by the place of the result, then by kind, so that ids do not matter. */
export function compareEquations(work: Workings, a: number, b: number): number {
  const left = work.equation(a);
  const right = work.equation(b);
  return (
    comparePlaces(work, left.result, right.result) ||
    (left.kind < right.kind ? -1 : left.kind > right.kind ? 1 : 0) ||
    comparePlaces(work, firstTerm(work, a), firstTerm(work, b)) ||
    a - b
  );
}

function firstTerm(work: Workings, equation: number): number {
  const { result, terms } = work.equation(equation);
  const figures = terms.map(({ figure }) => figure).sort((a, b) => comparePlaces(work, a, b));
  return figures[0] ?? result;
}

function ownResidual(work: Workings, changes: readonly Trial[]): number {
  let sum = 0;
  for (const { figure } of changes) {
    const own = work.givenBy(figure);
    if (own.length > 0) sum += smallestOf(own.map((e) => Math.abs(work.residuals[e]!)));
  }
  return sum;
}
