/** Sentences over drawn tables: what a controller would want to hear of, and what not. */
import { describe, expect, it } from "@jest/globals";
import { checkNarrative } from "../../src/analysis/narrative/index.ts";
import { addressOf, cellKey } from "../../src/domain/cell.ts";
import { readNarrative } from "../../src/recognise/narrative/index.ts";
import { bookFrom, drawnRows, type Book, type DrawnSheet } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";
import { processorTime } from "../support/processorTime.ts";

const school: DrawnSheet = {
  name: "Drift",
  rows: drawnRows(`
    Barn- och utbildningsnämnden, delårsrapport augusti 2024 (tkr) | | | | | |
    Verksamhet | Utfall jan-aug 2024 | Budget jan-aug 2024 | Avvikelse jan-aug 2024 | Budget helår 2024 | Prognos helår 2024 | Avvikelse prognos 2024
    Förskola                 | -103000 | -100000 |  -3000 | -150000 | -154500 |  -4500
    Grundskola               | -205400 | -207600 |   2200 | -311400 | -308200 |   3200
    Gymnasieskola            |  -98700 |  -92000 |  -6700 | -138000 | -149300 | -11300
    Kost och lokalvård       |  -21000 |  -21400 |    400 |  -32100 |  -31500 |    600
    Individ- och elevstöd    |  -15200 |  -14000 |  -1200 |  -21000 |  -22400 |  -1400
    Nämnd                    |   -1100 |   -1200 |    100 |   -1800 |   -1800 |      0
    Summa                    | -444400 | -436200 |  -8200 | -654300 | -667700 | -13400`),
};

/** Paragraphs one below the other on a sheet of their own. */
function withTexts(tables: readonly DrawnSheet[], ...texts: readonly string[]): Book {
  return bookFrom(...tables, { name: "Kommentarer", rows: texts.map((text) => [text]) });
}

/** What the findings say against: the cells that prove them, in order; "-" for silence. */
function against(book: Book): string {
  const cells = hitsOf("narrative-mismatch", book).map(({ related }) =>
    related.map(({ top, left }) => addressOf(top, left)).join("+"),
  );
  return cells.length === 0 ? "-" : cells.join(" ");
}

