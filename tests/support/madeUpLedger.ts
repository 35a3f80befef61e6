/**
 * A made-up municipality's ledger of four years, the same on every machine: salaries with summer substitutes, quarterly rents, lump
 * grants, corrections, late invoices. Its totals are added up while it is made, apart from everything that is tested.
 */
import { plainFormat, type CellFormat, type GridColumn, type Workbook, cellTag } from "../../src/domain/grid.ts";

/** Columns of postings; amounts in öre, revenue +, cost −. */
export interface MadeUpLedger {
  readonly count: number;
  readonly accounts: Int32Array;
  /** Indexes of `unitCodes` and `activityCodes`. */
  readonly units: Int32Array;
  readonly activities: Int32Array;
  /** 202401. */
  readonly periods: Int32Array;
  /** Excel's day number; a late invoice's is after its period. */
  readonly days: Int32Array;
  readonly vouchers: Int32Array;
  readonly actual: Float64Array;
  readonly budget: Float64Array;
  readonly unitCodes: readonly string[];
  readonly activityCodes: readonly string[];
  /** In öre, by "account|unit|period": what reports must come to. */
  readonly totals: ReadonlyMap<string, { readonly actual: number; readonly budget: number }>;
}

export type LedgerForm = "posting" | "accountPeriod";
export type LedgerLayout = "long" | "wide";
/** How amounts are exported: as accounting systems book them (cost +), turned, in two columns, or revenue and cost both positive. */
export type LedgerSigns = "cost-positive" | "revenue-positive" | "debit-credit" | "unsigned";

export const accountNames: Readonly<Record<number, string>> = {
  3010: "Försäljning av varor",
  3120: "Avgifter",
  3410: "Hyror",
  3510: "Bidrag från staten",
  4610: "Köp av verksamhet",
  5020: "Löner månadsavlönade",
  5030: "Löner timavlönade",
  5610: "Arbetsgivaravgifter",
  6010: "Lokalhyror",
  6410: "Förbrukningsmaterial",
  7410: "Konsulter",
  7910: "Avskrivningar inventarier",
  8010: "Skatteintäkter",
  8210: "Utjämningsbidrag",
  8310: "Utjämningsavgift",
  8410: "Ränteintäkter",
  8510: "Räntekostnader",
};
const invoiceAccounts = [4610, 6410, 6410, 6410, 7410];
const years = [2021, 2022, 2023, 2024];

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many postings. */
export function madeUpLedger(count: number, seed = 2024): MadeUpLedger {
  const random = randomFrom(seed);
  const unitCount = Math.max(2, Math.min(400, Math.floor(count / 500)));
  const unitCodes = Array.from({ length: unitCount }, (_, at) => String(110 + at * 7).padStart(4, "0"));
  const activityCodes = Array.from({ length: 40 }, (_, at) => String(100 + at * 17));
  const ledger = {
    accounts: new Int32Array(count),
    units: new Int32Array(count),
    activities: new Int32Array(count),
    periods: new Int32Array(count),
    days: new Int32Array(count),
    vouchers: new Int32Array(count),
    actual: new Float64Array(count),
    budget: new Float64Array(count),
  };
  const totals = new Map<string, { actual: number; budget: number }>();
  let at = 0;
  const post = (
    year: number,
    month: number,
    unit: number,
    account: number,
    ore: number,
    { late = 0, planned = ore } = {},
  ): void => {
    if (at >= count) return;
    const period = year * 100 + month;
    ledger.accounts[at] = account;
    ledger.units[at] = unit;
    ledger.activities[at] = (unit * 3 + (account % 7)) % activityCodes.length;
    ledger.periods[at] = period;
    ledger.days[at] = Math.floor((Date.UTC(year, month - 1 + late, 12) - Date.UTC(1899, 11, 30)) / 86_400_000);
    ledger.vouchers[at] = 100_000 + at;
    ledger.actual[at] = ore;
    ledger.budget[at] = planned;
    const key = `${String(account)}|${unitCodes[unit] ?? ""}|${String(period)}`;
    const total = totals.get(key) ?? { actual: 0, budget: 0 };
    total.actual += ore;
    total.budget += planned;
    totals.set(key, total);
    at++;
  };
  const amount = (kronor: number): number => Math.round(kronor * 100 * (0.8 + 0.4 * random()));
  const monthly = (year: number, month: number, unit: number): void => {
    const salary = amount(310_000 * 1.03 ** (year - 2021));
    post(year, month, unit, 5020, -salary, { planned: -Math.round(salary / 1000) * 1000 });
    post(year, month, unit, 5610, -Math.round(salary * 0.3142));
    if (month >= 6 && month <= 8) post(year, month, unit, 5030, -amount(92_000));
    if (month % 3 === 1) post(year, month, unit, 6010, -Math.round(18_750_000 * 1.02 ** (year - 2021)));
    if (month === 3 || month === 9) post(year, month, unit, 3510, amount(640_000), { planned: 55_000_000 });
    post(year, month, unit, 3120, amount(41_000));
    post(year, month, unit, 4610, -amount(27_000), { late: 1 });
    if (unit === 0 && month % 2 === 0) post(year, month, unit, 7910, -amount(12_000));
    if (unit > 0) return;
    post(year, month, unit, 8010, amount(9_000_000));
    if (month === 12)
      for (const [account, kronor] of [
        [8210, 1_200_000],
        [8310, -300_000],
        [8410, 45_000],
        [8510, -61_000],
      ] as const)
        post(year, month, unit, account, Math.sign(kronor) * amount(Math.abs(kronor)));
  };
  for (const year of years)
    for (let month = 1; month <= 12; month++) for (let unit = 0; unit < unitCount; unit++) monthly(year, month, unit);
  for (let more = 0; at < count; more++) {
    const [year, month] = [years[(more >> 3) % 4] as number, 1 + Math.floor(random() * 12)];
    const unit = Math.floor(random() * unitCount);
    const account = invoiceAccounts[Math.floor(random() * invoiceAccounts.length)] as number;
    const ore = -amount(100 * 1.5 ** Math.floor(random() * 12));
    post(year, month, unit, account, ore);
    // A correction takes back what was wrong, a month later.
    if (more % 29 === 0) post(year, Math.min(12, month + 1), unit, account, -ore, { planned: 0 });
  }
  return { count, ...ledger, unitCodes, activityCodes, totals };
}

