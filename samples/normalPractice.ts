/** Tables that look alarming and are normal: what each rule holds back for. Nobody published them. */
import type { MadeUp } from "./madeUp.ts";
import { drawn } from "./printed.ts";
import type { TableShape } from "./table.ts";

const shape: TableShape = { headerRows: 1, totals: [], format: "#,##0", labelWidth: 30, figureWidth: 14 };

/** Sections, a new activity, one that has ended, nothing written as a blank, and a dash. */
export const blanks: MadeUp = {
  table: drawn(`
    Verksamhet (tkr)   | Bokslut 2023 | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024 | Avvikelse
    Barn och unga      |              |             |                     |              |
    Öppenvård          | -11 840      | -12 100     | -7 930              | -12 240      | -140
    Placeringar        | -30 950      | -31 400     | -22 310             | -33 900      | -2 500
    Familjecentral     |              | -1 800      | -610                | -1 500       | 300
    Vuxna              |              |             |                     |              |
    Missbruksvård      | -8 260       | -8 400      | -5 480              | -8 310       | 90
    Projekt Steget     | -940         |             | –                   |              |
    Sommarjobb         | -1 120       | -1 150      |                     | -1 150       |
    Totalt             | -53 110      | -54 850     | -36 330             | -57 100      | -2 250
  `),
  shape: {
    ...shape,
    headings: ["Barn och unga", "Vuxna"],
    totals: [{ row: "Totalt", from: "Barn och unga", to: "Sommarjobb" }],
  },
};

/** A rent a month, a rent that is its budget, zeros twice, and the same lines for two schools. */
export const doubles: MadeUp = {
  table: drawn(`
    Kostnad (tkr) | Avser   | Budget | Utfall | Avvikelse
    Norra skolan  |         |        |        |
    Hyra          | jan     | 250    | 245    | 5
    Hyra          | feb     | 250    | 245    | 5
    Hyra          | mar     | 250    | 245    | 5
    Städning      | kvartal | 90     | 90     | 0
    Städning      | kvartal | 90     | 90     | 0
    Projekt       |         | 0      | 0      | 0
    Projekt       |         | 0      | 0      | 0
    Läromedel     |         | 310    | 287    | 23
    Södra skolan  |         |        |        |
    Läromedel     |         | 310    | 287    | 23
    Summa         |         | 1 550  | 1 489  | 61
  `),
  shape: { ...shape, headings: ["Norra skolan", "Södra skolan"] },
};

/** Winter over, grants paid in spring, placements invoiced late, a small unit, forecasts left at the budget where nothing deviates. */
export const forecasts: MadeUp = {
  table: drawn(`
    Verksamhet (tkr)  | Bokslut 2023 | Utfall jan-aug 2023 | Utfall jan-aug 2024 | Budget 2024 | Prognos 2024 | Avvikelse
    Vinterväghållning | -13 900      | -9 800              | -9 700              | -12 000     | -13 800      | -1 800
    Föreningsbidrag   | -9 600       | -8 700              | -8 900              | -9 800      | -9 800       | 0
    Placeringar       | -41 200      | -23 900             | -24 600             | -42 000     | -42 500      | -500
    Badanläggning     | -6 300       | -5 100              | -5 300              | -6 400      | -6 400       | 0
    Nämnd             | -890         | -600                | -820                | -900        | -900         | 0
    Grundskola        | -121 300     | -80 700             | -83 900             | -125 000    | -126 100     | -1 100
    Statsbidrag       | 14 900       | 5 000               | 5 200               | 15 000      | 15 000       | 0
    Summa             | -178 290     | -123 800            | -128 020            | -181 100    | -184 500     | -3 400
  `),
  shape: { ...shape, totals: [{ row: "Summa", from: "Vinterväghållning", to: "Statsbidrag" }] },
};

