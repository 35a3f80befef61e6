import { cellKey } from "../../domain/cell.ts";
import type { DraftEquation, EquationSystem, Figure } from "../../model/equations.ts";
import { compareCells, Formulas } from "./formulas.ts";
import { Incidence, type Weighted } from "./incidence.ts";

/** The figures as they stand, blanks as 0, and what each equation misses by. Unit: öre. */
export interface Balance {
  readonly values: Float64Array;
  readonly residuals: Float64Array;
}

/** All equations of a workbook worked out at once: flat, because there may be hundreds of thousands. */
export function balanceOf({ figures, equations }: EquationSystem): Balance {
  const values = new Float64Array(figures.length);
  for (let figure = 0; figure < figures.length; figure++) values[figure] = figures[figure]!.value ?? 0;
  const residuals = new Float64Array(equations.length);
  for (let id = 0; id < equations.length; id++) residuals[id] = residualOf(equations[id]!, values);
  return { values, residuals };
}

function residualOf({ result, terms }: DraftEquation, values: Float64Array): number {
  let residual = values[result]!;
  for (let i = 0; i < terms.length; i++) residual -= terms[i]!.factor * values[terms[i]!.figure]!;
  return residual;
}

/**
 * The system as the search sees it: which figures can be at fault, and what each of them moves. Formulas that compute what holds have no
 * say of their own: they follow. Values and residuals move together, so that trying a value costs only the equations it touches.
 */
export class Workings {
  readonly system: EquationSystem;
  /** As tried at the moment; blanks are 0. Unit: öre. */
  readonly values: Float64Array;
  readonly residuals: Float64Array;
  /** Before the search: as it stands, or with the repairs of other causes settled. */
  readonly baseValues: Float64Array;
  readonly baseResiduals: Float64Array;
  readonly tolerances: Float64Array;
  /** +1 or −1 where a figure's sign is known from what it is; else 0. */
  readonly signs: Int8Array;

  readonly #incidence: Incidence;
  readonly #formulas: Formulas;
  readonly #followers: (Weighted | undefined)[];
  readonly #reached: (Weighted | undefined)[];
  readonly #sources: (Weighted | undefined)[];
  readonly #byTable = new Map<number, ReadonlyMap<number, number>>();
  readonly #neighbours = new Map<number, readonly number[]>();
  readonly #outOfLine = new Map<number, boolean>();
  readonly #equations: readonly DraftEquation[];
  /** By blank result: what holds once it is filled, with the tolerance of each. */
  readonly #asleep = new Map<number, Map<number, number>>();

  constructor(system: EquationSystem, balance: Balance = balanceOf(system)) {
    this.system = system;
    const { figures, unstated } = system;
    const equations = unstated.length === 0 ? system.equations : [...system.equations, ...unstated];
    this.#equations = equations;
    this.values = balance.values.slice();
    this.baseValues = balance.values.slice();
    this.baseResiduals = new Float64Array(equations.length);
    this.baseResiduals.set(balance.residuals);
    this.tolerances = new Float64Array(equations.length).fill(Infinity);
    for (const { id, tolerance } of system.equations) this.tolerances[id] = tolerance;
    for (let i = 0; i < unstated.length; i++) {
      const { result, tolerance } = unstated[i]!;
      const equation = system.equations.length + i;
      this.baseResiduals[equation] = residualOf(unstated[i]!, this.values);
      const known = this.#asleep.get(result) ?? new Map<number, number>();
      this.#asleep.set(result, known.set(equation, tolerance));
    }
    this.residuals = this.baseResiduals.slice();
    this.signs = new Int8Array(figures.length);
    for (const { figure, sign } of system.signs) this.signs[figure] = sign;
    this.#followers = new Array<Weighted | undefined>(figures.length);
    this.#reached = new Array<Weighted | undefined>(figures.length);
    this.#sources = new Array<Weighted | undefined>(equations.length);
    this.#incidence = new Incidence(figures, equations);
    this.#formulas = new Formulas(this.#incidence, this.baseResiduals.slice());
  }

  figure(id: number): Figure {
    return this.system.figures[id]!;
  }

  equation(id: number): DraftEquation {
    return this.#equations[id]!;
  }

  /** Whether the workbook states it; else its result is blank. */
  isStated(equation: number): boolean {
    return equation < this.system.equations.length;
  }

  /** As it stands in the sheet, a blank as 0. */
  stated(figure: number): number {
    return this.figure(figure).value ?? 0;
  }

