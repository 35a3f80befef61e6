import { inRange, type CellRef } from "../../domain/cell.ts";
import { formulaReferences, type FormulaReference } from "../../domain/formulaReferences.ts";
import type { EquationKind, Figure } from "../../model/equations.ts";
import type { Incidence } from "./incidence.ts";

/** The equation of a formula that computes none, and of one that nobody has asked about. */
const nothing = -1;
const unasked = -2;

interface Follower {
  readonly follower: number;
  readonly weight: number;
}

/**
 * What formulas compute. A formula whose equation holds to the öre follows its operands by itself: it is never what was typed wrong,
 * and correcting an operand corrects it. Only typed figures, and formulas that compute nothing that holds, can be at fault.
 */
export class Formulas {
  readonly #incidence: Incidence;
  /** As the workbook stands. */
  readonly #residuals: Float64Array;
  /** By figure, where it has been asked for: the equation it computes. */
  readonly #definitions: Int32Array;
  readonly #operands: (readonly number[] | undefined)[];
  readonly #followers: (readonly Follower[] | undefined)[];
  readonly #references = new Map<number, readonly FormulaReference[]>();

  constructor(incidence: Incidence, residuals: Float64Array) {
    this.#incidence = incidence;
    this.#residuals = residuals;
    const count = incidence.figures.length;
    this.#definitions = new Int32Array(count).fill(unasked);
    this.#operands = new Array<readonly number[] | undefined>(count);
    this.#followers = new Array<readonly Follower[] | undefined>(count);
  }

  /** Whether the figure is a formula that follows its operands. */
  follows(figure: number): boolean {
    return this.#incidence.figures[figure]!.isFormula && this.#definitionOf(figure) !== nothing;
  }

  /** How far each figure moves when this one moves by one: itself, then the formulas that follow it. */
  movedBy(figure: number): ReadonlyMap<number, number> {
    const moved = new Map<number, number>([[figure, 1]]);
    if (this.#followersOf(figure).length === 0) return moved;
    for (const mover of inOrder([figure], (one) => this.#followersOf(one).map(({ follower }) => follower)).reverse()) {
      for (const { follower, weight } of this.#followersOf(mover))
        moved.set(follower, (moved.get(follower) ?? 0) + weight * (moved.get(mover) ?? 0));
    }
    for (const [follower, share] of moved) if (share === 0) moved.delete(follower);
    return moved;
  }

  /** The figures at fault when an equation fails, formulas followed back to what they compute from, with their weights in the residual. */
  sourcesOf(equation: number): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    const { ids, factors } = this.#incidence.figuresOf(equation);
    for (let i = 0; i < ids.length; i++) weights.set(ids[i]!, factors[i]!);
    const order = inOrder(ids, (one) => this.operandsOf(one));
    for (let at = order.length - 1; at >= 0; at--) {
      const follower = order[at]!;
      if (!this.follows(follower)) continue;
      const weight = weights.get(follower) ?? 0;
      weights.delete(follower);
      if (weight !== 0) this.#addOperands(follower, weight, weights);
    }
    for (const [figure, weight] of weights) if (weight === 0) weights.delete(figure);
    return weights;
  }

  /** Whether a formula names the other cell; undefined where its text is not known or names no cells. */
  reads(figure: Figure, other: Figure): boolean | undefined {
    const references = this.#referencesOf(figure);
    if (references.length === 0) return undefined;
    const { sheet, row, column } = other.cell;
    // Which sheet a name stands for is not known here; the place on it says enough.
    for (const reference of references)
      if ((reference.sheet !== null || sheet === figure.cell.sheet) && inRange(reference.range, row, column))
        return true;
    return false;
  }

  #referencesOf({ id, formula }: Figure): readonly FormulaReference[] {
    let references = this.#references.get(id);
    if (!references) {
      references = formula === null ? [] : formulaReferences(formula);
      this.#references.set(id, references);
    }
    return references;
  }

  #definitionOf(figure: number): number {
    let definition = this.#definitions[figure]!;
    if (definition === unasked) {
      definition = this.#findDefinition(this.#incidence.figures[figure]!);
      this.#definitions[figure] = definition;
    }
    return definition;
  }

