/** Figures of the workbook's statements, found by what a row is called and what a column means. */
import type { Measure, Span } from "../../domain/meaning.ts";
import { isMoney, orePerUnit } from "../../domain/money.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import { nameInTotal, nameOf } from "../../model/tieOut/names.ts";
import type { Name } from "../../model/tieOut/names.ts";
import type { BudgetModel, Fact } from "../../model/model.ts";
import type { SheetInput, BesideLayout } from "../input.ts";
import type { Expr, LayoutCell, LayoutRow, SheetLayout } from "../layout.ts";
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
  const named = namedRows(layout);
  // Word for word, or one the abbreviation of the other.
  const matching = new Set([
    ...rowsInFull(layout, wanted),
    ...(wanted.isShort ? (named.get(`long ${wanted.stems.join("")}`) ?? []) : []),
    ...wanted.short.flatMap((letters) => named.get(`short ${letters}`) ?? []),
  ]);
  // Namesakes are two things: nothing says which is meant.
  const [row, ...others] = matching;
  return others.length === 0 ? row : undefined;
}

/** The rows that are called this in full. */
export function rowsInFull(layout: SheetLayout, { full }: Name): readonly LayoutRow[] {
  return namedRows(layout).get(`full ${full}`) ?? [];
}

/** Once for each sheet: every row of another sheet looks for its own. */
const namedRowsOf = new WeakMap<SheetLayout, ReadonlyMap<string, readonly LayoutRow[]>>();

/** The rows of a sheet by what they are called: in full, as an abbreviation, and by what others may abbreviate it to. */
function namedRows(layout: SheetLayout): ReadonlyMap<string, readonly LayoutRow[]> {
  const known = namedRowsOf.get(layout);
  if (known) return known;
  const named = new Map<string, LayoutRow[]>();
  const add = (key: string, row: LayoutRow): void => {
    const rows = named.get(key);
    if (rows) rows.push(row);
    else named.set(key, [row]);
  };
  for (const row of layout.rows) {
    if (row.emphasis !== "body" && row.emphasis !== "subtotal") continue;
    const name = nameOf(String(row.cells[labelColumn]?.value ?? ""));
    if (!name) continue;
    add(`full ${name.full}`, row);
    if (name.isShort) add(`short ${name.stems.join("")}`, row);
    for (const letters of name.short) add(`long ${letters}`, row);
  }
  namedRowsOf.set(layout, named);
  return named;
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
  const facts = factsOfRow(model, tableIndex, row.key).filter(
    ({ meaning, form }) =>
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

/** By table and row key. */
const factsByRow = new WeakMap<BudgetModel, readonly ReadonlyMap<string, readonly Fact[]>[]>();

function factsOfRow(model: BudgetModel, table: number, rowKey: string): readonly Fact[] {
  let known = factsByRow.get(model);
  if (!known) {
    const byTable = model.tables.map(() => new Map<string, Fact[]>());
    for (const fact of model.facts) {
      const rows = byTable[fact.table];
      const own = rows?.get(fact.rowKey);
      if (own) own.push(fact);
      else rows?.set(fact.rowKey, [fact]);
    }
    factsByRow.set(model, (known = byTable));
  }
  return known[table]?.get(rowKey) ?? [];
}
