import { cellKey } from "../../domain/cell.ts";
import type { Equation, EquationSystem, Figure } from "../../model/equations.ts";

/**
 * The system as flat arrays: which equations a figure stands in and which figures an equation has, with the factor of each in
 * the residual (result +1, term −factor). Values and residuals move together, so that trying a value costs only the equations it touches.
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

  readonly #figureStart: Int32Array;
  readonly #figureEquations: Int32Array;
  readonly #figureFactors: Int32Array;
  readonly #equationStart: Int32Array;
  readonly #equationFigures: Int32Array;
  readonly #equationFactors: Int32Array;
  readonly #places = new Map<number, Map<number, number>>();
  readonly #neighbours = new Map<number, readonly number[]>();

  constructor(system: EquationSystem) {
    this.system = system;
    const { figures, equations } = system;
    this.values = Float64Array.from(figures, ({ value }) => value ?? 0);
    this.tolerances = Float64Array.from(equations, ({ tolerance }) => tolerance);
    this.signs = new Int8Array(figures.length);
    for (const { figure, sign } of system.signs) this.signs[figure] = sign;

    let size = 0;
    for (const { terms } of equations) size += terms.length + 1;
    this.#equationStart = new Int32Array(equations.length + 1);
    this.#equationFigures = new Int32Array(size);
    this.#equationFactors = new Int32Array(size);
    this.#figureStart = new Int32Array(figures.length + 1);
    const entryOf = new Int32Array(figures.length).fill(-1);
    let next = 0;
    const add = (figure: number, factor: number, start: number): void => {
      const known = entryOf[figure]!;
      if (known >= start) {
        this.#equationFactors[known]! += factor; // a figure given twice counts once, with both factors
        return;
      }
      entryOf[figure] = next;
      this.#equationFigures[next] = figure;
      this.#equationFactors[next++] = factor;
      this.#figureStart[figure + 1]!++;
    };
    for (const [id, { result, terms }] of equations.entries()) {
      const start = next;
      this.#equationStart[id] = start;
      add(result, 1, start);
      for (const { figure, factor } of terms) add(figure, -factor, start);
    }
    this.#equationStart[equations.length] = next;

    for (let f = 0; f < figures.length; f++) this.#figureStart[f + 1]! += this.#figureStart[f]!;
    const cursor = this.#figureStart.slice();
    this.#figureEquations = new Int32Array(next);
    this.#figureFactors = new Int32Array(next);
    this.residuals = new Float64Array(equations.length);
    for (let e = 0; e < equations.length; e++) {
      for (let i = this.#equationStart[e]!; i < this.#equationStart[e + 1]!; i++) {
        const figure = this.#equationFigures[i]!;
        const slot = cursor[figure]!++;
        this.#figureEquations[slot] = e;
        this.#figureFactors[slot] = this.#equationFactors[i]!;
        this.residuals[e]! += this.#equationFactors[i]! * this.values[figure]!;
      }
    }
    this.baseValues = this.values.slice();
    this.baseResiduals = this.residuals.slice();
  }

  figure(id: number): Figure {
    return this.system.figures[id]!;
  }

  equation(id: number): Equation {
    return this.system.equations[id]!;
  }

  /** As it stands in the sheet, a blank as 0. */
  stated(figure: number): number {
    return this.figure(figure).value ?? 0;
  }

  /** The equations a figure stands in, each once. */
  equationsOf(figure: number): Int32Array {
    return this.#figureEquations.subarray(this.#figureStart[figure], this.#figureStart[figure + 1]);
  }

  /** Factors in the residual, parallel to `equationsOf`. */
  factorsOf(figure: number): Int32Array {
    return this.#figureFactors.subarray(this.#figureStart[figure], this.#figureStart[figure + 1]);
  }

  /** The figures of an equation, each once, the result first. */
  figuresOf(equation: number): Int32Array {
    return this.#equationFigures.subarray(this.#equationStart[equation], this.#equationStart[equation + 1]);
  }

  /** The factor of a figure in the residual of an equation; 0 when it does not stand there. */
  factorIn(equation: number, figure: number): number {
    const index = this.equationsOf(figure).indexOf(equation);
    return index < 0 ? 0 : this.factorsOf(figure)[index]!;
  }

  /** The value at which the equation holds exactly, all else as tried; undefined when there is none in whole öre. */
  demanded(figure: number, equation: number): number | undefined {
    const factor = this.factorIn(equation, figure);
    if (factor === 0) return undefined;
    const value = this.values[figure]! - this.residuals[equation]! / factor;
    return Number.isSafeInteger(value) ? value : undefined;
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

  /** A total or difference: what a person computes from other figures. The same fact in two tables computes nothing. */
  isResult(figure: number): boolean {
    return this.equationsOf(figure).some((e) => this.computes(e, figure));
  }

  /** Whether the equation says how the figure is computed. */
  computes(equation: number, figure: number): boolean {
    const { result, kind } = this.equation(equation);
    return result === figure && kind !== "sameFact";
  }

  /** A formula that computes what an equation says: it follows its operands by itself, so a change of it is never a repair. */
  follows(figure: number): boolean {
    return this.figure(figure).isFormula && this.definitionsOf(figure).length > 0;
  }

  /** The equations a formula evidently computes: it is their result, and they hold. */
  definitionsOf(figure: number): readonly number[] {
    return [...this.equationsOf(figure)].filter((e) => this.computes(e, figure) && !this.broken(e));
  }

  /** Whether the figure stands in something broken. */
  isSuspect(figure: number): boolean {
    return this.wrongSign(figure, this.baseValues[figure]!) || this.equationsOf(figure).some((e) => this.broken(e));
  }

  /** Try a value. */
  set(figure: number, value: number): void {
    const delta = value - this.values[figure]!;
    this.values[figure] = value;
    for (let i = this.#figureStart[figure]!; i < this.#figureStart[figure + 1]!; i++) {
      this.residuals[this.#figureEquations[i]!]! += this.#figureFactors[i]! * delta;
    }
  }

  /** Take a value as given: the search then starts from it. */
  settle(figure: number, value: number): void {
    this.set(figure, value);
    this.baseValues[figure] = value;
    for (const e of this.equationsOf(figure)) this.baseResiduals[e] = this.residuals[e]!;
  }

  /** The figures of the same table that stand one row or one column away. */
  neighboursOf(figure: number): readonly number[] {
    let neighbours = this.#neighbours.get(figure);
    if (!neighbours) {
      const { cell, table } = this.figure(figure);
      const places = this.#placesOf(table);
      neighbours = steps.flatMap(([down, right]) => places.get(cellKey(cell.row + down, cell.column + right)) ?? []);
      this.#neighbours.set(figure, neighbours);
    }
    return neighbours;
  }

  #placesOf(table: number): ReadonlyMap<number, number> {
    let places = this.#places.get(table);
    if (!places) {
      // Built for the few tables where something is broken, so a scan of all figures is cheap enough.
      places = new Map();
      for (const { id, cell, table: own } of this.system.figures) {
        if (own === table) places.set(cellKey(cell.row, cell.column), id);
      }
      this.#places.set(table, places);
    }
    return places;
  }
}

const steps = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** Sheet, row, column: the order in which everything is told, so that ids do not matter. */
export function comparePlaces(work: Workings, left: number, right: number): number {
  const a = work.figure(left).cell;
  const b = work.figure(right).cell;
  return a.sheet - b.sheet || a.row - b.row || a.column - b.column;
}
