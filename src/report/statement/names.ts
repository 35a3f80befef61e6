/** Defined names of totals, which formulas elsewhere in the workbook can hold on to. */
import type { Component, Measure, Span } from "../../domain/meaning.ts";
import type { LayoutName, ReportId } from "../layout.ts";
import type { ReportColumn } from "./columns.ts";
import { meaningOf } from "./columnContent.ts";
import type { FigureFinder } from "./figures.ts";
import { plainKey, uniqueKeys } from "./labels.ts";
import type { ReportRow } from "./rows.ts";
import type { Statement } from "./statement.ts";

// Names are part of the user's workbook and stay the same in every language, so they are Swedish here and not in messages/.
const reportWords: Readonly<Record<ReportId, string>> = {
  "operating-statement": "driftredovisning",
  "operating-summary": "driftsammandrag",
  "forecast-development": "prognosutveckling",
  "forecast-bridge": "prognosbrygga",
  "income-statement": "resultatrakning",
  "investment-statement": "investeringar",
  "deviation-explanations": "avvikelseforklaringar",
  volumes: "volymer",
  "month-follow-up": "manadsuppfoljning",
  "carried-table": "tabell",
  "check-protocol": "kontrollprotokoll",
};
const measureWords: Partial<Readonly<Record<Measure, string>>> = {
  actual: "utfall",
  budget: "budget",
  forecast: "prognos",
  deviation: "avvikelse",
  change: "forandring",
  result: "resultat",
  appropriation: "anslag",
  remaining: "kvarvarande",
};
const componentWords: Readonly<Record<Component, string>> = {
  revenue: "intakter",
  cost: "kostnader",
  net: "netto",
  grant: "kommunbidrag",
};
const spanWords: Partial<Readonly<Record<Span, string>>> = {
  month: "manad",
  toDate: "perioden",
  fullYear: "helar",
  projectToDate: "projektet",
};

/** Avvika_driftredovisning, Avvika_driftredovisning_2: what the names of a sheet begin with. */
export function nameStem(report: ReportId, key: string): string {
  const number = key === report ? "" : key.slice(report.length).replace(/-/g, "_");
  return `Avvika_${reportWords[report]}${number}`;
}

/** Avvika_driftredovisning_avvikelse_netto_helar_total: one per column of figures, for the row that sums up the sheet. */
export function totalNames(
  report: ReportId,
  key: string,
  rows: readonly ReportRow[],
  columns: readonly ReportColumn[],
  statement: Statement,
  figureAt: FigureFinder,
): LayoutName[] {
  const total = rows.findLast(({ emphasis }) => emphasis === "total");
  if (!total) return [];
  const shown = columns.filter(({ content }) =>
    content.kind === "source" && total.index !== null
      ? statement.figureAt(total.index, content.index) !== undefined
      : figureAt(total, content) !== undefined,
  );
  const words = uniqueKeys(shown.map((column) => columnWords(column, statement)));
  return shown.map((column, index) => ({
    name: `${nameStem(report, key)}_${(words[index] ?? "").replace(/-/g, "_")}_total`,
    at: { row: total.key, column: column.key },
  }));
}

/** Words joined by "-". */
function columnWords({ content, group }: ReportColumn, { table }: Statement): string {
  const column = meaningOf(content, table);
  const path = content.kind === "source" ? (table.columns[content.index]?.path.join(" ") ?? "") : "";
  if (!column || column.measure === null) return plainKey(path) || "kolumn";
  const isOtherYear = group.kind === "earlier" || group.kind === "later";
  return [
    measureWords[column.measure] ?? plainKey(path),
    column.unit === "percent" ? "procent" : null,
    content.kind === "percent" || column.component === null ? null : componentWords[column.component],
    column.period.span === null ? null : (spanWords[column.period.span] ?? null),
    isOtherYear ? (group.year === null ? (group.kind === "earlier" ? "fg" : "kommande") : String(group.year)) : null,
  ]
    .filter((word) => word !== null)
    .join("-");
}
