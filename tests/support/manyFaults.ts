import { bookFile } from "./bookFile.ts";
import type { Typed } from "./excelBook.ts";

/** What a workbook looks like that many hands have been in: every level of findings, long names, several sheets. */
export function manyFaults(): Uint8Array {
  const heading: Typed[] = ["Verksamhet", "Budget 2024", "Utfall 2024", "Avvikelse"];
  const committee = "Gymnasie- och vuxenutbildningsnämnden";
  return bookFile({
    "Kultur- och fritidsnämnden": [
      ["Kultur- och fritidsnämnden, driftredovisning 2024, tkr"],
      heading,
      ["Bibliotek och allmänkultur", -24_300, -23_900, "=C3-B3"],
      ["Fritidsgårdar, föreningsstöd och anläggningar", -31_750, -33_020, "=C4-B4"],
      ["Kulturskola", -9_400, "'-9 120", 280],
      ["Bad- och idrottsanläggningar", -18_900, -19_480, "=C6-B6"],
      ["Summa", "=SUM(B3:B5)", -85_250, "=C7-B7"],
    ],
    Utbildning: [
      [`${committee}, helårsprognos 2024`],
      ["Verksamhet", "Budget 2024", "Prognos 2024", "Avvikelse"],
      ["Gymnasieskola", -182_400, -186_900, -4_500],
      ["Gymnasiesärskola", -21_300, -20_950, 350],
      ["Vuxenutbildning", -35_700, -35_100, -600],
      ["Summa", -239_400, -242_950, -3_550],
    ],
    "Individ- och familjeomsorg": [
      ["Individ- och familjeomsorg, helår 2024, tkr"],
      heading,
      ["Barn och unga", -45_200, -47_950, -2_750],
      ["Missbruksvård för vuxna", -12_300, "'-11 800", 500],
      ["Ekonomiskt bistånd", -18_750, -19_210, -460],
      ["Summa", -76_250, -78_690, -2_710],
    ],
  });
}
