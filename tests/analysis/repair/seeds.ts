/** Seed tables as drawings, with their errors in print. */
import type { Drawing } from "./drawn.ts";

const lomma = {
  unit: "tkr",
  differences: [
    { result: "Avv", plus: "Utfall", minus: "Budget" },
    { result: "HAvv", plus: "Prognos", minus: "HBudget" },
  ],
  peers: [
    ["Utfall", "Prognos"],
    ["Budget", "HBudget"],
    ["Avv", "HAvv", "Fg"],
  ],
} as const;

/** Lomma 1: cost without minus in the full-year half, SUMMA added gross. */
export const lomma1: Drawing = {
  ...lomma,
  step: 1,
  text: `
    rad        | Utfall  | Budget  | Avv   | Prognos | HBudget | HAvv   | Fg
    Intäkter   |  232170 |  226650 |  5520 |  685716 |  669763 |  15953 |  24233
    Kostnader  | -234090 | -226650 | -7440 |  639410 |  669763 | -30353 | -41791
    SUMMA      |   -1920 |       0 | -1920 | 1325126 | 1339526 | -14400 | -17558`,
  sums: [{ total: "SUMMA", lines: ["Intäkter", "Kostnader"], kind: "net" }],
  signs: [{ row: "Kostnader", columns: ["Utfall", "Budget", "Prognos", "HBudget"], sign: -1 }],
};

/** Lomma 2: ties. */
export const lomma2: Drawing = {
  ...lomma,
  step: 100,
  text: `
    rad     | Utfall | Budget |   Avv | Prognos | HBudget |   HAvv |     Fg
    HVO     |  -4700 |      0 | -4700 |  -19600 |       0 | -19600 | -26800
    IFO     |   2200 |      0 |  2200 |    3800 |       0 |   3800 |   9700
    LSS     |    600 |      0 |   600 |    1400 |       0 |   1400 |   -500
    tom     |        |        |       |       0 |       0 |        |
    Totalt  |  -1900 |      0 | -1900 |  -14400 |       0 | -14400 | -17600`,
  sums: [{ total: "Totalt", lines: ["HVO", "IFO", "LSS", "tom"] }],
};

/** Nacka 1: the total of the accumulated budget leaves out its last row. */
export const nacka1: Drawing = {
  unit: "tkr",
  step: 1,
  text: `
    rad       | Int   | Kost    | Netto   | Budget  | Avv   | HBudget | Prognos | HAvv
    Fakturor  |       |    -190 |    -190 |       0 |  -190 |         |       0 |     0
    Barn      |  3970 |  -92522 |  -88552 |  -86486 | -2066 | -103783 | -107623 | -3840
    Vuxna     | 14563 |  -46091 |  -31529 |  -37691 |  6162 |  -45229 |  -39000 |  6229
    LSS       | 28075 | -384352 | -356277 | -371290 | 15013 | -445548 | -427800 | 17748
    Gemensam  |    82 |   -5722 |   -5639 |   -6931 |  1292 |   -8317 |   -7000 |  1317
    Myndighet |     0 |  -96456 |  -96456 |  -93593 | -2863 | -112169 | -120198 | -8029
    Nämnd     |       |   -1983 |   -1983 |   -2305 |   322 |   -2766 |   -2406 |   360
    Summa     | 46690 | -627316 | -580626 | -595990 | 17669 | -717812 | -704027 | 13785`,
  sums: [{ total: "Summa", lines: ["Fakturor", "Barn", "Vuxna", "LSS", "Gemensam", "Myndighet", "Nämnd"] }],
  nets: [{ result: "Netto", of: ["Int", "Kost"] }],
  differences: [
    { result: "Avv", plus: "Netto", minus: "Budget" },
    { result: "HAvv", plus: "Prognos", minus: "HBudget" },
  ],
  peers: [
    ["Netto", "Prognos"],
    ["Budget", "HBudget"],
    ["Avv", "HAvv"],
  ],
};

const enkoping = {
  unit: "mnkr",
  step: 0.1,
  differences: [{ result: "Avv", plus: "Prognos", minus: "Budget" }],
  peers: [["Bokslut", "U23", "U24", "Budget", "Prognos"]],
} as const;

