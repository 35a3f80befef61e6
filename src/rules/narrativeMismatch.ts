import type { Conflict, Contradiction } from "../analysis/narrative/index.ts";
import type { CellRef } from "../domain/cell.ts";
import type { Workbook } from "../domain/grid.ts";
import type { Ore } from "../domain/money.ts";
import { orePerUnit } from "../domain/money.ts";
import type { BudgetModel } from "../model/model.ts";
import type { Claim } from "../recognise/narrative/claim.ts";
import type { ShownAmount, ToldCell, ToldStatement } from "./finding.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges, rangeOfCell } from "./ranges.ts";
import { defineRule, type Hit } from "./rule.ts";

/** A figure in a sentence that its table contradicts, or another sentence about the same. */
export const narrativeMismatch = defineRule({
  id: "narrative-mismatch",
  severity: "warning",
  docs: {
    why: "Texts are written before the last booking and copied from the last report. Readers quote the sentence, not the table.",
    source: "design 4.3; decision 0021; two of the five published reports",
  },
  check: ({ workbook, model, narrative }) => [
    ...byMovement(narrative.contradictions).map((group) => contradictionHit(group, workbook, model)),
    ...narrative.conflicts.map((conflict) => conflictHit(conflict, workbook)),
  ],
});

/** The two figures of "från A till B" are one finding. */
function byMovement(contradictions: readonly Contradiction[]): Contradiction[][] {
  const groups: Contradiction[][] = [];
  for (const contradiction of contradictions) {
    const last = groups.at(-1);
    const before = last?.at(-1)?.claim;
    if (last && before && isSameMovement(before, contradiction.claim)) last.push(contradiction);
    else groups.push([contradiction]);
  }
  return groups;
}

function isSameMovement(one: Claim, other: Claim): boolean {
  return (
    one.pair !== null && one.pair === other.pair && isSameCell(one.cell, other.cell) && one.isNote === other.isNote
  );
}

function contradictionHit(group: readonly Contradiction[], workbook: Workbook, model: BudgetModel): Hit {
  const { cell, isNote } = (group[0] as Contradiction).claim;
  const naming = new Naming(model);
  const told = (figure: number): ToldCell => {
    const name = naming.figure(figure);
    return { name, sheet: sheetBeside(cell, name.cell, workbook) };
  };
  const statements = group.map(({ claim, figures, value, standsFor }): ToldStatement => {
    const [first = 0] = figures;
    const amount = figures.length === 1 ? (model.system.figures[first]?.value ?? value) : value;
    return {
      quote: claim.quote,
      amount: shown(amount, naming.figureOf(first)),
      cells: figures.map(told),
      standsFor: standsFor === null ? null : told(standsFor.figure),
    };
  });
  const proof = statements.flatMap(({ cells }) => cells.map(({ name }) => name.cell));
  return { cell, related: mergedRanges(proof), data: { kind: "narrative", isNote, statements } };
}

function conflictHit({ claim, others }: Conflict, workbook: Workbook): Hit {
  const { cell, isNote, quote } = claim;
  const [first] = others;
  const cells = uniqueCells(others.map((other) => other.cell));
  return {
    cell,
    related: cells.map(rangeOfCell),
    data: {
      kind: "narrativeConflict",
      isNote,
      quote,
      amount: amountOf(first ?? claim),
      others: cells.map((other) => ({ cell: other, sheet: sheetBeside(cell, other, workbook) })),
    },
  };
}

function amountOf({ size, unit, sign, step }: Claim): ShownAmount {
  const ore = Math.round(size * orePerUnit[unit] * (sign ?? 1)) as Ore;
  return { ore, unit, decimals: Math.max(0, Math.round(-Math.log10(step))) };
}

function uniqueCells(cells: readonly CellRef[]): CellRef[] {
  return cells.filter((cell, at) => cells.findIndex((other) => isSameCell(cell, other)) === at);
}

function isSameCell(one: CellRef, other: CellRef): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** The name of a cell's sheet, when it is another than the text's. */
function sheetBeside(text: CellRef, cell: CellRef, workbook: Workbook): string | null {
  return cell.sheet === text.sheet ? null : (workbook.sheets[cell.sheet]?.name ?? "");
}
