/** What tables and their figures are called in English, in the middle of a sentence. */
import type { Measure, TableKind } from "../domain/meaning.ts";

export const kindsEn: Readonly<Record<TableKind, string>> = {
  "operating-statement": "operating statement",
  "income-statement": "income statement",
  "investment-statement": "investment statement",
  "deviation-explanations": "explanations of deviations",
  volumes: "volumes",
  shares: "shares",
  staff: "staff",
  "text-table": "text table",
  "month-matrix": "months",
  ledger: "ledger",
};

export const measuresEn: Readonly<Record<Measure, string>> = {
  actual: "actuals",
  budget: "budget",
  forecast: "forecast",
  deviation: "deviation",
  change: "change",
  result: "result",
  appropriation: "appropriation",
  openingBalance: "opening balance",
  closingBalance: "closing balance",
  remaining: "remaining amount",
  share: "share",
  volume: "volume",
  price: "price",
  mean: "mean",
  count: "count",
  text: "text",
};
