/**
 * Exports of accounting systems as their public documentation shows them: columns of Raindance's output tables (KONTO_ID,
 * KONTO_ID_TEXT, …_GILTIG_FOM), of Unit4's queries ("Konto(T)", "Ansvar(T)") and tables (agltransact, aagstd), of Visma's ledgers and
 * account statements, and of municipalities' open accounts payable. All figures are made up.
 */
import { postings } from "./ledgerPostings.ts";
import { SheetDraft, type Look } from "./workbook.ts";

const names: Readonly<Record<number, string>> = {
  3120: "Avgifter barnomsorg",
  3511: "Statsbidrag",
  4610: "Köp av verksamhet",
  5020: "Månadslöner",
  5610: "Arbetsgivaravgifter",
  6011: "Lokalhyra",
  6410: "Förbrukningsmaterial",
  7910: "Avskrivning inventarier",
};
const unitNames: Readonly<Record<string, string>> = {
  "0110": "Förskolan Eken",
  "0120": "Förskolan Linden",
  "0250": "Centrala kostnader",
};

const bold: Look = { bold: true };
const money: Look = { format: "#,##0.00" };
const day: Look = { format: "yyyy-mm-dd" };

/** Excel's day number of the 20th of a month of 2024. */
function dayOf(month: number): number {
  return Math.round((Date.UTC(2024, month - 1, 20) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function sheetWith(name: string, draw: (sheet: SheetDraft) => void): SheetDraft {
  const sheet = new SheetDraft(name);
  draw(sheet);
  sheet.widths.set(0, 12);
  return sheet;
}

function putRow(
  sheet: SheetDraft,
  row: number,
  cells: readonly (string | number | null)[],
  looks: readonly (Look | undefined)[] = [],
): void {
  cells.forEach((value, column) => {
    if (value !== null) sheet.put(row, column, value, looks[column] ?? {});
  });
}

function putHeader(sheet: SheetDraft, row: number, headers: readonly string[]): void {
  putRow(
    sheet,
    row,
    headers,
    headers.map(() => bold),
  );
}

const voucher = (at: number): number => 24_010_000 + at * 3;

/** Raindance's output table: names in capitals, codes as texts with their zeros, outcome and budget in columns. */
const raindanceTable = sheetWith("UTFALL", (sheet) => {
  putHeader(sheet, 0, ["PERIOD", "KONTO_ID", "KONTO_ID_TEXT", "ANSV_ID", "VERKS_ID", "MOTP_ID", "UTFALL", "BUDGET"]);
  postings.forEach(([account, unit, activity, month, amount], at) => {
    const period = `2024${String(month).padStart(2, "0")}`;
    putRow(
      sheet,
      at + 1,
      [
        period,
        String(account),
        `${String(account)} ${names[account] ?? ""}`,
        unit,
        activity,
        "80",
        amount,
        Math.round(amount / 1000) * 1000,
      ],
      [undefined, undefined, undefined, undefined, undefined, undefined, money, money],
    );
  });
});

/** Raindance's report on pages: parameters above, headings again on each page, a sum per account, one in the end. */
const raindanceReport = sheetWith("Rapport", (sheet) => {
  sheet.put(0, 0, "Verifikationslista", { bold: true, size: 14 });
  sheet.put(1, 0, "Urval: period 202401-202403, ansvar 0110-0250");
  const headers = ["Konto", "Ansvar", "Verks", "Ver.nr", "Rad", "Period", "Text", "Belopp"];
  const sorted = [...postings].sort(([a], [b]) => a - b);
  let row = 3;
  putHeader(sheet, row++, headers);
  sorted.forEach(([account, unit, activity, month, amount, text], at) => {
    if (at === 9) {
      row += 1;
      sheet.put(row++, 0, "Verifikationslista sida 2");
      row += 1;
      putHeader(sheet, row++, headers);
    }
    putRow(
      sheet,
      row++,
      [account, unit, activity, voucher(at), 1, 202_400 + month, text, amount],
      [undefined, undefined, undefined, undefined, undefined, undefined, undefined, money],
    );
    if (sorted[at + 1]?.[0] !== account) {
      const sum = sorted.filter((posting) => posting[0] === account).reduce((total, posting) => total + posting[4], 0);
      putRow(
        sheet,
        row++,
        [`Summa ${String(account)}`, null, null, null, null, null, null, Math.round(sum * 100) / 100],
        [bold],
      );
    }
  });
  const all = postings.reduce((total, posting) => total + posting[4], 0);
  putRow(sheet, row, ["Totalsumma", null, null, null, null, null, null, Math.round(all * 100) / 100], [bold]);
});

const unit4Headings = [
  "Period",
  "Ver.datum",
  "Vernr",
  "Konto",
  "Konto(T)",
  "Ansvar",
  "Ansvar(T)",
  "Verksamhet",
  "Lev.nr(T)",
  "Text",
  "Belopp",
];

/** Unit4's query of transactions: each code with its name, headings with (T). */
const unit4Query = sheetWith("Sheet1", (sheet) => {
  putHeader(sheet, 0, unit4Headings);
  postings.forEach(([account, unit, activity, month, amount, text], at) => {
    putRow(
      sheet,
      at + 1,
      [
        202_400 + month,
        dayOf(month),
        voucher(at),
        account,
        names[account] ?? "",
        Number(unit),
        unitNames[unit] ?? "",
        Number(activity),
        account > 6000 ? "Leverantören AB" : null,
        text,
        amount,
      ],
      [
        undefined,
        day,
        undefined,
        undefined,
        undefined,
        { format: "0000" },
        undefined,
        undefined,
        undefined,
        undefined,
        money,
      ],
    );
  });
  sheet.table = { name: "Transaktioner", range: "A1:K21", headings: unit4Headings };
});

/** Unit4's own table of transactions, as people take it out with a query of their own. */
const unit4Table = sheetWith("agltransact", (sheet) => {
  putHeader(sheet, 0, [
    "account",
    "dim_1",
    "dim_2",
    "fiscal_year",
    "period",
    "voucher_no",
    "sequence_no",
    "trans_date",
    "amount",
    "cur_amount",
    "dc_flag",
    "description",
    "status",
  ]);
  postings.forEach(([account, unit, activity, month, amount, text], at) => {
    putRow(
      sheet,
      at + 1,
      [
        String(account),
        unit,
        activity,
        2024,
        202_400 + month,
        voucher(at),
        at + 1,
        dayOf(month),
        amount,
        amount,
        amount < 0 ? -1 : 1,
        text,
        "N",
      ],
      [undefined, undefined, undefined, undefined, undefined, undefined, undefined, day, money, money],
    );
  });
});

/** Months side by side under outcome and budget: balances by account and unit out of Unit4's browser. */
const unit4Months = sheetWith("Saldotabell", (sheet) => {
  sheet.put(0, 0, "Saldotabell 2024, kronor", { bold: true, size: 14 });
  const keys = [...new Set(postings.map(([account, unit]) => `${String(account)}|${unit}`))];
  ["Konto", "Konto(T)", "Ansvar"].forEach((header, column) => {
    sheet.put(3, column, header, bold);
  });
  sheet.put(2, 3, "Utfall", bold);
  sheet.put(2, 6, "Budget", bold);
  ["jan", "feb", "mar", "jan", "feb", "mar"].forEach((month, at) => {
    sheet.put(3, 3 + at, month, bold);
  });
  keys.forEach((key, at) => {
    const [account = "", unit = ""] = key.split("|");
    putRow(sheet, 4 + at, [Number(account), names[Number(account)] ?? "", unit]);
    for (let month = 1; month <= 3; month++) {
      const found = postings.filter(
        (posting) => String(posting[0]) === account && posting[1] === unit && posting[3] === month,
      );
      if (found.length === 0) continue;
      const sum = Math.round(found.reduce((total, posting) => total + posting[4], 0) * 100) / 100;
      sheet.put(4 + at, 2 + month, sum, money);
      sheet.put(4 + at, 5 + month, Math.round(sum / 1000) * 1000, money);
    }
  });
});

/** Visma's general ledger as it is printed: the account over its postings, debit, credit and a running balance. */
const vismaLedger = sheetWith("Huvudbok", (sheet) => {
  sheet.put(0, 0, "Huvudbok", { bold: true, size: 14 });
  sheet.put(1, 0, "Räkenskapsår: 2024-01-01 - 2024-12-31");
  putHeader(sheet, 3, ["Konto", "Ver", "Datum", "Kst", "Text", "Debet", "Kredit", "Saldo"]);
  const sorted = [...postings].sort(([a], [b]) => a - b);
  let row = 4;
  let balance = 0;
  sorted.forEach(([account, unit, , month, amount, text], at) => {
    if (sorted[at - 1]?.[0] !== account) {
      putRow(sheet, row++, [`${String(account)} ${names[account] ?? ""}`], [bold]);
      putRow(sheet, row++, [null, null, null, null, "Ingående saldo", null, null, 0]);
      balance = 0;
    }
    balance = Math.round((balance + amount) * 100) / 100;
    putRow(
      sheet,
      row++,
      [
        null,
        `A ${String(at + 1)}`,
        dayOf(month),
        unit,
        text,
        amount > 0 ? amount : null,
        amount < 0 ? -amount : null,
        balance,
      ],
      [undefined, undefined, day, undefined, undefined, money, money, money],
    );
    if (sorted[at + 1]?.[0] !== account) {
      const own = sorted.filter((posting) => posting[0] === account);
      const side = (sign: 1 | -1): number =>
        Math.round(own.reduce((sum, posting) => sum + Math.max(0, sign * posting[4]), 0) * 100) / 100;
      putRow(
        sheet,
        row++,
        [null, null, null, null, "Omslutning", side(1), side(-1)],
        [undefined, undefined, undefined, undefined, undefined, money, money],
      );
      putRow(sheet, row, [null, null, null, null, "Utgående saldo", null, null, balance]);
      row += 2;
    }
  });
});

/** Visma's account statement: year and period in columns of their own, booked amount. */
const vismaStatement = sheetWith("Kontoutskrift", (sheet) => {
  putHeader(sheet, 0, [
    "Kontonr",
    "Kontonamn",
    "Vernr",
    "Verdatum",
    "År",
    "Period",
    "Avdeling",
    "Text",
    "Momskod",
    "Bokfört belopp",
  ]);
  postings.forEach(([account, unit, , month, amount, text], at) => {
    putRow(
      sheet,
      at + 1,
      [account, names[account] ?? "", at + 101, `2024-0${String(month)}-20`, 2024, month, unit, text, 0, amount],
      [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, money],
    );
  });
});

/** A file for bookkeeping out of Visma: English headings, debit and credit, cost units numbered. */
const vismaFile = sheetWith("Bookkeeping", (sheet) => {
  putHeader(sheet, 0, [
    "Employee",
    "Description",
    "BookkeepingDate",
    "Account",
    "VATCode",
    "Debit",
    "Credit",
    "Currency",
    "CostUnit 1",
    "CostUnit 2",
  ]);
  postings.forEach(([account, unit, activity, month, amount, text], at) => {
    putRow(
      sheet,
      at + 1,
      [
        1000 + (at % 7),
        text,
        dayOf(month),
        account,
        0,
        amount > 0 ? amount : null,
        amount < 0 ? -amount : null,
        "SEK",
        unit,
        activity,
      ],
      [undefined, undefined, day, undefined, undefined, money, money],
    );
  });
});

/** Outcome and budget under each other, told apart by a column, revenue and cost both positive. */
const measureColumn = sheetWith("Underlag", (sheet) => {
  putHeader(sheet, 0, ["Utfall/Budget", "Konto", "Benämning", "Ansvar", "Vht", "Månad", "År", "Belopp"]);
  const printed = (account: number, amount: number): number => (account < 4000 ? -amount : amount);
  let row = 1;
  for (const measure of ["Utfall", "Budget"])
    for (const [account, unit, activity, month, amount] of postings) {
      const figure = printed(account, measure === "Utfall" ? amount : Math.round(amount / 1000) * 1000);
      putRow(
        sheet,
        row++,
        [measure, account, names[account] ?? "", unit, Number(activity), month, 2024, figure],
        [undefined, undefined, undefined, undefined, undefined, undefined, undefined, money],
      );
    }
});

/** Open accounts payable after the municipalities' common specification: costs alone, one invoice per row. */
const openPayables = sheetWith("leverantorsreskontra", (sheet) => {
  putHeader(sheet, 0, [
    "kopare",
    "kopare_id",
    "forvaltning",
    "leverantor",
    "leverantor_id",
    "verifikationsnummer",
    "fakturanummer",
    "konto_nr",
    "konto_text",
    "belopp",
    "datum",
  ]);
  postings
    .filter(([account]) => account >= 4000 && account < 7900)
    .forEach(([account, unit, , month, amount], at) => {
      putRow(
        sheet,
        at + 1,
        [
          "Ekhaga kommun",
          "2120000000",
          unitNames[unit] ?? "",
          at % 2 === 0 ? "Leverantören AB" : "Bygg & Co",
          "5560000000",
          voucher(at),
          `F${String(at + 77)}`,
          account,
          names[account] ?? "",
          amount,
          `2024-0${String(month)}-20`,
        ],
        [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, money],
      );
    });
});

/** By folder. */
export const ledgerCases: readonly { readonly name: string; readonly sheet: SheetDraft }[] = [
  { name: "ledger-measure-column", sheet: measureColumn },
  { name: "ledger-open-payables", sheet: openPayables },
  { name: "ledger-raindance-report", sheet: raindanceReport },
  { name: "ledger-raindance-table", sheet: raindanceTable },
  { name: "ledger-unit4-months", sheet: unit4Months },
  { name: "ledger-unit4-query", sheet: unit4Query },
  { name: "ledger-unit4-table", sheet: unit4Table },
  { name: "ledger-visma-file", sheet: vismaFile },
  { name: "ledger-visma-ledger", sheet: vismaLedger },
  { name: "ledger-visma-statement", sheet: vismaStatement },
];
