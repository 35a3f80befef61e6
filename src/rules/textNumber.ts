import { textAmounts } from "../analysis/ledger/textAmounts.ts";
import { boundsOf } from "../domain/cell.ts";
import type { ModelTable, BudgetModel } from "../model/model.ts";
import { parseFigure } from "../recognise/figures.ts";
import type { RecognisedTable, TableFigure } from "../recognise/table.ts";
import { practice, speaksOf } from "../recognise/vocabulary/practice.ts";
import { lostToText } from "./arithmetic/textTerms.ts";
import type { SheetRange, TextNumberData } from "./finding.ts";
import { Naming, shown } from "./naming.ts";
import { defineRule } from "./rule.ts";
import { textFigures } from "./textFigures.ts";

/** Figures that Excel holds as text and leaves out of every sum: one finding per block, with what a total loses. */
export const textNumber = defineRule({
  id: "text-number",
  severity: "warning",
  docs: {
    why: "Figures pasted from a report or a web page arrive as text. They look right and count as nothing in a sum.",
    source: "design 4.3; figures copied from published reports",
  },
  check: ({ workbook, model, ledgers }) => [
    ...model.tables.flatMap((modelTable, index) => {
      const { table } = modelTable;
      const texts = table.figures.filter((figure) => isTextAmount(table, figure));
      const range = blockOf(table, texts);
      if (!range) return [];
      const data: TextNumberData = {
        kind: "textNumber",
        range,
        count: texts.length,
        lost: mostLost(model, modelTable, index),
        isOfLedger: false,
        ...textFigures(workbook, table, range),
      };
      return [{ cell: { sheet: table.sheet, row: range.top, column: range.left }, related: [range], data }];
    }),
    ...ledgers.books.flatMap(({ ledger }) => {
      const texts = textAmounts(ledgers.workbook, ledger);
      if (!texts) return [];
      const range: SheetRange = { sheet: ledger.sheet, ...texts.range };
      // A ledger is exported anew rather than mended cell by cell.
      const data: TextNumberData = {
        kind: "textNumber",
        range,
        count: texts.count,
        lost: null,
        isOfLedger: true,
        figures: [],
        left: [],
      };
      return [{ cell: { sheet: ledger.sheet, row: range.top, column: range.left }, related: [range], data }];
    }),
  ],
});

/** A text that stands for an amount: not a code, a year in a text column, or the dash that means nothing. */
function isTextAmount(table: RecognisedTable, { row, column, form }: TableFigure): boolean {
  // "Hittills i år: 3" is a sentence with a figure, not a figure that Excel missed.
  if (form.kind !== "text" || parseFigure(form.text) === undefined || isCode(table, column)) return false;
  const measure = table.columns[column]?.measure ?? table.rows[row]?.measure ?? null;
  return measure !== null && measure !== "text";
}

const codeDigits = /^\d{2,}$/;

/** "Budgetkonto" over 3010, 3020: a code by its header, and digits throughout. */
function isCode(table: RecognisedTable, column: number): boolean {
  const leaf = table.columns[column]?.path.at(-1) ?? "";
  if (!speaksOf(leaf, practice.codes)) return false;
  return table.figures.every(
    ({ column: own, form, value }) =>
      own !== column || codeDigits.test(form.kind === "text" ? form.text.trim() : String(value)),
  );
}

function blockOf(table: RecognisedTable, figures: readonly TableFigure[]): SheetRange | undefined {
  const bounds = boundsOf(
    figures.map(({ row, column }) => ({
      row: table.rows[row]?.row ?? 0,
      column: table.columns[column]?.column ?? 0,
    })),
  );
  return bounds && { sheet: table.sheet, ...bounds };
}

/** The formula total of the table that loses most. */
function mostLost(model: BudgetModel, { table }: ModelTable, index: number): TextNumberData["lost"] {
  const naming = new Naming(model);
  let worst: TextNumberData["lost"] = null;
  for (const equation of model.overText) {
    const figure = model.system.figures[equation.result];
    if (figure?.table !== index || figure.cell.sheet !== table.sheet) continue;
    const lost = lostToText(model, equation);
    if (lost === null || Math.abs(lost) <= Math.abs(worst?.amount.ore ?? 0)) continue;
    worst = { total: naming.figure(equation.result), amount: shown(lost, figure) };
  }
  return worst;
}
