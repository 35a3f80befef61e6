/** Figures as the source cells hold them, and the expressions that read them. */
import { cellFormat, cellValue } from "../../domain/grid.ts";
import { cleanFloat, decimalsOf } from "../../domain/money.ts";
import { isNothingMark } from "../../recognise/figures.ts";
import type { Expr, Quantity, SourceForm } from "../layout.ts";
import { jointForm, reads, textFormOf } from "../textForm.ts";
import type { TextForm } from "../textForm.ts";
import type { Statement } from "./statement.ts";
import type { UnitPlan } from "./units.ts";

/** What a cell of the source gives the report. */
export interface SourceReading {
  /** In the unit of the report; null for a blank cell. */
  readonly value: number | null;
  /** Absent where no formula can read the cell: a text in a form of its own, an error, a word. */
  readonly formula?: Expr;
  readonly quantity: Quantity;
}

/** Reads source cells by row and column of the table. */
export type SourceReader = (row: number, column: number) => SourceReading;

export function sourceReader(statement: Statement, units: UnitPlan): SourceReader {
  const forms = new Map(statement.table.columns.map((_, column) => [column, columnForms(statement, column)] as const));
  const decimals = shareDecimals(statement);
  return (row, column) => {
    const figure = statement.figureAt(row, column);
    const quantity: Quantity =
      figure && isShare(statement, row, column)
        ? { kind: "percent", decimals: decimals.get(column) ?? 0 }
        : units.quantity(row, column);
    const factor = units.factor(row, column);
    const read = (form: SourceForm): Expr => ({ op: "source", ref: refTo(statement, row, column), factor, form });
    const columnForm = forms.get(column)?.blank ?? { kind: "number" };
    if (!figure)
      return isBlank(statement, row, column)
        ? { value: null, formula: read(columnForm), quantity }
        : { value: null, quantity };
    const value = cleanFloat((isShare(statement, row, column) ? figure.value / 100 : figure.value) * factor);
    if (figure.form.kind === "number") return { value, formula: read({ kind: "number" }), quantity };
    const form = forms.get(column)?.of(figure.form.text, figure.value);
    return form ? { value, formula: read(form), quantity } : { value, quantity };
  };
}

/** Where a cell of the table stands in the workbook. */
function refTo({ table, sheet }: Statement, row: number, column: number) {
  return { sheetName: sheet.name, row: table.rows[row]?.row ?? 0, column: table.columns[column]?.column ?? 0 };
}

/** The cell shows a percent and holds a share: 12,3 % is 0.123, as a number with a percent format and for a formula that reads the text. */
function isShare(statement: Statement, row: number, column: number): boolean {
  const figure = statement.figureAt(row, column);
  if (figure?.form.kind === "text") return figure.form.text.trim().endsWith("%");
  const ref = refTo(statement, row, column);
  return cellFormat(statement.workbook, statement.sheet, ref.row, ref.column).numberFormat.includes("%");
}

const mostShareDecimals = 2;

/** Decimals of the shares in each column: as many as one of them has, so that they stand under each other. */
function shareDecimals(statement: Statement): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const { row, column, value } of statement.table.figures) {
    if (!isShare(statement, row, column)) continue;
    most.set(column, Math.max(most.get(column) ?? 0, Math.min(mostShareDecimals, decimalsOf(value))));
  }
  return most;
}

/** A dash alone stands for nothing. */
function isBlank(statement: Statement, row: number, column: number): boolean {
  const ref = refTo(statement, row, column);
  const content = cellValue(statement.workbook, statement.sheet, ref.row, ref.column);
  return (
    content === undefined ||
    (content.kind === "text" && (content.value.trim() === "" || /^\s*[-\u2010-\u2014\u2212]\s*$/.test(content.value)))
  );
}

interface ColumnForms {
  /** The form that reads this text as this figure; null when none does. */
  readonly of: (text: string, value: number) => TextForm | null;
  /** The form for cells that are blank now, which takes a dash for nothing; a plain number where the column has no texts. */
  readonly blank: SourceForm;
}

/** One form per column as far as it goes, so that formulas down a column are alike. */
function columnForms(statement: Statement, column: number): ColumnForms {
  const texts = statement.table.rows.flatMap((_, row): { text: string; value: number }[] => {
    const figure = statement.figureAt(row, column);
    return figure?.form.kind === "text"
      ? [{ text: figure.form.text, value: expectedBy(figure.form.text, figure.value) }]
      : [];
  });
  const own = texts.flatMap(({ text, value }) => textFormOf(text, value) ?? []);
  const marks = statement.table.rows.flatMap((_, row) => nothingMarkAt(statement, row, column) ?? []);
  const dashes: TextForm = { kind: "text", group: [], decimal: ",", minus: [...new Set(marks)] };
  const joint = jointForm([...own, dashes], own[0]?.decimal ?? ",");
  return {
    of: (text, value) => {
      const expected = expectedBy(text, value);
      return reads(text, joint, expected) ? joint : textFormOf(text, expected);
    },
    blank: own.length > 0 || marks.length > 0 ? joint : { kind: "number" },
  };
}

/** A formula reads "12,3 %" as 0.123; recognition says 12,3 as people do. */
function expectedBy(text: string, value: number): number {
  return text.trim().endsWith("%") ? value / 100 : value;
}

/** The dash of a cell that holds nothing else. */
function nothingMarkAt(statement: Statement, row: number, column: number): string | undefined {
  const ref = refTo(statement, row, column);
  const content = cellValue(statement.workbook, statement.sheet, ref.row, ref.column);
  if (content?.kind !== "text" || !isNothingMark(content.value)) return undefined;
  const mark = content.value.trim();
  return mark.length === 1 && /[-\u2010-\u2014\u2212]/.test(mark) ? mark : undefined;
}
