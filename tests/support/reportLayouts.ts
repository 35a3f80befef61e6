import type { Expr, LayoutCell, LayoutRow, Quantity, SheetLayout, SourceForm } from "../../src/report/layout.ts";

/** Two report sheets over `richParts`: every kind of formula, figures in the unit tkr from a sheet in kr. */

const money: Quantity = { kind: "money", decimals: 1 };
const textForm: SourceForm = { kind: "text", group: [" ", "\u00a0"], decimal: ",", minus: ["\u2212", "\u2013"] };

function text(value: string): LayoutCell {
  return { value, quantity: { kind: "text" } };
}

function figure(value: number | null, formula: Expr): LayoutCell {
  return { value, formula, quantity: money };
}

function source(value: number | null, row: number, column: number, form: SourceForm = { kind: "number" }): LayoutCell {
  return figure(value, { op: "source", ref: { sheetName: "Blad1", row, column }, factor: 0.001, form });
}

function line(
  key: string,
  label: string,
  row: number,
  budget: LayoutCell,
  actual: LayoutCell,
  deviation: number,
): LayoutRow {
  const share = (budget.value === null ? null : deviation / Math.abs(Number(budget.value))) satisfies number | null;
  return {
    key,
    emphasis: "body",
    level: 1,
    cells: {
      label: text(label),
      budget,
      actual,
      deviation: figure(deviation, {
        op: "combine",
        terms: [
          { at: { row: key, column: "actual" }, factor: 1 },
          { at: { row: key, column: "budget" }, factor: -1 },
        ],
      }),
      share: {
        value: share,
        formula: {
          op: "ratio",
          numerator: { row: key, column: "deviation" },
          denominator: { row: key, column: "budget" },
        },
        quantity: { kind: "percent" },
      },
      source: {
        value: row + 1,
        formula: { op: "sourceRow", ref: { sheetName: "Blad1", row, column: 0 } },
        quantity: { kind: "sourceRow" },
      },
    },
  };
}

const headings: LayoutRow = {
  key: "headings",
  emphasis: "columnHeading",
  level: 0,
  cells: {
    label: text("Verksamhet"),
    budget: text("Budget 2024"),
    actual: text("2024"),
    deviation: text("Budgetavvikelse"),
    share: text("%"),
    source: text("källa"),
  },
};

function total(key: string, label: string, rows: readonly string[], budget: number, actual: number): LayoutRow {
  return {
    key,
    emphasis: "total",
    level: 0,
    cells: {
      label: text(label),
      budget: figure(budget, { op: "sum", rows }),
      actual: figure(actual, { op: "sum", rows }),
      deviation: figure(actual - budget, {
        op: "combine",
        terms: [
          { at: { row: key, column: "budget" }, factor: -1 },
          { at: { row: key, column: "actual" }, factor: 1 },
        ],
      }),
    },
  };
}

/** Lines, a total of neighbours, a total of some: 1 000/950, 2 000/2 100,5, –/300, 1 234,5/−12,5 kr. */
export const operatingLayout: SheetLayout = {
  report: "operating-statement",
  key: "operating-statement",
  name: "Driftredovisning",
  unit: "tkr",
  columns: [
    { key: "label", class: "label" },
    { key: "budget", class: "money" },
    { key: "actual", class: "money" },
    { key: "deviation", class: "money", startsGroup: true },
    { key: "share", class: "percent" },
    { key: "source", class: "source" },
  ],
  rows: [
    { key: "title", emphasis: "title", level: 0, cells: { label: text("Driftredovisning R&D <jan–aug> _x0041_") } },
    headings,
    line("school", "Skola", 1, source(1, 1, 1), source(0.95, 1, 2), -0.05),
    line("care", "Vård", 2, source(2, 2, 1), source(2.1005, 2, 2), 0.1005),
    line("culture", "Kultur", 3, source(null, 3, 1), source(0.3, 3, 2), 0.3),
    line("leisure", "=Fritid", 4, source(1.2345, 4, 1, textForm), source(-0.0125, 4, 2, textForm), -1.247),
    total("total", "Summa", ["school", "care", "culture", "leisure"], 4.2345, 3.338),
    total("some", "Varav skola och kultur", ["culture", "school"], 1, 1.25),
    { key: "spacer", emphasis: "spacer", level: 0, cells: {} },
    { key: "note", emphasis: "note", level: 0, cells: { label: text("  Avrundningsdifferenser\nkan förekomma ") } },
  ],
  merges: [{ row: "title", fromColumn: "label", toColumn: "share" }],
  frozen: { row: "headings", column: "label" },
  charts: [],
  conditionalFormats: [
    { kind: "negative", rows: ["school", "care", "culture", "leisure", "some"], column: "deviation" },
  ],
  names: [
    { name: "Avvika_total", at: { row: "total", column: "deviation" } },
    { name: "Avvika_driftredovisning_varav", at: { row: "some", column: "deviation" } },
  ],
  print: {
    orientation: "landscape",
    repeatRows: ["title", "headings"],
    footer: ["Vård & omsorg", "Sida {page} av {pages}", "{file} {sheet}"],
  },
};

/** A second sheet that refers to the first and to a sheet whose name needs quoting. */
export const incomeLayout: SheetLayout = {
  report: "income-statement",
  key: "income-statement",
  name: "Resultaträkning: /tkr/",
  unit: "tkr",
  columns: [
    { key: "label", class: "label" },
    { key: "actual", class: "money" },
  ],
  rows: [
    { key: "headings", emphasis: "columnHeading", level: 0, cells: { label: text("Post"), actual: text("Utfall") } },
    {
      key: "net",
      emphasis: "body",
      level: 0,
      cells: {
        label: text("Nettokostnad"),
        actual: figure(3.338, { op: "other", report: "operating-statement", at: { row: "total", column: "actual" } }),
      },
    },
    {
      key: "pupils",
      emphasis: "body",
      level: 0,
      cells: {
        label: text("Elever"),
        actual: figure(-7, {
          op: "source",
          ref: { sheetName: "Min 'budget' & mål", row: 1, column: 1 },
          factor: -1,
          form: { kind: "number" },
        }),
      },
    },
    {
      key: "again",
      emphasis: "total",
      level: 0,
      cells: {
        label: text("Elever igen"),
        actual: figure(-7, { op: "cell", at: { row: "pupils", column: "actual" } }),
      },
    },
  ],
  merges: [],
  frozen: { row: "headings", column: "label" },
  charts: [],
  conditionalFormats: [],
  names: [],
  print: { orientation: "portrait", repeatRows: ["headings", "headings"], footer: ["", "", ""] },
};

export const reportLayouts: readonly SheetLayout[] = [operatingLayout, incomeLayout];
