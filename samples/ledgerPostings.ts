/** Made-up postings of one quarter, which every export of a ledger is drawn from. */

/** A posting: account, unit, activity, month of 2024, kronor with cost +, text. */
export type LedgerPosting = readonly [
  account: number,
  unit: string,
  activity: string,
  month: number,
  amount: number,
  text: string,
];

/** A quarter: corrections, a rent, a lump grant, and what is paid every month. */
export const postings: readonly LedgerPosting[] = [
  [5020, "0110", "40700", 1, 312_450.5, "Löner januari"],
  [5610, "0110", "40700", 1, 98_171.95, "PO januari"],
  [6011, "0110", "40700", 1, 187_500, "Hyra kvartal 1"],
  [3120, "0110", "40700", 1, -41_220, "Avgifter januari"],
  [5020, "0120", "40700", 1, 284_900, "Löner januari"],
  [5610, "0120", "40700", 1, 89_515.58, "PO januari"],
  [6410, "0120", "40700", 1, 4_318.4, "Pyssel och papper"],
  [5020, "0110", "40700", 2, 318_020, "Löner februari"],
  [5610, "0110", "40700", 2, 99_921.88, "PO februari"],
  [3120, "0110", "40700", 2, -40_980, "Avgifter februari"],
  [6410, "0110", "40700", 2, 12_750, "Leksaker"],
  [6410, "0110", "40700", 2, -12_750, "Rättelse, fel ansvar"],
  [6410, "0120", "40700", 2, 12_750, "Leksaker"],
  [5020, "0120", "40700", 2, 286_110, "Löner februari"],
  [5610, "0120", "40700", 2, 89_895.76, "PO februari"],
  [4610, "0250", "40710", 2, 76_400, "Plats i annan kommun"],
  [3511, "0250", "40710", 3, -640_000, "Riktat statsbidrag"],
  [7910, "0250", "40710", 3, 3_125, "Avskrivning mars"],
  [5020, "0110", "40700", 3, 315_300, "Löner mars"],
  [5020, "0120", "40700", 3, 290_000, "Löner mars"],
];
