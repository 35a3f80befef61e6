/** How finely each figure of a table was stored (decision 0003). */
import { type Ore, orePerUnit, type Unit } from "../domain/money.ts";
import { exactStep, roundingStep, type StoredFigure } from "../recognise/precision.ts";
import type { RecognisedTable, TableFigure } from "../recognise/table.ts";
import { unitAt } from "./units.ts";

/** So many figures that are rounded alike are believed against one that is not: it is what somebody mistyped. */
const fewestAlike = 4;

interface ColumnSteps {
  /** In the unit; undefined when the column holds nothing but zeros. */
  readonly usual: number | undefined;
  /** The one figure that is finer than all others, and its step. */
  readonly odd: { readonly value: number; readonly step: number } | undefined;
}

/** Rounding steps per column and unit of the rows; a column of zeros is as fine as the finest beside it. */
export class Steps {
  readonly #byUnit = new Map<Unit, ColumnSteps[]>();
  readonly #finest = new Map<Unit, number>();

  /** `figures` of the body's cells, row after row. */
  constructor(table: RecognisedTable, figures: readonly (TableFigure | undefined)[]) {
    const width = table.columns.length;
    for (let column = 0; column < width; column++) {
      const stored = new Map<Unit, StoredFigure[]>();
      for (let row = 0; row < table.rows.length; row++) {
        const { type } = table.rows[row]!;
        const figure = figures[row * width + column];
        if (!figure || (figure.form.kind === "number" && figure.form.isFormula)) continue;
        const unit = unitAt(table, row, column);
        const list = stored.get(unit);
        const one = { value: figure.value, isTotal: type === "total" || type === "subtotal" };
        if (list) list.push(one);
        else stored.set(unit, [one]);
      }
      for (const [unit, ofUnit] of stored) this.#take(unit, column, columnSteps(ofUnit));
    }
  }

  /** Unit: öre. */
  at(unit: Unit, column: number, value: number | undefined): Ore {
    const { usual, odd } = this.#byUnit.get(unit)?.[column] ?? { usual: undefined, odd: undefined };
    const step = odd !== undefined && odd.value === value ? odd.step : (usual ?? this.#finest.get(unit) ?? 1);
    return Math.max(1, Math.round(step * orePerUnit[unit])) as Ore;
  }

  #take(unit: Unit, column: number, steps: ColumnSteps): void {
    const columns = this.#byUnit.get(unit) ?? [];
    columns[column] = steps;
    this.#byUnit.set(unit, columns);
    if (steps.usual !== undefined) this.#finest.set(unit, Math.min(steps.usual, this.#finest.get(unit) ?? 1));
  }
}

function columnSteps(figures: readonly StoredFigure[]): ColumnSteps {
  const step = roundingStep(figures);
  const odd = step === undefined ? undefined : onlyOneAt(step, figures);
  if (!odd || figures.length <= fewestAlike) return { usual: step, odd: undefined };
  // A line that is not rounded shows in its total too; one figure alone was mistyped.
  const others = roundingStep(figures.filter((figure) => figure !== odd));
  return others === undefined || others <= step!
    ? { usual: step, odd: undefined }
    : { usual: others, odd: { value: odd.value, step: step! } };
}

/** The only figure as fine as the step: all others are whole multiples of ten of it. */
function onlyOneAt(step: number, figures: readonly StoredFigure[]): StoredFigure | undefined {
  if (step === exactStep) return undefined;
  let found: StoredFigure | undefined;
  for (const figure of figures) {
    if (Math.round(figure.value / step) % 10 === 0) continue;
    if (found) return undefined;
    found = figure;
  }
  return found;
}