describe("narrative-mismatch over a committee's interim report", () => {
  it.each([
    // What is so.
    ["Nämnden redovisar ett underskott på 8,2 mnkr för perioden.", "-"],
    ["Nämndens utfall till och med augusti uppgår till 444,4 mnkr.", "-"],
    [
      "Utfallet för perioden januari–augusti är -444 400 tkr, vilket motsvarar en avvikelse mot budget om -8 200 tkr.",
      "-",
    ],
    ["Prognosen för helåret är ett underskott på 13,4 mnkr.", "-"],
    ["Helårsprognosen är 667,7 mnkr vilket är 13,4 mnkr sämre än budget.", "-"],
    ["Grundskolan visar ett överskott om 2,2 miljoner kronor jämfört med periodens budget.", "-"],
    ["Grundskolans budget för helåret är 311,4 mnkr.", "-"],
    ["Gymnasieskolan prognostiserar ett underskott på 11,3 mkr på helårsbasis.", "-"],
    [
      "För gymnasieskolan prognostiseras en negativ avvikelse med 11,3 miljoner kronor för 2024, främst på grund av fler elever.",
      "-",
    ],
    ["Verksamheten förskola beräknas gå med -4 500 tkr.", "-"],
    ["Verksamheten kost och lokalvård redovisar ett överskott på 0,4 mnkr per sista augusti.", "-"],
    ["Den nya prognosen landar på minus 13,4 miljoner.", "-"],
    ["Förvaltningen räknar med ett underskott vid årets slut på 13,4 mnkr.", "-"],

    // Rounding and round figures.
    ["Nämnden redovisar ett underskott på drygt 8 mnkr för perioden.", "-"],
    ["Gymnasieskolan visar ett underskott på 7 mnkr för perioden.", "-"],
    ["Förskolan visar ett underskott på cirka 3 mnkr för perioden.", "-"],
    ["Nämndens budget för helåret är 654 mnkr.", "-"],

    // What is not.
    ["Nämnden redovisar ett underskott på 12,3 mnkr för perioden.", "D9"],
    ["Nämnden redovisar för perioden ett underskott på 2,8 miljoner kronor jämfört med budget.", "D9"],
    ["Prognosen för helåret är ett överskott på 4,5 mkr.", "G9"],
    ["Prognosen för helåret är ett underskott på 8,2 mnkr.", "G9"],
    ["Årsprognosen för gymnasieskolan visar ett underskott på 13,1 mnkr.", "G5"],
    ["Verksamheten förskola beräknas gå med -1 200 tkr.", "G3"],
    ["Grundskolan visar en negativ avvikelse mot budget med 3,4 mnkr.", "D4"],
    ["Grundskolan visar ett underskott på 2,2 mnkr för perioden.", "D4"],
    ["Utfallet för grundskolan uppgår till 502,4 mnkr.", "B4"],
    ["Nämndens budget för helåret är 410 mnkr.", "E9"],
    [
      "Nämndens utfall för perioden januari-augusti är 447,4 mnkr, och motsvarar en avvikelse mot budget om -8,2 mnkr.",
      "B9",
    ],
    [
      "Nämndens utfall för perioden januari-augusti är 444,4 mnkr, och motsvarar en avvikelse mot budget om -18,2 mnkr.",
      "D9",
    ],
    ["Gymnasieskolan redovisar ett underskott på ca 12 mnkr för perioden.", "D5"],
    ["Förskolan visar per augusti ett underskott motsvarande -4,7 mnkr.", "D3"],
    ["Det prognostiserade underskottet för gymnasieskolan uppgår till 31,1 mnkr.", "G5"],
    ["Förskolan har en budget på 105 mnkr för helåret.", "E3"],
    ["Nettokostnaden för perioden uppgår till 404,4 mnkr.", "B9"],
    [
      "Negativa prognoser finns för förskola (-4 500 tkr), gymnasieskola (-13 100 tkr) och individ- och elevstöd (-1 400 tkr).",
      "G5",
    ],

    // Parts, causes, changes.
    ["Underskottet på 8,2 mnkr förklaras främst av gymnasieskolan.", "-"],
    ["Nämnden redovisar ett underskott på 8,2 mnkr, varav gymnasieskolan svarar för 6,7 mnkr.", "-"],
    ["Nämnden redovisar ett underskott på 8,2 mnkr för perioden, varav förskolan 2 mnkr.", "-"],
    ["Nämnden redovisar i huvudsak ett underskott på 5 mnkr.", "-"],
    ["Gymnasieskolan redovisar ett underskott på 5 mnkr för skolskjuts.", "-"],
    ["Gymnasieskolan har ett underskott på 3,4 mnkr inom interkommunala ersättningar.", "-"],
    ["Lägre personalkostnader inom förskolan ger ett överskott på 1,5 mnkr.", "-"],
    ["Skolskjutsen visar ett underskott på 2,1 mnkr.", "-"],
    ["Av underskottet förklaras 3,9 mnkr av höga vikariekostnader.", "-"],
    ["Grundskolans underskott har minskat med 1,5 mnkr sedan april.", "-"],
    ["Prognosen är en förbättring med 2,1 mnkr.", "-"],
    ["Utfallet är 5,5 mnkr högre än samma period föregående år.", "-"],
    ["Förskolans kostnader är 2 mnkr lägre än budgeterat.", "-"],
    ["Åtgärderna väntas minska underskottet till 5 mnkr.", "-"],
    ["Gymnasieskolan och förskolan redovisar tillsammans ett underskott på 9,7 mnkr.", "-"],
    ["Nämnden redovisar ett underskott på 7 mnkr exklusive engångskostnader.", "-"],

    // Other times and forecasts.
    ["I föregående prognos redovisade nämnden ett underskott på 20 mnkr.", "-"],
    ["Aprilprognosen var ett underskott på 20 mnkr.", "-"],
    ["Prognosen per april visade ett underskott på 20 mnkr.", "-"],
    ["Augustiprognosen visar ett underskott på 30,4 mnkr.", "G9"],
    ["Prognosen har försämrats från -10,1 mnkr i april till -13,4 mnkr i augusti.", "-"],
    ["Prognosen har försämrats från -10,1 mnkr i april till -15,4 mnkr i augusti.", "G9"],
    ["2023 redovisade nämnden ett underskott på 5,1 mnkr.", "-"],
    ["Förra året redovisade nämnden ett överskott på 1,1 mnkr.", "-"],
    ["Budgeten för nästa år är 700 mnkr.", "-"],
    ["Underskottet är 3,1 mnkr jämfört med föregående prognos.", "-"],
    ["Under september–december väntas ett underskott på 5,2 mnkr.", "-"],

    // Not money against these tables at all.
    ["Antalet avvikelser har ökat från 64 till 96 under 2024.", "-"],
    ["Nämnden har rapporterat 64 avvikelser om hot.", "-"],
    ["Förskolan har 1 250 barn och 340 årsarbetare.", "-"],
    ["Budgetavvikelsen motsvarar 2 procent av budgeten.", "-"],
    ["Varje plats kostar ca 2 500 kronor per dygn.", "-"],
    ["Budgeten för upphandlingen är 24 mnkr.", "-"],
    ["Nämnden beslutade den 24 april 2024 om ett anslag på 5 mnkr till lokaler.", "-"],
    ["Nämnden söker statsbidrag på 12 mnkr.", "-"],
    ["Socialnämnden redovisar ett underskott på 50 mnkr för perioden.", "-"],
    ["Kommunen redovisar ett överskott på 25 mnkr för perioden.", "-"],
    ["Förskolan redovisar ett underskott på 3–4 mnkr för perioden.", "-"],
    ["Investeringsbudgeten är 20 mnkr och utfallet 2,1 mnkr.", "-"],
    ["Grundskolans utfall och budget är 205,4 respektive 207,6 mnkr för perioden.", "-"],
  ])("%s", (text, cells) => {
    expect(against(withTexts([school], text))).toBe(cells);
  });
});