  #findDefinition(figure: Figure): number {
    const held = this.#heldOf(figure);
    const [only, ...others] = held;
    if (only === undefined) return nothing;
    if (others.length === 0) return this.#shareRead(figure, only, true) > 0 ? only : nothing;
    const rivals = held.map((equation) => ({ equation, share: this.#shareRead(figure, equation, false) }));
    rivals.sort((a, b) => b.share - a.share || this.#compare(a.equation, b.equation));
    const [best] = rivals;
    return best && best.share > 0 ? best.equation : nothing;
  }

  /** Equations that hold to the öre and would give the figure. */
  #heldOf(figure: Figure): readonly number[] {
    const held: number[] = [];
    for (const equation of this.#incidence.givenBy(figure.id)) {
      // Float noise is less than an öre for each figure.
      const holds = Math.abs(this.#residuals[equation]!) <= this.#incidence.equations[equation]!.terms.length + 1;
      if (holds && Math.abs(this.#incidence.factorOf(figure.id, equation)) === 1) held.push(equation);
    }
    return held;
  }

  /** How much of an equation's other figures the formula names. The only equation that holds is what it computes. */
  #shareRead(figure: Figure, equation: number, isOnly: boolean): number {
    const isOfTables = this.#incidence.equations[equation]!.kind === "sameFact";
    if (isOnly && !isOfTables) return 1;
    let [others, read] = [0, 0];
    for (const other of this.#incidence.figuresOf(equation).ids) {
      if (other === figure.id) continue;
      const isRead = this.reads(figure, this.#incidence.figures[other]!);
      // Two tables that agree need not be linked.
      if (isRead === undefined) return isOfTables ? 0 : 0.5;
      others++;
      if (isRead) read++;
    }
    return read / Math.max(1, others);
  }

  /** A stable order among what may be computed: sums first, then by the place of what they add. */
  #compare(left: number, right: number): number {
    const { equations, figures } = this.#incidence;
    const [a, b] = [equations[left]!, equations[right]!];
    const first = ({ terms, result }: typeof a): CellRef =>
      terms.map(({ figure }) => figures[figure]!.cell).sort(compareCells)[0] ?? figures[result]!.cell;
    return equationKinds.indexOf(a.kind) - equationKinds.indexOf(b.kind) || compareCells(first(a), first(b));
  }

  /** The formulas that compute directly from a figure, and how far each moves when it moves by one. */
  #followersOf(figure: number): readonly Follower[] {
    return (this.#followers[figure] ??= this.#findFollowers(figure));
  }

  #findFollowers(figure: number): readonly Follower[] {
    const found: Follower[] = [];
    const { ids, factors } = this.#incidence.equationsOf(figure);
    for (let i = 0; i < ids.length; i++) {
      const equation = ids[i]!;
      const { kind, result } = this.#incidence.equations[equation]!;
      const computed = kind === "sameFact" ? this.#incidence.figuresOf(equation).ids : [result];
      for (const follower of computed) {
        if (follower === figure || !this.follows(follower) || this.#definitionOf(follower) !== equation) continue;
        const own = this.#incidence.equationsOf(follower);
        found.push({ follower, weight: -factors[i]! / own.factors[own.ids.indexOf(equation)]! });
      }
    }
    return found;
  }

  /** What a formula that follows computes from directly; nothing for any other figure. */
  operandsOf(figure: number): readonly number[] {
    if (!this.follows(figure)) return none;
    return (this.#operands[figure] ??= this.#incidence
      .figuresOf(this.#definitionOf(figure))
      .ids.filter((operand) => operand !== figure));
  }

  /** Adds the operands of a formula that weighs so much. */
  #addOperands(follower: number, weight: number, weights: Map<number, number>): void {
    const { ids, factors } = this.#incidence.figuresOf(this.#definitionOf(follower));
    const own = factors[ids.indexOf(follower)]!;
    for (let i = 0; i < ids.length; i++) {
      const operand = ids[i]!;
      if (operand !== follower) weights.set(operand, (weights.get(operand) ?? 0) + weight * (-factors[i]! / own));
    }
  }
}

const none: readonly number[] = [];

const equationKinds: readonly EquationKind[] = ["sum", "net", "statement", "deviation", "sameFact"];

/** All that can be reached from the starts, each after what is reached from it. Circles are cut where they close. */
function inOrder(starts: readonly number[], next: (figure: number) => readonly number[]): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  // The starts lie under nothing.
  const path: Step[] = [{ figure: null, rest: starts, at: 0 }];
  for (let top = path[0]; top; top = path[path.length - 1]) {
    if (top.at === top.rest.length) {
      if (top.figure !== null) order.push(top.figure);
      path.pop();
      continue;
    }
    const figure = top.rest[top.at++]!;
    if (seen.has(figure)) continue;
    seen.add(figure);
    const rest = next(figure);
    if (rest.length === 0) order.push(figure);
    else path.push({ figure, rest, at: 0 });
  }
  return order;
}

/** Where a walk stands: under which figure, and how many of the next ones it has been to. */
interface Step {
  readonly figure: number | null;
  readonly rest: readonly number[];
  at: number;
}

/** Sheet, row, column: the order in which everything is told. */
export function compareCells(a: CellRef, b: CellRef): number {
  return a.sheet - b.sheet || a.row - b.row || a.column - b.column;
}
