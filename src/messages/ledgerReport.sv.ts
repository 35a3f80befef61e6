import { kommunBasNames } from "../recognise/vocabulary/kommunBas.ts";
import type { LedgerReportTexts, LedgerSpan } from "./ledgerReportTexts.ts";

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const grouped = new Intl.NumberFormat("sv-SE");

function stretch({ year, endMonth }: LedgerSpan): string {
  if (endMonth === 12) return `helår ${String(year)}`;
  return endMonth === 1 ? `jan ${String(year)}` : `jan–${months[endMonth - 1] ?? ""} ${String(year)}`;
}

/** Sheets of a ledger, in Swedish. */
export const ledgerReportSv: LedgerReportTexts = {
  actual: (span) => `Utfall ${stretch(span)}`,
  budget: (span) => `Budget ${stretch(span)}`,
  forecast: (span) => `Prognos ${stretch(span)}`,
  span: (span) => stretch(span).replace(/^h/, "H").replace(/^j/, "J"),
  deviation: "Avvikelse",
  amountsIn: (unit) => `Belopp i ${unit}`,
  lines: {
    ...kommunBasNames,
    class4: "Kostnader och utgifter (klass 4)",
    balance: "Balanskonton (klass 1–2)",
  },
  revenue: "Verksamhetens intäkter",
  cost: "Verksamhetens kostnader",
  netCost: "Verksamhetens nettokostnad",
  net: "Netto",
  grant: kommunBasNames.netAppropriation,
  result: "Resultat",
  grantOf: (span) => `Kommunbidrag ${stretch(span)}`,
  resultOf: (span) => `Resultat ${stretch(span)}`,
  grantOfYear: (year) =>
    `${year === null ? "Årets kommunbidrag" : `Kommunbidrag helår ${String(year)}`}, angivet i Avvika`,
  grantSaid: (year, amount, unit) =>
    `Kommunbidraget${year === null ? "" : ` för ${String(year)}`}, ${grouped.format(amount)} ${unit}, är angivet i Avvika och finns inte i huvudboken.`,
  grantInTwelfths: (booked) =>
    `Till och med ${months[booked - 1] ?? ""} räknas ${String(booked)}/12 av kommunbidraget. Kostnader som inte är jämna över året påverkar därför resultatet så långt.`,
  grantInAccounts: (accounts) => `Kommunbidraget är bokfört på konto ${accounts.join(", ")}.`,
  grantInNet: "Nettot innehåller redan kommunbidraget, enligt vad som är angivet i Avvika, och är därför ett resultat.",
  grantHasNoPlace:
    "Kommunbidraget är angivet i Avvika, men huvudboken säger inte hur många månader beloppen gäller. Därför visas inget resultat.",
  unallocated: "Ej fördelat",
  sumOf: (label) => `Summa ${label}`,
  wholeLedger: "Hela huvudboken",
  live: (source) => `Beloppen är formler som summerar ${source} och följer med när den ändras.`,
  values: (source, postings) =>
    `Beloppen är värden, summerade av ${grouped.format(postings)} rader i ${source}. De ändras när rapporten uppdateras.`,
  withoutPeriod: (rows, amount, unit) =>
    rows === 1
      ? `En rad utan läsbar period (${grouped.format(amount)} ${unit}) räknas inte med.`
      : `${grouped.format(rows)} rader utan läsbar period (${grouped.format(amount)} ${unit}) räknas inte med.`,
  skippedTotals: (rows) =>
    rows === 1
      ? "En summarad i exporten räknas inte med."
      : `${grouped.format(rows)} summarader i exporten räknas inte med.`,
  skippedHeaders: (rows) =>
    rows === 1
      ? "En upprepad rubrikrad i exporten räknas inte med."
      : `${grouped.format(rows)} upprepade rubrikrader i exporten räknas inte med.`,
};
