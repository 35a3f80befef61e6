/** The rows of the sheet: which of the source's, how deep, what they are, and the totals that the source lacks. */
import { cellValue } from "../../domain/grid.ts";
import type { Unit } from "../../domain/money.ts";
import type { RecognisedRow } from "../../recognise/table.ts";
import type { Emphasis } from "../layout.ts";
import { withoutMoneyUnit } from "./labels.ts";
import type { Statement } from "./statement.ts";

/** A row of the table's body. */
export interface ReportRow {
  /** Stable from run to run. Letters, digits and "-"; rows of the sheet's frame start with "#". */
  readonly key: string;
  /** Index into `table.rows`; null for a row that the report adds. */
  readonly index: number | null;
  /** An added row: what it is the signed sum of. Empty for rows of the source. */
  readonly adds: readonly RowTerm[];
  readonly emphasis: Extract<Emphasis, "section" | "body" | "subtotal" | "total">;
  readonly level: number;
  /** Empty where the source has no label. */
  readonly label: string;
  /** The unit its figures stand in, where the table's or the column's does not hold. */
  readonly unit: Unit | null;
}

/** A row in the sum of another. */
export interface RowTerm {
  /** Key of the row. */
  readonly row: string;
  readonly factor: 1 | -1;
  /** In columns of deviations, where surpluses are added whatever the sign of the amounts. */
  readonly onDeviations: 1 | -1;
}

/** The rows shown, in the source's order, and the texts of its notes. */
export interface RowPlan {
  readonly rows: readonly ReportRow[];
  readonly notes: readonly string[];
}

export function planRows(statement: Statement): RowPlan {
  const { table, rowKeys } = statement;
  const filled = new Set(table.figures.map((figure) => figure.row));
  const isWords = statement.table.kind === "text-table";
  const nonZero = new Set(table.figures.filter((figure) => figure.value !== 0).map((figure) => figure.row));
  const isNote = (row: RecognisedRow, index: number): boolean => row.type === "note" && !filled.has(index);
  const outdent = levelsToDrop(table.rows);
  const results = new Set(table.relations.filter(({ axis }) => axis === "rows").map(({ result }) => result));
  return {
    rows: table.rows.flatMap((row, index): ReportRow[] => {
      const isEmpty = row.label.trim() === "" && !nonZero.has(index) && !(isWords && hasWords(statement, row.row));
      if (isNote(row, index) || isEmpty) return [];
      return [
        {
          key: rowKeys[index] ?? `row-${String(index)}`,
          index,
          adds: [],
          emphasis: emphasisOf(row, results.has(index)),
          level: Math.max(0, row.level - outdent),
          label: withoutMoneyUnit(row.label.trim()),
          unit: row.unit,
        },
      ];
    }),
    notes: table.rows.filter(isNote).flatMap(({ label }) => (label.trim() === "" ? [] : [label.trim()])),
  };
}

/** Some cell of the row holds a text: a paragraph continued after a page break, a second control of one risk. */
function hasWords({ table, workbook, sheet }: Statement, row: number): boolean {
  return table.columns.some(({ column }) => cellValue(workbook, sheet, row, column) !== undefined);
}

function emphasisOf({ type }: RecognisedRow, isResult: boolean): ReportRow["emphasis"] {
  switch (type) {
    case "heading":
      return "section";
    case "subtotal":
    case "total":
      return type;
    case "line":
    case "note":
      return isResult ? "subtotal" : "body";
  }
}

/**
 * Lines are indented under what stands above them. Where only totals that follow their lines are outermost, nothing stands above,
 * and everything moves out one step.
 */
function levelsToDrop(rows: readonly RecognisedRow[]): number {
  const withLevel = rows.filter(({ type }) => type !== "note");
  const outermost = withLevel.filter(({ level }) => level === 0);
  const isBelow = withLevel[0] !== undefined && withLevel[0].level > 0;
  return isBelow && outermost.length > 0 && outermost.every(({ type }) => type === "total") ? 1 : 0;
}
