import { describe, expect, it } from "@jest/globals";
import type { Sheet } from "../../src/domain/grid.ts";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding, printFindings } from "../support/check.ts";

const rows = drawnRows(`
  Nämnd (tkr)    | Budget | Utfall
  Kommunstyrelse |   -100 |    -95
  Socialnämnd    |   -900 |   -970
  Summa          |  -1000 |  -1065`);
const { workbook } = bookFrom({ name: "Drift", rows }, { name: "Lathund", rows: [["Text"]] });
const [drift, lathund] = workbook.sheets as readonly [Sheet, Sheet];

describe("good-to-know", () => {
  it("says in one line what does not meet the eye", () => {
    const sheets = [
      { ...drift, hiddenRows: [{ first: 2, last: 2 }], hiddenColumns: [{ first: 1, last: 2 }], isProtected: true },
      { ...lathund, visibility: "hidden" as const },
    ];
    expect(printFindings({ workbook: { ...workbook, sheets, externalLinks: ["fjol.xlsx"] } })).toBe(
      "info good-to-know A1 []\n  Bra att veta: dolt blad (Lathund), 1 dold rad i Drift, 2 dolda kolumner i Drift, 1 länk till andra filer och skyddat blad (Drift).",
    );
  });

  it("does not count hidden rows outside what is filled", () => {
    const sheets = [{ ...drift, hiddenRows: [{ first: 40, last: 1_048_575 }] }, lathund];
    expect(printFindings({ workbook: { ...workbook, sheets } })).toBe("nothing");
  });

  it("is silent where all is open", () => {
    expect(printFindings({ workbook })).toBe("nothing");
  });

  it("lists merged cells among figures, and none of titles and headers", () => {
    const merged = bookFrom({
      rows: drawnRows(`
        Uppföljning    |        |        |
        Nämnd (tkr)    | Utfall |        | Budget
                       | 2023   | 2024   | 2024
        Kommunstyrelse |   -100 |    -95 |    -95
        Socialnämnd    |   -900 |        |   -970
        Summa          |  -1000 |   -995 |  -1065`),
      merges: [
        { top: 0, bottom: 0, left: 0, right: 3 },
        { top: 1, bottom: 1, left: 1, right: 2 },
        { top: 4, bottom: 4, left: 1, right: 2 },
      ],
    });
    expect(hitsOf("good-to-know", merged).map((hit) => printFinding(hit))).toEqual([
      "info good-to-know A1 []\n  Bra att veta: 1 sammanfogad cell bland beloppen i Blad1.",
    ]);
  });

  describe("warns of hidden rows inside a sum", () => {
    const sums = bookOf`
      Nämnd (tkr)    | Budget | Utfall
      Kommunstyrelse |   -100 |    -95
      Reserv         |    -40 |      0
      Socialnämnd    |   -900 |   -970
      Summa          |  -1040 |  -1065`;
    const [sheet] = sums.workbook.sheets as readonly [Sheet];
    const hiding = (rows: Sheet["hiddenRows"]): string[] =>
      hitsOf("good-to-know", { workbook: { ...sums.workbook, sheets: [{ ...sheet, hiddenRows: rows }] } })
        .filter(({ severity }) => severity === "warning")
        .map((hit) => printFinding(hit));

    it("once for a total, where most is hidden", () => {
      expect(hiding([{ first: 2, last: 2 }])).toEqual([
        "warning good-to-know B5 [B3]\n  Summa, budget: −1 040, men de synliga raderna summerar till −1 000. 1 dold rad är med i summan.",
      ]);
    });

    it("and holds back where all details are folded away, or the total too", () => {
      expect(hiding([{ first: 1, last: 3 }])).toEqual([]);
      expect(hiding([{ first: 2, last: 4 }])).toEqual([]);
      expect(hiding([{ first: 0, last: 0 }])).toEqual([]);
    });
  });

  describe("warns of links", () => {
    const reading = (formula: string, value = "-95", externalLinks: readonly string[] = []): string[] => {
      const { workbook: one } = bookOf`
        Nämnd (tkr)    | Budget 2024 | Utfall 2024
        Kommunstyrelse |        -100 | =${formula} → ${value}
        Socialnämnd    |        -900 |        -970
        Summa          |       -1000 |       -1065`;
      return hitsOf("good-to-know", { workbook: { ...one, externalLinks } })
        .filter(({ severity }) => severity === "warning")
        .map((hit) => printFinding(hit));
    };

    it("to last year's file, as a file and as Excel write them", () => {
      const said = [
        "warning good-to-know C2 []\n  1 formel i kolumner för 2024 hämtar från Utfall 2023.xlsx, som verkar gälla 2023.",
      ];
      expect(reading("'C:\\\\ekonomi 2024\\\\[Utfall 2023.xlsx]Drift'!B4")).toEqual(said);
      expect(reading("[1]Drift!B4", "-95", ["file:///C:/ekonomi%202024/Utfall%202023.xlsx"])).toEqual(said);
    });

    it("that are broken", () => {
      const said = (file: string): string[] => [
        `warning good-to-know C2 []\n  1 formel hämtar från en annan fil${file} som inte går att läsa. Rätta länken eller skriv in värdet.`,
      ];
      expect(reading("[1]Drift!#REF!", "#REF!", ["Utfall 2024.xlsx"])).toEqual(said(" (Utfall 2024.xlsx)"));
      expect(reading("[1]Drift!B4", "#REF!", ["Utfall 2024.xlsx"])).toEqual(said(" (Utfall 2024.xlsx)"));
      expect(reading("[1]Drift!B4", "-95", [""])).toEqual(said(""));
    });

    it.each([
      ["to a file of the same year", "'[Utfall 2024.xlsx]Drift'!B4"],
      ["to a file of several years", "'[Flerår 2021-2023.xlsx]Drift'!B4"],
      ["to a file without a year", "[Agresso.xlsx]Drift!B4"],
      ["inside the workbook, to a table's column", "SUM(Tabell2023[Utfall 2023])*Drift!B4"],
    ])("and holds back for links %s", (_, formula) => {
      expect(reading(formula)).toEqual([]);
    });

    it("and holds back for columns of last year", () => {
      const { workbook: one } = bookOf`
        Nämnd (tkr)    |                    Utfall 2023 | Utfall 2024
        Kommunstyrelse | =[Utfall 2023.xlsx]Drift!B4 → -91 |     -95
        Socialnämnd    |                           -900 |        -970
        Summa          |                           -991 |       -1065`;
      expect(hitsOf("good-to-know", { workbook: one })).toEqual([]);
    });
  });
});
