/** What was forecast of a year each time, side by side, with what has changed since last; of a closed year, how far off each was. */
import { accuracyOf, eventSums, type SavedForecast } from "../../analysis/forecast/index.ts";
import { ore, type Ore } from "../../domain/money.ts";
import type { Expr, LayoutCell, LayoutColumn, LayoutRow, SheetLayout } from "../layout.ts";
import { moneyCell } from "../moneyCell.ts";
import { column, textCell, textRow } from "../statement/cells.ts";
import { withDevelopmentChart, type ForecastDeviation } from "./developmentChart.ts";
import type { SavedSheetInput } from "./savedSheetInput.ts";

/** `SheetLayout.key` of the sheet. */
export const developmentKey = "forecast-development-saved";

/** Key of the row that holds the total forecasts less the budget. */
const deviationKey = "deviation";

/** The latest forecast that is not the first of its lines and year, after those before it; none where none is. `all` the oldest first. */
export function developingForecasts(all: readonly SavedForecast[]): readonly SavedForecast[] {
  const ofSame = ({ cut, source }: SavedForecast): SavedForecast[] =>
    all.filter((other) => other.source === source && other.cut.year === cut.year);
  const latest = all.findLast((forecast) => ofSame(forecast).length > 1);
  return latest ? ofSame(latest) : [];
}

/** @throws Error `forecasts-missing` */
export function developmentSheet({ forecasts: all, outcomes, unit: wanted, texts }: SavedSheetInput): SheetLayout {
  const forecasts = developingForecasts(all);
  const last = forecasts.at(-1);
  if (!last) throw new Error("forecasts-missing");
  const { savedDevelopment: words, savedForecasts, forecastDevelopment, statement } = texts;
  const unit = wanted ?? last.unit;
  const { year } = last.cut;
  const outcome = outcomes.get(last.source)?.get(year);
  const keys = forecasts.map(({ cut }) => `forecast-${String(cut.month)}`);
  const missKeys = outcome ? keys.map((key) => `miss-${key}`) : [];
  const columns: LayoutColumn[] = [
    column("label", "label"),
    column("budget", "money"),
    ...keys.map((key) => column(key, "money")),
    column("change", "money"),
    ...(outcome
      ? [column("outcome", "money"), ...missKeys.map((key) => column(key, "money")), column("bias", "percent")]
      : []),
  ];
  const cell = (value: Ore | null, formula?: Expr): LayoutCell | null =>
    value === null ? null : moneyCell(value, unit, formula);
  const less = (row: string, of: string, what: string): Expr => ({
    op: "combine",
    terms: [
      { at: { row, column: of }, factor: 1 },
      { at: { row, column: what }, factor: -1 },
    ],
  });
  const row = (key: string, label: string, emphasis: "body" | "total", known: Known, sum?: Expr): LayoutRow => {
    const { said } = known;
    const [now, before] = [said.at(-1) ?? null, said.at(-2) ?? null];
    const came = known.outcome;
    const bias = came === null ? null : biasOf(said, came);
    const cells: [string, LayoutCell | null][] = [
      ["budget", cell(known.budget, sum)],
      ...keys.map((name, at): [string, LayoutCell | null] => [name, cell(said[at] ?? null, sum)]),
      ["change", cell(difference(now, before), less(key, keys.at(-1) ?? "", keys.at(-2) ?? ""))],
      ["outcome", cell(came, sum)],
      ...missKeys.map((name, at): [string, LayoutCell | null] => [
        name,
        cell(difference(said[at] ?? null, came), less(key, keys[at] ?? "", "outcome")),
      ]),
      ["bias", bias === null ? null : { value: bias, quantity: { kind: "percent" } }],
    ];
    const filled = cells.filter((one): one is [string, LayoutCell] => one[1] !== null);
    return { key, emphasis, level: 0, cells: { label: textCell(label), ...Object.fromEntries(filled) } };
  };
  const linesOf = forecasts.map(linesByLabel);
  const lines = [...new Set(last.lines.map(({ label }) => label))].map((label) => knownOf(label, linesOf, outcome));
  const common = commonOf(savedForecasts.common, forecasts);
  const shown = common ? [...lines, common] : lines;
  const body = shown.map((line, at) => row(`line-${String(at + 1)}`, line.label, "body", line));
  const isWhole = lines.every(({ budget, said }) => budget !== null && said.every((one) => one !== null));
  const total = totalOf(shown);
  const deviations = isWhole ? keys.map((_, at) => difference(total.said[at] ?? null, total.budget)) : [];
  const deviationCells = keys.flatMap((key, at): [string, LayoutCell][] => {
    const made = cell(deviations[at] ?? null, less("total", key, "budget"));
    return made ? [[key, made]] : [];
  });
  const notes = [
    textRow("#note", "note", words.note(savedForecasts.sheet)),
    ...(outcome ? [textRow("#note-miss", "note", words.missNote)] : []),
  ];
  const lastColumn = columns.at(-1)?.key ?? "label";
  const rows = [
    textRow("#title", "title", words.title(year)),
    textRow("#subtitle", "subtitle", words.subtitle(unit, last.source)),
    textRow("#space-head", "spacer", ""),
    {
      key: "#heading",
      emphasis: "columnHeading" as const,
      level: 0,
      cells: Object.fromEntries(
        [
          ["label", forecastDevelopment.labels],
          ["budget", savedForecasts.columns.budget],
          ...forecasts.map(({ cut }, at) => [keys[at] ?? "", words.forecast(cut.month)]),
          ["change", words.change],
          ...(outcome ? [["outcome", words.outcome]] : []),
          ...missKeys.map((key, at) => [key, words.miss(forecasts[at]?.cut.month ?? 0)]),
          ...(outcome ? [["bias", words.bias]] : []),
        ].map(([key = "", text = ""]) => [key, textCell(text)]),
      ),
    },
    ...body,
    row("total", savedForecasts.total, "total", total, { op: "sum", rows: body.map(({ key }) => key) }),
    ...(deviationCells.length === 0
      ? []
      : [
          {
            key: deviationKey,
            emphasis: "body" as const,
            level: 0,
            cells: { label: textCell(words.deviation), ...Object.fromEntries(deviationCells) },
          },
        ]),
    textRow("#space", "spacer", ""),
    ...notes,
  ];
  const sheet: SheetLayout = {
    report: "forecast-development",
    key: developmentKey,
    name: words.sheet,
    unit,
    columns,
    rows,
    merges: notes.map(({ key }) => ({ row: key, fromColumn: "label", toColumn: lastColumn })),
    frozen: { row: "#heading", column: "label" },
    conditionalFormats:
      deviationCells.length === 0
        ? []
        : keys.map((name) => ({ kind: "negative" as const, rows: [deviationKey], column: name })),
    names: [],
    charts: [],
    print: {
      orientation: "landscape",
      repeatRows: ["#heading", "#heading"],
      footer: statement.footer(words.title(year)),
    },
  };
  const told = deviationCells.map(([name, { value, quantity }], at): ForecastDeviation => ({
    month: forecasts[at]?.cut.month ?? 0,
    value: Number(value),
    quantity,
    at: { row: deviationKey, column: name },
    heading: { row: "#heading", column: name },
  }));
  return withDevelopmentChart(sheet, year, told, texts);
}

