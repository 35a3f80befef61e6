import type { LedgerPaneTexts } from "./ledgerPaneTexts.ts";

/** Ledgers in the pane, in Swedish. */
export const ledgerPaneSv: LedgerPaneTexts = {
  roles: {
    account: "konto",
    responsibilityUnit: "ansvar eller enhet",
    activity: "verksamhet",
    project: "projekt",
    object: "objekt",
    counterparty: "motpart",
    committee: "nämnd",
    department: "förvaltning",
    funding: "finansiering",
    dimension: "annan koddel",
    name: "benämning av en kod",
    period: "period (år och månad)",
    year: "år",
    month: "månad",
    date: "datum",
    amount: "belopp",
    debit: "debet",
    credit: "kredit",
    measure: "utfall eller budget, rad för rad",
    balance: "saldo, räknas inte",
    quantity: "antal, räknas inte",
    voucher: "verifikationsnummer",
    rowNumber: "radnummer",
    text: "fritext",
    other: "annat, används inte",
  },
  columns: "Kolumnernas innehåll",
  columnNamed: (letter, header) => (header === "" ? letter : `${letter}, ${header}`),
  measureOf: (column) => `Kolumn ${column} visar`,
  spanOf: (column) => `Kolumn ${column} gäller`,
  monthsAside: (columns) => `${String(columns)} kolumner med månader läses var för sig av sina rubriker.`,
  noAccount: "Någon kolumn måste vara konto.",
  noAmount: "Någon kolumn måste vara belopp, eller en debet och en kredit.",
  signs: {
    "cost-positive": "kostnader\u00a0+, intäkter\u00a0−",
    "revenue-positive": "intäkter\u00a0+, kostnader\u00a0−",
    unsigned: "både intäkter och kostnader\u00a0+",
  },
  rows: "Rader i rapporter",
  byLine: "resultaträkningens rader",
  usualRows: (dimension) =>
    dimension === null
      ? "resultaträkningens rader"
      : `${dimension} i driftredovisningen, resultaträkningens rader i månadsuppföljningen`,
  rowsHelp: "Gäller driftredovisning, månadsuppföljning och prognos.",
  makesRows: "rader i rapporter",
  openAccounts: "Kontonas rader …",
  accountsTitle: "Kontonas rader i resultaträkningen",
  apart: "Konto för konto",
  accountsHelp: "Det du väljer sparas i arbetsboken och gäller varje gång den läses.",
  unplaced: (groups, amount) =>
    groups === 1
      ? `En kontogrupp har ingen given rad i resultaträkningen (${amount}). Den står som Ej fördelat tills du väljer.`
      : `${String(groups)} kontogrupper har ingen given rad i resultaträkningen (${amount}). De står som Ej fördelat tills du väljer.`,
  accountsNamed: (begins) => (begins.length <= 2 ? `Kontogrupp ${begins}` : `Konto ${begins}`),
  accountsAre: (accounts, more, amount) => `${accounts}${more === 0 ? "" : ` och ${String(more)} till`} · ${amount}`,
  leftUnallocated: "Ej fördelat, fråga inte mer",
  otherGroups: (groups) => `Övriga kontogrupper (${String(groups)})`,
};
