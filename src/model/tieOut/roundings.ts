/** How far a figure may lie from what it stands for, for comparing it with the same figure elsewhere. Unit: öre. */
import { maxColumns } from "../../domain/cell.ts";
import { orePerUnit } from "../../domain/money.ts";
import type { Equation, EquationSystem, Figure } from "../equations.ts";
import { residual } from "../equations.ts";

/** Rounding coarser than this many units of the figure's own is no rounding. */
const coarsestStep = 1000;
/** A rounding leaves at least this many steps of the figure: 2 000 is not 2 400 rounded to thousands. */
const fewestSteps = 20;
/** Sums of sums of sums: deeper than any table of a report. */
const deepest = 8;

export class Roundings {
  readonly #system: EquationSystem;
  readonly #sharedSteps = new Map<number, number>();
  readonly #byColumn = new Map<number, Figure[]>();
  /** By figure: the equation it is exactly added by. */
  readonly #definitions: (Equation | undefined)[];
  /** By figure; NaN where it has not been asked for. */
  readonly #near: Float64Array;
  readonly #far: Float64Array;
  readonly #digits: Float64Array;

  constructor(system: EquationSystem) {
    this.#system = system;
    this.#definitions = new Array<Equation | undefined>(system.figures.length);
    this.#near = new Float64Array(system.figures.length).fill(NaN);
    this.#far = this.#near.slice();
    this.#digits = this.#near.slice();
    for (const figure of system.figures) {
      if (figure.value === null || figure.value === 0) continue;
      const key = columnKey(figure);
      const known = this.#byColumn.get(key);
      if (known) known.push(figure);
      else this.#byColumn.set(key, [figure]);
    }
    for (const equation of system.equations) {
      const isExact = Math.abs(residual(system, equation)) <= equation.terms.length + 1;
      if (isExact) this.#definitions[equation.result] ??= equation;
    }
  }

  /** What its own rounding explains: half a step, or for a formula what its operands bring along. */
  near(figure: Figure): number {
    if (!figure.isFormula) return figure.step > 1 ? figure.step / 2 : 0.5;
    const known = this.#near[figure.id] as number;
    if (!Number.isNaN(known)) return known;
    return (this.#near[figure.id] = this.#ofOperands(figure, 0) ?? this.#sharedStep(figure) / 2);
  }

  /**
   * What may have been rounded on the way: a typed total may have been added from rounded lines, and a column of few round figures
   * may be rounded to its zeros though they prove nothing. A gap within it is neither agreement nor contradiction.
   */
  far(figure: Figure): number {
    const known = this.#far[figure.id] as number;
    if (!Number.isNaN(known)) return known;
    const found = Math.max(this.near(figure), this.#sharedStep(figure) / 2, this.#ofOperands(figure, 0) ?? 0);
    return (this.#far[figure.id] = found);
  }

  /** Digits that say something: those of the figure as rounded, without zeros at the end. 44 000 has two, −8 229 four. */
  digits(figure: Figure): number {
    const known = this.#digits[figure.id] as number;
    if (!Number.isNaN(known)) return known;
    let rest = Math.round(Math.abs(figure.value ?? 0) / (2 * this.near(figure)));
    let digits = 0;
    while (rest > 0 && rest % 10 === 0) rest /= 10;
    for (; rest >= 1 && digits < mostDigits; rest /= 10) digits++;
    return (this.#digits[figure.id] = digits);
  }

  /** Half a step for each part that a figure is exactly added from; undefined when it is added from nothing. */
  #ofOperands(figure: Figure, depth: number): number | undefined {
    const definition = this.#definitions[figure.id];
    if (!definition || depth >= deepest) return undefined;
    let sum = 0;
    for (const { figure: id } of definition.terms) {
      const term = this.#system.figures[id];
      if (!term || term.value === null || term.value === 0) continue;
      sum += this.#ofOperands(term, depth + 1) ?? (term.isFormula ? this.#sharedStep(term) / 2 : term.step / 2);
    }
    return sum;
  }

  /** The largest power of ten that all figures of the column are multiples of. */
  #sharedStep(figure: Figure): number {
    const key = columnKey(figure);
    let step = this.#sharedSteps.get(key);
    if (step === undefined) {
      step = orePerUnit[figure.unit] * coarsestStep;
      for (const { value } of this.#byColumn.get(key) ?? []) {
        while (step > 1 && (value ?? 0) % step !== 0) step /= 10;
      }
      this.#sharedSteps.set(key, step);
    }
    while (step > 1 && Math.abs(figure.value ?? 0) < step * fewestSteps) step /= 10;
    return Math.max(1, step);
  }
}

/** Digits beyond which two figures cannot be equal by chance anyway. */
const mostDigits = 6;

const unitNumbers = new Map(Object.keys(orePerUnit).map((unit, number) => [unit, number]));

/** A number for each column of each table and unit in it. */
function columnKey({ table, cell, unit }: Figure): number {
  return (table * maxColumns + cell.column) * unitNumbers.size + (unitNumbers.get(unit) ?? 0);
}
