/** Tables nobody published: municipalities that do not exist, figures that tie to the last krona. */
import { drawn, type Printed } from "./printed.ts";
import type { TableShape } from "./table.ts";

export interface MadeUp {
  readonly table: Printed;
  readonly shape: TableShape;
}

export const ekhaga: MadeUp = {
  table: drawn(`
    Område        | Helårsprognos | Diff   | Ram      | Redovisat
    Gata och park | -41 300       | -1 100 | -40 200  | -14 870
    Vinterväg     | -13 800       | -1 800 | -12 000  | -9 655
    Lokalvård     | -22 450       | 150    | -22 600  | -7 310
    Fastighet     | -66 900       | 0      | -66 900  | -23 408
    Måltid        | -31 020       | 480    | -31 500  | -10 226
    Stab          | -8 140        | 60     | -8 200   | -2 731
    S:a           | -183 610      | -2 210 | -181 400 | -68 200
  `),
  shape: {
    headerRows: 1,
    totals: [{ row: "S:a", from: "Gata och park", to: "Stab" }],
    format: "#,##0",
    labelWidth: 18,
    figureWidth: 15,
  },
};

export const vikstad: MadeUp = {
  table: drawn(`
    Belopp i kr             | Budget 2025 | Bokslut 2025 | Avvikelse
    Intäkter                |             |              |
    Avgifter                | 3 240 000   | 3 118 450    | -121 550
    Hyror                   | 1 860 000   | 1 902 300    | 42 300
    Bidrag                  | 740 000     | 815 000      | 75 000
    Summa intäkter          | 5 840 000   | 5 835 750    | -4 250
    Kostnader               |             |              |
    Löner                   | 18 450 000  | 18 702 115   | -252 115
    Arbetsgivaravgifter     | 7 130 000   | 7 227 640    | -97 640
    Summa personalkostnader | 25 580 000  | 25 929 755   | -349 755
    Lokalhyror              | 9 600 000   | 9 588 200    | 11 800
    Material                | 2 150 000   | 2 043 910    | 106 090
    Föreningsbidrag         | 4 300 000   | 4 275 000    | 25 000
    Summa övriga kostnader  | 16 050 000  | 15 907 110   | 142 890
    Summa kostnader         | 41 630 000  | 41 836 865   | -206 865
    Netto                   | -35 790 000 | -36 001 115  | -211 115
  `),
  shape: {
    headerRows: 1,
    totals: [
      { row: "Summa intäkter", from: "Avgifter", to: "Bidrag" },
      { row: "Summa personalkostnader", from: "Löner", to: "Arbetsgivaravgifter" },
      { row: "Summa övriga kostnader", from: "Lokalhyror", to: "Föreningsbidrag" },
      { row: "Summa kostnader", plus: ["Summa personalkostnader", "Summa övriga kostnader"] },
      { row: "Netto", plus: ["Summa intäkter"], minus: ["Summa kostnader"] },
    ],
    headings: ["Intäkter", "Kostnader"],
    format: "#,##0",
    labelWidth: 26,
    figureWidth: 15,
  },
};

export const sundvalla: MadeUp = {
  table: drawn(`
    tkr                        | Budget 2025 | Prognos 2025 | Avvikelse
    Socialnämnden              | -396 750    | -404 170     | -7 420
    Äldreomsorg                | -215 500    | -217 350     | -1 850
    Hemtjänst                  | -84 200     | -86 900      | -2 700
    Särskilt boende            | -121 500    | -120 300     | 1 200
    Korttidsboende             | -9 800      | -10 150      | -350
    Funktionsstöd              | -112 600    | -114 770     | -2 170
    Bostad med särskild service | -66 400    | -67 250      | -850
    Daglig verksamhet          | -18 900     | -18 420      | 480
    Assistans                  | -27 300     | -29 100      | -1 800
    Individ och familj         | -68 650     | -72 050      | -3 400
    Placeringar                | -31 200     | -35 800      | -4 600
    Öppenvård                  | -14 650     | -14 100      | 550
    Ekonomiskt bistånd         | -22 800     | -22 150      | 650
  `),
  shape: {
    headerRows: 1,
    totals: [
      { row: "Socialnämnden", plus: ["Äldreomsorg", "Funktionsstöd", "Individ och familj"] },
      { row: "Äldreomsorg", from: "Hemtjänst", to: "Korttidsboende" },
      { row: "Funktionsstöd", from: "Bostad med särskild service", to: "Assistans" },
      { row: "Individ och familj", from: "Placeringar", to: "Ekonomiskt bistånd" },
    ],
    indented: [
      "Hemtjänst",
      "Särskilt boende",
      "Korttidsboende",
      "Bostad med särskild service",
      "Daglig verksamhet",
      "Assistans",
      "Placeringar",
      "Öppenvård",
      "Ekonomiskt bistånd",
    ],
    format: "#,##0",
    labelWidth: 30,
    figureWidth: 14,
  },
};

/** An apostrophe marks a figure that is text, in the ways people and systems write them. */
export const strandnas: MadeUp = {
  table: drawn(`
    tkr              | Ack budget | Ack utfall | Avvikelse
    Tillsynsavgifter | 4 200      | '4 350     | 150
    Bygglovsavgifter | 2 600      | 2 310      | '−290
    Statsbidrag      | 500        | 500        | '–
    Personal         | -6 850     | '(6 920)   | -70
    Lokaler          | -780       | -780       | 0
    Köpta tjänster   | '- 1 102   | -990       | 112
    Övriga kostnader | -410       | '455-      | '-45
    Resultat         | -1 842     | -1 985     | -143
  `),
  shape: {
    headerRows: 1,
    totals: [{ row: "Resultat", from: "Tillsynsavgifter", to: "Övriga kostnader" }],
    format: "#,##0",
    labelWidth: 20,
    figureWidth: 13,
  },
};

export const almviken: MadeUp = {
  table: drawn(`
    Enhet (tkr)    | Budget jan-sep 2025 | Utfall jan-sep 2025 | Avvikelse
    Förskola norr  | -18 450             | -18 920             | -470
    Förskola söder | -21 300             | '-21 140            | 160
    Förskola väst  | -9 870              | '-10 015            | -145
    Öppen förskola | -1 640              | -1 580              | 60
    Nattomsorg     | -2 210              | '-2 350             | -140
    Summa          | -53 470             | -54 005             | -535
  `),
  shape: {
    headerRows: 1,
    totals: [{ row: "Summa", from: "Förskola norr", to: "Nattomsorg" }],
    format: "#,##0",
    labelWidth: 20,
    figureWidth: 14,
    headerHeight: 32,
  },
};
