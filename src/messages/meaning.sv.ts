/** What tables and their figures are called in Swedish, in the middle of a sentence. */
import type { Measure, TableKind } from "../domain/meaning.ts";

export const kindsSv: Readonly<Record<TableKind, string>> = {
  "operating-statement": "driftredovisning",
  "income-statement": "resultaträkning",
  "investment-statement": "investeringsredovisning",
  "deviation-explanations": "avvikelseförklaringar",
  volumes: "volymer",
  shares: "andelar",
  staff: "personal",
  "text-table": "texttabell",
  "month-matrix": "månadstabell",
  ledger: "transaktionslista",
};

export const measuresSv: Readonly<Record<Measure, string>> = {
  actual: "utfall",
  budget: "budget",
  forecast: "prognos",
  deviation: "avvikelse",
  change: "förändring",
  result: "resultat",
  appropriation: "anslag",
  openingBalance: "ingående balans",
  closingBalance: "utgående balans",
  remaining: "kvarvarande belopp",
  share: "andel",
  volume: "volym",
  price: "pris",
  mean: "medelvärde",
  count: "antal",
  text: "text",
};
