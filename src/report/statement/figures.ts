/** Every figure of the sheet: read from its source cell, or computed from others on the sheet. */
import { cleanFloat, orePerUnit } from "../../domain/money.ts";
import type { Measure } from "../../domain/meaning.ts";
import { exactSum } from "../exactSum.ts";
import type { CellAddress, Expr } from "../layout.ts";
import { contentId, meaningOf } from "./columnContent.ts";
import { forecastOfLine } from "./forecastFigure.ts";
import { added, type ReportFigure } from "./reportFigure.ts";
import type { ColumnContent, ComputedContent, ForecastContent } from "./columnContent.ts";
import type { ReportColumn } from "./columns.ts";
import { derivationFinder, notAdded } from "./relations.ts";
import type { Derivation, Term } from "./relations.ts";
import type { ReportRow, RowTerm } from "./rows.ts";
import type { SignPlan } from "./signs.ts";
import type { SourceReader } from "./sources.ts";
import type { Statement } from "./statement.ts";
import type { UnitPlan } from "./units.ts";

/** The figure at a row and column of the source table; undefined where the sheet has no such row or column. */
type SourceFinder = (row: number, column: number) => ReportFigure | undefined;

/** Figures of the source's own rows and columns. Computed once each; a circle of relations is cut where it closes. */
function sourceFigures({ statement, rows, columns, units, signs, readSource }: SheetPlan): SourceFinder {
  const { table } = statement;
  const rowKeys = rowKeysOf(rows);
  const columnKeys = new Map(
    columns.flatMap(({ content, key }) => (content.kind === "source" ? [[content.index, key] as const] : [])),
  );
  const derivationsAt = derivationFinder(table);
  const known = new Map<number, ReportFigure>();
  const underWay = new Set<number>();

  const placeOf = (row: number, column: number): CellAddress | undefined => {
    const [rowKey, columnKey] = [rowKeys.get(row), columnKeys.get(column)];
    return rowKey === undefined || columnKey === undefined ? undefined : { row: rowKey, column: columnKey };
  };
  const figureAt: SourceFinder = (row, column) => {
    if (!placeOf(row, column)) return undefined;
    const id = row * table.columns.length + column;
    const before = known.get(id);
    if (before) return before;
    underWay.add(id);
    const figure = derived(row, column) ?? base(row, column);
    underWay.delete(id);
    known.set(id, figure);
    return figure;
  };

  const base = (row: number, column: number): ReportFigure => {
    const { value, formula, quantity } = readSource(row, column);
    return {
      value,
      ...(formula ? { formula } : {}),
      quantity,
      printed: value,
      isDerived: false,
      isFixed: value !== null && !formula,
      tolerance: value === null ? 0 : halfStep(row, column),
      hangsOn: ownId(row, column),
    };
  };
  /** undefined where the source is blank, or nothing that the figure is said to follow from is filled in. */
  const derived = (row: number, column: number): ReportFigure | undefined => {
    const printed = readSource(row, column);
    if (printed.value === null) return undefined;
    for (const derivation of derivationsAt(row, column)) {
      const operands = operandsOf(derivation, row, column);
      if (!operands || operands.every(({ figure }) => figure.value === null)) continue;
      return {
        value: exactSum(operands.map(({ figure, factor }) => factor * (figure.value ?? 0))),
        formula: formulaOf(derivation, operands),
        quantity: printed.quantity,
        printed: printed.value,
        isDerived: true,
        isFixed: false,
        tolerance: exactSum([halfStep(row, column), ...operands.map(({ figure }) => figure.tolerance)]),
        hangsOn: [...ownId(row, column), ...operands.flatMap(({ figure }) => figure.hangsOn)],
      };
    }
    return undefined;
  };
  /** The operands that stand on the sheet; undefined when they cannot be added here. */
  const operandsOf = ({ axis, terms }: Derivation, row: number, column: number): Operand[] | undefined => {
    const operands: Operand[] = [];
    const turned = signs.of(row, column);
    for (const { index, factor: sourceFactor } of terms) {
      const [termRow, termColumn] = axis === "rows" ? [index, column] : [row, index];
      const factor = (sourceFactor * turned * signs.of(termRow, termColumn)) as 1 | -1;
      const at = placeOf(termRow, termColumn);
      // A row left out of a summary still counts; one without an amount never did.
      if (!at && (statement.figureAt(termRow, termColumn)?.value ?? 0) !== 0) return undefined;
      if (!at) continue;
      if (underWay.has(termRow * table.columns.length + termColumn)) return undefined;
      if (units.shownUnit(termRow, termColumn) !== units.shownUnit(row, column)) return undefined;
      const figure = figureAt(termRow, termColumn);
      if (figure) operands.push({ index, factor, at, figure });
    }
    const isShare = readSource(row, column).quantity.kind === "percent";
    const areAlike = operands.every(
      ({ figure }) => figure.value === null || (figure.quantity.kind === "percent") === isShare,
    );
    return areAlike ? operands : undefined;
  };
  const ownId = (row: number, column: number): number[] => {
    const id = statement.systemFigureAt(row, column)?.id;
    return id === undefined ? [] : [id];
  };
  const halfStep = (row: number, column: number): number => {
    const figure = statement.systemFigureAt(row, column);
    return figure ? cleanFloat((figure.step / 2 / orePerUnit[figure.unit]) * Math.abs(units.factor(row, column))) : 0;
  };
  return figureAt;
}

