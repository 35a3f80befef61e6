/** Five workbooks of many formulas in which nothing is wrong: what a municipality's economists build, at any size. */
import { addressOf, columnName } from "../../../src/domain/cell.ts";
import { draftOf, put } from "./sheetDraft.ts";
import type { SheetDraft } from "./sheetDraft.ts";

/** Numbers that are nobody's: the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dec"];

export interface CleanBook {
  readonly name: string;
  readonly sheets: readonly SheetDraft[];
}

/** The books, each with about so many blocks. */
export function cleanBooks(blocks: number): readonly CleanBook[] {
  return [
    { name: "månader", sheets: [monthMatrix(blocks)] },
    { name: "saldon", sheets: [balances(blocks)] },
    { name: "personal", sheets: [staff(blocks)] },
    { name: "sammandrag", sheets: summary(blocks) },
    { name: "löpande", sheets: [running(blocks)] },
  ];
}

const amount = (next: () => number): number => Math.round(next() * 90_000 + 1_000) / 10;

/** Months by committee, with quarters between them, subtotals by department, year, budget, deviation and share of the total. */
function monthMatrix(blocks: number): SheetDraft {
  const draft = draftOf("Månader");
  const next = numbersFrom(11);
  put(draft, 0, 0, "Utfall per månad (tkr)");
  const heads: string[] = [];
  monthNames.forEach((name, at) => {
    heads.push(name);
    if (at % 3 === 2) heads.push(`Kv ${String((at + 1) / 3)}`);
  });
  put(draft, 2, 0, "Verksamhet", ...heads, "Helår", "", "Budget", "Avvikelse", "Andel");
  const [year, budget, deviation, share] = [17, 19, 20, 21];
  const subtotals: number[] = [];
  let row = 3;
  const grand =
    3 + Array.from({ length: blocks }, (_, block) => 5 + (block % 4) + 3).reduce((sum, size) => sum + size, 0);
  for (let block = 0; block < blocks; block++) {
    put(draft, row++, 0, `Förvaltning ${String(block + 1)}`);
    const first = row;
    for (let line = 0; line < 5 + (block % 4); line++, row++) {
      put(draft, row, 0, `Verksamhet ${String(block + 1)}.${String(line + 1)}`);
      for (let column = 1; column <= 16; column++)
        put(
          draft,
          row,
          column,
          column % 4 === 0 ? `=SUM(${addressOf(row, column - 3)}:${addressOf(row, column - 1)})` : amount(next),
        );
      across(draft, row, { year, budget, deviation, share, grand });
      put(draft, row, budget, amount(next) * 12);
    }
    put(draft, row, 0, `Summa förvaltning ${String(block + 1)}`);
    for (const column of [...Array.from({ length: 16 }, (_, at) => at + 1), budget])
      put(draft, row, column, `=SUM(${addressOf(first, column)}:${addressOf(row - 1, column)})`);
    across(draft, row, { year, budget, deviation, share, grand });
    subtotals.push(row);
    row += 2;
  }
  put(draft, row, 0, "Totalt");
  for (const column of [...Array.from({ length: 16 }, (_, at) => at + 1), budget])
    put(draft, row, column, `=${subtotals.map((one) => addressOf(one, column)).join("+")}`);
  across(draft, row, { year, budget, deviation, share, grand: row });
  return draft;
}

function across(
  draft: SheetDraft,
  row: number,
  at: {
    readonly year: number;
    readonly budget: number;
    readonly deviation: number;
    readonly share: number;
    readonly grand: number;
  },
): void {
  const quarters = [4, 8, 12, 16].map((column) => addressOf(row, column));
  put(draft, row, at.year, `=${quarters.join("+")}`);
  put(draft, row, at.deviation, `=${addressOf(row, at.budget)}-${addressOf(row, at.year)}`);
  put(draft, row, at.share, `=${addressOf(row, at.year)}/${columnName(at.year)}$${String(at.grand + 1)}`);
}

