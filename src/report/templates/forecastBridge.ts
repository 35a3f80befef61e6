import { isMoney } from "../../domain/money.ts";
import type { RecognisedColumn, RecognisedTable } from "../../recognise/table.ts";
import { bridgeSteps, isAmount, type AmountCell, type BridgeStep } from "../bridge/bridgeSteps.ts";
import { withBridgeChart } from "../charts/bridgeChart.ts";
import { exactSum } from "../exactSum.ts";
import type { BesideLayout, SheetInput } from "../input.ts";
import type { CellAddress, LayoutCell, LayoutRow, SheetLayout } from "../layout.ts";
import { figureBeside } from "../statement/besides.ts";
import { column, labelColumn, textCell, textRow } from "../statement/cells.ts";
import { nameStem } from "../statement/names.ts";
import type { ReportTemplate } from "./template.ts";

/** Prognosbrygga: from the year's budget to its forecast, what takes it there, and a chart of the steps. */
export const forecastBridge: ReportTemplate = {
  id: "forecast-bridge",
  kinds: ["operating-statement"],
  allows: hasBudgetAndForecast,
  sheetName: ({ forecastBridge: texts }) => texts.sheet,
  title: ({ forecastBridge: texts }) => texts.title,
  build: bridgeSheet,
};

function hasBudgetAndForecast({ columns }: RecognisedTable): boolean {
  const has = (measure: RecognisedColumn["measure"]): boolean =>
    columns.some(
      (one) =>
        one.measure === measure &&
        one.period.span === "fullYear" &&
        (one.component === null || one.component === "net") &&
        (one.unit === null || isMoney(one.unit)),
    );
  return has("budget") && has("forecast");
}

const changeColumn = "change";
const budgetColumn = "budget";
const forecastColumn = "forecast";

function bridgeSheet(input: SheetInput): SheetLayout {
  const { forecastBridge: texts, statement: common, chart } = input.texts;
  const own = input.statements.find(({ tableIndex }) => tableIndex === input.tableIndex);
  const unit = own?.layout.unit ?? null;
  const beside = { ...input, statements: own ? [own] : [] };
  const end = (measure: "budget" | "forecast"): LayoutCell | undefined =>
    isMoney(unit)
      ? (figureBeside({ name: null, measure, span: "fullYear", unit }, beside) ?? addedTotal(own, measure))
      : undefined;
  const [from, to] = [end("budget"), end("forecast")];
  const steps = own && isMoney(unit) ? bridgeSteps(beside, own.layout, unit) : [];
  const rows = isAmount(from) && isAmount(to) ? bodyOf(from, to, steps, texts) : [];
  const hasValues = steps.some(({ effects }) => effects?.volume.fixed === true);
  const notes = [
    ...(rows.length === 0 ? [texts.nothing] : [texts.reads]),
    ...(hasValues ? [texts.effectsAreValues] : []),
  ];
  const year = input.model.tables[input.tableIndex]?.table.columns.find(({ measure }) => measure === "forecast")?.period
    .year;
  const subtitle = [common.covers({ toDate: null, fullYear: year ?? null }), common.amountsIn(unit)];
  const columns = [
    column(labelColumn, "label"),
    ...[budgetColumn, forecastColumn, changeColumn].map((key) => column(key, "money")),
  ];
  const sheet: SheetLayout = {
    report: "forecast-bridge",
    key: input.key,
    name: input.name,
    unit,
    columns,
    rows: [
      textRow("#title", "title", texts.title),
      textRow("#subtitle", "subtitle", subtitle.filter((part) => part !== "").join(" · ")),
      textRow("#space-head", "spacer", ""),
      {
        key: "#heading",
        emphasis: "columnHeading",
        level: 0,
        cells: {
          [labelColumn]: textCell(texts.labels),
          [budgetColumn]: textCell(common.headings.budget.current),
          [forecastColumn]: textCell(common.headings.forecast),
          [changeColumn]: textCell(texts.change),
        },
      },
      ...rows,
      textRow("#space", "spacer", ""),
      ...notes.map((text, at) => textRow(`#note-${String(at + 1)}`, "note", text)),
    ],
    merges: notes.map((_, at) => ({
      row: `#note-${String(at + 1)}`,
      fromColumn: labelColumn,
      toColumn: changeColumn,
    })),
    frozen: { row: "#heading", column: labelColumn },
    conditionalFormats: [],
    names:
      rows.length === 0
        ? []
        : [{ name: `${nameStem("forecast-bridge", input.key)}_prognos`, at: { row: "to", column: changeColumn } }],
    charts: [],
    print: {
      orientation: "portrait",
      repeatRows: ["#heading", "#heading"],
      footer: common.footer(common.amountsIn(unit)),
    },
  };
  if (rows.length === 0) return sheet;
  const stepKeys = rows.slice(1, -1).map(({ key }) => key);
  return withBridgeChart(
    sheet,
    { column: changeColumn, from: "from", steps: stepKeys, to: "to", measure: texts.amount },
    chart,
  );
}

