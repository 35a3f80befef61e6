/** The columns of a sheet of months, and what stands over them. */
import type { StatementSheetTexts } from "../../messages/reportTexts.ts";
import type { SheetInput } from "../input.ts";
import type { LayoutCell, LayoutRow } from "../layout.ts";
import { labelColumn, sourceColumn, textCell, textRow } from "../statement/cells.ts";
import { closingColumn, fullYearColumns, monthColumn, toDateColumns } from "./monthFigures.ts";
import { months, namedYear, type MonthPlan } from "./monthPlan.ts";

/** Columns that stand together under a heading. */
export interface ColumnGroup {
  readonly heading: string;
  readonly columns: readonly { readonly key: string; readonly heading: string }[];
}

/** What is printed, and the months that only sums and charts need, which stand to the right of it. */
export interface SheetColumns {
  readonly printed: readonly ColumnGroup[];
  readonly beside: readonly ColumnGroup[];
}

/** `printsMonths`: the outcome's months are what the sheet is about. */
export function columnGroups(
  plan: MonthPlan,
  holds: (key: string) => boolean,
  printsMonths: boolean,
  { texts }: SheetInput,
): SheetColumns {
  const { statement, monthFollowUp: words, chart } = texts;
  const { headings, groups } = statement;
  const year = namedYear(plan);
  const ofMonths = (measure: "actual" | "budget" | "forecast", heading: string): ColumnGroup => ({
    heading,
    columns: [
      ...months.map((month) => ({ key: monthColumn(measure, month), heading: chart.monthNames[month - 1] ?? "" })),
      ...(measure === "actual" && holds(closingColumn) ? [{ key: closingColumn, heading: words.closing }] : []),
    ],
  });
  const held = (columns: readonly { readonly key: string; readonly heading: string }[]) =>
    columns.filter(({ key }) => holds(key));
  const toDate = held([
    { key: toDateColumns.actual, heading: headings.actual },
    { key: toDateColumns.budget, heading: headings.budget.current },
    { key: toDateColumns.deviation, heading: headings.deviation },
  ]);
  const fullYear = held([
    { key: fullYearColumns.budget, heading: headings.budget.current },
    { key: fullYearColumns.forecast, heading: headings.forecast },
    { key: fullYearColumns.deviation, heading: headings.deviation },
  ]);
  const ofActual = ofMonths("actual", words.byMonth(headings.actual, year));
  return {
    printed: [
      ...(printsMonths ? [ofActual] : []),
      { heading: groups.toDate(plan.booked, year), columns: toDate },
      { heading: groups.fullYear(year), columns: fullYear },
    ].filter(({ columns }) => columns.length > 0),
    beside: [
      ...(printsMonths ? [] : [ofActual]),
      ...(plan.inMonths.has("budget") ? [ofMonths("budget", words.byMonth(headings.budget.current, year))] : []),
      ...(plan.inMonths.has("forecast") ? [ofMonths("forecast", words.byMonth(headings.forecast, year))] : []),
    ],
  };
}

/** Title, what the sheet covers, and the headings. */
export function headRows(
  plan: MonthPlan,
  groups: readonly ColumnGroup[],
  words: StatementSheetTexts,
  hasSource: boolean,
  { texts: { statement: texts } }: SheetInput,
): LayoutRow[] {
  const year = namedYear(plan);
  const covers = texts.covers({ toDate: { endMonth: plan.booked, year }, fullYear: null });
  const cellsOf = (pairs: readonly (readonly [string, string])[]): Record<string, LayoutCell> =>
    Object.fromEntries(pairs.map(([key, text]) => [key, textCell(text)]));
  return [
    textRow("#title", "title", words.title),
    textRow("#subtitle", "subtitle", [covers, texts.amountsIn(plan.unit)].filter((part) => part !== "").join(" · ")),
    textRow("#space-head", "spacer", ""),
    {
      key: "#group",
      emphasis: "columnGroup",
      level: 0,
      cells: cellsOf(groups.map(({ heading, columns }) => [columns[0]?.key ?? "", heading])),
    },
    {
      key: "#heading",
      emphasis: "columnHeading",
      level: 0,
      cells: {
        [labelColumn]: textCell(words.labels),
        ...cellsOf(groups.flatMap(({ columns }) => columns.map(({ key, heading }) => [key, heading] as const))),
        ...(hasSource ? { [sourceColumn]: textCell(texts.sourceHeading) } : {}),
      },
    },
  ];
}
