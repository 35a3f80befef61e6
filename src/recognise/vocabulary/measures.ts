/** Words of plans of measures, in lower case: what a heading begins with, and what says that a measure is secured. */
export const measureWords = {
  /** What a plan's amounts are headed by, wherever in the heading. */
  effect: ["effekt", "effect"],
  /** The column of what is to be done. */
  measure: ["åtgärd", "aktivitet", "besparing", "measure", "action"],
  thisYear: ["effekt", "årets effekt", "beräknad effekt", "belopp", "effect", "amount"],
  fullYear: ["helår", "effekt helår", "full year", "full-year"],
  status: ["status", "säkrad", "säkerhet", "läge", "state"],
  subject: ["verksamhet", "rad", "enhet", "ansvar", "område", "line", "unit", "activity"],
  secured: [
    "säkrad",
    "beslutad",
    "beslutat",
    "genomför",
    "påbörjad",
    "påbörjat",
    "pågå",
    "klar",
    "ja",
    "secured",
    "decided",
    "yes",
  ],
} as const;
