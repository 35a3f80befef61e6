/** Tables that carry their measures on the rows ("Budget", "Utfall", "Avvikelse" as labels). */
import type { Measure } from "../domain/meaning.ts";
import type { ColumnDraft } from "./columnDraft.ts";
import type { HeaderWords } from "./headerWords.ts";
import { noPeriod } from "./periods.ts";
import type { RowDraft } from "./rowMeaning.ts";
import { balances } from "./rowWords.ts";

/** What a column may add to rows that carry the measures: "Förändring" is one of them. */
const saidOfRows: readonly Measure[] = ["text", "change", "mean", "share"];

/** Rows carry the measures when no column names one and the rows name two or more. */
export function doRowsCarryMeasure(rows: readonly RowDraft[], columns: readonly ColumnDraft[]): boolean {
  const namesMeasure = ({ words, hasFigures }: ColumnDraft): boolean =>
    hasFigures && words.measure !== null && !saidOfRows.includes(words.measure);
  if (columns.some(namesMeasure)) return false;
  const named = rows.flatMap(({ words, hasFigures }) => (hasFigures ? (words.measure ?? []) : []));
  return new Set(named.filter((measure) => !balances.includes(measure))).size >= 2;
}

/** A row as the search for differences sees a column. */
export function asColumnForFormulas({ words, label }: RowDraft): { words: HeaderWords; group: string } {
  return {
    words: {
      measure: words.measure,
      operands: [],
      groupMeasures: [],
      component: words.component,
      span: null,
      saysFullYear: false,
      entries: null,
      budgetVersion: null,
      unit: words.unit,
      period: noPeriod,
      yearOffset: 0,
      previousForecast: false,
      isTotal: false,
      words: label,
    },
    group: "",
  };
}
