/** What stands above the table: title, what the sheet covers, headings. */
import { largestOf } from "../../domain/extremes.ts";
import { cellValue } from "../../domain/grid.ts";
import type { TableKind } from "../../domain/meaning.ts";
import type { StatementTexts } from "../../messages/reportTexts.ts";
import type { SheetInput } from "../input.ts";
import type { LayoutMerge, LayoutRow } from "../layout.ts";
import { labelColumn, sourceColumn, textCell, textRow, unitColumn } from "./cells.ts";
import { placedColumns } from "./columnGroups.ts";
import type { ReportColumn } from "./columns.ts";
import { columnHeadings, groupHeading } from "./headings.ts";
import { namesReport, withoutMoneyUnit } from "./labels.ts";
import type { Statement } from "./statement.ts";
import type { UnitPlan } from "./units.ts";

/** "Utfall jan–aug 2024, helår 2024 · Belopp i tkr" */
export function subtitleOf(
  statement: Statement,
  columns: readonly ReportColumn[],
  units: UnitPlan,
  texts: StatementTexts,
): string {
  const shown = new Set(columns.flatMap(({ content }) => (content.kind === "source" ? [content.index] : [])));
  const covered = statement.rowsCarryMeasure ? [] : placedColumns(statement).filter(({ index }) => shown.has(index));
  const of = (
    ...kinds: readonly string[]
  ): { readonly endMonth: number | null; readonly year: number | null } | null => {
    const [first, ...others] = covered.filter(({ place }) => kinds.includes(place.kind)).map(({ place }) => place);
    if (!first) return null;
    return {
      year: first.year ?? others.find(({ year }) => year !== null)?.year ?? null,
      endMonth: largestOf([0, ...[first, ...others].map(({ endMonth }) => endMonth ?? 0)]) || null,
    };
  };
  const covers = texts.covers({ toDate: of("toDate"), fullYear: of("fullYear", "plain")?.year ?? null });
  return [covers, unitOfSheet(statement, units, texts)].filter((part) => part !== "").join(" · ");
}

/** "Belopp i tkr", or that the source does not say it; nothing where there is nothing to say it of. */
export function unitOfSheet({ table }: Statement, { unit }: UnitPlan, texts: StatementTexts): string {
  return unit !== null || isOfMoney.includes(table.kind) ? texts.amountsIn(unit) : "";
}

/** Tables that have to say their unit; others may count this in one row and that in another. */
const isOfMoney: readonly TableKind[] = [
  "operating-statement",
  "income-statement",
  "investment-statement",
  "deviation-explanations",
];

/** The rows above the table. */
export interface Head {
  readonly rows: readonly LayoutRow[];
  readonly merges: readonly LayoutMerge[];
  /** Key of the first row that every printed page repeats. */
  readonly firstKey: string;
}

/** Title, what the sheet covers, and the headings; groups have headings when there are several. `more`: of columns that are no figures. */
export function headRows(
  statement: Statement,
  columns: readonly ReportColumn[],
  words: { readonly title: string; readonly subtitle: string; readonly labels: string },
  showsUnits: boolean,
  { preset, texts }: SheetInput,
  more: readonly (readonly [string, string])[],
): Head {
  const headings = columnHeadings(columns, statement, texts.statement);
  const groups = [...new Set(columns.map(({ group }) => group))].map((group) => ({
    heading: groupHeading(group, texts.statement),
    keys: columns.filter((each) => each.group === group).map(({ key }) => key),
  }));
  const isGrouped = groups.length > 1 && groups.some(({ heading }) => heading !== null);
  const groupCells = groups.flatMap(({ heading, keys }) =>
    heading === null ? [] : [[keys[0] ?? "", textCell(heading)] as const],
  );
  const headingCells = [
    ...columns.map(({ key }, index) => [key, textCell(headings[index] ?? "")] as const),
    ...more.map(([key, text]) => [key, textCell(text)] as const),
  ];
  const headingRow: LayoutRow = {
    key: "#heading",
    emphasis: "columnHeading",
    level: 0,
    cells: {
      [labelColumn]: textCell(
        statement.rowsCarryMeasure ? "" : (cornerText(statement, preset.keepsCorner) ?? words.labels),
      ),
      ...(showsUnits ? { [unitColumn]: textCell(texts.statement.unitHeading) } : {}),
      ...Object.fromEntries(headingCells),
      [sourceColumn]: textCell(texts.statement.sourceHeading),
    },
  };
  const groupRow: LayoutRow = {
    key: "#group",
    emphasis: "columnGroup",
    level: 0,
    cells: Object.fromEntries(groupCells),
  };
  return {
    rows: [
      textRow("#title", "title", words.title),
      textRow("#subtitle", "subtitle", words.subtitle),
      textRow("#space-head", "spacer", ""),
      ...(isGrouped ? [groupRow] : []),
      headingRow,
    ],
    merges: isGrouped
      ? groups.flatMap(({ heading, keys }): LayoutMerge[] => {
          const [first, last] = [keys[0], keys.at(-1)];
          return heading === null || first === undefined || last === undefined || first === last
            ? []
            : [{ row: groupRow.key, fromColumn: first, toColumn: last }];
        })
      : [],
    firstKey: isGrouped ? groupRow.key : headingRow.key,
  };
}

/** The source's word over its row labels, unless it is the title of the table. */
function cornerText({ table, sheet, workbook }: Statement, keepsReport: boolean): string | undefined {
  if (table.labelColumn === null) return undefined;
  for (let row = table.headerRows.last; row >= table.headerRows.first; row--) {
    const content = cellValue(workbook, sheet, row, table.labelColumn);
    if (content?.kind !== "text" || content.value.trim() === "") continue;
    const words = withoutMoneyUnit(content.value.replace(/\s+/g, " ").trim());
    return namesReport(words) && !keepsReport ? undefined : words;
  }
  return undefined;
}
