/** The ways in which a line of percentages can follow from other figures of its table. */
import { isMoney, type Unit } from "../../domain/money.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { FilledFigure, TableLines } from "../tableLines.ts";
import { isDifferenceLine, type PercentLine } from "./percentLines.ts";

/** `ratio`: compared / base. `change`: (compared − base) / base. `points`: compared − base, both in percent. */
export type PercentForm = "ratio" | "change" | "points";

/** One way to read a line of percentages: of what, at each place. */
export interface Reading {
  readonly form: PercentForm;
  /** What is compared is a deviation or a change, which has either sign. */
  readonly isOfDifference: boolean;
  /** How far its operands stand from the line, for choosing among equally good ones. */
  readonly distance: number;
  /** What is compared, and its base. */
  readonly at: (place: number) => readonly [FilledFigure, FilledFigure] | undefined;
}

/** Every pair of lines in every form, and the part that a line is of its total. */
export function readingsOf(
  lines: TableLines,
  { line, isDifference }: PercentLine,
  table: RecognisedTable,
): readonly Reading[] {
  const others = Array.from({ length: lines.count }, (_, other) => other).filter((other) => other !== line);
  const forms: readonly PercentForm[] = isDifference ? ["ratio", "change", "points"] : ["ratio", "change"];
  const ofPairs = others.flatMap((compared) =>
    others
      .filter((base) => base !== compared)
      .flatMap((base) =>
        forms.map((form): Reading => ({
          form,
          isOfDifference: isDifferenceLine(table, lines, compared),
          distance: Math.abs(line - compared) + Math.abs(line - base),
          at: (place) => pairOf(lines.at(compared, place), lines.at(base, place), form),
        })),
      ),
  );
  return lines.axis === "columns" ? [...ofPairs, ...sharesOfTotal(lines, line, others, table)] : ofPairs;
}

/** The part that each line is of its total: of the nearest one, or of the last. */
function sharesOfTotal(
  lines: TableLines,
  line: number,
  others: readonly number[],
  { relations }: RecognisedTable,
): Reading[] {
  const parentOf = new Map(
    relations.flatMap(({ axis, result, terms }) =>
      axis === "rows" ? terms.map(({ index }) => [index, result] as const) : [],
    ),
  );
  const lastOf = (place: number): number | undefined => {
    let top = parentOf.get(place);
    for (let steps = 0; top !== undefined && parentOf.has(top) && steps < parentOf.size; steps++)
      top = parentOf.get(top);
    return top;
  };
  return others.flatMap((other) =>
    [(place: number) => parentOf.get(place), lastOf].map((totalOf): Reading => ({
      form: "ratio",
      isOfDifference: false,
      distance: 2 * Math.abs(line - other),
      at: (place) => {
        const total = totalOf(place);
        return total === undefined ? undefined : pairOf(lines.at(other, place), lines.at(other, total), "ratio");
      },
    })),
  );
}

function pairOf(
  compared: FilledFigure | undefined,
  base: FilledFigure | undefined,
  form: PercentForm,
): readonly [FilledFigure, FilledFigure] | undefined {
  if (!compared || !base || !isOfOneSort(compared.unit, base.unit)) return undefined;
  return (compared.unit === "percent") === (form === "points") ? [compared, base] : undefined;
}

/** Amounts in one unit; or things counted, of which some say what they are: "Antal kvinnor" of "Antal anställda". */
function isOfOneSort(one: Unit, other: Unit): boolean {
  return one === other || ![one, other].some((unit) => isMoney(unit) || unit === "percent");
}