  /** The equations that a figure moves, by itself and through the formulas that follow it. */
  reachOf(figure: number): Weighted {
    return (this.#reached[figure] ??= this.#findReach(figure));
  }

  /** The figures that can be at fault when an equation fails. */
  sourcesOf(equation: number): Weighted {
    return (this.#sources[equation] ??= this.#findSources(equation));
  }

  /** Every figure that an equation rests on, through formulas, until `visit` says that it has seen enough of one. */
  eachSource(equation: number, visit: (figure: number) => boolean): void {
    const waiting = [...this.#incidence.figuresOf(equation).ids];
    for (let figure = waiting.pop(); figure !== undefined; figure = waiting.pop()) {
      if (!visit(figure)) continue;
      for (const operand of this.#formulas.operandsOf(figure)) waiting.push(operand);
    }
  }

  /** The figures that stand in an equation themselves and can be at fault. */
  ownSourcesOf(equation: number): readonly number[] {
    return this.#incidence.figuresOf(equation).ids.filter((figure) => !this.follows(figure));
  }

  /** Figures in an equation as it stands, formulas and all. */
  lengthOf(equation: number): number {
    return this.#equations[equation]!.terms.length + 1;
  }

  /** How much a figure moves the residual of an equation; 0 when it does not reach it. */
  factorIn(equation: number, figure: number): number {
    const { ids, factors } = this.reachOf(figure);
    for (let i = 0; i < ids.length; i++) if (ids[i] === equation) return factors[i]!;
    return 0;
  }

  /** The value at which the equation holds exactly, all else as tried; undefined when there is none in whole öre. */
  demanded(figure: number, equation: number): number | undefined {
    const factor = this.factorIn(equation, figure);
    if (factor === 0) return undefined;
    const value = this.values[figure]! - this.residuals[equation]! / factor;
    return Number.isSafeInteger(value) ? value : undefined;
  }

  /** False for what a blank result should be as long as it is blank. */
  counts(equation: number): boolean {
    return this.tolerances[equation]! < Infinity;
  }

  violated(equation: number): boolean {
    return Math.abs(this.residuals[equation]!) > this.tolerances[equation]!;
  }

  /** Broken before the search. */
  broken(equation: number): boolean {
    return Math.abs(this.baseResiduals[equation]!) > this.tolerances[equation]!;
  }

  /** Whether the value contradicts what the figure is. */
  wrongSign(figure: number, value: number): boolean {
    return this.signs[figure]! * value < 0;
  }

  /** A formula that follows its operands: a change of it is never a repair. */
  follows(figure: number): boolean {
    return this.#formulas.follows(figure);
  }

  /** The equations that say how a figure is computed: a total, a difference. The same fact in two tables computes nothing. */
  givenBy(figure: number): readonly number[] {
    return this.#incidence.equationsOf(figure).ids.filter((e) => this.computes(e, figure));
  }

  /** A total or difference: what a person computes from other figures. */
  isResult(figure: number): boolean {
    return this.#incidence.equationsOf(figure).ids.some((e) => this.computes(e, figure));
  }

  /** Whether the equation says how the figure is computed. A formula that reads other cells than these is computed from something else. */
  computes(equation: number, figure: number): boolean {
    const { result, kind, terms } = this.equation(equation);
    if (result !== figure || kind === "sameFact") return false;
    const own = this.figure(figure);
    return !own.isFormula || terms.some((term) => this.#formulas.reads(own, this.figure(term.figure)) ?? true);
  }

  /** An equation between formulas alone says nothing that their operands do not say, but for two tables that agree. */
  isWitness(equation: number): boolean {
    if (this.equation(equation).kind === "sameFact") return true;
    return this.#incidence.figuresOf(equation).ids.some((figure) => !this.follows(figure));
  }

  /** Whether the figure moves something broken. */
  isSuspect(figure: number): boolean {
    if (this.wrongSign(figure, this.baseValues[figure]!)) return true;
    const { ids } = this.reachOf(figure);
    for (let i = 0; i < ids.length; i++) if (this.broken(ids[i]!)) return true;
    return false;
  }

  /**
   * Whether the figure stands out among formulas: typed where most of those beside it, which follow the same way, are formulas; or a formula
   * that does not compute what it should from the cells it reads.
   */
  isOutOfLine(figure: number): boolean {
    let answer = this.#outOfLine.get(figure);
    if (answer === undefined) {
      const given = this.givenBy(figure);
      answer = this.figure(figure).isFormula
        ? !this.follows(figure) && given.length > 0
        : given.some((equation) => this.#isAmongFormulas(figure, this.#runsDown(equation)));
      this.#outOfLine.set(figure, answer);
    }
    return answer;
  }

  /** A blank where all else in its row is filled, with no second one in its column. */
  isGap(figure: number): boolean {
    const isBlankInFilledRow = (one: number): boolean =>
      this.figure(one).value === null &&
      this.alongside(one, "row").every((other) => this.figure(other).value !== null || !this.#isTied(other));
    return isBlankInFilledRow(figure) && !this.alongside(figure, "column").some(isBlankInFilledRow);
  }

  /** Try a value; formulas follow. */
  set(figure: number, value: number): void {
    const delta = value - this.values[figure]!;
    this.#move(figure, delta, this.values, this.residuals);
    this.values[figure] = value;
    this.#wake(figure);
  }

  /** Take a value as given: the search then starts from it. */
  settle(figure: number, value: number): void {
    this.#move(figure, value - this.baseValues[figure]!, this.baseValues, this.baseResiduals);
    this.set(figure, value);
  }

  /** The figures of the same table that stand one row or one column away. */
  neighboursOf(figure: number): readonly number[] {
    let neighbours = this.#neighbours.get(figure);
    if (!neighbours) {
      const { cell, table } = this.figure(figure);
      const places = this.#placesIn(table);
      neighbours = steps.flatMap(([down, right]) => places.get(cellKey(cell.row + down, cell.column + right)) ?? []);
      this.#neighbours.set(figure, neighbours);
    }
    return neighbours;
  }

  /** The other figures in the row, or in the column, of a figure's table. */
  alongside(figure: number, way: "row" | "column"): readonly number[] {
    const { cell, table } = this.figure(figure);
    const found: number[] = [];
    for (const other of this.#incidence.figuresIn(table))
      if (other !== figure && this.figure(other).cell[way] === cell[way]) found.push(other);
    return found;
  }

  #isTied(figure: number): boolean {
    return this.#incidence.equationsOf(figure).ids.length > 0;
  }

  #findSources(equation: number): Weighted {
    const own = this.#incidence.figuresOf(equation);
    return own.ids.some((figure) => this.follows(figure)) ? weighted(this.#formulas.sourcesOf(equation)) : own;
  }

  #findReach(figure: number): Weighted {
    const moved = this.#moved(figure);
    if (moved.ids.length === 1) return this.#incidence.equationsOf(figure);
    const reached = new Map<number, number>();
    for (const [i, id] of moved.ids.entries()) {
      const { ids, factors } = this.#incidence.equationsOf(id);
      for (const [at, equation] of ids.entries())
        reached.set(equation, (reached.get(equation) ?? 0) + factors[at]! * moved.factors[i]!);
    }
    for (const [equation, factor] of reached) if (factor === 0) reached.delete(equation);
    return weighted(reached);
  }

  #moved(figure: number): Weighted {
    return (this.#followers[figure] ??= weighted(this.#formulas.movedBy(figure)));
  }

  /** What a blank should hold counts from when it holds something. */
  #wake(figure: number): void {
    for (const [equation, tolerance] of this.#asleep.get(figure) ?? [])
      this.tolerances[equation] = this.values[figure] === 0 ? Infinity : tolerance;
  }

  #move(figure: number, delta: number, values: Float64Array, residuals: Float64Array): void {
    const moved = this.#moved(figure);
    for (let i = 0; i < moved.ids.length; i++) values[moved.ids[i]!]! += moved.factors[i]! * delta;
    const reach = this.reachOf(figure);
    for (let i = 0; i < reach.ids.length; i++) residuals[reach.ids[i]!]! += reach.factors[i]! * delta;
  }

  /** Two formulas or more, and more than half of what follows the same way in the row (or column). */
  #isAmongFormulas(figure: number, runsDown: boolean): boolean {
    let formulas = 0;
    let typed = 0;
    for (const other of this.alongside(figure, runsDown ? "row" : "column")) {
      const follows = this.givenBy(other).some((equation) => this.#runsDown(equation) === runsDown);
      if (!follows || this.figure(other).value === null) continue;
      if (this.figure(other).isFormula) formulas++;
      else typed++;
    }
    return formulas >= fewestFormulas && formulas > typed;
  }

  /** Whether the equation ties cells of one column, not of one row. */
  #runsDown(equation: number): boolean {
    const { result, terms } = this.equation(equation);
    const { column } = this.figure(result).cell;
    return terms.every(({ figure }) => this.figure(figure).cell.column === column);
  }

  #placesIn(table: number): ReadonlyMap<number, number> {
    let places = this.#byTable.get(table);
    if (!places) {
      const keyOf = ({ cell }: Figure): number => cellKey(cell.row, cell.column);
      places = new Map(this.#incidence.figuresIn(table).map((id) => [keyOf(this.figure(id)), id]));
      this.#byTable.set(table, places);
    }
    return places;
  }
}

/** One formula beside a typed figure may itself be the odd one. */
const fewestFormulas = 2;

const steps = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

function weighted(factors: ReadonlyMap<number, number>): Weighted {
  return { ids: [...factors.keys()], factors: [...factors.values()] };
}

/** Sheet, row, column: the order in which everything is told, so that ids do not matter. */
export function comparePlaces(work: Workings, left: number, right: number): number {
  return compareCells(work.figure(left).cell, work.figure(right).cell);
}
