/** Totals that include rows nobody sees. */
import type { Interval, Workbook } from "../domain/grid.ts";
import type { Ore } from "../domain/money.ts";
import { holds, type Figure } from "../model/equations.ts";
import type { BudgetModel } from "../model/model.ts";

/** A total that its visible lines do not add up to. */
export interface HiddenInSum {
  /** Id of the total, and what its visible lines add up to. */
  readonly total: number;
  readonly visible: Ore;
  /** Ids of the hidden lines that are included and not nothing. */
  readonly hidden: readonly number[];
}

/**
 * Totals over lines of which some are hidden and others not, one per row: the column where most is hidden. Details folded away
 * together leave nothing to add up, and in a hidden column nobody adds.
 */
export function hiddenInSums({ sheets }: Workbook, { system }: BudgetModel): HiddenInSum[] {
  if (sheets.every(({ hiddenRows }) => hiddenRows.length === 0)) return [];
  const isHidden = ({ cell }: Figure): boolean => isIn(sheets[cell.sheet]?.hiddenRows ?? [], cell.row);
  const found = system.equations.flatMap((equation): HiddenInSum[] => {
    const total = system.figures[equation.result];
    if (!total || isHidden(total) || !holds(system, equation)) return [];
    if (isIn(sheets[total.cell.sheet]?.hiddenColumns ?? [], total.cell.column)) return [];
    const terms = equation.terms.flatMap(({ figure: id, factor }) => {
      const figure = system.figures[id];
      return figure && figure.value !== null && figure.value !== 0 ? [{ figure, amount: factor * figure.value }] : [];
    });
    const hidden = terms.filter(({ figure }) => isHidden(figure));
    if (hidden.length === 0 || hidden.length === terms.length) return [];
    // Lines of the total's own row are columns.
    if (terms.some(({ figure }) => figure.cell.row === total.cell.row)) return [];
    const visible = terms.reduce((sum, { figure, amount }) => sum + (isHidden(figure) ? 0 : amount), 0) as Ore;
    return [{ total: total.id, visible, hidden: hidden.map(({ figure }) => figure.id) }];
  });
  const gap = ({ total, visible }: HiddenInSum): number => Math.abs((system.figures[total]?.value ?? 0) - visible);
  const byRow = new Map<string, HiddenInSum>();
  for (const each of found) {
    const total = system.figures[each.total];
    const row = `${String(total?.table)} ${String(total?.cell.row)}`;
    const known = byRow.get(row);
    if (!known || gap(each) > gap(known)) byRow.set(row, each);
  }
  return [...byRow.values()];
}

function isIn(intervals: readonly Interval[], row: number): boolean {
  return intervals.some(({ first, last }) => row >= first && row <= last);
}
