import { missingFigures } from "../analysis/blanks/missing.ts";
import type { CellRef } from "../domain/cell.ts";
import { fromOre, type Ore } from "../domain/money.ts";
import type { Figure } from "../model/equations.ts";
import { formulaBeside } from "./arithmetic/repairFormula.ts";
import { causesOf } from "./causes.ts";
import type { RepairEntry } from "./finding.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import type { RuleInput } from "./rule.ts";
import { defineRule } from "./rule.ts";

/** A cell left blank where an equation, or the rest of its row, says that a figure is missing. */
export const missingCell = defineRule({
  id: "missing-cell",
  severity: "error",
  docs: {
    why: "A blank counts as nothing in every sum, and nobody sees that it was forgotten rather than nothing.",
    source: "design 4.3; decision 0020",
  },
  check: (input) => {
    const { workbook, model, diagnoses } = input;
    const naming = new Naming(model);
    const causes = causesOf(input);
    // A blank that arithmetic tells of has its finding already.
    const mended = new Set(
      diagnoses
        .filter((diagnosis) => !causes.diagnoses.has(diagnosis))
        .flatMap(({ repairs }) => repairs.flatMap(({ changes }) => changes.map(({ figure }) => figure))),
    );
    const cellsOf = (ids: readonly number[]): CellRef[] => ids.map((id) => naming.figureOf(id).cell);
    return model.tables.flatMap((_, index) =>
      missingFigures(workbook, model, index)
        .filter(({ figure }) => !mended.has(figure))
        .map(({ figure: id, reason, expected, terms, beside }) => ({
          // One relation may be left out on purpose; another that breaks for it proves it.
          severity: causes.figures.has(id) ? ("error" as const) : ("warning" as const),
          repair: expected === null ? [] : [filled(naming.figureOf(id), expected, cellsOf(terms), input)],
          cell: naming.figureOf(id).cell,
          related: mergedRanges(cellsOf(beside)),
          data: {
            kind: "missingCell" as const,
            name: naming.figure(id),
            reason,
            expected: expected === null ? null : shown(expected, naming.figureOf(id)),
            beside: beside.flatMap((each) => {
              const figure = naming.figureOf(each);
              return figure.value === null ? [] : [{ name: naming.figure(each), amount: shown(figure.value, figure) }];
            }),
          },
        })),
    );
  },
});

/** The blank with its amount, as a formula where the cells beside have one. */
function filled(figure: Figure, expected: Ore, terms: readonly CellRef[], input: RuleInput): RepairEntry {
  const { cell, unit } = figure;
  const formula = formulaBeside(figure, terms, input);
  return { cell, stated: null, expected: fromOre(expected, unit), formula, inSource: false };
}