describe("narrative-mismatch on how people put it", () => {
  it.each([
    ["Nämndens resultat per den 31 augusti 2024 uppgår till -18,2 mnkr.", "D9"],
    ["Nämnden visar en negativ budgetavvikelse på 18,2 miljoner kronor för perioden.", "D9"],
    ["Periodens avvikelse mot budget är -18,2 mnkr.", "D9"],
    ["Utfallet för perioden är 18,2 mnkr sämre än budget.", "D9"],
    ["Efter augusti månad har nämnden ett underskott gentemot budget på 18,2 mnkr.", "D9"],
    ["Det ackumulerade utfallet är 484,4 mnkr.", "B9"],
    ["Prognosen pekar på ett underskott på 23,4 mnkr vid årets slut.", "G9"],
    ["Nämnden förväntas få ett underskott på 23,4 mnkr.", "G9"],
    ["Bedömningen är att nämnden kommer att redovisa ett underskott på 23,4 mnkr.", "G9"],
    ["På helår prognostiseras underskottet till 23,4 mnkr.", "G9"],
    ["Underskottet är 8,2 mnkr för perioden och 23,4 mnkr för helåret.", "G9"],
    ["Inom förskolan är avvikelsen -13,0 mnkr.", "D3"],
    ["Inom förskoleverksamheten redovisas ett underskott på 13,0 mnkr.", "D3"],
    ["Grundskolans överskott på 5,2 mnkr beror på vakanser.", "D4"],
    ["Gymnasieskolans prognos är -21,3 mnkr.", "G5"],
    ["IoE visar ett underskott på 2,2 mnkr för perioden.", "D7"],
    ["Nämnden har en nettobudget på 754,3 mnkr.", "E9"],
    ["NÄMNDEN REDOVISAR ETT UNDERSKOTT PÅ 18,2 MNKR FÖR PERIODEN", "D9"],
    ["Nämnden redovisar ett underskott på 18.200 tkr för perioden.", "D9"],
    ["Nämnden redovisar ett underskott på 18 200 000 kronor för perioden.", "D9"],
  ])("%s", (text, cells) => {
    expect(against(withTexts([school], text))).toBe(cells);
  });
});

