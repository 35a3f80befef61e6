/** Every figure of the sheet: read from its source cell, or computed from others on the sheet. */
import { cleanFloat, orePerUnit } from "../../domain/money.ts";
import { exactSum } from "../exactSum.ts";
import type { CellAddress, Expr, Quantity } from "../layout.ts";
import type { ReportColumn } from "./columns.ts";
import { derivationFinder } from "./relations.ts";
import type { Derivation, Term } from "./relations.ts";
import type { ReportRow } from "./rows.ts";
import type { SourceReader } from "./sources.ts";
import type { Statement } from "./statement.ts";
import type { UnitPlan } from "./units.ts";

/** A figure with what the marks below the table need to know of it. */
export interface ReportFigure {
  readonly value: number | null;
  readonly formula?: Expr;
  readonly quantity: Quantity;
  /** What the source prints, in the report's unit; null where it prints nothing. */
  readonly printed: number | null;
  readonly isDerived: boolean;
  /** A figure that no formula can read, written as a value. */
  readonly isFixed: boolean;
  /** How far rounding can take a computed figure from the printed one: half a step of it and of every base figure in it. */
  readonly tolerance: number;
  /** Ids in the equation system: its own figure first, then those it is computed from. */
  readonly hangsOn: readonly number[];
}

/** The figure at a row and column of the source table; undefined where the sheet has no such row or column. */
export type FigureFinder = (row: number, column: number) => ReportFigure | undefined;

/** Figures of the source's own columns. Computed once each; a circle of relations is cut where it closes. */
export function sourceFigures(
  statement: Statement,
  rows: readonly ReportRow[],
  columns: readonly ReportColumn[],
  units: UnitPlan,
  readSource: SourceReader,
): FigureFinder {
  const { table } = statement;
  const rowKeys = new Map(rows.filter(({ emphasis }) => emphasis !== "section").map((row) => [row.index, row.key]));
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
  const figureAt: FigureFinder = (row, column) => {
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
    for (const { index, factor } of terms) {
      const [termRow, termColumn] = axis === "rows" ? [index, column] : [row, index];
      const at = placeOf(termRow, termColumn);
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
    return figure ? cleanFloat((figure.step / 2 / orePerUnit[figure.unit]) * units.factor(row, column)) : 0;
  };
  return figureAt;
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

/** A figure of a column that the report adds. `comparedFirst`: the deviation is compared − budget. */
export function addedFigure(
  { content }: ReportColumn,
  row: ReportRow,
  columns: readonly ReportColumn[],
  figureAt: FigureFinder,
  comparedFirst: boolean,
): ReportFigure | undefined {
  switch (content.kind) {
    case "source":
      return figureAt(row.index, content.index);
    case "deviation": {
      const [compared, budget] = [figureAt(row.index, content.compared), figureAt(row.index, content.budget)];
      if (!compared || !budget || (compared.value === null && budget.value === null)) return undefined;
      const factor = comparedFirst ? 1 : -1;
      const terms = [
        { at: at(row, columns, content.compared), factor },
        { at: at(row, columns, content.budget), factor: -factor as 1 | -1 },
      ] as const;
      const value = exactSum([factor * (compared.value ?? 0), -factor * (budget.value ?? 0)]);
      return added(value, { op: "combine", terms }, compared.quantity);
    }
    case "percent": {
      const isOwn = typeof content.deviation === "number";
      const deviation = isOwn
        ? figureAt(row.index, content.deviation)
        : deviationBeside(content, row, columns, figureAt, comparedFirst);
      const budget = figureAt(row.index, content.budget);
      if (!deviation || !budget) return undefined;
      const formula: Expr = {
        op: "ratio",
        numerator: isOwn ? at(row, columns, content.deviation) : { row: row.key, column: keyOfAdded(content, columns) },
        denominator: at(row, columns, content.budget),
      };
      const isBlank = deviation.value === null || budget.value === null || budget.value === 0;
      return added(isBlank ? null : (deviation.value ?? 0) / Math.abs(budget.value ?? 1), formula, { kind: "percent" });
    }
  }
}

type PercentContent = Extract<ReportColumn["content"], { kind: "percent" }>;

function deviationBeside(
  content: PercentContent,
  row: ReportRow,
  columns: readonly ReportColumn[],
  figureAt: FigureFinder,
  comparedFirst: boolean,
): ReportFigure | undefined {
  const beside = columns.find(({ key }) => key === keyOfAdded(content, columns));
  return beside && addedFigure(beside, row, columns, figureAt, comparedFirst);
}

function keyOfAdded({ deviation, budget }: PercentContent, columns: readonly ReportColumn[]): string {
  const column = columns.find(
    ({ content }) =>
      content.kind === "deviation" &&
      typeof deviation !== "number" &&
      content.compared === deviation.compared &&
      content.budget === budget,
  );
  return column?.key ?? "";
}

function at(row: ReportRow, columns: readonly ReportColumn[], index: number): CellAddress {
  const column = columns.find(({ content }) => content.kind === "source" && content.index === index);
  return { row: row.key, column: column?.key ?? "" };
}

function added(value: number | null, formula: Expr, quantity: Quantity): ReportFigure {
  return { value, formula, quantity, printed: null, isDerived: true, isFixed: false, tolerance: 0, hangsOn: [] };
}
