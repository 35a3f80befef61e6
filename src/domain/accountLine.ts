/** Lines of the income statement that accounts belong to. */
export const accountLines = [
  "sales",
  "fees",
  "rents",
  "grants",
  "otherRevenue",
  "class4",
  "staff",
  "otherCost",
  "depreciation",
  "netAppropriation",
  "taxRevenue",
  "equalisationGrants",
  "equalisationFees",
  "financialRevenue",
  "financialCost",
  "unallocated",
  "balance",
] as const;

export type AccountLine = (typeof accountLines)[number];

/** What a person has said about groups or accounts: the longest beginning of an account's number counts. */
export type AccountMapping = Readonly<Record<string, AccountLine>>;