const accounts: DrawnSheet = {
  name: "Kostnadsslag",
  rows: drawnRows(`
    Resultaträkning, tkr | Utfall jan-aug 2024 | Budget jan-aug 2024 | Avvikelse jan-aug 2024 | Budget helår 2024 | Prognos helår 2024 | Avvikelse prognos 2024
    Statsbidrag       |   40000 |   35000 |   5000 |   52000 |   60000 |   8000
    Övriga intäkter   |   10000 |   11000 |  -1000 |   16500 |   15000 |  -1500
    Summa intäkter    |   50000 |   46000 |   4000 |   68500 |   75000 |   6500
    Personalkostnader | -350000 | -340000 | -10000 | -510000 | -525000 | -15000
    Lokalhyror        |  -80000 |  -80000 |      0 | -120000 | -120000 |      0
    Övriga kostnader  |  -64400 |  -62200 |  -2200 |  -92800 |  -97700 |  -4900
    Summa kostnader   | -494400 | -482200 | -12200 | -722800 | -742700 | -19900
    Resultat          | -444400 | -436200 |  -8200 | -654300 | -667700 | -13400`),
};

describe("narrative-mismatch leaves alone", () => {
  const sentences = [
    "Nämnden begärde i april ett tilläggsanslag på 15 mnkr.",
    "Underskottet kan bli 20 mnkr om inget görs.",
    "Det finns en risk att gymnasieskolan redovisar ett underskott på 15 mnkr.",
    "Utan åtgärder hade underskottet uppgått till 25 mnkr.",
    "Om åtgärderna inte genomförs beräknas underskottet bli 25 mnkr.",
    "Efter åtgärder beräknas underskottet bli 10 mnkr.",
    "Förskolans budget har minskats med 5 mnkr.",
    "Förskolans personalkostnader visar ett underskott på 4,1 mnkr.",
    "Detta innebär ett underskott på 5 mnkr.",
    "Totalt ger detta ett underskott på 3 mnkr.",
    "De interkommunala ersättningarna beräknas ge ett underskott på 6,3 mnkr.",
    "Grundskolans intäkter är 2,0 mnkr högre än budget och personalkostnaderna 1,5 mnkr lägre.",
    "Inom grundskolan redovisar rektorsområde Norr ett underskott på 1,2 mnkr.",
    "Gymnasieskolan har ett underskott på 5 mnkr avseende skolskjuts och 6,3 mnkr avseende interkommunal ersättning.",
    "Förskolan Solrosen redovisar ett underskott på 0,5 mnkr.",
    "Av förskolans underskott på 3,0 mnkr avser 1,2 mnkr vikarier.",
    "Hyran för den nya förskolan uppgår till 12 mnkr per år.",
    "Sjuklönekostnaderna uppgår till 12,3 mnkr, vilket är 1,1 mnkr mer än föregående år.",
    "Nettokostnaden har ökat med 5,2 procent eller 22 mnkr.",
    "Nämnden har ett sparkrav på 10 mnkr, varav 6 mnkr har genomförts.",
    "Målet är ett underskott på högst 10 mnkr.",
    "Prognosen är oförändrad jämfört med april, ett underskott på 13,4 mnkr.",
    "I aprilprognosen redovisade förskolan ett underskott på 6 mnkr.",
    "Prognosen var ett underskott på 20 mnkr.",
    "Vid tertial 1 prognostiserades ett underskott på 20 mnkr.",
    "Utfallet för samma period förra året var 420 mnkr.",
    "Under 2025 väntas ett underskott på 18 mnkr.",
    "Avvikelsen för augusti månad är -1,1 mnkr.",
    "Utfallet i augusti är 52 mnkr.",
    "Utfallet per månad är 52 mnkr.",
    "Grundskolans kostnad per elev uppgår till 112 500 kronor.",
    "Den största avvikelsen finns inom särskolan med ett underskott på 3 mnkr.",
    "Kommunfullmäktige beslutade om en ram på 660 mnkr.",
    "Investeringsbudgeten för förskola uppgår till 85 mnkr.",
    "Lokalhyrorna ökar med 2,5 mnkr 2025.",
    "Grundskola och förskola visar tillsammans ett underskott på 0,8 mnkr.",
    "Ett underskott på 5 mnkr redovisas för skolskjuts.",
    "Nämndens kostnader för skolskjuts uppgår till 14 mnkr.",
    "Nämndens underskott för vikarier uppgår till 3 mnkr.",
    "Nämnden har ett överskott från tidigare år på 5 mnkr.",
    "Grundskolan årskurs 7-9 redovisar ett underskott på 2 mnkr.",
    "Avvikelse per område: vikarier -2,1 mnkr, läromedel +0,3 mnkr.",
    "Nämndens prognos är ett underskott på mellan 10 och 15 mnkr.",
    "Justerat för engångsposter är underskottet 6 mnkr.",
    "Inklusive centrala medel uppgår underskottet till 5 mnkr.",
    "Vakanta tjänster ger ett överskott på 3 mnkr.",
    "Resultatet av åtgärderna är ett överskott på 3 mnkr.",
    "Underskottet på kostnadssidan uppgår till 9 mnkr.",
  ];

  it.each([
    ["without headings", []],
    ["below a plain heading", ["Ekonomisk analys"]],
    ["below an activity", ["Gymnasieskola"]],
    ["below something that no table has", ["Skolskjuts"]],
  ] as const)("what is about something else, %s", (_, headings) => {
    const book = withTexts([school, accounts], ...sentences.flatMap((sentence) => [...headings, sentence]));
    expect(hitsOf("narrative-mismatch", book).map((finding) => printFinding(finding))).toEqual([]);
  });

  it("figures of a row below its heading's own texts, once something else has been spoken of", () => {
    const book = withTexts(
      [school],
      "Gymnasieskola",
      "Programpriserna har höjts. Prognosen är ett underskott på 4 mnkr.",
      "Skolskjuts",
      "Budgeten för året är 24 mnkr. Utfallet för perioden är 16 mnkr.",
    );
    expect(against(book)).toBe("-");
  });

  it("the accounts of an activity, in an activity's own section", () => {
    const text = "Personalkostnaderna visar ett underskott på 3,5 mnkr för perioden.";
    expect(against(withTexts([school, accounts], "Förskola", text))).toBe("-");
    expect(against(withTexts([school, accounts], "Ekonomisk analys", text))).toBe("D5");
  });

  it("parts told one after the other, and lists of causes", () => {
    expect(against(withTexts([school], "Förskola", "Underskott 2 mnkr vikarier, underskott 1 mnkr lokaler."))).toBe(
      "-",
    );
    expect(against(withTexts([school], "Förskola", "- Underskott 2 mnkr på grund av vikarier"))).toBe("-");
  });

  it("tables whose unit the texts cannot mean", () => {
    const inKronor = { ...school, rows: school.rows.map((row) => row.map((cell) => cell.replace("(tkr)", "(kr)"))) };
    expect(against(withTexts([inKronor], "Nämnden redovisar ett underskott på 8,2 mnkr för perioden."))).toBe("-");
  });
});

