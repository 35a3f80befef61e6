/** Workbooks that look alarming and are normal: what the rules between tables hold back on (design 4.3). All silent. */
import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows, type DrawnSheet } from "../support/book.ts";
import { printAcrossSheets } from "../support/check.ts";

const sheet = (name: string, drawing: string): DrawnSheet => ({ name, rows: drawnRows(drawing) });

const cases: Readonly<Record<string, readonly DrawnSheet[]>> = {
  "internal sales are gross in the unit and eliminated above; the net is the same": [
    sheet(
      "Nämnd",
      `
      Verksamhet, tkr | Intäkter jan-aug 2024 | Kostnader jan-aug 2024 | Netto jan-aug 2024
      Hemtjänst       | 2104                  | -31491                 | -29387
      Måltider        | 812                   | -9913                  | -9101
      Lokalvård       | 0                     | -5210                  | -5210
      Summa           | 2916                  | -46614                 | -43698`,
    ),
    sheet(
      "Måltider",
      `
      Enhet, tkr | Intäkter jan-aug 2024 | Kostnader jan-aug 2024 | Netto jan-aug 2024
      Kök Norr   | 3311                  | -8402                  | -5091
      Kök Söder  | 2701                  | -6711                  | -4010
      Summa      | 6012                  | -15113                 | -9101`,
    ),
  ],
  "the appropriation is revenue in one table and left out of the other; the deviations are the same": [
    sheet(
      "Resultat",
      `
      Driftredovisning, tkr | Utfall jan-aug 2024 | Budget jan-aug 2024 | Avvikelse | Prognos 2024 | Budget 2024 | Avvikelse
      Intäkter              | 92170               | 91000               | 1170      | 137400       | 136500      | 900
      Kostnader             | -93811              | -91000              | -2811     | -140212      | -136500     | -3712
      Summa                 | -1641               | 0                   | -1641     | -2812        | 0           | -2812`,
    ),
    sheet(
      "Nettokostnad",
      `
      Verksamhet, tkr | Utfall jan-aug 2024 | Budget jan-aug 2024 | Avvikelse | Prognos 2024 | Budget 2024 | Avvikelse
      Förskola        | -40211              | -39004              | -1207     | -60512       | -58506      | -2006
      Grundskola      | -35097              | -34663              | -434      | -52801       | -51995      | -806
      Summa           | -75308              | -73667              | -1641     | -113313      | -110501     | -2812`,
    ),
  ],
  "two versions of the budget": [
    sheet(
      "KF-beslut",
      `
      Verksamhet, tkr | KF budget 2024 | Bokslut 2023
      Förskola        | -58001         | -57120
      Grundskola      | -51200         | -50333
      Summa           | -109201        | -107453`,
    ),
    sheet(
      "Nu",
      `
      Verksamhet, tkr | Budget 2024 | Omfördelning 2024 | Bokslut 2023
      Förskola        | -58506      | -505              | -57120
      Grundskola      | -50695      | 505               | -50333
      Summa           | -109201     | 0                 | -107453`,
    ),
  ],
  "April and August, the months in the sheets' names alone": ["April", "Augusti"].map((month, at) =>
    sheet(
      month,
      `
      Verksamhet, tkr | Budget 2024 | Utfall ack | Prognos 2024
      Förskola        | ${String(-58506 - 300 * at)} | ${String(-19404 * (at + 1))} | ${String(-59012 - 511 * at)}
      Grundskola      | -51995      | ${String(-17011 * (at + 1))} | -52801
      Gymnasium       | -30112      | ${String(-10020 * (at + 1))} | -30112
      Summa           | ${String(-140613 - 300 * at)} | ${String(-46435 * (at + 1))} | ${String(-141925 - 511 * at)}`,
    ),
  ),
  "two months that nothing tells apart but the figures": [0, 1].map((at) =>
    sheet(
      `Version ${String(at + 1)}`,
      `
      Verksamhet, tkr | Bokslut 2023 | Budget 2024 | Utfall 2024 | Prognos 2024
      Förskola        | -57120       | -58506      | ${String(-19404 * (at + 1))} | ${String(-59012 - 511 * at)}
      Grundskola      | -50333       | -51995      | ${String(-17011 * (at + 1))} | -52801
      Gymnasium       | -29800       | -30112      | ${String(-10020 * (at + 1))} | -30112
      Summa           | -137253      | -140613     | ${String(-46435 * (at + 1))} | ${String(-141925 - 511 * at)}`,
    ),
  ),
  "the same rows under performer and purchaser": [1, 1.37].map((factor, at) => ({
    name: ["Utförare", "Beställare"][at] ?? "",
    rows: [
      ["Enhet, tkr", "Budget 2024", "Utfall jan-aug 2024", "Prognos 2024"],
      ...["Stab", "LSS", "SoL ÄO"].map((label, row) => [
        label,
        ...[12_340, 8_230, 12_570].map((value) => String(-Math.round(value * factor * (row + 1)))),
      ]),
      ["Summa", ...[12_340, 8_230, 12_570].map((value) => String(-sumOf(value, factor)))],
    ],
  })),
  "two schools with the same budget, and one row that is the same by chance": ["Norrskolan", "Söderskolan"].map(
    (name, at) =>
      sheet(
        name,
        `
        Kostnadsslag, tkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
        Personal          | -12000      | ${String(-8123 - 311 * at)} | ${String(-12310 - 212 * at)}
        Lokaler           | -3400       | ${String(-2267 + 20 * at)}  | -3400
        Läromedel         | -800        | ${String(-611 - 47 * at)}   | ${String(-820 - 33 * at)}
        Summa             | -16200      | ${String(-11001 - 338 * at)} | ${String(-16530 - 245 * at)}`,
      ),
  ),
  "thousands beside millions, outlays positive beside negative, tenths beside whole": [
    sheet(
      "Översikt",
      `
      Verksamhet, mnkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024 | Avvikelse
      Förskola         | -58,5       | -38,8               | -59,0        | -0,5
      Grundskola       | -52,0       | -34,0               | -52,8        | -0,8
      Summa            | -110,5      | -72,8               | -111,8       | -1,3`,
    ),
    sheet(
      "Förskola",
      `
      Enhet, tkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024 | Avvikelse
      Norr       | 30205       | 20111               | 30502        | -297
      Söder      | 28301       | 18697               | 28510        | -209
      Summa      | 58506       | 38808               | 59012        | -506`,
    ),
  ],
  "investments: budget + and outcome −, the total printed + elsewhere": [
    sheet(
      "Projekt",
      `
      Investeringar, tkr | Budget 2024 | Utfall jan-aug 2024 | Kvarvarande budget
      Ny förskola        | 12000       | -7811               | 4189
      Ombyggnad skola    | 3400        | -1450               | 1950
      Inventarier        | 2100        | -2090               | 10
      Summa              | 17500       | -11351              | 6149`,
    ),
    sheet(
      "Investeringar",
      `
      Investeringar per nämnd, tkr | Budget 2024 | Utfall jan-aug 2024
      Barn- och utbildningsnämnden | 17500       | 11351
      Socialnämnden                | 4200        | 2100
      Summa                        | 21700       | 13451`,
    ),
  ],
  "only the main causes are explained": [
    sheet(
      "Drift",
      `
      Verksamhet, tkr | Budget 2024 | Prognos 2024 | Avvikelse prognos
      Förskola        | -58506      | -60512       | -2006
      Grundskola      | -51995      | -52801       | -806
      Summa           | -110501     | -113313      | -2812`,
    ),
    sheet(
      "Orsaker",
      `
      Viktigaste orsaker till prognosavvikelse 2024, tkr | Avvikelse
      Förskola Fler barn                                 | -1500
      Förskola Vakanser                                  | 204
      Summa förskola                                     | -1296
      Grundskola Skolskjuts                              | -611
      Summa grundskola                                   | -611
      Summa                                              | -1907`,
    ),
  ],
  "a column of costs beside nets of the same rows, and shares and persons of them": [
    sheet(
      "Netto",
      `
      Verksamhet, tkr | Budget netto 2024 | Utfall netto jan-aug 2024
      Förskola        | -58506            | -38808
      Grundskola      | -51995            | -34022
      Summa           | -110501           | -72830`,
    ),
    sheet(
      "Kostnader",
      `
      Verksamhet, tkr | Budget kostnader 2024 | Utfall kostnader jan-aug 2024
      Förskola        | -63506                | -42208
      Grundskola      | -54995                | -36522
      Summa           | -118501               | -78730`,
    ),
    sheet(
      "Årsarbetare",
      `
      Verksamhet | Årsarbetare 2023 | Årsarbetare 2024
      Förskola   | 112              | 115
      Grundskola | 98               | 97
      Summa      | 210              | 212`,
    ),
  ],
};

function sumOf(value: number, factor: number): number {
  return [1, 2, 3].reduce((sum, times) => sum + Math.round(value * factor * times), 0);
}

describe("what is normal between tables", () => {
  it.each(Object.keys(cases))("%s", (name) => {
    expect(printAcrossSheets(bookFrom(...(cases[name] ?? [])))).toBe("nothing");
  });
});
