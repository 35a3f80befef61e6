/** Sentences over drawn tables: what a controller would want to hear of, and what not. */
import { describe, expect, it } from "@jest/globals";
import { addressOf } from "../../src/domain/cell.ts";
import { bookFrom, drawnRows, type Book, type DrawnSheet } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

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
    ["Utfallet för perioden januari–augusti är -444 400 tkr, vilket motsvarar en avvikelse mot budget om -8 200 tkr.", "-"],
    ["Prognosen för helåret är ett underskott på 13,4 mnkr.", "-"],
    ["Helårsprognosen är 667,7 mnkr vilket är 13,4 mnkr sämre än budget.", "-"],
    ["Grundskolan visar ett överskott om 2,2 miljoner kronor jämfört med periodens budget.", "-"],
    ["Grundskolans budget för helåret är 311,4 mnkr.", "-"],
    ["Gymnasieskolan prognostiserar ett underskott på 11,3 mkr på helårsbasis.", "-"],
    ["För gymnasieskolan prognostiseras en negativ avvikelse med 11,3 miljoner kronor för 2024, främst på grund av fler elever.", "-"],
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
    ["Nämndens utfall för perioden januari-augusti är 447,4 mnkr, och motsvarar en avvikelse mot budget om -8,2 mnkr.", "B9"],
    ["Nämndens utfall för perioden januari-augusti är 444,4 mnkr, och motsvarar en avvikelse mot budget om -18,2 mnkr.", "D9"],
    ["Gymnasieskolan redovisar ett underskott på ca 12 mnkr för perioden.", "D5"],
    ["Förskolan visar per augusti ett underskott motsvarande -4,7 mnkr.", "D3"],
    ["Det prognostiserade underskottet för gymnasieskolan uppgår till 31,1 mnkr.", "G5"],
    ["Förskolan har en budget på 105 mnkr för helåret.", "E3"],
    ["Nettokostnaden för perioden uppgår till 404,4 mnkr.", "B9"],
    ["Negativa prognoser finns för förskola (-4 500 tkr), gymnasieskola (-13 100 tkr) och individ- och elevstöd (-1 400 tkr).", "G5"],

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