describe("narrative-mismatch by section", () => {
  it("takes a sentence without a name for its heading's, and a former forecast for what it was", () => {
    const book = withTexts(
      [school],
      "3 Ekonomi",
      "3.1 Gymnasieskola",
      "Verksamheten redovisar ett underskott på 7,6 mnkr för perioden. Prognosen för helåret är ett underskott på 11,3 mnkr.",
      "3.2 Grundskola",
      "Verksamheten visar ett överskott på 2,2 mnkr för perioden. Prognosen för helåret är ett överskott på 2,3 mnkr.",
      "4 Sammanfattning",
      "Helårsprognosen visar ett underskott på 14,3 mnkr.",
    );
    expect(against(book)).toBe("D5 G4 G9");
  });

  it("takes rows of one name by the table of their section", () => {
    const unit = (name: string, staff: number, total: number): DrawnSheet => ({
      name,
      rows: drawnRows(`
        Uppföljning augusti 2024, tkr | Budget helår 2024 | Prognos helår 2024 | Avvikelse prognos 2024
        Stab   | -5000 | ${String(-5000 + staff)} | ${String(staff)}
        Övrigt | ${String(-20000 - total)} | ${String(-20000 - staff)} | ${String(total - staff)}
        Summa  | ${String(-25000 - total)} | ${String(-25000)} | ${String(total)}`),
    });
    const top: DrawnSheet = {
      name: "Nämnd",
      rows: drawnRows(`
        Uppföljning augusti 2024, tkr | Budget helår 2024 | Prognos helår 2024 | Avvikelse prognos 2024
        Vård    | -26500 | -25000 | 1500
        Skola   | -28200 | -25000 | 3200
        Summa   | -54700 | -50000 | 4700`),
    };
    const tables = [top, unit("Blad A", 400, 1500), unit("Blad B", -700, 3200)];
    const text = "Stab prognostiserar ett överskott på 0,8 mnkr.";
    expect(against(withTexts(tables, text))).toBe("-");
    expect(against(withTexts(tables, "Vård", text))).toBe("D2");
    expect(against(withTexts(tables, "Skola", text))).toBe("D2");
    expect(against(withTexts(tables, "Vård", "Stab prognostiserar ett överskott på 0,4 mnkr."))).toBe("-");
  });

  it("holds investments against investments", () => {
    const investments: DrawnSheet = {
      name: "Inv",
      rows: drawnRows(`
        Investeringsredovisning 2024, tkr | Budget helår 2024 | Prognos helår 2024 | Avvikelse
        Inventarier     | 2500 | 1500 | 1000
        Lokalanpassning | 4000 | 3000 | 1000
        Summa           | 6500 | 4500 | 2000`),
    };
    const tables = [school, investments];
    expect(against(withTexts(tables, "5 Investeringar", "Nämnden lämnar en prognos på 4,5 mnkr."))).toBe("-");
    expect(against(withTexts(tables, "5 Investeringar", "Nämnden lämnar en prognos på 5,4 mnkr."))).toBe("C4");
  });
});

