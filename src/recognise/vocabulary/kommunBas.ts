/** What Kommun-Bas calls the groups of accounts that make lines of an income statement: names in the data, like a chart's own. */
export const kommunBasNames = {
  sales: "Försäljning",
  fees: "Taxor och avgifter",
  rents: "Hyror och arrenden",
  grants: "Bidrag",
  otherRevenue: "Övriga intäkter",
  class4: "Kostnader och utgifter, klass 4",
  staff: "Kostnader för arbetskraft",
  otherCost: "Övriga verksamhetskostnader",
  depreciation: "Avskrivningar",
  taxRevenue: "Skatteintäkter",
  equalisationGrants: "Generella statsbidrag och utjämning",
  equalisationFees: "Avgift till utjämning",
  financialRevenue: "Finansiella intäkter",
  financialCost: "Finansiella kostnader",
  unallocated: "Ej fördelat",
  balance: "Balanskonton",
} as const;
