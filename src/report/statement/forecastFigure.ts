/** One line's forecast, as a figure and as a formula over other cells of its row. */
import { monthsOfYear } from "../../domain/monthSeries.ts";
import { cleanFloat } from "../../domain/money.ts";
import { smallestShare } from "../../analysis/forecast/shares.ts";
import { exactSum } from "../exactSum.ts";
import type { CellAddress } from "../layout.ts";
import type { ColumnContent, ForecastContent } from "./columnContent.ts";
import { added, type ReportFigure } from "./reportFigure.ts";
import type { ReportRow } from "./rows.ts";

/** Where the row's figures are, and what they are. */
export interface RowCells {
  readonly figure: (row: ReportRow, content: ColumnContent) => ReportFigure | undefined;
  readonly cell: (row: ReportRow, content: ColumnContent) => CellAddress | undefined;
}

interface Operand {
  readonly value: number | null;
  readonly at: CellAddress;
  readonly factor: 1 | -1;
}

/** undefined where nothing of what the method needs stands in the row. */
export function forecastOfLine(
  row: ReportRow,
  content: ForecastContent,
  { figure, cell }: RowCells,
): ReportFigure | undefined {
  const operand = (of: ColumnContent | null, factor: 1 | -1 = 1): Operand[] => {
    const at = of ? cell(row, of) : undefined;
    return of && at ? [{ value: figure(row, of)?.value ?? null, at, factor }] : [];
  };
  const [booked] = operand(content.booked);
  const quantity = [content.booked, content.yearBudget]
    .map((of) => (of ? figure(row, of)?.quantity : undefined))
    .find((one) => one !== undefined);
  if (!booked || !quantity) return undefined;
  const rest = [booked, ...operand(content.yearBudget), ...operand(content.budgetToDate, -1)];
  const combined = (terms: readonly Operand[]): ReportFigure | undefined =>
    terms.every(({ value }) => value === null)
      ? undefined
      : added(sum(terms), { op: "combine", terms: terms.map(({ at, factor }) => ({ at, factor })) }, quantity);
  switch (content.method) {
    case "remaining-budget":
      return combined(rest);
    case "budget-holds":
      return combined(operand(content.yearBudget));
    case "run-rate": {
      const value = booked.value === null ? null : cleanFloat((booked.value * monthsOfYear) / content.months);
      return value === null
        ? undefined
        : added(value, { op: "fraction", of: booked.at, times: monthsOfYear, per: content.months }, quantity);
    }
    case "seasonal-share": {
      const [whole] = operand(content.lastYear?.whole ?? null);
      const [part] = operand(content.lastYear?.toDate ?? null);
      const otherwise = rest.length === 3 ? rest : null;
      if (!whole || !part || [booked, ...(otherwise ?? [])].every(({ value }) => value === null)) return undefined;
      const [all, share] = [whole.value ?? 0, part.value ?? 0];
      const isKnown = all !== 0 && share / all > smallestShare;
      const value = isKnown ? cleanFloat(((booked.value ?? 0) * all) / share) : otherwise ? sum(otherwise) : null;
      return added(
        value,
        {
          op: "grown",
          of: booked.at,
          whole: whole.at,
          part: part.at,
          least: smallestShare,
          otherwise: otherwise?.map(({ at, factor }) => ({ at, factor })) ?? null,
        },
        quantity,
      );
    }
  }
}

function sum(terms: readonly Operand[]): number {
  return exactSum(terms.map(({ value, factor }) => factor * (value ?? 0)));
}
