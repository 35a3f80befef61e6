/** Made-up workbooks of several sheets that look alarming and are normal. */
import type { MadeUp } from "./madeUp.ts";
import { drawn } from "./printed.ts";
import type { TableShape } from "./table.ts";

/** A sheet of a workbook: its name, its title, and the table on it. */
export interface MadeUpSheet extends MadeUp {
  readonly sheet: string;
  readonly title?: string;
}

function sheet(
  name: string,
  title: string,
  table: string,
  [from, to]: readonly [string, string],
  format = "#,##0",
): MadeUpSheet {
  const shape: TableShape = {
    headerRows: 1,
    totals: [{ row: "Summa", from, to }],
    format,
    labelWidth: 30,
    figureWidth: 16,
  };
  return { sheet: name, title, table: drawn(table), shape };
}

/** An overview in millions with outlays −, a unit in thousands with outlays +, named by its abbreviation. */
export const bjorkas: readonly MadeUpSheet[] = [
  sheet(
    "Översikt",
    "Björkås kommun, socialnämnden – delårsrapport augusti 2024",
    `
    Verksamhet, mnkr           | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024 | Avvikelse
    Hälsa, vård och omsorg     | -158,5      | -103,8              | -161,0       | -2,5
    Individ- och familjeomsorg | -92,0       | -60,0               | -91,2        | 0,8
    Summa                      | -250,5      | -163,8              | -252,2       | -1,7
    `,
    ["Hälsa, vård och omsorg", "Individ- och familjeomsorg"],
    "#,##0.0",
  ),
  sheet(
    "HVO",
    "Uppföljning per enhet, augusti 2024",
    `
    Enhet, tkr      | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024 | Avvikelse
    Hemtjänst       | 71 205      | 46 911              | 72 502       | -1 297
    Särskilt boende | 87 301      | 56 897              | 88 510       | -1 209
    Summa           | 158 506     | 103 808             | 161 012      | -2 506
    `,
    ["Hemtjänst", "Särskilt boende"],
  ),
];

/** Internal sales: gross in the unit, eliminated in the committee's table. The net is the same. */
export const hagby: readonly MadeUpSheet[] = [
  sheet(
    "Nämnd",
    "Hagby kommun, tekniska nämnden januari–augusti 2024, tkr",
    `
    Verksamhet  | Intäkter jan-aug 2024 | Kostnader jan-aug 2024 | Netto jan-aug 2024
    Gata        | 2 104                 | -31 491                | -29 387
    Måltider    | 812                   | -9 913                 | -9 101
    Lokalvård   | 0                     | -5 210                 | -5 210
    Summa       | 2 916                 | -46 614                | -43 698
    `,
    ["Gata", "Lokalvård"],
  ),
  sheet(
    "Måltider",
    "Måltidsenheten januari–augusti 2024, tkr",
    `
    Enhet     | Intäkter jan-aug 2024 | Kostnader jan-aug 2024 | Netto jan-aug 2024
    Kök Norr  | 3 311                 | -8 402                 | -5 091
    Kök Söder | 2 701                 | -6 711                 | -4 010
    Summa     | 6 012                 | -15 113                | -9 101
    `,
    ["Kök Norr", "Kök Söder"],
  ),
];

const month = (name: string, change: readonly [string, string, string, string, string, string, string]): MadeUpSheet =>
  sheet(
    name,
    "Lillsjö kommun, barn- och utbildningsnämnden, tkr",
    `
    Verksamhet | Budget 2024  | Utfall ack   | Prognos 2024
    Förskola   | ${change[0]} | ${change[1]} | ${change[2]}
    Grundskola | -51 995      | ${change[3]} | -52 801
    Summa      | ${change[4]} | ${change[5]} | ${change[6]}
    `,
    ["Förskola", "Grundskola"],
  );

/** The same table every month: the outcome grows, the forecast is made anew, the council adds to the budget. */
export const lillsjo: readonly MadeUpSheet[] = [
  month("April", ["-58 506", "-19 404", "-59 012", "-17 011", "-110 501", "-36 415", "-111 813"]),
  month("Augusti", ["-58 806", "-38 808", "-59 523", "-34 022", "-110 801", "-72 830", "-112 324"]),
];
