import type { LedgerReportTexts, LedgerSpan } from "./ledgerReportTexts.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const grouped = new Intl.NumberFormat("en-GB");

function stretch({ year, endMonth }: LedgerSpan): string {
  if (endMonth === 12) return `full year ${String(year)}`;
  return endMonth === 1 ? `Jan ${String(year)}` : `Jan–${months[endMonth - 1] ?? ""} ${String(year)}`;
}

/** Sheets of a ledger, in English. */
export const ledgerReportEn: LedgerReportTexts = {
  actual: (span) => `Actual ${stretch(span)}`,
  budget: (span) => `Budget ${stretch(span)}`,
  forecast: (span) => `Forecast ${stretch(span)}`,
  span: (span) => stretch(span).replace(/^f/, "F"),
  deviation: "Deviation",
  amountsIn: (unit) => `Amounts in ${unit}`,
  lines: {
    sales: "Sales",
    fees: "Charges and fees",
    rents: "Rents and leases",
    grants: "Grants",
    otherRevenue: "Other revenue",
    class4: "Costs and expenditure (class 4)",
    staff: "Staff costs",
    otherCost: "Other operating costs",
    depreciation: "Depreciation",
    netAppropriation: "Municipal grant",
    taxRevenue: "Tax revenue",
    equalisationGrants: "General state grants and equalisation",
    equalisationFees: "Equalisation fee",
    financialRevenue: "Financial revenue",
    financialCost: "Financial costs",
    unallocated: "Not allocated",
    balance: "Balance accounts (classes 1–2)",
  },
  revenue: "Operating revenue",
  cost: "Operating costs",
  netCost: "Net operating cost",
  net: "Net",
  grant: "Municipal grant",
  result: "Result",
  grantOf: (span) => `Municipal grant ${stretch(span)}`,
  resultOf: (span) => `Result ${stretch(span)}`,
  grantOfYear: (year) =>
    `${year === null ? "Municipal grant of the year" : `Municipal grant, full year ${String(year)}`}, said in Avvika`,
  grantSaid: (year, amount, unit) =>
    `The municipal grant${year === null ? "" : ` for ${String(year)}`}, ${grouped.format(amount)} ${unit}, is said in Avvika and does not stand in the ledger.`,
  grantInTwelfths: (booked) =>
    `To ${months[booked - 1] ?? ""}, ${String(booked)}/12 of the municipal grant is counted. Costs that are not even over the year therefore tell on the result so far.`,
  grantInAccounts: (accounts) => `The municipal grant is booked on account ${accounts.join(", ")}.`,
  grantInNet: "The net holds the municipal grant already, as said in Avvika, and is therefore a result.",
  grantHasNoPlace:
    "The municipal grant is said in Avvika, but the ledger does not say how many months its amounts are of. No result is shown for that reason.",
  unallocated: "Not allocated",
  sumOf: (label) => `Total ${label}`,
  wholeLedger: "The whole ledger",
  live: (source) => `The amounts are formulas that add up ${source} and follow when it changes.`,
  values: (source, postings) =>
    `The amounts are values, added up from ${grouped.format(postings)} rows of ${source}. They change when the report is updated.`,
  withoutPeriod: (rows, amount, unit) =>
    rows === 1
      ? `A row without a period that can be read (${grouped.format(amount)} ${unit}) is not counted.`
      : `${grouped.format(rows)} rows without a period that can be read (${grouped.format(amount)} ${unit}) are not counted.`,
  skippedTotals: (rows) =>
    rows === 1
      ? "One total row of the export is not counted."
      : `${grouped.format(rows)} total rows of the export are not counted.`,
  skippedHeaders: (rows) =>
    rows === 1
      ? "One repeated heading row of the export is not counted."
      : `${grouped.format(rows)} repeated heading rows of the export are not counted.`,
};
