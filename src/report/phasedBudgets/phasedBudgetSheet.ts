/** The sheet of budgets spread over months: a block for each source and year, readable without Avvika and read back by it. */
import type { SavedPhasing, SavedPhasingLine } from "../../analysis/forecast/index.ts";
import { ore, type Ore } from "../../domain/money.ts";
import type { Texts } from "../../messages/texts.ts";
import type { Expr, LayoutCell, LayoutRow, SheetLayout } from "../layout.ts";
import { moneyCell } from "../moneyCell.ts";
import { column, labelColumn, textCell, textRow } from "../statement/cells.ts";

/** `SheetLayout.key` of the sheet. */
export const phasedBudgetKey = "phased-budget";

const yearColumn = "year";
const monthColumns = Array.from({ length: 12 }, (_, at) => `month-${String(at + 1)}`);

/** The saved ones with this one added; of the same source and year, its lines take the place of their namesakes. The latest year first. */
export function withPhasing(saved: readonly SavedPhasing[], added: SavedPhasing): SavedPhasing[] {
  const isSame = ({ source, year }: SavedPhasing): boolean => source === added.source && year === added.year;
  const labels = new Set(added.lines.map(({ label }) => label));
  const kept = saved.filter(isSame).flatMap(({ lines }) => lines.filter(({ label }) => !labels.has(label)));
  const whole = { ...added, lines: [...added.lines, ...kept], profile: kept.length === 0 ? added.profile : null };
  return [whole, ...saved.filter((one) => !isSame(one))].sort((a, b) => b.year - a.year);
}

/** The sheet. */
export function phasedBudgetSheet(saved: readonly SavedPhasing[], texts: Texts): SheetLayout {
  const { phasedBudget: words, statement } = texts.report;
  return {
    report: "phased-budget",
    key: phasedBudgetKey,
    name: words.sheet,
    unit: null,
    columns: [
      column(labelColumn, "label"),
      { ...column(yearColumn, "money"), startsGroup: true },
      ...monthColumns.map((key, at) => ({ ...column(key, "money"), ...(at === 0 ? { startsGroup: true } : {}) })),
    ],
    rows: [
      textRow("#title", "title", words.title),
      textRow("#tells", "note", words.tells),
      ...saved.flatMap((phasing) => blockOf(phasing, texts)),
    ],
    merges: [{ row: "#tells", fromColumn: labelColumn, toColumn: monthColumns.at(-1) ?? yearColumn }],
    frozen: { row: "#title", column: labelColumn },
    conditionalFormats: [],
    names: [],
    charts: [],
    print: { orientation: "landscape", repeatRows: ["#title", "#title"], footer: statement.footer(words.title) },
  };
}

function blockOf({ source, year, profile, unit, lines }: SavedPhasing, texts: Texts): LayoutRow[] {
  const { phasedBudget: words, chart } = texts.report;
  const id = `${String(year)} ${source}`;
  const fact = (name: keyof typeof words.facts, value: string): LayoutRow =>
    textRow(`${id}-${name}`, "subtitle", `${words.facts[name]}: ${value}`);
  const cell = (amount: Ore, formula?: Expr): LayoutCell => moneyCell(amount, unit, formula);
  const body = lines.map(({ label, months }, at): LayoutRow => {
    const key = `${id}-line-${String(at + 1)}`;
    const year: Expr = {
      op: "combine",
      terms: monthColumns.map((name) => ({ at: { row: key, column: name }, factor: 1 })),
    };
    const filled = monthColumns.map((name, month): [string, LayoutCell] => [name, cell(months[month] ?? ore(0))]);
    return {
      key,
      emphasis: "body",
      level: 0,
      cells: {
        [labelColumn]: textCell(label),
        [yearColumn]: cell(added(months), year),
        ...Object.fromEntries(filled),
      },
    };
  });
  const sum: Expr = { op: "sum", rows: body.map(({ key }) => key) };
  const total = ([column, amount]: readonly [string, Ore]): [string, LayoutCell] => [column, cell(amount, sum)];
  return [
    textRow(`${id}-space`, "spacer", ""),
    textRow(id, "section", words.block(year)),
    fact("source", source),
    ...(profile === null ? [] : [fact("profile", texts.forecastPane.phasing.profiles[profile])]),
    fact("unit", texts.recognition.units[unit]),
    {
      key: `${id}-heading`,
      emphasis: "columnHeading",
      level: 0,
      cells: {
        [labelColumn]: textCell(words.labels),
        [yearColumn]: textCell(words.year),
        ...Object.fromEntries(monthColumns.map((name, at) => [name, textCell(chart.monthNames[at] ?? "")])),
      },
    },
    ...body,
    {
      key: `${id}-total`,
      emphasis: "total",
      level: 0,
      cells: {
        [labelColumn]: textCell(words.total),
        ...Object.fromEntries(
          [
            [yearColumn, added(lines.flatMap(({ months }) => months))] as const,
            ...monthColumns.map((name, at) => [name, monthOf(lines, at)] as const),
          ].map(total),
        ),
      },
    },
  ];
}

function monthOf(lines: readonly SavedPhasingLine[], at: number): Ore {
  return added(lines.map(({ months }) => months[at] ?? ore(0)));
}

function added(amounts: readonly Ore[]): Ore {
  return ore(amounts.reduce((sum, amount) => sum + amount, 0));
}
