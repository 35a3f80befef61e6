/** The sheet of a bridge, whatever it was made from: two levels, the steps between them, and a chart of these. */
import type { MoneyUnit } from "../../domain/money.ts";
import type { ReportTexts } from "../../messages/reportTexts.ts";
import { withBridgeChart } from "../charts/bridgeChart.ts";
import { exactSum } from "../exactSum.ts";
import type { CellAddress, LayoutCell, LayoutColumn, LayoutRow, SheetLayout } from "../layout.ts";
import { column, labelColumn, textCell, textRow } from "../statement/cells.ts";
import { nameStem } from "../statement/names.ts";
import {
  budgetColumn,
  changeColumn,
  forecastColumn,
  volumeColumns,
  type AmountCell,
  type BridgeRow,
} from "./bridgeRow.ts";

/** Keys of the rows that a bridge goes between. */
const fromKey = "from";
const toKey = "to";

/** Steps, what the other steps leave (once in a bridge), or the level that all steps so far have led to. */
export type BridgePart =
  | { readonly kind: "step"; readonly row: BridgeRow }
  | { readonly kind: "others"; readonly label: string }
  | { readonly kind: "level"; readonly key: string; readonly label: string };

export interface Bridge {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly amounts: string;
  readonly unit: MoneyUnit | null;
  /** null where budget or forecast is not known: the sheet then says so in its notes. */
  readonly levels: { readonly from: AmountCell; readonly to: AmountCell } | null;
  readonly parts: readonly BridgePart[];
  /** Beside the bridge, below its end. */
  readonly outside: readonly BridgeRow[];
  readonly notes: readonly string[];
}

/** The sheet with its chart. */
export function bridgeLayout(bridge: Bridge, texts: ReportTexts): SheetLayout {
  const { forecastBridge: words, statement: common } = texts;
  const { levels, notes } = bridge;
  const rows = levels ? bodyOf(bridge, levels, words) : [];
  const hasVolumes = bridge.parts.some((part) => part.kind === "step" && part.row.volumes);
  const columns: LayoutColumn[] = [
    column(labelColumn, "label"),
    ...[budgetColumn, forecastColumn, changeColumn].map((key) => column(key, "money")),
    ...(hasVolumes
      ? [
          { ...column(volumeColumns.budget, "count"), startsGroup: true },
          column(volumeColumns.forecast, "count"),
          column(volumeColumns.price, "money"),
        ]
      : []),
  ];
  const sheet: SheetLayout = {
    report: "forecast-bridge",
    key: bridge.key,
    name: bridge.name,
    unit: bridge.unit,
    columns,
    rows: [
      textRow("#title", "title", bridge.title),
      textRow("#subtitle", "subtitle", bridge.subtitle.filter((part) => part !== "").join(" · ")),
      textRow("#space-head", "spacer", ""),
      {
        key: "#heading",
        emphasis: "columnHeading",
        level: 0,
        cells: {
          [labelColumn]: textCell(words.labels),
          [budgetColumn]: textCell(common.headings.budget.current),
          [forecastColumn]: textCell(common.headings.forecast),
          [changeColumn]: textCell(words.change),
          ...(hasVolumes
            ? {
                [volumeColumns.budget]: textCell(words.volumes.budget),
                [volumeColumns.forecast]: textCell(words.volumes.forecast),
                [volumeColumns.price]: textCell(texts.volumes.effects["price-budget"]),
              }
            : {}),
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
        : [{ name: `${nameStem("forecast-bridge", bridge.key)}_prognos`, at: { row: toKey, column: changeColumn } }],
    charts: [],
    print: {
      orientation: "portrait",
      repeatRows: ["#heading", "#heading"],
      footer: common.footer(bridge.amounts),
    },
  };
  if (!levels) return sheet;
  return withBridgeChart(
    sheet,
    { column: changeColumn, from: fromKey, steps: stepKeys(bridge), to: toKey, measure: words.amount },
    texts.chart,
  );
}

const othersKey = "others";

function stepKeys({ parts }: Bridge): string[] {
  return parts.flatMap((part) => (part.kind === "level" ? [] : [part.kind === "step" ? part.row.key : othersKey]));
}

function bodyOf(
  bridge: Bridge,
  { from, to }: NonNullable<Bridge["levels"]>,
  words: ReportTexts["forecastBridge"],
): LayoutRow[] {
  const at = (row: string): CellAddress => ({ row, column: changeColumn });
  const { quantity } = from;
  const steps = bridge.parts.flatMap((part) => (part.kind === "step" ? [part.row] : []));
  const left: AmountCell = {
    value: exactSum([to.value, -from.value, ...steps.map(({ change }) => -change.value)]),
    formula: {
      op: "combine",
      terms: [
        { at: at(toKey), factor: 1 },
        { at: at(fromKey), factor: -1 },
        ...steps.map(({ key }) => ({ at: at(key), factor: -1 as const })),
      ],
    },
    quantity,
  };
  const taken: BridgeRow[] = [];
  const body = bridge.parts.map((part): LayoutRow => {
    if (part.kind !== "level") {
      const step = part.kind === "step" ? part.row : { key: othersKey, label: part.label, change: left };
      taken.push(step);
      return stepRow(step);
    }
    return row(part.key, "subtotal", part.label, {
      [changeColumn]: {
        value: exactSum([from.value, ...taken.map(({ change }) => change.value)]),
        formula: {
          op: "combine",
          terms: [fromKey, ...taken.map(({ key }) => key)].map((key) => ({ at: at(key), factor: 1 as const })),
        },
        quantity,
      },
    });
  });
  return [
    row(fromKey, "subtotal", words.from, { [changeColumn]: from }),
    ...body,
    row(toKey, "total", words.to, { [changeColumn]: to }),
    ...bridge.outside.map(stepRow),
  ];
}

function stepRow({ key, label, pair, volumes, change }: BridgeRow): LayoutRow {
  return row(key, "body", label, {
    ...(pair ? { [budgetColumn]: pair.budget, [forecastColumn]: pair.forecast } : {}),
    [changeColumn]: change,
    ...(volumes
      ? {
          [volumeColumns.budget]: volumes.budget,
          [volumeColumns.forecast]: volumes.forecast,
          [volumeColumns.price]: volumes.price,
        }
      : {}),
  });
}

function row(
  key: string,
  emphasis: "body" | "subtotal" | "total",
  label: string,
  cells: Readonly<Record<string, LayoutCell>>,
): LayoutRow {
  return { key, emphasis, level: emphasis === "body" ? 1 : 0, cells: { [labelColumn]: textCell(label), ...cells } };
}
