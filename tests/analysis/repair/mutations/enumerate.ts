/**
 * Which single repairs make a broken table tie again, by trying every value that some kind of 4.2 allows in every cell. Slow and simple on
 * purpose: it shares no code with the solver.
 */
import type { DraftEquation as Equation } from "../../../../src/model/equations.ts";
import { additionsOf, printedDigits, printedLast } from "./breakSheet.ts";
import { recalculated, type SheetState } from "./sheetState.ts";

/** One slip undone. */
export interface SingleRepair {
  /** The cell, or the two that changed places, with what they should hold. */
  readonly values: ReadonlyMap<number, number>;
  /** What 4.2 compares, in its order; smaller is better. */
  readonly rank: readonly number[];
}

/** A table with what does not hold in it. */
export interface Situation {
  readonly state: SheetState;
  readonly broken: readonly Equation[];
}

/** The order of kinds in 4.2. A digit changed and two swapped say as much; so do a line left out and one counted twice. */
const place = { sign: 0, digit: 1, factor: 2, leftOut: 3, gross: 4, shifted: 5, emptyFilled: 6, free: 7 } as const;

export function situationOf(state: SheetState): Situation {
  return { state, broken: state.system.equations.filter((equation) => !holds(state, equation)) };
}

/** The single repairs that nothing in 4.2 ranks above each other, and there is none better. */
export function bestRepairs(situation: Situation): readonly SingleRepair[] {
  const all = situation.broken.length === 0 ? [] : distinct(singleRepairs(situation));
  const first = [...all].sort((a, b) => compare(a.rank, b.rank))[0];
  return all.filter(({ rank }) => compare(rank, first!.rank) === 0);
}

function singleRepairs(situation: Situation): SingleRepair[] {
  const { state } = situation;
  const { figures } = state.system;
  const bearing = bearingOn(situation);
  const oneCell = figures.flatMap(({ id }) => {
    if (!bearing.has(id) || followsByItself(state, id)) return [];
    return [...valuesOf(situation, id)].flatMap(([expected, kind]) =>
      repairOf(situation, new Map([[id, expected]]), kind),
    );
  });
  const shifts = figures.flatMap(({ id, cell, table }) =>
    figures.flatMap((other) => {
      if (!bearing.has(id) && !bearing.has(other.id)) return [];
      const down = other.cell.row - cell.row;
      const right = other.cell.column - cell.column;
      const isBeside = other.table === table && (down === 1 ? right === 0 : down === 0 && right === 1);
      if (!isBeside || state.formulas.has(id) || state.formulas.has(other.id)) return [];
      const [own, theirs] = [state.values[id] ?? 0, state.values[other.id] ?? 0];
      return own === theirs ? [] : repairOf(situation, new Map([[id, theirs], [other.id, own]]), place.shifted); // prettier-ignore
    }),
  );
  return [...oneCell, ...shifts];
}

/** The figures that what is broken rests on, by itself or through formulas. */
function bearingOn({ state, broken }: Situation): ReadonlySet<number> {
  const bearing = new Set<number>();
  const take = (figure: number): void => {
    if (bearing.has(figure)) return;
    bearing.add(figure);
    for (const term of state.formulas.get(figure) ?? []) take(term.figure);
  };
  for (const { result, terms } of broken) [result, ...terms.map(({ figure }) => figure)].forEach(take);
  return bearing;
}

