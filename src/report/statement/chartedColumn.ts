/** Which deviation a statement's chart shows. */
import type { StatementTexts } from "../../messages/reportTexts.ts";
import { meaningOf } from "./columnContent.ts";
import { placedColumns } from "./columnGroups.ts";
import type { ReportColumn } from "./columns.ts";
import { timeHeading } from "./headings.ts";
import type { Statement } from "./statement.ts";

export interface ChartedColumn {
  readonly key: string;
  /** "Helår 2024"; null where nothing is said of the time. */
  readonly time: string | null;
}

/** The deviation that a reader asks for first: of the latest forecast for the year, else of the outcome. */
export function chartedColumn(
  statement: Statement,
  columns: readonly ReportColumn[],
  { groups }: StatementTexts,
): ChartedColumn | null {
  const { table, rowsCarryMeasure } = statement;
  if (rowsCarryMeasure || table.signConvention === null) return null;
  const places = new Map(placedColumns(statement).map(({ index, place }) => [index, place] as const));
  const chartable = columns.flatMap(({ key, content, group }) => {
    const meaning = meaningOf(content, table);
    const kind = content.kind === "source" ? places.get(content.index)?.kind : group.kind;
    const isOtherYear = kind === "earlier" || kind === "later";
    const isWhole = (meaning?.component ?? "net") === "net";
    const isDeviation = meaning?.measure === "deviation" && meaning.unit !== "percent";
    return isDeviation && isWhole && !isOtherYear ? [{ key, meaning, year: meaning.period.year ?? group.year }] : [];
  });
  const chosen = chartable.findLast(({ meaning }) => meaning.period.span === "fullYear") ?? chartable[0];
  return chosen
    ? {
        key: chosen.key,
        time: timeHeading(chosen.year, chosen.meaning.period.endMonth, chosen.meaning.period.span, groups),
      }
    : null;
}
