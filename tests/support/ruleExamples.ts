/** A workbook for each rule's page: small, drawn as a reader sees it, and wrong in the way the rule finds. */
import type { Sheet, Workbook } from "../../src/domain/grid.ts";
import type { RuleId } from "../../src/rules/finding.ts";
import { bookFrom, drawnRows } from "./book.ts";
import { asTextAt } from "./textCells.ts";

export interface RuleExample {
  /** Rows of cells as they are drawn. */
  readonly rows: readonly (readonly string[])[];
  readonly workbook: Workbook;
}

interface Drawn {
  readonly drawing: string;
  /** Figures stored as text. */
  readonly asText?: string;
  /** 0-based rows that are hidden. */
  readonly hiddenRow?: number;
}

/** The example of a rule. */
export function ruleExample(id: RuleId): RuleExample {
  const { drawing, asText, hiddenRow } = examples[id];
  const rows = drawnRows(drawing);
  const book = bookFrom({ name: "Blad1", rows });
  const { workbook } = asText === undefined ? book : asTextAt(book, asText);
  if (hiddenRow === undefined) return { rows, workbook };
  const [sheet] = workbook.sheets as readonly [Sheet];
  return {
    rows,
    workbook: { ...workbook, sheets: [{ ...sheet, hiddenRows: [{ first: hiddenRow, last: hiddenRow }] }] },
  };
}