/** The values a cell may have had, each with the best kind that gives it. */
function valuesOf({ state, broken }: Situation, figure: number): ReadonlyMap<number, number> {
  const stated = state.values[figure]!;
  const isFormula = state.formulas.has(figure);
  const found = new Map<number, number>();
  const allow = (value: number, kind: number): void => {
    if (value !== stated && Number.isSafeInteger(value)) found.set(value, Math.min(kind, found.get(value) ?? Infinity));
  };
  if (stated) allow(-stated, place.sign);
  if (stated !== null && !isFormula) {
    for (const value of misread(state, figure)) allow(value, place.digit);
    for (const factor of [10, 100, 1000]) {
      for (const value of [stated * factor, stated / factor])
        if (value % state.system.figures[figure]!.step === 0) allow(value, place.factor);
    }
  }
  for (const equation of additionsOf(state, figure)) {
    const amounts = equation.terms.map((term) => term.factor * (state.values[term.figure] ?? 0));
    const sum = amounts.reduce((a, b) => a + b, 0);
    const near = (value: number): boolean =>
      stated !== null && Math.abs(value - stated) <= toleranceOf(state, equation);
    const isOfSeveral = amounts.filter((amount) => amount !== 0).length > 1;
    const isLeftOut = (amount: number): boolean => isOfSeveral && near(sum - amount);
    if (amounts.some((amount) => amount !== 0 && (isLeftOut(amount) || near(sum + amount)))) allow(sum, place.leftOut);
    const gross = amounts.reduce((a, b) => a + Math.abs(b), 0);
    if (amounts.length > 1 && (near(gross) || near(-gross))) allow(sum, place.gross);
  }
  const demands = broken.map((equation) => ({ equation, value: demanded(state, equation, figure) }));
  for (const { equation, value } of demands) {
    if (value === undefined) continue;
    const isRecomputed = equation.result === figure;
    if (isRecomputed || demands.filter((other) => other.value !== undefined).length >= 2)
      allow(value, stated === null ? place.emptyFilled : place.free);
    else if (stated === null) allow(value, place.emptyFilled);
  }
  return found;
}

/** The repair, when everything holds after it. */
function repairOf({ state, broken }: Situation, values: ReadonlyMap<number, number>, kind: number): SingleRepair[] {
  const repaired = withValues(state, values);
  const { equations, unstated } = state.system;
  // What is broken first: there nearly all values fail.
  if (![...broken, ...equations, ...unstated].every((equation) => holds(repaired, equation))) return [];
  const gap = broken.reduce((sum, equation) => sum + Math.abs(residual(repaired, equation)), 0);
  // A value taken from an equation ties that by itself: it says something only when a second one agrees.
  const witnesses = broken.filter((equation) => !isOfFormulas(state, equation)).length;
  const isMadeToFit = kind === place.emptyFilled || kind === place.free;
  const isResult = [...values.keys()].some((id) => broken.some(({ result }) => result === id));
  if (kind === place.free && witnesses < 2 && !isResult) return [];
  const evidence = [...values.keys()].filter((id) => isOutOfLine(state, id)).length;
  const exact = gap === 0 && (!isMadeToFit || witnesses >= 2 || evidence === values.size);
  const rank = [values.size, -evidence, exact ? 0 : 1, kind, ...peerRank(state, repaired, [...values.keys()])];
  return [{ values, rank }];
}

/** Typed values in place, a formula that was wrong replaced by one that gives them. */
function withValues(state: SheetState, values: ReadonlyMap<number, number>): SheetState {
  const formulas = new Map([...state.formulas].filter(([id]) => !values.has(id)));
  return recalculated({ ...state, formulas, values: state.values.map((value, id) => values.get(id) ?? value) });
}

function residual({ values }: SheetState, { result, terms }: Equation): number {
  return terms.reduce((rest, { figure, factor }) => rest - factor * (values[figure] ?? 0), values[result] ?? 0);
}

/** A blank result states nothing. */
function holds(state: SheetState, equation: Equation): boolean {
  const gap = Math.abs(residual(state, equation));
  return state.values[equation.result] === null || gap === 0 || gap <= toleranceOf(state, equation);
}

/** 4.1: half a step per figure, formulas taken apart into the figures they rest on; nothing where a formula computes just this. */
function toleranceOf(state: SheetState, { result, terms }: Equation): number {
  const weights = new Map<number, number>();
  const add = (figure: number, weight: number): void => {
    const formula = state.formulas.get(figure);
    if (formula) for (const term of formula) add(term.figure, weight * term.factor);
    else if (state.values[figure] !== null) weights.set(figure, (weights.get(figure) ?? 0) + weight);
  };
  add(result, 1);
  for (const { figure, factor } of terms) add(figure, -factor);
  let reach = 0;
  for (const [figure, weight] of weights) reach += (Math.abs(weight) * state.system.figures[figure]!.step) / 2;
  return reach;
}

function isOfFormulas({ formulas }: SheetState, { result, terms }: Equation): boolean {
  return formulas.has(result) && terms.every(({ figure }) => formulas.has(figure));
}

/** A formula that computes something that should hold is not what is wrong. */
function followsByItself(state: SheetState, figure: number): boolean {
  if (!state.formulas.has(figure)) return false;
  return state.system.equations.some((equation) => equation.result === figure && residual(state, equation) === 0);
}

