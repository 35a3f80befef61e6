import type { LayoutCell, LayoutRow, SheetLayout } from "../../src/report/layout.ts";
import { withBridgeChart } from "../../src/report/charts/bridgeChart.ts";
import { withDeviationChart } from "../../src/report/charts/deviationChart.ts";
import { withMonthsChart } from "../../src/report/charts/monthsChart.ts";
import { textsIn } from "../../src/messages/index.ts";

/** Sheets of made-up figures with a chart of each kind. */
const texts = textsIn.sv.report.chart;

const text = (value: string): LayoutCell => ({ value, quantity: { kind: "text" } });
const money = (value: number | null): LayoutCell => ({ value, quantity: { kind: "money", decimals: 1 } });

/** A sheet of rows `label: amounts`; the first row is the heading. */
export function sheetOf(
  name: string,
  columns: readonly string[],
  lines: readonly (readonly [string, ...(number | null)[]])[],
): SheetLayout {
  const body = lines.map(([label, ...amounts], at): LayoutRow => {
    const cells = amounts.flatMap((amount, i): [string, LayoutCell][] =>
      amount === null ? [] : [[columns[i] ?? "", money(amount)]],
    );
    return {
      key: `row-${String(at)}`,
      emphasis: "body",
      level: 0,
      cells: { label: text(label), ...Object.fromEntries(cells) },
    };
  });
  return {
    report: "operating-statement",
    key: name,
    name,
    unit: "mnkr",
    columns: [{ key: "label", class: "label" }, ...columns.map((key) => ({ key, class: "money" }) as const)],
    rows: [
      {
        key: "heading",
        emphasis: "columnHeading",
        level: 0,
        cells: { label: text("Rad"), ...Object.fromEntries(columns.map((key) => [key, text(key)])) },
      },
      ...body,
    ],
    merges: [],
    frozen: { row: "heading", column: "label" },
    conditionalFormats: [],
    names: [],
    charts: [],
    print: { orientation: "portrait", repeatRows: ["heading", "heading"], footer: ["", "", ""] },
  };
}

export function bridgeSheet(name: string, lines: readonly (readonly [string, number])[]): SheetLayout {
  const keys = lines.map((_, at) => `row-${String(at)}`);
  const [from = "", ...rest] = keys;
  const bridge = {
    column: "Belopp",
    from,
    steps: rest.slice(0, -1),
    to: rest.at(-1) ?? "",
    measure: "Nettokostnad helår 2024",
  };
  return withBridgeChart(sheetOf(name, ["Belopp"], lines), bridge, texts);
}

export function monthsSheet(name: string, booked: number): SheetLayout {
  const names = texts.monthNames;
  const actuals = [-52.1, -50.9, -53.4, -54, -55.2, -58.8, -61.3, -57.7, -55, -54.1, -53, -60].slice(0, booked);
  const lines = names.map(
    (month, at) => [month, actuals[at] ?? null, -54, actuals[at] ?? -56.5] as [string, number | null, number, number],
  );
  const at = (row: number, column: string) => ({ row: `row-${String(row)}`, column });
  const months = names.map((_, row) => ({
    month: row + 1,
    actual: row < booked ? at(row, "Utfall") : null,
    budget: at(row, "Budget"),
    forecast: at(row, "Prognos"),
  }));
  const sheet = sheetOf(name, ["Utfall", "Budget", "Prognos"], lines);
  return withMonthsChart(sheet, { months, measure: "Netto per månad 2024", moreIsBetter: true }, texts);
}

export function deviationSheet(name: string, deviations: readonly number[]): SheetLayout {
  const lines = deviations.map(
    (deviation, at) => [`Enhet ${String(at + 1)}`, -100, deviation] as [string, number, number],
  );
  const shown = { column: "Avvikelse", measure: "Avvikelse helår 2024", unit: "mnkr" } as const;
  return withDeviationChart(sheetOf(name, ["Budget", "Avvikelse"], lines), shown, texts);
}

export const chartSheets: readonly SheetLayout[] = [
  deviationSheet("Avvikelser", [-13.6, 0.3, 0, -0.8, 2.4]),
  deviationSheet(
    "Många",
    Array.from({ length: 20 }, (_, at) => ((at * 37) % 23) / 2 - 4),
  ),
  bridgeSheet("Brygga", [
    ["Budget", -656],
    ["Volym", -12.3],
    ["Pris", -5.1],
    ["Händelser", 2.2],
    ["Åtgärder", 6.4],
    ["Prognos", -664.8],
  ]),
  bridgeSheet("Över noll", [
    ["Avvikelse i april", -3],
    ["Volym", 5.5],
    ["Pris", -4.1],
    ["Avvikelse i augusti", -1.6],
  ]),
  monthsSheet("Månader", 8),
];