/** Funds one below the other: what comes in and goes out month by month, and what is carried over. */
function balances(blocks: number): SheetDraft {
  const draft = draftOf("Saldon");
  const next = numbersFrom(23);
  put(draft, 0, 0, "Fonder och bidrag");
  let row = 2;
  for (let block = 0; block < blocks; block++) {
    put(draft, row, 0, `Fond ${String(block + 1)}`, ...monthNames, "Året");
    const [opening, inward, interest, outward, closing, change] = [1, 2, 3, 4, 5, 6].map((step) => row + step) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    put(draft, opening, 0, "Ingående saldo");
    put(draft, inward, 0, "Inbetalt");
    put(draft, interest, 0, "Ränta");
    put(draft, outward, 0, "Utbetalt");
    put(draft, closing, 0, "Utgående saldo");
    put(draft, change, 0, "Förändring");
    for (let month = 1; month <= 12; month++) {
      const of = (line: number): string => addressOf(line, month);
      put(draft, opening, month, month === 1 ? amount(next) : `=${addressOf(closing, month - 1)}`);
      put(draft, inward, month, amount(next));
      put(draft, interest, month, `=${of(opening)}*0.02/12`);
      put(draft, outward, month, amount(next));
      put(draft, closing, month, `=${of(opening)}+${of(inward)}+${of(interest)}-${of(outward)}`);
      put(draft, change, month, `=${of(closing)}-${of(opening)}`);
    }
    for (const line of [inward, interest, outward, change])
      put(draft, line, 13, `=SUM(${addressOf(line, 1)}:${addressOf(line, 12)})`);
    put(draft, opening, 13, `=${addressOf(opening, 1)}`);
    put(draft, closing, 13, `=${addressOf(closing, 12)}`);
    row += 9 + (block % 2);
  }
  return draft;
}

/** Staff by unit: number, salary, cost with a rate held fast, shares, and columns of budget, actual and forecast with gaps between. */
function staff(blocks: number): SheetDraft {
  const draft = draftOf("Personal");
  const next = numbersFrom(37);
  put(draft, 0, 0, "Personalomkostnad", 0.4);
  put(draft, 1, 0, "Uppräkning", 0.03);
  const groups = [2, 8, 14];
  put(
    draft,
    3,
    0,
    "Enhet",
    "",
    ...["Budget", "Utfall", "Prognos"].flatMap((name) => [
      `${name} antal`,
      "Lön",
      "Kostnad",
      "Per person",
      "Andel",
      "",
    ]),
  );
  let row = 4;
  for (let block = 0; block < blocks; block++) {
    put(draft, row++, 0, `Område ${String(block + 1)}`);
    const first = row;
    const lines = 4 + (block % 5);
    const total = first + lines;
    for (let line = 0; line < lines; line++, row++) {
      put(draft, row, 0, `Enhet ${String(block + 1)}.${String(line + 1)}`);
      for (const group of groups) {
        const of = (step: number): string => addressOf(row, group + step);
        put(draft, row, group, Math.ceil(next() * 40), amount(next));
        put(draft, row, group + 2, `=${of(0)}*${of(1)}*(1+$B$1)*(1+$B$2)`);
        put(draft, row, group + 3, `=${of(2)}/${of(0)}`);
        put(draft, row, group + 4, `=${of(2)}/${columnName(group + 2)}$${String(total + 1)}`);
      }
    }
    put(draft, row, 0, `Summa område ${String(block + 1)}`);
    for (const group of groups) {
      for (const step of [0, 1, 2, 4])
        put(draft, row, group + step, `=SUM(${addressOf(first, group + step)}:${addressOf(row - 1, group + step)})`);
      put(draft, row, group + 3, `=${addressOf(row, group + 2)}/${addressOf(row, group)}`);
    }
    row += 3;
  }
  return draft;
}

