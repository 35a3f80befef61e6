import type { CellChange, Repair } from "../../analysis/repair/repair.ts";
import { fromOre } from "../../domain/money.ts";
import type { ChangeData, RepairEntry } from "../finding.ts";
import { shown } from "../naming.ts";
import type { ArithmeticContext } from "./context.ts";
import { repairFormula } from "./repairFormula.ts";

/** A repair as entries a host can write: the blamed cell first, then reading order. */
export function repairEntries(repair: Repair, blamed: number, context: ArithmeticContext): RepairEntry[] {
  return ordered(repair, blamed, context).map(({ figure: id, stated, expected }) => {
    const { cell, unit } = context.naming.figureOf(id);
    const isBaseFigure = context.givenBy(id).length === 0;
    return {
      cell,
      stated: stated === null ? null : fromOre(stated, unit),
      expected: fromOre(expected, unit),
      formula: isBaseFigure ? null : repairFormula(id, context),
      inSource: isBaseFigure,
    };
  });
}

/** A repair as sentences tell it, in the order of its entries. */
export function changeData(repair: Repair, blamed: number, context: ArithmeticContext): ChangeData[] {
  const { naming } = context;
  return ordered(repair, blamed, context).map(({ figure: id, stated, expected, kind, about, factor }) => {
    const figure = naming.figureOf(id);
    return {
      ...naming.figure(id),
      kind,
      stated: stated === null ? null : shown(stated, figure, [expected]),
      expected: shown(expected, figure, stated === null ? [] : [stated]),
      about: about.map((line) => {
        const { value } = naming.figureOf(line);
        return { name: naming.figure(line), amount: value === null ? null : shown(value, naming.figureOf(line)) };
      }),
      factor,
    };
  });
}

function ordered(repair: Repair, blamed: number, { naming }: ArithmeticContext): CellChange[] {
  const place = ({ figure }: CellChange): readonly number[] => {
    const { sheet, row, column } = naming.figureOf(figure).cell;
    return [figure === blamed ? 0 : 1, sheet, row, column];
  };
  return [...repair.changes].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    return left.map((part, at) => part - (right[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