const monthNames = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** The ledger as a sheet, straight into columns. */
export function ledgerWorkbook(
  ledger: MadeUpLedger,
  { form, layout, signs }: { readonly form: LedgerForm; readonly layout: LedgerLayout; readonly signs: LedgerSigns },
): Workbook {
  const strings: string[] = [];
  const indexOf = (text: string): number => {
    const known = dictionary.get(text);
    if (known !== undefined) return known;
    dictionary.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const dictionary = new Map<string, number>();
  const formats: CellFormat[] = [plainFormat, { ...plainFormat, numberFormat: "yyyy-mm-dd" }];
  const { count } = ledger;
  const columns = new Map<number, GridColumn>();
  const add = (header: string, kind: "number" | "text" | "date", valueOf: (row: number) => number): void => {
    const rows: number[] = [];
    const values: number[] = [];
    for (let row = 0; row < count; row++) {
      const value = valueOf(row);
      if (Number.isNaN(value)) continue;
      rows.push(row + 1);
      values.push(value);
    }
    const tags = new Uint8Array(rows.length + 1).fill(kind === "text" ? cellTag.text : cellTag.number);
    tags[0] = cellTag.text;
    const cellFormats = new Uint32Array(rows.length + 1).fill(kind === "date" ? 1 : 0);
    cellFormats[0] = 0;
    const column = {
      rows: new Uint32Array(rows.length + 1),
      tags,
      values: new Float64Array(rows.length + 1),
      formats: cellFormats,
    };
    column.rows.set(rows, 1);
    column.values.set(values, 1);
    column.values[0] = indexOf(header);
    columns.set(columns.size, column);
  };
  const unitTexts = ledger.unitCodes.map(indexOf);
  const activityTexts = ledger.activityCodes.map(indexOf);
  const nameTexts = new Map(Object.entries(accountNames).map(([account, name]) => [Number(account), indexOf(name)]));
  const texts = ["Faktura", "Lön", "Omföring", "Periodisering"].map(indexOf);
  const at = (list: Int32Array, row: number): number => list[row] as number;
  if (form === "posting") {
    add("Vernr", "number", (row) => at(ledger.vouchers, row));
    add("Bokföringsdatum", "date", (row) => at(ledger.days, row));
  }
  add("Konto", "number", (row) => at(ledger.accounts, row));
  add("Konto (T)", "text", (row) => nameTexts.get(at(ledger.accounts, row)) ?? NaN);
  add("Ansvar", "text", (row) => unitTexts[at(ledger.units, row)] as number);
  add("Verksamhet", "text", (row) => activityTexts[at(ledger.activities, row)] as number);
  if (form === "posting") add("Text", "text", (row) => texts[row % texts.length] as number);
  if (layout === "long") add("Period", "number", (row) => at(ledger.periods, row));
  else add("År", "number", (row) => Math.floor(at(ledger.periods, row) / 100));
  const turned = (ore: number, account: number): number => {
    const kronor = ore / 100;
    if (signs === "revenue-positive") return kronor;
    // Revenue and cost both positive; what goes the other way is negative.
    if (signs === "unsigned") return costAccount(account) ? -kronor : kronor;
    return -kronor;
  };
  const addAmounts = (name: string, amounts: Float64Array): void => {
    const value = (row: number): number => turned(amounts[row] as number, at(ledger.accounts, row)) + 0;
    if (layout === "wide")
      monthNames.forEach((month, index) => {
        add(name === "" ? month : `${name} ${month}`, "number", (row) =>
          at(ledger.periods, row) % 100 === index + 1 ? value(row) : NaN,
        );
      });
    else if (signs === "debit-credit") {
      add("Debet", "number", (row) => (value(row) > 0 ? value(row) : NaN));
      add("Kredit", "number", (row) => (value(row) > 0 ? NaN : -value(row)));
    } else add(name === "" ? "Belopp" : name, "number", value);
  };
  if (form === "posting") addAmounts("", ledger.actual);
  else {
    addAmounts("Utfall", ledger.actual);
    if (signs !== "debit-credit") addAmounts("Budget", ledger.budget);
  }
  return {
    sheets: [
      {
        name: "Huvudbok",
        kind: "worksheet",
        visibility: "visible",
        columns,
        formulas: new Map(),
        unvalued: new Map(),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        isProtected: false,
        notes: new Map(),
      },
    ],
    strings,
    formats,
    names: [],
    date1904: false,
    structureLocked: false,
    externalLinks: [],
  };
}

/** Whether the account is one of costs in the made-up chart. */
function costAccount(account: number): boolean {
  return (account >= 4000 && account < 8000) || account === 8310 || account === 8510;
}