/** What is known of a line, or of all. */
interface Known {
  readonly budget: Ore | null;
  /** By forecast. */
  readonly said: readonly (Ore | null)[];
  readonly outcome: Ore | null;
}

type SavedLines = ReadonlyMap<string, SavedForecast["lines"][number]>;

/** Of several lines of one label the first. */
function linesByLabel({ lines }: SavedForecast): SavedLines {
  return new Map(lines.toReversed().map((line) => [line.label, line]));
}

function knownOf(
  label: string,
  linesOf: readonly SavedLines[],
  outcome: ReadonlyMap<string, Ore> | undefined,
): Known & { readonly label: string } {
  const lines = linesOf.map((own) => own.get(label));
  return {
    label,
    budget: lines.at(-1)?.budget ?? null,
    said: lines.map((line) => line?.final ?? null),
    outcome: outcome?.get(label) ?? null,
  };
}

/** Events that concern no line in particular; null where there have been none. */
function commonOf(label: string, forecasts: readonly SavedForecast[]): (Known & { readonly label: string }) | null {
  const said = forecasts.map(({ events }) => {
    const { expected, secured } = eventSums(events, null);
    return ore(expected + secured);
  });
  return said.some((sum) => sum !== 0) ? { label, budget: null, said, outcome: null } : null;
}

function totalOf(lines: readonly Known[]): Known {
  const sum = (of: (line: Known) => Ore | null | undefined): Ore =>
    ore(lines.reduce((total, line) => total + (of(line) ?? 0), 0));
  return {
    budget: sum(({ budget }) => budget),
    said: (lines[0]?.said ?? []).map((_, at) => sum(({ said }) => said[at])),
    outcome: lines.some(({ outcome }) => outcome !== null) ? sum(({ outcome }) => outcome) : null,
  };
}

/** Mean of the misses with their signs, as a share of the outcome: + promised more than came. */
function biasOf(said: readonly (Ore | null)[], outcome: Ore): number | null {
  const known = said.flatMap((forecast) => (forecast === null ? [] : [{ forecast, outcome }]));
  return accuracyOf(known)?.bias ?? null;
}

function difference(one: Ore | null, other: Ore | null): Ore | null {
  return one === null || other === null ? null : ore(one - other);
}
