import type { DraftEquation, Figure } from "../../model/equations.ts";

/** Figures of an equation, or equations of a figure, each once, and the factor of each in the residual; parallel. */
export interface Weighted {
  readonly ids: readonly number[];
  readonly factors: readonly number[];
}

/**
 * Which equations a figure stands in and which figures an equation has: in the residual, result +1 and term −factor. Looked up table by table when
 * asked for, since what is wrong in a workbook is wrong in a few of its tables.
 */
export class Incidence {
  readonly figures: readonly Figure[];
  readonly equations: readonly DraftEquation[];
  /** By table: its figures and the equations they stand in. */
  readonly #tables: Map<number, { readonly figures: number[]; readonly equations: number[] }> = new Map();
  readonly #ofFigure: ({ readonly ids: number[]; readonly factors: number[] } | undefined)[];
  readonly #ofEquation: (Weighted | undefined)[];
  #givers: (readonly number[] | undefined)[] | undefined;
  /** By figure, while a table is read: how many of its equations are still to come. */
  readonly #counts: Uint32Array;

  constructor(figures: readonly Figure[], equations: readonly DraftEquation[]) {
    this.figures = figures;
    this.equations = equations;
    this.#ofFigure = new Array<{ ids: number[]; factors: number[] } | undefined>(figures.length);
    this.#ofEquation = new Array<Weighted | undefined>(equations.length);
    this.#counts = new Uint32Array(figures.length);
    for (const { id, table } of figures) this.#table(table).figures.push(id);
    for (let equation = 0; equation < equations.length; equation++) {
      const { kind, result, terms } = equations[equation]!;
      const { table } = figures[result]!;
      this.#table(table).equations.push(equation);
      // Only what two tables say of the same thing reaches beyond a table.
      if (kind !== "sameFact") continue;
      for (const other of new Set(terms.map(({ figure }) => figures[figure]!.table)))
        if (other !== table) this.#table(other).equations.push(equation);
    }
  }

  /** The equations a figure stands in. */
  equationsOf(figure: number): Weighted {
    if (!this.#ofFigure[figure]) this.#readTable(this.figures[figure]!.table);
    return this.#ofFigure[figure]!;
  }

  /** The figures of an equation, the result first. */
  figuresOf(equation: number): Weighted {
    return (this.#ofEquation[equation] ??= this.#readEquation(equation));
  }

  /** The factor of a figure in the residual of an equation that it stands in. */
  factorOf(figure: number, equation: number): number {
    const { ids, factors } = this.figuresOf(equation);
    return factors[ids.indexOf(figure)]!;
  }

  /**
   * The equations that may say how a figure is computed, in order: those it is the result of, and those that say it is the same as another.
   * Looked up for the whole workbook at once, since formulas are followed from table to table.
   */
  givenBy(figure: number): readonly number[] {
    this.#givers ??= this.#readGivers();
    return this.#givers[figure] ?? none;
  }

  #readGivers(): (number[] | undefined)[] {
    const givers = new Array<number[] | undefined>(this.figures.length);
    const take = (figure: number, equation: number): void => {
      const known = givers[figure];
      if (!known) givers[figure] = [equation];
      else if (known[known.length - 1] !== equation) known.push(equation);
    };
    for (let equation = 0; equation < this.equations.length; equation++) {
      const { kind, result, terms } = this.equations[equation]!;
      take(result, equation);
      if (kind === "sameFact") for (const { figure } of terms) take(figure, equation);
    }
    return givers;
  }

  /** The figures of a table. */
  figuresIn(table: number): readonly number[] {
    return this.#table(table).figures;
  }

  #table(table: number): { readonly figures: number[]; readonly equations: number[] } {
    let found = this.#tables.get(table);
    if (!found) {
      found = { figures: [], equations: [] };
      this.#tables.set(table, found);
    }
    return found;
  }

  #readTable(table: number): void {
    const { figures, equations } = this.#table(table);
    const counts = this.#counts;
    for (const equation of equations) for (const figure of this.figuresOf(equation).ids) counts[figure]!++;
    // Lists as long as they become: a workbook has hundreds of thousands of them.
    for (const figure of figures) {
      const count = counts[figure]!;
      this.#ofFigure[figure] = { ids: new Array<number>(count), factors: new Array<number>(count) };
    }
    for (let at = equations.length - 1; at >= 0; at--) {
      const { ids, factors } = this.figuresOf(equations[at]!);
      for (let i = 0; i < ids.length; i++) {
        const figure = ids[i]!;
        const place = --counts[figure]!;
        if (this.figures[figure]!.table !== table) continue;
        const own = this.#ofFigure[figure]!;
        own.ids[place] = equations[at]!;
        own.factors[place] = factors[i]!;
      }
    }
  }

  #readEquation(equation: number): Weighted {
    const { result, terms } = this.equations[equation]!;
    const ids = [result];
    const factors = [1];
    // A long sum is searched in by a set.
    const seen = terms.length > fewTerms ? new Set(ids) : undefined;
    for (const { figure, factor } of terms) {
      const known = seen && !seen.has(figure) ? -1 : ids.indexOf(figure);
      if (known >= 0)
        factors[known]! -= factor; // a figure given twice counts once, with both factors
      else {
        seen?.add(figure);
        ids.push(figure);
        factors.push(-factor);
      }
    }
    return { ids, factors };
  }
}

const none: readonly number[] = [];

/** So many figures are looked through as fast as they are looked up. */
const fewTerms = 16;
