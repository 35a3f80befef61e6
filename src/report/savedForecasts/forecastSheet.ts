/** The sheet of saved forecasts: a block for each, the latest on top, readable without Avvika and read back by it. */
import { eventSums, type SavedForecast, type SavedLine } from "../../analysis/forecast/index.ts";
import { ore, type Ore } from "../../domain/money.ts";
import { savedColumns, type SavedColumn } from "../../messages/savedForecastTexts.ts";
import type { Texts } from "../../messages/texts.ts";
import type { Expr, LayoutCell, LayoutColumn, LayoutRow, SheetLayout } from "../layout.ts";
import { moneyCell } from "../moneyCell.ts";
import { column, textCell, textRow } from "../statement/cells.ts";

/** An amount of one block, in its unit. */
type Money = (amount: Ore, formula?: Expr) => LayoutCell;

/** `SheetLayout.key` of the sheet. */
export const forecastSheetKey = "saved-forecasts";

const classes: Readonly<Record<SavedColumn, LayoutColumn["class"]>> = {
  label: "label",
  budget: "money",
  booked: "money",
  byMethod: "money",
  events: "money",
  forecast: "money",
  deviation: "money",
  method: "text",
  comment: "prose",
};
const summed: readonly SavedColumn[] = ["budget", "booked", "events", "forecast"];

/** The saved forecasts with this one added, or in the place of the one of the same lines and period. Oldest first. */
export function withForecast(saved: readonly SavedForecast[], added: SavedForecast): SavedForecast[] {
  const isSame = ({ cut, source }: SavedForecast): boolean =>
    source === added.source && cut.year === added.cut.year && cut.month === added.cut.month;
  const order = ({ cut }: SavedForecast): number => cut.year * 100 + cut.month;
  return [...saved.filter((one) => !isSame(one)), added].sort((a, b) => order(a) - order(b));
}

/** The sheet. */
export function forecastSheet(saved: readonly SavedForecast[], texts: Texts): SheetLayout {
  const { savedForecasts: words, statement } = texts.report;
  const blocks = [...saved].reverse().map((forecast) => blockOf(forecast, texts));
  const rows = [
    textRow("#title", "title", words.title),
    textRow("#tells", "note", words.tells),
    ...blocks.flatMap((block) => block),
  ];
  const totals = blocks.flatMap((block) => block.filter(({ emphasis }) => emphasis === "total" || emphasis === "body"));
  return {
    report: "saved-forecasts",
    key: forecastSheetKey,
    name: words.sheet,
    unit: null,
    columns: savedColumns.map((key) => column(key, classes[key])),
    rows,
    merges: [{ row: "#tells", fromColumn: "label", toColumn: "comment" }],
    frozen: { row: "#title", column: "label" },
    conditionalFormats: [{ kind: "negative", rows: totals.map(({ key }) => key), column: "deviation" }],
    names: [],
    charts: [],
    print: { orientation: "landscape", repeatRows: ["#title", "#title"], footer: statement.footer(words.title) },
  };
}

function blockOf(forecast: SavedForecast, texts: Texts): LayoutRow[] {
  const { cut, source, savedOn, method, comment, unit, lines, events } = forecast;
  const { savedForecasts: words } = texts.report;
  const id = [`${String(cut.year)}-${String(cut.month).padStart(2, "0")}`, ...(source === "" ? [] : [source])].join(
    " ",
  );
  const fact = (name: keyof typeof words.facts, value: string): LayoutRow =>
    textRow(`${id}-${name}`, "subtitle", `${words.facts[name]}: ${value}`);
  const money: Money = (amount, formula) => moneyCell(amount, unit, formula);
  const lineRows = lines.map((line, at) => lineRow(`${id}-line-${String(at + 1)}`, line, money, texts));
  const common = eventSums(events, null);
  const onTop = ore(common.expected + common.secured);
  const commonRow: LayoutRow[] =
    onTop === 0
      ? []
      : [
          {
            key: `${id}-common`,
            emphasis: "body",
            level: 0,
            cells: {
              label: textCell(words.common),
              events: money(onTop),
              forecast: money(onTop, {
                op: "combine",
                terms: [{ at: { row: `${id}-common`, column: "events" }, factor: 1 }],
              }),
            },
          },
        ];
  const body = [...lineRows, ...commonRow];
  return [
    textRow(`${id}-space`, "spacer", ""),
    textRow(id, "section", words.block(cut.month, cut.year)),
    ...(source === "" ? [] : [fact("source", source)]),
    fact("savedOn", savedOn),
    fact("method", texts.forecast.methods[method]),
    fact("unit", texts.recognition.units[unit]),
    ...(comment === "" ? [] : [fact("comment", comment)]),
    {
      key: `${id}-heading`,
      emphasis: "columnHeading",
      level: 0,
      cells: Object.fromEntries(savedColumns.map((key) => [key, textCell(words.columns[key])])),
    },
    ...body,
    totalRow(`${id}-total`, forecast, onTop, body, money, words.total),
    ...eventRows(id, forecast, money, texts),
  ];
}