/** A summary that reads its committees' own sheets row by row, and compares. */
function summary(blocks: number): SheetDraft[] {
  const next = numbersFrom(53);
  const names = ["Barn och utbildning", "Vård", "Teknik"];
  const lines = 10 + blocks * 2;
  const sources = names.map((name) => {
    const draft = draftOf(name);
    put(draft, 0, 0, name);
    put(draft, 2, 0, "Konto", "Budget", "Utfall", "Prognos", "Avvikelse");
    for (let line = 0; line < lines; line++) {
      const row = 3 + line;
      put(draft, row, 0, `Konto ${String(line + 1)}`, amount(next), amount(next), amount(next));
      put(draft, row, 4, `=${addressOf(row, 1)}-${addressOf(row, 3)}`);
    }
    // An empty row before the sum, which does not reach it.
    const total = 4 + lines;
    put(draft, total, 0, "Summa");
    for (let column = 1; column <= 4; column++)
      put(draft, total, column, `=SUM(${addressOf(3, column)}:${addressOf(total - 2, column)})`);
    return draft;
  });
  const draft = draftOf("Sammandrag");
  put(draft, 0, 0, "Kommunen");
  put(draft, 2, 0, "Konto", ...names.flatMap((name) => [name, "", "", ""]), "Kommunen");
  put(
    draft,
    3,
    0,
    "",
    ...names.flatMap(() => ["Budget", "Utfall", "Prognos", "Avvikelse"]),
    "Budget",
    "Utfall",
    "Prognos",
    "Avvikelse",
  );
  for (let line = 0; line <= lines; line++) {
    const row = 4 + line;
    put(draft, row, 0, line === lines ? "Summa" : `Konto ${String(line + 1)}`);
    names.forEach((name, at) => {
      for (let column = 1; column <= 3; column++) {
        const own = at * 4 + column;
        put(
          draft,
          row,
          own,
          line === lines
            ? `=SUM(${addressOf(4, own)}:${addressOf(row - 1, own)})`
            : `='${name}'!${addressOf(3 + line, column)}`,
        );
      }
      put(draft, row, at * 4 + 4, `=${addressOf(row, at * 4 + 1)}-${addressOf(row, at * 4 + 3)}`);
    });
    for (let column = 1; column <= 3; column++)
      put(draft, row, 12 + column, `=${[0, 4, 8].map((start) => addressOf(row, start + column)).join("+")}`);
    put(draft, row, 16, `=${addressOf(row, 13)}-${addressOf(row, 15)}`);
  }
  return [...sources, draft];
}

/** Years as rows: running totals, growth, a plan that goes on from the year before, and the mean of the last ones. */
function running(blocks: number): SheetDraft {
  const draft = draftOf("Löpande");
  const next = numbersFrom(71);
  put(draft, 0, 0, "Ökning per period", 0.025);
  put(draft, 2, 0, "Period", "Utfall", "Ack utfall", "Plan", "Ack plan", "Avvikelse", "Förändring", "Andel av plan");
  const rows = 20 + blocks * 4;
  for (let line = 0; line < rows; line++) {
    const row = 3 + line;
    const of = (column: number, up = 0): string => addressOf(row - up, column);
    put(draft, row, 0, `Period ${String(line + 1)}`, amount(next));
    put(draft, row, 2, `=SUM(B$4:${of(1)})`);
    put(draft, row, 3, line === 0 ? 1000 : `=${of(3, 1)}*(1+$B$1)`);
    put(draft, row, 4, line === 0 ? `=${of(3)}` : `=${of(4, 1)}+${of(3)}`);
    put(draft, row, 5, `=${of(4)}-${of(2)}`);
    if (line > 0) put(draft, row, 6, `=${of(1)}/${of(1, 1)}-1`);
    put(draft, row, 7, `=${of(1)}/${of(3)}`);
  }
  const total = 3 + rows;
  put(draft, total, 0, "Summa");
  for (const column of [1, 3])
    put(draft, total, column, `=SUM(${addressOf(3, column)}:${addressOf(total - 1, column)})`);
  put(draft, total, 7, `=B${String(total + 1)}/D${String(total + 1)}`);
  return draft;
}