/** A total that only the statement's sheet has, which is not written: there is no cell to point at. */
function addedTotal(own: BesideLayout | undefined, measure: "budget" | "forecast"): LayoutCell | undefined {
  const total = own?.layout.rows.findLast(({ emphasis }) => emphasis === "total");
  const cell = total?.cells[`${measure}-fullYear`] ?? total?.cells[`${measure}-net-fullYear`];
  return cell && { value: cell.value, quantity: cell.quantity, fixed: true };
}

/** Budget, steps, the others together, forecast. */
function bodyOf(
  from: AmountCell,
  to: AmountCell,
  steps: readonly BridgeStep[],
  texts: SheetInput["texts"]["forecastBridge"],
): LayoutRow[] {
  const at = (row: string, key: string): CellAddress => ({ row, column: key });
  const shown = steps.flatMap(({ name, budget, forecast, change, effects }, index): LayoutRow[] => {
    const key = `step-${String(index + 1)}`;
    const { quantity } = budget;
    const pair = { [budgetColumn]: budget, [forecastColumn]: forecast };
    if (!effects)
      return [
        row(key, "body", name, {
          ...pair,
          [changeColumn]: {
            value: change,
            formula: {
              op: "combine",
              terms: [
                { at: at(key, forecastColumn), factor: 1 },
                { at: at(key, budgetColumn), factor: -1 },
              ],
            },
            quantity,
          },
        }),
      ];
    // An effect of nothing is no step.
    const parts = [
      { key: `${key}-volume`, label: texts.volumeOf(name), cell: effects.volume },
      { key: `${key}-price`, label: texts.priceOf(name), cell: effects.price },
    ].filter(({ cell }) => cell.value !== 0);
    return parts.map((part, place) =>
      row(part.key, "body", part.label, { ...(place === 0 ? pair : {}), [changeColumn]: part.cell }),
    );
  });
  const others = exactSum([
    to.value,
    -from.value,
    ...shown.map(({ cells }) => -Number(cells[changeColumn]?.value ?? 0)),
  ]);
  const rest = row("others", "body", texts.others, {
    [changeColumn]: {
      value: others,
      formula: {
        op: "combine",
        terms: [
          { at: at("to", changeColumn), factor: 1 },
          { at: at("from", changeColumn), factor: -1 },
          ...shown.map(({ key }) => ({ at: at(key, changeColumn), factor: -1 as const })),
        ],
      },
      quantity: from.quantity,
    },
  });
  return [
    row("from", "subtotal", texts.from, { [changeColumn]: from }),
    ...shown,
    rest,
    row("to", "total", texts.to, { [changeColumn]: to }),
  ];
}

function row(
  key: string,
  emphasis: "body" | "subtotal" | "total",
  label: string,
  cells: Readonly<Record<string, LayoutCell>>,
): LayoutRow {
  return { key, emphasis, level: emphasis === "body" ? 1 : 0, cells: { [labelColumn]: textCell(label), ...cells } };
}