/** Enköping 1: Summa intäkter, U24, is printed 59,0. */
export const enkoping1: Drawing = {
  ...enkoping,
  text: `
    rad        | Bokslut | U23    | U24    | Budget  | Prognos | Avv
    Taxor      |    44,5 |   29,8 |   32,3 |    44,0 |    48,7 |   4,7
    BidragI    |    34,9 |   15,0 |   16,3 |    33,0 |    27,5 |  -5,5
    ÖvrigaI    |    12,9 |    7,4 |    8,3 |    11,5 |    11,9 |   0,4
    SummaI     |    92,3 |   52,1 |   59,0 |    88,5 |    88,1 |  -0,4
    Personal   |  -760,0 | -505,8 | -544,3 |  -763,5 |  -829,9 | -66,3
    BidragK    |   -21,2 |  -11,5 |  -15,0 |   -24,9 |   -23,1 |   1,8
    Köp        |  -161,2 |  -98,6 | -107,4 |  -171,6 |  -148,0 |  23,6
    Hyror      |   -61,0 |  -41,8 |  -45,3 |   -64,1 |   -68,9 |  -4,8
    ÖvrigaK    |  -105,9 |  -64,7 |  -69,3 |  -100,4 |  -105,3 |  -4,9
    Kapital    |    -4,9 |   -3,2 |   -3,3 |    -5,0 |    -5,3 |  -0,3
    SummaK     | -1114,2 | -725,6 | -784,5 | -1129,5 | -1180,3 | -50,8
    Totalt     | -1021,9 | -673,5 | -727,6 | -1041,0 | -1092,2 | -51,2`,
  sums: [
    { total: "SummaI", lines: ["Taxor", "BidragI", "ÖvrigaI"] },
    { total: "SummaK", lines: ["Personal", "BidragK", "Köp", "Hyror", "ÖvrigaK", "Kapital"] },
    { total: "Totalt", lines: ["SummaI", "SummaK"], kind: "statement" },
  ],
};

/** Enköping 2: Bostadsanpassning, U23, lacks its minus. */
export const enkoping2: Drawing = {
  ...enkoping,
  text: `
    rad      | Bokslut | U23    | U24    | Budget  | Prognos | Avv
    Hemtj    |  -225,0 | -146,4 | -167,0 |  -221,3 |  -247,0 | -25,7
    Säbo     |  -302,7 | -205,4 | -214,1 |  -301,3 |  -303,7 |  -2,5
    Kort     |   -15,9 |   -9,7 |  -10,0 |   -15,3 |   -20,6 |  -5,2
    Hjälpm   |   -80,7 |  -51,8 |  -57,0 |   -90,4 |   -89,8 |   0,5
    Öppen    |       0 |      0 |      0 |       0 |       0 |     0
    Boende   |  -119,7 |  -81,8 |  -81,2 |  -108,5 |  -121,9 | -13,4
    Daglig   |   -59,3 |  -39,1 |  -43,2 |   -68,7 |   -69,0 |  -0,3
    Ass      |   -69,4 |  -40,9 |  -47,6 |   -69,9 |   -75,4 |  -5,5
    Kontakt  |   -27,0 |  -18,3 |  -18,6 |   -27,7 |   -26,6 |   1,1
    Stöd     |   -15,6 |  -10,2 |  -10,6 |   -19,7 |   -20,6 |  -0,9
    ÖppenSoc |    -3,0 |   -2,3 |   -2,6 |    -4,1 |    -5,2 |  -1,1
    Anpass   |    -3,0 |    1,6 |   -2,9 |    -5,0 |    -5,0 |   0,0
    Köpta    |   -58,5 |  -37,1 |  -43,2 |   -67,8 |   -64,0 |   3,8
    Central  |   -40,6 |  -27,9 |  -28,7 |   -39,9 |   -42,0 |  -2,1
    Nämnd    |    -1,5 |   -1,0 |   -0,9 |    -1,6 |    -1,4 |   0,2
    Totalt   | -1021,9 | -673,5 | -727,6 | -1041,0 | -1092,2 | -51,2`,
  sums: [
    {
      total: "Totalt",
      lines: [
        "Hemtj",
        "Säbo",
        "Kort",
        "Hjälpm",
        "Öppen",
        "Boende",
        "Daglig",
        "Ass",
        "Kontakt",
        "Stöd",
        "ÖppenSoc",
        "Anpass",
        "Köpta",
        "Central",
        "Nämnd",
      ],
    },
  ],
};

/** Socialt stöd 1, transposed so that its measures stand in columns: ties. */
export const socialtStod1: Drawing = {
  unit: "tkr",
  step: 1,
  text: `
    rad  | Budget | Drift  | Avv
    2018 | 149927 | 170205 | -20278
    2019 | 162269 | 185094 | -22825`,
  differences: [{ result: "Avv", plus: "Budget", minus: "Drift" }],
};