describe("narrative-mismatch over other tables", () => {
  it("takes the difference where no deviation is printed", () => {
    const book = bookFrom(
      {
        name: "Bokslut",
        rows: drawnRows(`
          Kultur- och fritidsnämnden, bokslut 2024 (mnkr) | |
          Verksamhet  | Budget 2024 | Utfall 2024
          Bibliotek   | -12,4 | -13,1
          Kulturskola |  -8,0 |  -7,6
          Totalt      | -20,4 | -20,7`),
      },
      {
        name: "Text",
        rows: [
          ["Biblioteket redovisar ett underskott på 1,7 mnkr."],
          ["Nämnden redovisar ett underskott på 0,3 mnkr."],
        ],
      },
    );
    expect(hitsOf("narrative-mismatch", book).map((finding) => printFinding(finding))).toEqual([
      "warning narrative-mismatch A1 [B3:C3]\n" +
        "  Texten i A1 säger ”Biblioteket redovisar ett underskott på 1,7 mnkr”, men Bibliotek, utfall − budget, är −0,7 mnkr (Bokslut!C3 − Bokslut!B3). Rätta texten eller tabellen.",
    ]);
  });

  it("tells a municipality's result from its deviation", () => {
    const result: DrawnSheet = {
      name: "Resultat",
      rows: drawnRows(`
        Resultaträkning, mnkr | Budget 2024 | Utfall 2024 | Avvikelse
        Verksamhetens nettokostnader | -2209,5 | -2205,5 | 4,0
        Skatteintäkter               |  1900,0 |  1912,5 | 12,5
        Generella statsbidrag        |   350,0 |   352,0 | 2,0
        Årets resultat               |    40,5 |    59,0 | 18,5`),
    };
    const said = (text: string): string => against(withTexts([result], text));
    expect(said("Kommunen redovisar ett överskott på 59,0 mnkr.")).toBe("-");
    expect(said("Kommunen redovisar ett överskott på 95,0 mnkr.")).toBe("D5");
    expect(said("Årets resultat uppgick till 59,0 mnkr vilket innebär en budgetavvikelse om +18,5 mnkr.")).toBe("-");
    expect(said("Årets resultat uppgick till 59,0 mnkr vilket innebär en budgetavvikelse om +28,5 mnkr.")).toBe("D5");
    expect(said("Skatteintäkterna uppgick till 1 921,5 mnkr.")).toBe("C3");
    expect(said("Skatteintäkterna blev 12,5 mnkr högre än budgeterat.")).toBe("-");
  });

  it("holds a comment against its own row", () => {
    const book = bookFrom({
      name: "Enheter",
      rows: drawnRows(`
        Uppföljning per april 2025, tkr | | | |
        Enhet      | Budget | Utfall | Avvikelse | Kommentar
        Gata       |  -5010 |  -5600 |      -590 | Underskottet på 590 tkr beror på halkbekämpning.
        Park       |  -3000 |  -2800 |       200 | Överskott 300 tkr på grund av vakanser.
        Fastighet  |  -9000 |  -9900 |      -900 | Vakanser 500 tkr, högre elkostnader 1 400 tkr.
        Måltid     |  -7000 |  -7100 |      -100 | Underskott 400 tkr livsmedel, överskott 300 tkr personal.
        Summa      | -24010 | -25400 |     -1390 | Underskottet uppgår till 1,4 mnkr.`),
    });
    expect(hitsOf("narrative-mismatch", book).map((finding) => printFinding(finding))).toEqual([
      "warning narrative-mismatch E4 [D4]\n" +
        "  Texten i E4 säger ”Överskott 300 tkr”, men Park, avvikelse är 200 tkr (D4). Rätta texten eller tabellen.",
    ]);
  });

  it("reads notes where the host has them", () => {
    const { workbook } = bookFrom(school);
    const noted = (text: string): Book => {
      const sheets = workbook.sheets.map((sheet) => ({ ...sheet, notes: new Map([[cellKey(4, 3), text]]) }));
      return { ...bookFrom(school), workbook: { ...workbook, sheets } };
    };
    expect(against(noted("Underskottet på 6,7 mnkr beror på programpriser."))).toBe("-");
    const [finding] = hitsOf("narrative-mismatch", noted("Underskottet på 7,6 mnkr beror på programpriser."));
    expect(finding && printFinding(finding)).toBe(
      "warning narrative-mismatch D5 [D5]\n" +
        "  Anteckningen i D5 säger ”Underskottet på 7,6 mnkr”, men Gymnasieskola, avvikelse jan–aug är −6 700 tkr (D5). Rätta texten eller tabellen.",
    );
  });

  it("reads plain English", () => {
    const english: DrawnSheet = {
      name: "Ops",
      rows: drawnRows(`
        Operations (MSEK) | Actual Jan-Aug 2024 | Budget Jan-Aug 2024 | Variance Jan-Aug 2024 | Forecast 2024 | Budget 2024 | Forecast variance 2024
        Home care | -103,0 | -100,0 | -3,0 | -154,5 | -150,0 | -4,5
        Schools   | -205,4 | -207,6 |  2,2 | -308,2 | -311,4 |  3,2
        Total     | -308,4 | -307,6 | -0,8 | -462,7 | -461,4 | -1,3`),
    };
    expect(
      against(withTexts([english], "Home care shows a deficit of SEK 3.0 million against budget for the period.")),
    ).toBe("-");
    expect(
      against(withTexts([english], "Home care shows a deficit of SEK 5.0 million against budget for the period.")),
    ).toBe("D2");
    expect(against(withTexts([english], "The forecast for the full year is a surplus of 4.5 million."))).toBe("G4");
    expect(against(withTexts([english], "The outcome for schools amounts to SEK 254.4 million."))).toBe("B3");
    const [finding] = hitsOf("narrative-mismatch", withTexts([english], "The budget for schools is 211.4 million."));
    expect(finding && printFinding(finding, "en")).toContain(
      "The text in A1 says “The budget for schools is 211.4 million”, but Schools, ",
    );
  });
});

