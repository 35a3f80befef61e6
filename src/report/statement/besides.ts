/** Figures of the workbook's statements, found by what a row is called and what a column means. */
import type { Measure, Span } from "../../domain/meaning.ts";
import { isMoney, orePerUnit } from "../../domain/money.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import { nameInTotal, nameOf } from "../../model/tieOut/names.ts";
import type { Name } from "../../model/tieOut/names.ts";
import type { Fact } from "../../model/model.ts";
import type { SheetInput, BesideLayout } from "../input.ts";
import type { Expr, LayoutCell, LayoutRow } from "../layout.ts";
import { moneyQuantity } from "../moneyCell.ts";
import { labelColumn } from "./cells.ts";

/** What is sought. */
export interface Sought {
  /** What the row is called; null is the statement's total. */
  readonly name: string | null;
  readonly measure: Extract<Measure, "budget" | "forecast" | "actual" | "deviation">;
  readonly span: Span;
  /** The unit it is wanted in. */
  readonly unit: MoneyUnit;
}

/** The figure as a cell that points at it: at the statement's sheet where that is written, else at its source. undefined: not found. */
export function figureBeside(sought: Sought, input: SheetInput): LayoutCell | undefined {
  for (const beside of input.statements) {
    const row = rowOf(sought.name, beside);
    const onSheet = row && cellOnSheet(row, sought, beside);
    const found = beside.isWritten ? onSheet : row && inSource(row, sought, onSheet, beside, input);
    if (found) return found;
  }
  return undefined;
}

function rowOf(name: string | null, { layout }: BesideLayout): LayoutRow | undefined {
  if (name === null) return layout.rows.findLast(({ emphasis }) => emphasis === "total");
  const wanted = nameInTotal(name);
  if (!wanted) return undefined;
  const named = layout.rows.filter(({ emphasis }) => emphasis === "body" || emphasis === "subtotal");
  const matching = named.filter(({ cells }) => isSame(wanted, nameOf(String(cells[labelColumn]?.value ?? ""))));
  // Namesakes are two things: nothing says which is meant.
  return matching.length === 1 ? matching[0] : undefined;
}

/** Word for word, or one the abbreviation of the other. */
function isSame(a: Name, b: Name | undefined): boolean {
  if (!b) return false;
  const stands = (short: Name, long: Name): boolean => short.isShort && long.short.includes(short.stems.join(""));
  return a.full === b.full || stands(a, b) || stands(b, a);
}

/** The latest of several columns of one meaning, "deviation-fullYear", "deviation-fullYear-2". */
function cellOnSheet(row: LayoutRow, { measure, span, unit }: Sought, beside: BesideLayout): LayoutCell | undefined {
  const { layout } = beside;
  if (layout.unit !== unit) return undefined;
  const keys = [`${measure}-${span}`, `${measure}-net-${span}`];
  const column = layout.columns.findLast(({ key }) => keys.includes(key.replace(/-\d$/, "")));
  const cell = column && row.cells[column.key];
  if (typeof cell?.value !== "number" || !column) return undefined;
  const at = { row: row.key, column: column.key };
  return { value: cell.value, formula: { op: "other", report: layout.key, at }, quantity: cell.quantity };
}

function inSource(
  row: LayoutRow,
  { measure, span, unit }: Sought,
  onSheet: LayoutCell | undefined,
  { tableIndex }: BesideLayout,
  { model, workbook }: SheetInput,
): LayoutCell | undefined {
  const facts = model.facts.filter(
    ({ table, rowKey, meaning, form }) =>
      table === tableIndex &&
      rowKey === row.key &&
      meaning.measure === measure &&
      meaning.period.span === span &&
      (meaning.component === null || meaning.component === "net") &&
      form.kind === "number",
  );
  // Last year's deviation may stand beside this year's: the sheet has told which is which.
  const distance = ({ stated }: Fact): number => Math.abs(stated / orePerUnit[unit] - Number(onSheet?.value ?? NaN));
  const [fact] = [...facts].sort((a, b) => distance(a) - distance(b));
  if (typeof onSheet?.value !== "number") return undefined;
  const figure = fact && model.system.figures[fact.figure];
  if (!figure || !isMoney(figure.unit)) return undefined;
  const sheet = workbook.sheets[figure.cell.sheet];
  if (!sheet) return undefined;
  const factor = orePerUnit[figure.unit] / orePerUnit[unit];
  const formula: Expr = {
    op: "source",
    ref: { sheetName: sheet.name, row: figure.cell.row, column: figure.cell.column },
    factor,
    form: { kind: "number" },
  };
  return {
    value: fact.stated / orePerUnit[unit],
    formula,
    quantity: moneyQuantity(unit),
  };
}