function lineRow(key: string, line: SavedLine, money: Money, texts: Texts): LayoutRow {
  const { label, budget, booked, byMethod, events, final, method, comment } = line;
  const at = (name: SavedColumn): { row: string; column: string } => ({ row: key, column: name });
  const sum: Expr = {
    op: "combine",
    terms: [
      { at: at("byMethod"), factor: 1 },
      { at: at("events"), factor: 1 },
    ],
  };
  const cells: Partial<Record<SavedColumn, LayoutCell>> = {
    label: textCell(label),
    ...(budget === null ? {} : { budget: money(budget) }),
    booked: money(booked),
    ...(byMethod === null ? {} : { byMethod: money(byMethod) }),
    ...(events === 0 ? {} : { events: money(events) }),
    // One's own figure is typed: there is nothing that it follows from.
    ...(final === null ? {} : { forecast: byMethod === null ? money(final) : money(final, sum) }),
    ...(final === null || budget === null
      ? {}
      : { deviation: money(ore(final - budget), difference(at("forecast"), at("budget"))) }),
    method: textCell(texts.forecast.methods[method]),
    ...(comment === "" ? {} : { comment: textCell(comment) }),
  };
  return { key, emphasis: "body", level: 0, cells };
}

function totalRow(
  key: string,
  { lines }: SavedForecast,
  onTop: Ore,
  body: readonly LayoutRow[],
  money: Money,
  label: string,
): LayoutRow {
  const sums: Readonly<Record<string, number>> = {
    budget: sumOf(lines, ({ budget }) => budget),
    booked: sumOf(lines, ({ booked }) => booked),
    events: sumOf(lines, ({ events }) => events) + onTop,
    forecast: sumOf(lines, ({ final }) => final) + onTop,
  };
  const rows = body.map((row) => row.key);
  const cells = summed.map((name): [string, LayoutCell] => [name, money(ore(sums[name] ?? 0), { op: "sum", rows })]);
  const isWhole = lines.every(({ final, budget }) => final !== null && budget !== null);
  const deviation = ore((sums["forecast"] ?? 0) - (sums["budget"] ?? 0));
  const at = (name: SavedColumn): { row: string; column: string } => ({ row: key, column: name });
  return {
    key,
    emphasis: "total",
    level: 0,
    cells: {
      label: textCell(label),
      ...Object.fromEntries(cells),
      ...(isWhole ? { deviation: money(deviation, difference(at("forecast"), at("budget"))) } : {}),
    },
  };
}

function eventRows(id: string, { events }: SavedForecast, money: Money, texts: Texts): LayoutRow[] {
  if (events.length === 0) return [];
  const { savedForecasts: words } = texts.report;
  const { kinds } = texts.forecastPane.events;
  return [
    {
      key: `${id}-events`,
      emphasis: "columnHeading",
      level: 0,
      cells: {
        label: textCell(words.events.label),
        budget: textCell(words.events.thisYear),
        booked: textCell(words.events.fullYear),
        method: textCell(words.events.kind),
        comment: textCell(words.events.line),
      },
    },
    ...events.map(({ kind, text, line, thisYear, fullYear, isSecured }, at): LayoutRow => {
      const state = kind === "measure" ? `, ${isSecured ? words.secured : words.unsecured}` : "";
      return {
        key: `${id}-event-${String(at + 1)}`,
        emphasis: "body",
        level: 0,
        cells: {
          label: textCell(text),
          budget: money(thisYear),
          ...(fullYear === null ? {} : { booked: money(fullYear) }),
          method: textCell(kinds[kind] + state),
          comment: textCell(line ?? words.allLines),
        },
      };
    }),
  ];
}

function difference(of: { row: string; column: string }, less: { row: string; column: string }): Expr {
  return {
    op: "combine",
    terms: [
      { at: of, factor: 1 },
      { at: less, factor: -1 },
    ],
  };
}

function sumOf(lines: readonly SavedLine[], of: (line: SavedLine) => Ore | null): number {
  return lines.reduce((sum, line) => sum + (of(line) ?? 0), 0);
}