const examples: Readonly<Record<RuleId, Drawn>> = {
  "total-mismatch": {
    drawing: `
      Nämnd (tkr)     | Budget  | Utfall
      Kommunstyrelsen | -10 350 | -9 980
      Socialnämnden   | -93 200 | -97 840
      Kulturnämnden   | -12 140 | -11 870
      Valnämnden      | -205    | -190
      Summa           | -115 690 | -119 880`,
  },
  "cross-table-mismatch": {
    drawing: `
      Verksamhet (tkr) | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Hemtjänst        | -44 012     | -29 387             | -45 123
      Särskilt boende  | -63 218     | -41 877             | -64 005
      Summa            | -107 230    | -71 264             | -109 128
      | | |
      | | |
      Hemtjänst, per enhet (tkr) | | |
      | | |
      Enhet            | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Norr             | -20 011     | -14 001             | -21 000
      Söder            | -24 001     | -15 386             | -24 423
      Summa            | -44 012     | -29 387             | -45 423`,
  },
  "heading-means-two-things": {
    drawing: `
      Verksamhet (tkr) | Budget 2024 | Resultat per augusti | Prognos per augusti
      Hemtjänst        | -44 012     | -47                  | -1 111
      Särskilt boende  | -63 218     | 241                  | -787
      Summa            | -107 230    | 194                  | -1 898
      | | |
      | | |
      Hemtjänst, per enhet (tkr) | | |
      | | |
      Enhet            | Helårsbudget | Resultat per augusti | Prognos per augusti
      Norr             | -20 011      | -14 001              | -989
      Söder            | -24 001      | -15 386              | -122
      Summa            | -44 012      | -29 387              | -1 111`,
  },
  "sign-convention-mixed": {
    drawing: `
      Verksamhet (tkr) | Budget | Utfall  | Avvikelse
      Förskola         | 10 350 | -9 980  | -20 330
      Grundskola       | 93 200 | -97 840 | -191 040
      Gymnasium        | 12 140 | -11 870 | -24 010`,
  },
  "unit-mixed": {
    drawing: `
      Nämnd (tkr)     | Bokslut 2023 | Budget 2024 | Utfall 2024
      Kommunstyrelsen | -10 120      | -10 350     | -9 980
      Socialnämnden   | -91 344 000  | -93 200 000 | -97 840 000
      Kulturnämnden   | -11 900      | -12 140     | -11 870
      Summa           | -113 364     | -115 690    | -119 690`,
  },
  "net-mismatch": {
    drawing: `
      Post (tkr)  | Budget  | Utfall  | Prognos
      Intäkter    | 31 200  | 20 850  | 32 150
      Kostnader   | -45 600 | -30 400 | 46 300
      Netto       | -14 400 | -9 550  | 78 450`,
  },
  "deviation-mismatch": {
    drawing: `
      Nämnd (tkr)     | Budget  | Utfall  | Avvikelse
      Kommunstyrelsen | -10 350 | -9 980  | 370
      Socialnämnden   | -93 200 | -97 840 | -4 190
      Kulturnämnden   | -12 140 | -11 870 | 270`,
  },
  "statement-mismatch": {
    drawing: `
      Resultaträkning (mnkr) | Budget | Utfall
      Avgifter               | 32,3   | 33,1
      Bidrag                 | 16,3   | 15,8
      Summa intäkter         | 48,6   | 48,9
      Personal               | -54,4  | -56,0
      Lokaler                | -9,2   | -9,1
      Summa kostnader        | -63,6  | -65,1
      Summa totalt           | -15,0  | -14,2`,
  },
  "sign-error": {
    drawing: `
      Verksamhet (mnkr) | Budget | Utfall
      Hemtjänst         | -22,1  | -23,4
      Särskilt boende   | -30,1  | -30,4
      Bostadsanpassning | -1,5   | 1,6
      Totalt            | -53,7  | -55,4`,
  },
  "digit-error": {
    drawing: `
      Nämnd (tkr)     | Budget  | Utfall  | Avvikelse
      Kommunstyrelsen | -10 350 | -9 980  | 370
      Socialnämnden   | -93 200 | -97 340 | -4 640
      Kulturnämnden   | -12 140 | -11 870 | 270
      Summa           | -115 690 | -119 690 | -4 000`,
  },
  "offsetting-errors": {
    drawing: `
      Nämnd (tkr)     | Budget  | Utfall  | Avvikelse
      Kommunstyrelsen | -10 350 | -9 480  | 370
      Socialnämnden   | -93 200 | -98 340 | -4 640
      Kulturnämnden   | -12 140 | -11 870 | 270
      Tekniska        | -31 810 | -32 020 | -210
      Byggnadsnämnden | -7 730  | -7 010  | 720
      Miljönämnden    | -5 520  | -5 830  | -310
      Summa           | -160 750 | -164 550 | -3 800`,
  },
  "text-number": {
    drawing: `
      Nämnd (tkr)     | Budget | Utfall
      Kommunstyrelsen | 10 350 | 9 980
      Socialnämnden   | 93 200 | 97 840
      Kulturnämnden   | 12 140 | 11 870
      Summa           | =SUM(B2:B4) → 115 690 | =SUM(C2:C4) → 0`,
    asText: "C2:C4",
  },
  "error-value": {
    drawing: `
      Nämnd (tkr)     | Budget | Utfall
      Kommunstyrelsen | 10 350 | 9 980
      Socialnämnden   | 93 200 | #REF!
      Summa           | =SUM(B2:B3) → 103 550 | =SUM(C2:C3) → #REF!`,
  },
  "unit-missing": {
    drawing: `
      Nämnd           | Budget  | Utfall
      Kommunstyrelsen | -10 350 | -9 980
      Socialnämnden   | -93 200 | -97 840
      Summa           | -103 550 | -107 820`,
  },
  "good-to-know": {
    drawing: `
      Nämnd (tkr)     | Budget  | Utfall
      Kommunstyrelsen | -10 350 | -9 980
      Reserv          | -4 000  | 0
      Socialnämnden   | -93 200 | -97 840
      Summa           | -107 550 | -107 820`,
    hiddenRow: 2,
  },
  "number-as-date": {
    drawing: `
      Nämnd (mnkr)    | Budget | Utfall
      Kommunstyrelsen | 10,4   | 10,0
      Socialnämnden   | 93,2   | 97,8
      Kulturnämnden   | 2,4    | 45414 {d-mmm}
      Miljönämnden    | 1,1    | 1,3`,
  },
  "missing-cell": {
    drawing: `
      Nämnd (tkr)     | Budget  | Utfall  | Avvikelse
      Kommunstyrelsen | -10 350 | -9 980  | 370
      Socialnämnden   | -93 200 | -97 840 | -4 640
      Kulturnämnden   | -12 140 | -11 870 |
      Miljönämnden    | -6 550  | -6 400  | 150
      Summa           | -122 240 | -126 090 | -3 850`,
  },
  "duplicate-row": {
    drawing: `
      Nämnd (tkr)     | Budget  | Utfall  | Avvikelse
      Kommunstyrelsen | -10 350 | -9 980  | 370
      Kulturnämnden   | -12 140 | -11 870 | 270
      Socialnämnden   | -93 200 | -97 840 | -4 640
      Kulturnämnden   | -12 140 | -11 870 | 270
      Summa           | -127 830 | -131 560 | -3 730`,
  },
  "double-posting": {
    drawing: `
      Vernr  | Rad | Period | Konto | Ansvar | Text       | Belopp
      240101 | 1   | 202401 | 5020  | 0110   | Löner      | 312450
      240102 | 1   | 202401 | 6011  | 0110   | Hyra       | 187500
      240103 | 1   | 202401 | 3120  | 0110   | Avgifter   | -41220
      240104 | 1   | 202401 | 6410  | 0120   | Leksaker   | 4318
      240103 | 1   | 202401 | 3120  | 0110   | Avgifter   | -41220
      240105 | 1   | 202401 | 4610  | 0120   | Köpt plats | 76400`,
  },
  "unknown-code": {
    drawing: `
      Vernr  | Period | Konto | Ansvar | Text       | Belopp |  | Kod  | Benämning
      240101 | 202401 | 5020  | 0110   | Löner      | 312450 |  | 0110 | Förskolan Eken
      240102 | 202401 | 6011  | 0110   | Hyra       | 187500 |  | 0120 | Förskolan Linden
      240103 | 202401 | 3120  | 0110   | Avgifter   | -41220 |  | 0250 | Centrala kostnader
      240104 | 202401 | 6410  | 0120   | Leksaker   | 4318   |  |      |
      240105 | 202401 | 4610  | 0310   | Köpt plats | 76400  |  |      |`,
  },
  "period-mismatch": {
    drawing: `
      Månadsuppföljning april 2024, tkr
      Nämnd           | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Kommunstyrelsen | -10 350     | -6 780              | -10 200
      Socialnämnden   | -93 200     | -64 300             | -96 900
      Summa           | -103 550    | -71 080             | -107 100`,
  },
  "forecast-equals-budget": {
    drawing: `
      Verksamhet (tkr) | Budget jan-aug | Utfall jan-aug | Budget helår | Prognos helår
      Förskola         | -37 000        | -37 200        | -55 500      | -55 900
      Köpta platser    | -28 000        | -33 900        | -42 000      | -42 000
      Grundskola       | -83 300        | -83 900        | -125 000     | -126 100`,
  },
  "forecast-implausible": {
    drawing: `
      Verksamhet (mnkr)  | Bokslut 2023 | Utfall jan-aug 2023 | Utfall jan-aug 2024 | Budget 2024 | Prognos 2024
      Personal           | -760,0       | -505,8              | -544,3              | -763,5      | -829,9
      Köp av verksamhet  | -161,2       | -98,6               | -107,4              | -171,6      | -148,0
      Lokalhyror         | -61,0        | -41,8               | -45,3               | -64,1       | -68,9`,
  },
  "large-deviation": {
    drawing: `
      Verksamhet (tkr) | Budget 2024 | Prognos 2024 | Avvikelse
      Förskola         | -55 500     | -55 900      | -400
      Grundskola       | -125 000    | -126 100     | -1 100
      Särskola         | -24 000     | -27 300      | -3 300
      Skolskjuts       | -3 200      | -4 100       | -900
      Summa            | -207 700    | -213 400     | -5 700`,
  },
  "missing-month": {
    drawing: `
      Utfall 2024 (tkr) | jan  | feb  | mars | apr  | maj  | juni | juli | aug  | sep
      Personal          | -810 | -805 | -812 | -830 | -828 | -835 | -860 | -855 | -840
      Lokalhyra         | -145 | -145 | -145 |      | -145 | -145 | -145 | -145 | -145
      Material          | -38  | -12  | -51  | -20  | -44  | -9   | -3   | -60  | -31`,
  },
  "value-outlier": {
    drawing: `
      Utfall 2024 (tkr) | jan  | feb  | mars  | apr  | maj  | juni | juli | aug  | sep
      Personal          | -810 | -805 | -8120 | -830 | -828 | -835 | -860 | -855 | -840
      Lokalhyra         | -145 | -145 | -145  | -145 | -145 | -145 | -145 | -145 | -145
      Material          | -38  | -12  | -51   | -20  | -44  | -9   | -3   | -60  | -31`,
  },
  "level-shift": {
    drawing: `
      Utfall 2024 (tkr) | jan  | feb  | mars | apr  | maj   | juni  | juli  | aug   | sep
      Personal          | -810 | -805 | -812 | -808 | -1010 | -1015 | -1020 | -1012 | -1018
      Lokalhyra         | -145 | -145 | -145 | -145 | -145  | -145  | -145  | -145  | -145
      Material          | -38  | -12  | -51  | -20  | -44   | -9    | -3    | -60   | -31`,
  },
  "phasing-suspicious": {
    drawing: `
      Budget 2024 (tkr) | jan | feb | mars | apr | maj | juni | juli | aug | sep | okt | nov | dec
      Personal          | -800 | -800 | -800 | -800 | -800 | -800 | -800 | -800 | -800 | -800 | -800 | -800
      Vinterväghållning | -100 | -100 | -100 | -100 | -100 | -100 | -100 | -100 | -100 | -100 | -100 | -100
      Lokalhyra         | -150 | -150 | -150 | -150 | -150 | -150 | -150 | -150 | -150 | -150 | -150 | -150
      | | | | | | | | | | | |
      Utfall 2024 (tkr) | jan | feb | mars | apr | maj | juni | juli | aug | sep | okt | nov | dec
      Personal          | -805 | -802 | -811 | -809 | | | | | | | |
      Vinterväghållning | -290 | -240 | -130 | -60  | | | | | | | |
      Lokalhyra         | -150 | -150 | -150 | -150 | | | | | | | |
      | | | | | | | | | | | |
      Utfall 2023 (tkr) | jan | feb | mars | apr | maj | juni | juli | aug | sep | okt | nov | dec
      Personal          | -770 | -772 | -771 | -779 | -780 | -782 | -790 | -795 | -781 | -780 | -783 | -786
      Vinterväghållning | -310 | -260 | -150 | -40  | 0 | 0 | 0 | 0 | 0 | -40 | -120 | -280
      Lokalhyra         | -146 | -146 | -146 | -146 | -146 | -146 | -146 | -146 | -146 | -146 | -146 | -146`,
  },
  "personal-data": {
    drawing: `
      Placering (tkr)       | Budget 2024 | Prognos 2024
      HVB, 19121212-1212    | -1 210      | -1 385
      Familjehem            | -940        | -915
      Summa                 | -2 150      | -2 300`,
  },
  "percent-mismatch": {
    drawing: `
      Nämnd (tkr)     | Budget | Utfall | Avvikelse | Avvikelse %
      Kommunstyrelsen | 10 350 | 9 980  | 370       | 3,6 %
      Socialnämnden   | 93 200 | 97 840 | -4 640    | -5,0 %
      Kulturnämnden   | 12 140 | 11 870 | 270       | 2,2 %
      Miljönämnden    | 6 550  | 6 400  | 150       | 2,3 %
      Summa           | 122 240 | 126 090 | -3 850   | 0,8 %`,
  },
  "mean-mismatch": {
    drawing: `
      Antal personer | Medel jan-apr | Jan | Feb | Mars | Apr
      Norra          | 36            | 38  | 35  | 36   | 35
      Södra          | 46            | 45  | 48  | 46   | 44
      Östra          | 58            | 53  | 55  | 54   | 51`,
  },
  "formula-blank-edge": {
    drawing: `
      Enhet         | Antal | | Alla
      Norra området |       | | =SUM(B2:B5) → 36
      Norr          | 12    | |
      Söder         | 15    | |
      Öster         | 9     | |`,
  },
  "stale-value": {
    drawing: `
      Enhet  | Timmar | Pris | Kostnad
      Norra  | 120    | 410  | =B2*C2 → 49 200
      Södra  | 95     | 410  | =B3*C3 → 36 900
      Östra  | 60     | 410  | =B4*C4 → 24 600`,
  },
  "formula-circular": {
    drawing: `
      Nämnd           | Utfall
      Kommunstyrelsen | 9 980
      Socialnämnden   | 97 840
      Summa           | =SUM(B2:B4) → 0`,
  },
  "formula-error": {
    drawing: `
      Nämnd           | Utfall | Andel
      Kommunstyrelsen | 9 980  | =B2/#REF! → #REF!
      Socialnämnden   | 97 840 | =B3/#REF! → #REF!
      Dubbelt         |        | =C2+C3 → #REF!`,
  },
  "formula-hardcoded": {
    drawing: `
      Nämnd (tkr)     | Budget  | Utfall
      Kommunstyrelsen | 10 350  | 9 980
      Socialnämnden   | 93 200  | 97 840
      Kulturnämnden   | 12 140  | 11 870
      Summa           | =SUM(B2:B4) → 115 690 | =SUM(C2:C4)+250 → 119 940`,
  },
  "formula-inconsistent": {
    drawing: `
      Enhet   | Antal | Pris | Kostnad
      Norr    | 12    | 410  | =B2*C2*1.02 → 5 018,40
      Söder   | 15    | 395  | =B3*C3*1.02 → 6 043,50
      Öster   | 11    | 420  | =B4+C4*1.02 → 439,40
      Väster  | 9     | 405  | =B5*C5*1.02 → 3 717,90
      Centrum | 14    | 400  | =B6*C6*1.02 → 5 712`,
  },
  "formula-overwritten": {
    drawing: `
      Enhet | Antal | Pris | Kostnad
      Norr  | 12    | 410  | =B2*C2 → 4 920
      Söder | 15    | 395  | =B3*C3 → 5 925
      Öster | 11    | 420  | 5 000
      Väster | 9    | 405  | =B5*C5 → 3 645
      Centrum | 14  | 400  | =B6*C6 → 5 600`,
  },
  "formula-range": {
    drawing: `
      Enhet  | Jan | Feb | Mars | April
      Norr   | 12  | 14  | 11   | 13
      Söder  | 15  | 16  | 15   | 17
      Öster  | 9   | 8   | 10   | 9
      Summa  | =SUM(B2:B4) → 36 | =SUM(C2:C4) → 38 | =SUM(D2:D3) → 26 | =SUM(E2:E4) → 39`,
  },
  "formula-reference": {
    drawing: `
      Enhet | Antal | Pris | Kostnad
      Norr  | 12    | 410  | =B2*C2 → 4 920
      Söder | 15    | 395  | =B3*C3 → 5 925
      Öster | 11    | 420  | =B4*C3 → 4 345
      Väster | 9    | 405  | =B5*C5 → 3 645
      Centrum | 14  | 400  | =B6*C6 → 5 600`,
  },
  "narrative-mismatch": {
    drawing: `
      Verksamhet (tkr) | Budget 2024 | Prognos 2024 | Avvikelse
      Hemtjänst        | -21 500 | -24 700 | -3 200
      Särskilt boende  | -40 300 | -39 100 | 1 200
      Summa            | -61 800 | -63 800 | -2 000
      | | |
      Prognosen för hemtjänsten är ett underskott på 2,3 mnkr. | | |`,
  },
};