/** Keys of the rows with figures, by their index in the table. */
function rowKeysOf(rows: readonly ReportRow[]): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap(({ emphasis, index, key }) =>
      emphasis === "section" || index === null ? [] : [[index, key] as const],
    ),
  );
}

interface Operand extends Term {
  readonly at: CellAddress;
  readonly figure: ReportFigure;
}

function formulaOf({ axis, kind }: Derivation, operands: readonly Operand[]): Expr {
  const isPlainSum = axis === "rows" && kind === "sum" && operands.every(({ factor }) => factor === 1);
  if (isPlainSum) return { op: "sum", rows: operands.map(({ at }) => at.row) };
  return { op: "combine", terms: operands.map(({ at, factor }) => ({ at, factor })) };
}

/** What the figures of a sheet are made from. */
export interface SheetPlan {
  readonly statement: Statement;
  readonly rows: readonly ReportRow[];
  readonly columns: readonly ReportColumn[];
  readonly units: UnitPlan;
  readonly signs: SignPlan;
  readonly readSource: SourceReader;
}

/** The figure of a content in a row; undefined where there is none. */
export type FigureFinder = (row: ReportRow, content: ColumnContent) => ReportFigure | undefined;

/** Figures of every row and column of the sheet. */
export function figureFinder(plan: SheetPlan): FigureFinder {
  const { statement, rows, columns } = plan;
  const sourceAt = sourceFigures(plan);
  const keys = new Map(columns.map(({ content, key }) => [contentId(content), key] as const));
  const byKey = new Map(rows.map((row) => [row.key, row] as const));
  const keyAt = rowKeysOf(rows);
  const derivationsAt = derivationFinder(statement.table);
  const cellOf = (row: ReportRow, content: ColumnContent): CellAddress | undefined => {
    const column = keys.get(contentId(content));
    return column === undefined ? undefined : { row: row.key, column };
  };

  const computed = (row: ReportRow, { terms }: ComputedContent): ReportFigure | undefined => {
    const operands = terms.flatMap(({ of, factor }) => {
      const [figure, at] = [find(row, of), cellOf(row, of)];
      return figure && at ? [{ figure, at, factor }] : [];
    });
    const isComplete = operands.length === terms.length;
    if (!isComplete || operands.every(({ figure }) => figure.value === null)) return undefined;
    const formula: Expr = { op: "combine", terms: operands.map(({ at, factor }) => ({ at, factor })) };
    return added(signedSum(operands), formula, operands[0]?.figure.quantity ?? { kind: "text" });
  };
  const summed = (row: ReportRow, content: ColumnContent): ReportFigure | undefined => {
    const { measure = null, unit = null } = meaningOf(content, statement.table) ?? {};
    if (notAdded.includes(measure) || unit === "percent") return undefined;
    const operands = row.adds.flatMap((term) => {
      const from = byKey.get(term.row);
      const [figure, at] = from ? [find(from, content), cellOf(from, content)] : [];
      return figure && at ? [{ figure, at, factor: factorOf(term, measure) }] : [];
    });
    const filled = operands.filter(({ figure }) => figure.value !== null);
    const quantity = filled[0]?.figure.quantity;
    if (!quantity || filled.some(({ figure }) => figure.quantity.kind !== quantity.kind)) return undefined;
    const isPlain = operands.every(({ factor }) => factor === 1);
    const formula: Expr = isPlain
      ? { op: "sum", rows: operands.map(({ at }) => at.row) }
      : { op: "combine", terms: operands.map(({ at, factor }) => ({ at, factor })) };
    return added(signedSum(operands), formula, quantity);
  };
  const forecast = (row: ReportRow, content: ForecastContent): ReportFigure | undefined => {
    // A total is the sum of its lines' forecasts, so that the column adds up whatever the method.
    const down =
      row.adds.length > 0 ? row.adds.map(({ row: key, factor }) => ({ key, factor })) : termsOf(row, content);
    const operands = down.flatMap(({ key, factor }) => {
      const from = byKey.get(key);
      const [figure, at] = from ? [find(from, content), cellOf(from, content)] : [];
      return figure && at ? [{ figure, at, factor }] : [];
    });
    if (operands.length > 0) {
      const isPlain = operands.every(({ factor }) => factor === 1);
      const formula: Expr = isPlain
        ? { op: "sum", rows: operands.map(({ at }) => at.row) }
        : { op: "combine", terms: operands.map(({ at, factor }) => ({ at, factor })) };
      return added(signedSum(operands), formula, operands[0]?.figure.quantity ?? { kind: "text" });
    }
    return forecastOfLine(row, content, { figure: find, cell: cellOf });
  };
  const termsOf = ({ index }: ReportRow, { booked }: ForecastContent): { key: string; factor: 1 | -1 }[] => {
    if (index === null || booked.kind !== "source") return [];
    const down = derivationsAt(index, booked.index).find(({ axis }) => axis === "rows");
    return (down?.terms ?? []).flatMap((term) => {
      const key = keyAt.get(term.index);
      return key === undefined ? [] : [{ key, factor: term.factor }];
    });
  };
  const find: FigureFinder = (row, content) => {
    switch (content.kind) {
      case "source":
        return row.index === null ? summed(row, content) : sourceAt(row.index, content.index);
      case "computed":
        return computed(row, content);
      case "forecast":
        return forecast(row, content);
      case "percent": {
        const [deviation, budget] = [find(row, content.deviation), find(row, content.budget)];
        const [numerator, denominator] = [cellOf(row, content.deviation), cellOf(row, content.budget)];
        if (!deviation || !budget || !numerator || !denominator) return undefined;
        const isBlank = deviation.value === null || budget.value === null || budget.value === 0;
        const share = isBlank ? null : (deviation.value ?? 0) / Math.abs(budget.value ?? 1);
        return added(share, { op: "ratio", numerator, denominator }, { kind: "percent" });
      }
    }
  };
  return find;
}

function factorOf({ factor, onDeviations }: RowTerm, measure: Measure | null): 1 | -1 {
  return measure === "deviation" ? onDeviations : factor;
}

function signedSum(operands: readonly { readonly figure: ReportFigure; readonly factor: 1 | -1 }[]): number {
  return exactSum(operands.map(({ figure, factor }) => factor * (figure.value ?? 0)));
}