/** Last year beside this one, forecasts of two months, years to come: below a title with the day of the meeting. */
export const periods: MadeUp = {
  table: drawn(`
    Nämnd (tkr)     | Bokslut 2023 | Utfall jan-aug 2023 | Utfall jan-aug 2024 | Prognos per april 2024 | Prognos per augusti 2024 | Budget 2024 | Plan 2025
    Bygg och miljö  | -9 480       | -6 290              | -6 610              | -9 900                 | -9 950                   | -9 800      | -10 100
    Kultur          | -18 900      | -12 480             | -12 930             | -19 300                | -19 450                  | -19 400     | -19 900
    Teknik          | -61 300      | -40 110             | -41 870             | -62 800                | -63 400                  | -63 000     | -64 500
    Summa           | -89 680      | -58 880             | -61 410             | -92 000                | -92 800                  | -92 200     | -94 500
  `),
  shape: { ...shape, totals: [{ row: "Summa", from: "Bygg och miljö", to: "Teknik" }], headerHeight: 32 },
};

/** A budget of nothing, a result that turns, signs by kind of row, a share of something that is not here, means with months missing. */
export const shares: MadeUp = {
  table: drawn(`
    Område (tkr)   | Budget 2024 | Utfall 2024 | Utfall 2023 | Avvikelse | Avvikelse % | Förändring % | Andel av länet %
    Avgifter       | 3 240       | 3 118       | 2 980       | -122      | -3,8        | 4,6          | 11,2
    Personal       | -18 450     | -18 702     | -17 610     | -252      | -1,4        | 6,2          | 9,7
    Lokaler        | -9 600      | -9 588      | -9 600      | 12        | 0,1         | -0,1         | 14,0
    Krisledning    | 0           | -310        | 0           | -310      | –           |              |
    Köpta tjänster | -2 150      | -2 044      | -2 305      | 106       | 4,9         | -11,3        | 8,1
    Projekt        | -40         | 15          | -60         | 55        | 137,5       | neg          | 0,3
    Netto          | -27 000     | -27 511     | -26 595     | -511      | -1,9        | 3,4          | 10,6
  `),
  shape: { ...shape, totals: [{ row: "Netto", from: "Avgifter", to: "Projekt" }] },
};

export const means: MadeUp = {
  table: drawn(`
    Antal brukare | Medel jan-jun | Jan | Feb | Mars | Apr | Maj | Jun
    Norra         | 39            | 38  | 41  | 40   | 37  | 38  | 39
    Södra         | 47            | 45  | 48  | 46   | 44  | 49  | 50
    Ny grupp      | 12            |     |     |      | 11  | 12  | 13
    Sommarlov     | 20            | 0   | 0   | 0    | 0   | 0   | 20
  `),
  shape,
};

/** Rows folded away below their totals, and the draft's last rows that nobody has filled. */
export const folded: MadeUp = {
  table: drawn(`
    Verksamhet (tkr)     | Budget  | Utfall  | Avvikelse
    Hemtjänst            | -84 200 | -86 900 | -2 700
    Särskilt boende      | -121 500 | -120 300 | 1 200
    Summa äldreomsorg    | -205 700 | -207 200 | -1 500
    Daglig verksamhet    | -18 900 | -18 420 | 480
    Assistans            | -27 300 | -29 100 | -1 800
    Summa funktionsstöd  | -46 200 | -47 520 | -1 320
    Totalt               | -251 900 | -254 720 | -2 820
  `),
  shape: {
    ...shape,
    totals: [
      { row: "Summa äldreomsorg", from: "Hemtjänst", to: "Särskilt boende" },
      { row: "Summa funktionsstöd", from: "Daglig verksamhet", to: "Assistans" },
      { row: "Totalt", plus: ["Summa äldreomsorg", "Summa funktionsstöd"] },
    ],
  },
};

/** Projects with the day they are finished; the months of their outcome are dates, as Excel makes them. */
export const projects: MadeUp = {
  table: drawn(`
    Projekt (tkr)   | Budget | Utfall | Klart
    Ny förskola     | 15 000 | 5 100  |
    Gatubelysning   | 5 000  | 2 200  |
    Cykelväg        | 2 400  | 2 350  |
    Summa           | 22 400 | 9 650  |
  `),
  shape: { ...shape, totals: [{ row: "Summa", from: "Ny förskola", to: "Cykelväg" }] },
};