/** Typed where the others of its total row (or column of differences) are formulas; or a formula that computes nothing that should hold. */
function isOutOfLine(state: SheetState, figure: number): boolean {
  const { equations, figures } = state.system;
  const own = equations.filter(({ result }) => result === figure);
  if (state.formulas.has(figure)) return own.length > 0 && !followsByItself(state, figure);
  const runsDown = ({ result, terms }: Equation): boolean =>
    terms.every((term) => figures[term.figure]!.cell.column === figures[result]!.cell.column);
  return own.some((equation) => {
    const way = runsDown(equation) ? "row" : "column";
    const { cell, table } = figures[figure]!;
    const siblings = new Set(
      equations.flatMap((other) => {
        const sibling = figures[other.result]!;
        const isSibling = sibling.table === table && sibling.cell[way] === cell[way] && sibling.id !== figure;
        return isSibling && runsDown(other) === runsDown(equation) && state.values[sibling.id] !== null
          ? [sibling.id]
          : [];
      }),
    );
    const formulas = [...siblings].filter((id) => state.formulas.has(id)).length;
    return formulas >= 2 && formulas > siblings.size - formulas;
  });
}

/** The value that makes the equation hold exactly, formulas standing still. */
function demanded(state: SheetState, equation: Equation, figure: number): number | undefined {
  if (equation.result === figure) return (state.values[figure] ?? 0) - residual(state, equation);
  const term = equation.terms.find((one) => one.figure === figure);
  return term && (state.values[figure] ?? 0) + term.factor * residual(state, equation);
}

/** With one digit changed or two swapped: as many digits, the same sign. A zero may have had either. */
function misread(state: SheetState, figure: number): number[] {
  const digits = printedDigits(state, figure);
  const found: number[] = [];
  const take = (list: readonly number[]): void => {
    if (list.length === 1 || list[0] !== 0) found.push(Number(list.join("")) * printedLast(state, figure));
  };
  digits.forEach((digit, i) => {
    for (let other = 0; other <= 9; other++) if (other !== digit) take(digits.with(i, other));
    digits.forEach((other, j) => {
      if (j > i && other !== digit) take(digits.with(i, other).with(j, digit));
    });
  });
  const stated = state.values[figure]!;
  return stated === 0 ? found.flatMap((value) => [value, -value]) : found.map((value) => Math.sign(stated) * value);
}

/** How much less the figures now differ from their peers, first in sign, then in powers of ten. */
function peerRank(before: SheetState, after: SheetState, figures: readonly number[]): [number, number] {
  let signs = 0;
  let sizes = 0;
  for (const figure of figures) {
    const peers = before.system.figures[figure]!.peers.filter((peer) => before.values[peer] !== null);
    if (peers.length === 0) continue;
    const agreement = ({ values }: SheetState): number => {
      const same = peers.filter((peer) => Math.sign(values[peer]!) === Math.sign(values[figure] ?? 0)).length;
      return Math.sign(2 * same - peers.length);
    };
    const powers = ({ values }: SheetState): number => {
      const sizesOfPeers = peers
        .flatMap((peer) => (values[peer] ? [Math.abs(values[peer])] : []))
        .sort((a, b) => a - b);
      const middle = sizesOfPeers[Math.floor(sizesOfPeers.length / 2)];
      const own = Math.abs(values[figure] ?? 0);
      return middle === undefined || own === 0 ? 0 : Math.abs(Math.round(Math.log10(own / middle)));
    };
    signs += agreement(before) - agreement(after);
    sizes += powers(after) - powers(before);
  }
  return [signs, sizes];
}

/** Of values of the same cells that rounding cannot tell apart, the best ranked. */
function distinct(repairs: readonly SingleRepair[]): SingleRepair[] {
  const kept = new Map<string, SingleRepair>();
  for (const repair of repairs) {
    const key = [...repair.values.keys()].join();
    const known = kept.get(key);
    if (!known || compare(repair.rank, known.rank) < 0) kept.set(key, repair);
  }
  return [...kept.values()];
}

function compare(left: readonly number[], right: readonly number[]): number {
  return left.map((part, at) => part - right[at]!).find((difference) => difference !== 0) ?? 0;
}
