/** A made-up committee month by month: budget and outcome of three years, and what it means to do about the deficit. */
import { address, SheetDraft } from "./workbook.ts";

/** How an activity comes in over the year, tkr. */
interface Activity {
  readonly name: string;
  /** The budget of 2024, whole year. */
  readonly budget: number;
  /** Parts of the year by month. */
  readonly season: readonly number[];
  /** Outcome over budget, by year: 2022, 2023, 2024. */
  readonly over: readonly [number, number, number];
}

const even = [8, 8, 8, 8, 8, 9, 9, 9, 8, 8, 8, 9];
const school = [9, 9, 9, 9, 9, 7, 3, 8, 9, 9, 9, 10];
const winter = [22, 18, 12, 5, 2, 1, 1, 1, 2, 4, 12, 20];

const activities: readonly Activity[] = [
  { name: "Politisk verksamhet", budget: -4_800, season: even, over: [0.99, 1.01, 0.98] },
  { name: "Förskola", budget: -168_000, season: even, over: [1.01, 1.02, 1.045] },
  { name: "Grundskola", budget: -312_000, season: school, over: [0.995, 1.01, 1.02] },
  { name: "Fritidshem", budget: -54_000, season: school, over: [1, 0.98, 0.965] },
  { name: "Snöröjning skolgårdar", budget: -3_600, season: winter, over: [0.8, 1.4, 1.15] },
  { name: "Statsbidrag", budget: 36_000, season: even, over: [1.02, 0.99, 1.06] },
];

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
/** Months of 2024 that are booked. */
const booked = 8;
/** Budgets grow by a little less than costs do. */
const growth = 0.97;

/** A repeatable unevenness of a few percent: no month is quite like another. */
function uneven(line: number, year: number, month: number): number {
  return 1 + (((line * 37 + year * 11 + month * 53) % 13) - 6) / 200;
}

function figures(line: number, { budget, season, over }: Activity, year: number, isBudget: boolean): number[] {
  const whole = budget * growth ** (2024 - year);
  const parts = season.reduce((sum, part) => sum + part, 0);
  return season.map((part, month) => {
    const planned = (whole * part) / parts;
    return Math.round(isBudget ? planned : planned * (over[year - 2022] ?? 1) * uneven(line, year, month));
  });
}

/** The workbook of `manader-2024`. */
export function monthSheets(): SheetDraft[] {
  const sheet = new SheetDraft("Månader");
  sheet.widths.set(0, 24);
  sheet.put(0, 0, "Barn- och utbildningsnämnden, belopp i tkr", { bold: true, size: 14 });
  let row = 2;
  for (const [title, year, isBudget] of [
    ["Budget 2024", 2024, true],
    ["Utfall 2024", 2024, false],
    ["Budget 2023", 2023, true],
    ["Utfall 2023", 2023, false],
    ["Budget 2022", 2022, true],
    ["Utfall 2022", 2022, false],
  ] as const) {
    row = block(sheet, row, title, year, isBudget) + 2;
  }
  return [sheet, measures()];
}

function block(sheet: SheetDraft, top: number, title: string, year: number, isBudget: boolean): number {
  const bold = { bold: true, below: true } as const;
  [title, ...months, "Totalt"].forEach((text, column) => sheet.put(top, column, text, bold));
  const filled = year === 2024 && !isBudget ? booked : 12;
  const sums = new Array<number>(13).fill(0);
  activities.forEach((activity, line) => {
    const row = top + 1 + line;
    sheet.put(row, 0, activity.name);
    const own = figures(line, activity, year, isBudget).slice(0, filled);
    own.forEach((figure, month) => {
      sheet.put(row, month + 1, figure, { format: "#,##0" });
      sums[month] = (sums[month] ?? 0) + figure;
    });
    const total = own.reduce((sum, figure) => sum + figure, 0);
    sums[12] = (sums[12] ?? 0) + total;
    sheet.put(row, 13, total, { format: "#,##0" }, `SUM(${address(row, 1)}:${address(row, 12)})`);
  });
  const last = top + activities.length;
  sheet.put(last + 1, 0, "Summa", { bold: true, above: true });
  sums.forEach((sum, at) => {
    const range = `${address(top + 1, at + 1)}:${address(last, at + 1)}`;
    if (at < filled || at === 12)
      sheet.put(last + 1, at + 1, sum, { bold: true, above: true, format: "#,##0" }, `SUM(${range})`);
  });
  return last + 1;
}

/** The plan of measures, as a committee decides it. */
function measures(): SheetDraft {
  const sheet = new SheetDraft("Åtgärdsplan");
  [30, 24, 18, 18, 14].forEach((width, column) => sheet.widths.set(column, width));
  sheet.put(0, 0, "Åtgärdsplan 2024, belopp i tkr", { bold: true, size: 14 });
  const rows: readonly (readonly (string | number)[])[] = [
    ["Åtgärd", "Verksamhet", "Effekt 2024", "Helårseffekt", "Status"],
    ["Lägre vikariekostnader", "Förskola", 1_200, 3_600, "Beslutad"],
    ["Avdelning slås ihop", "Förskola", 800, 2_400, "Osäker"],
    ["Färre köpta platser", "Grundskola", 2_500, 5_000, "Beslutad"],
  ];
  rows.forEach((cells, at) =>
    cells.forEach((cell, column) =>
      sheet.put(
        at + 2,
        column,
        cell,
        at === 0 ? { bold: true, below: true } : typeof cell === "number" ? { format: "#,##0" } : {},
      ),
    ),
  );
  return sheet;
}
