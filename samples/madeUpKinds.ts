/** Tables of other kinds that nobody published: investments, causes, staff, volumes, plans. Figures tie to the last digit. */
import type { MadeUp } from "./madeUp.ts";
import { drawn } from "./printed.ts";
import type { TableShape } from "./table.ts";

const shape: TableShape = { headerRows: 1, totals: [], format: "#,##0", labelWidth: 30, figureWidth: 14 };

/** Printed on two pages: the header stands again, with words broken over lines and abbreviated. */
export const norrvik: MadeUp = {
  table: drawn(`
    Verksamhet (tkr) | Ack. redovisat | Period- budget | Över-/ underskott | Års- prognos
    Förskola         | -12 000        | -12 500        | 500               | -25 000
    Grundskola       | -40 000        | -39 000        | -1 000            | -80 500
                     |                |                |                   |
    Verksamhet (tkr) | Ack. redovisat | Period- budget | Över-/ underskott | Års- prognos
    Fritidshem       | -5 000         | -5 200         | 200               | -10 100
    Summa            | -57 000        | -56 700        | -300              | -115 600
  `),
  shape: { ...shape, totals: [] },
};

/** The life of a project beside this year, the total above its lines. */
export const hamnby: MadeUp = {
  table: drawn(`
    Projekt       | Total- budget | Ack. utfall t.o.m. 2023 | Budget 2024 | Utfall 2024-08 | Prognos 2024 | Avvikelse budget/prognos
    Summa projekt | 20 000        | 7 300                   | 8 000       | 3 100          | 7 200        | 800
    Ny förskola   | 15 000        | 5 100                   | 6 000       | 2 300          | 5 500        | 500
    Gatubelysning | 5 000         | 2 200                   | 2 000       | 800            | 1 700        | 300
  `),
  shape,
};

export const lindvikPersons: MadeUp = {
  table: drawn(`
    Antal årsarbetare | 2022  | 2023
    Kvinnor           | 210,5 | 214,0
    Män               | 40,0  | 42,5
    Totalt            | 250,5 | 256,5
  `),
  shape: { ...shape, totals: [{ row: "Totalt", plus: ["Kvinnor", "Män"] }], format: "0.0", labelWidth: 18 },
};

export const lindvikLeave: MadeUp = {
  table: drawn(`
    Sjukfrånvaro | 2022  | 2023
    Kvinnor      | 7,1 % | 6,8 %
    Män          | 4,0 % | 4,2 %
    Totalt       | 6,6 % | 6,4 %
  `),
  shape: { ...shape, labelWidth: 18 },
};

/** Causes tell of costs and revenue and have the sign of deviations. */
export const granby: MadeUp = {
  table: drawn(`
    Orsaker till avvikelse      | Belopp (tkr)
    Högre sjuklönekostnader     | -1 200
    Lägre intäkter från avgifter | -300
    Vakanser                    | 900
    Summa avvikelse             | -600
  `),
  shape: { ...shape, totals: [{ row: "Summa avvikelse", from: "Högre sjuklönekostnader", to: "Vakanser" }] },
};

/** A unit per row, in a column of its own. */
export const mariefors: MadeUp = {
  table: drawn(`
    Verksamhet      | Mått    | Budget 2024 | Utfall aug | Prognos 2024 | Avvikelse
    Hemtjänst       | Timmar  | 100 000     | 70 000     | 104 000      | 4 000
    Särskilt boende | Platser | 120         | 118        | 119          | -1
  `),
  shape,
};

/** "kr" over a change says money and not kronor. */
export const tallboda: MadeUp = {
  table: drawn(`
    Kostnadsslag (mnkr) | Utfall jan-apr 2024 | Utfall jan-apr 2023 | Förändring kr | Förändring %
    Personalkostnader   | -210,0              | -200,0              | -10,0         | 5,0
    Lokalkostnader      | -30,0               | -24,0               | -6,0          | 25,0
    Summa kostnader     | -240,0              | -224,0              | -16,0         | 7,1
  `),
  shape: { ...shape, format: "#,##0.0" },
};

/** Measures with numbers before them and one amount beside them. */
export const solberga: MadeUp = {
  table: drawn(`
    Nr | Åtgärd                    | Ansvarig | Effekt tkr | Status
    1  | Översyn av bemanning      | Chef HSV | 1 200      | Pågår
    2  | Upphandling av hjälpmedel | Inköp    | 350        | Klar
  `),
  shape: { ...shape, noLabels: true, labelWidth: 5, figureWidth: 26 },
};