describe("narrative-mismatch between texts", () => {
  const actuals: DrawnSheet = {
    name: "Drift",
    rows: drawnRows(`
      Socialnämnden 2024, mnkr | Utfall jan-aug 2024 | Budget 2024
      Hemtjänst | -167,0 | -221,3
      Boende    | -214,1 | -301,3
      Summa     | -381,1 | -522,6`),
  };
  const first = "Nämnden redovisar ett underskott på 30,2 mnkr för perioden.";
  const second = "Underskottet för nämnden uppgår till 29,7 mnkr t.o.m. augusti.";

  it("points at the one that stands alone", () => {
    const book = withTexts([actuals], second, first, "Nämndens avvikelse mot budget är -30,2 mnkr per sista augusti.");
    expect(hitsOf("narrative-mismatch", book).map((finding) => printFinding(finding))).toEqual([
      "warning narrative-mismatch A1 [A2 A3]\n" +
        "  Texten i A1 säger ”Underskottet för nämnden uppgår till 29,7 mnkr”, men i A2 och A3 är det −30,2 mnkr. Rätta det som är fel.",
    ]);
    expect(hitsOf("narrative-mismatch", withTexts([actuals], first, second)).map(({ cell }) => cell.row)).toEqual([1]);
  });

  it("is content with what is rounded, of another time, or of another subject", () => {
    expect(against(withTexts([actuals], first, "Nämnden redovisar ett underskott på 30 mnkr för perioden."))).toBe("-");
    expect(against(withTexts([actuals], first, "Nämnden redovisade ett underskott på 12,1 mnkr per april."))).toBe("-");
    expect(against(withTexts([actuals], first, "Nämnden prognostiserar ett underskott på 51,2 mnkr."))).toBe("-");
    expect(
      against(withTexts([actuals], first, "Hemtjänsten redovisar ett underskott på 21,2 mnkr för perioden.")),
    ).toBe("-");
  });
});

it("takes no longer per paragraph among two thousand than among two hundred", () => {
  const paragraph = (at: number): string =>
    `Under perioden har åtgärder vidtagits. Nämnden redovisar ett underskott på 8,2 mnkr för perioden. Förskolan visar ett underskott på ${String(at)} mnkr.`;
  const bookWith = (length: number): Book => withTexts([school], ...Array.from({ length }, (_, at) => paragraph(at)));
  const read = ({ workbook, tables, model }: Book): number => {
    return processorTime(() => {
      const { contradictions } = checkNarrative(readNarrative(workbook, tables), model, []);
      expect(contradictions.length).toBeGreaterThan(190);
    });
  };
  const [few, many] = [bookWith(200), bookWith(2000)];
  read(few); // warm
  const fastest = (book: Book): number => Math.min(read(book), read(book), read(book));
  expect(fastest(many)).toBeLessThan(40 * fastest(few)); // ten times as many; quadratic would be a hundred times
});
