import type { Sheet, Workbook } from "../../src/domain/grid.ts";
import { cellKey } from "../../src/domain/cell.ts";
import { cellTag } from "../../src/domain/grid.ts";
import type { LayoutCell, LayoutRow, Quantity, SheetLayout, SourceRef } from "../../src/report/layout.ts";

const money: Quantity = { kind: "money", decimals: 0 };
const most = 12;

/** A number that stands in a workbook as a constant. */
interface SourceFigure {
  readonly ref: SourceRef;
  readonly value: number;
}

/** Two report sheets over any workbook: up to twelve of its constants, their sum, differences, shares and source rows. */
export function sampleLayouts(workbook: Workbook): SheetLayout[] {
  const figures = workbook.sheets.flatMap((sheet) => constants(workbook, sheet)).slice(0, most);
  const lines = figures.map(line);
  const sum = figures.reduce((total, { value }) => total + value, 0);
  const keys = lines.map(({ key }) => key);
  const first = layout("operating-statement", "Driftredovisning", [
    ...lines,
    row("total", "total", { amount: { value: sum, quantity: money, formula: { op: "sum", rows: keys } } }),
  ]);
  const second = layout("income-statement", "Resultaträkning", [
    row("net", "body", {
      amount: {
        value: sum,
        quantity: money,
        formula: { op: "other", report: "operating-statement", at: { row: "total", column: "amount" } },
      },
    }),
  ]);
  return [first, second];
}

function constants(_workbook: Workbook, sheet: Sheet): SourceFigure[] {
  return [...sheet.columns].flatMap(([column, data]) =>
    [...data.rows].flatMap((row, i) => {
      const isConstant = data.tags[i] === cellTag.number && !sheet.formulas.has(cellKey(row, column));
      return isConstant ? [{ ref: { sheetName: sheet.name, row, column }, value: data.values[i] ?? 0 }] : [];
    }),
  );
}

function line({ ref, value }: SourceFigure, i: number): LayoutRow {
  const key = `line-${String(i)}`;
  const amount = { row: key, column: "amount" };
  return row(key, "body", {
    amount: { value, quantity: money, formula: { op: "source", ref, factor: 1, form: { kind: "number" } } },
    twice: {
      value: 2 * value,
      quantity: money,
      formula: {
        op: "combine",
        terms: [
          { at: amount, factor: 1 },
          { at: amount, factor: 1 },
        ],
      },
    },
    share: {
      value: value === 0 ? null : Math.sign(value),
      quantity: { kind: "percent" },
      formula: { op: "ratio", numerator: amount, denominator: amount },
    },
    source: { value: ref.row + 1, quantity: { kind: "sourceRow" }, formula: { op: "sourceRow", ref } },
  });
}

function row(key: string, emphasis: LayoutRow["emphasis"], cells: Readonly<Record<string, LayoutCell>>): LayoutRow {
  return { key, emphasis, level: 0, cells: { label: { value: `=${key}`, quantity: { kind: "text" } }, ...cells } };
}

function layout(report: SheetLayout["report"], name: string, rows: readonly LayoutRow[]): SheetLayout {
  const headings = row("headings", "columnHeading", { amount: { value: "Belopp", quantity: { kind: "text" } } });
  return {
    report,
    key: report,
    name,
    unit: "kr",
    columns: [
      { key: "label", class: "label" },
      { key: "amount", class: "money" },
      { key: "twice", class: "money" },
      { key: "share", class: "percent" },
      { key: "source", class: "source" },
    ],
    rows: [headings, ...rows],
    merges: [],
    frozen: { row: "headings", column: "label" },
    charts: [],
    conditionalFormats: [{ kind: "negative", rows: rows.map(({ key }) => key), column: "amount" }],
    names: [
      { name: `Avvika_${report.replaceAll("-", "_")}`, at: { row: rows.at(-1)?.key ?? "headings", column: "amount" } },
    ],
    print: {
      orientation: "portrait",
      repeatRows: ["headings", "headings"],
      footer: ["{file}", "", "{page} ({pages})"],
    },
  };
}
