/** Each decision of a reading says what spoke for and against it. */
import { describe, expect, it } from "@jest/globals";
import { textsIn } from "../../src/messages/index.ts";
import { evidenceTexts } from "../../src/messages/renderEvidence.ts";
import type { Evidence, RecognisedTable } from "../../src/recognise/table.ts";
import { bookFrom, bookOf, drawnRows, type Book } from "../support/book.ts";
import { overruledBook, type Said } from "../support/overrulings.ts";

const told = (evidence: readonly Evidence[] = []): string[] => evidenceTexts(evidence, textsIn.sv);
const read = ({ workbook }: Book, ...said: Said[]): RecognisedTable => {
  const [table] = overruledBook(workbook, ...said).tables;
  if (!table) throw new Error("no table");
  return table;
};

const book = bookFrom({
  name: "Aug 2024",
  rows: drawnRows(`
    Driftredovisning augusti 2024
    Tkr            | Budget | Utfall | Prognos | Avvikelse helår
    Intäkter       |    500 |    520 |     510 |    10
    Kostnader      |   -900 |   -950 |    -930 |   -30
    Netto          |   -400 |   -430 |    -420 |   -20`),
});

describe("the evidence", () => {
  it("of a table names what spoke for its kind, its unit and its signs", () => {
    expect(told(read(book).evidence)).toMatchInlineSnapshot(`
      [
        ""Driftredovisning augusti 2024" talar för driftredovisning.",
        ""Tkr" talar för tkr.",
        "Beloppen talar för intäkter plus och kostnader minus: så står tecknen.",
      ]
    `);
    const elsewhere = bookFrom({
      name: "Belopp mnkr",
      rows: drawnRows("Nämnd | Budget tkr | Utfall tkr\nBygg | -1 | -2\nSkola | -3 | -4"),
    });
    expect(told(read(elsewhere).evidence)).toMatchInlineSnapshot(`
      [
        ""Nämnd" talar för driftredovisning.",
        ""Budget tkr" talar för tkr.",
        ""Belopp mnkr" talar för mnkr.",
        "Beloppen talar för intäkter plus och kostnader minus: så står tecknen.",
      ]
    `);
  });

  it("of a column names what spoke for its measure, component, unit and time", () => {
    const evidence = Object.fromEntries(
      read(book).columns.map((column) => [column.path.join(" / "), told(column.evidence)]),
    );
    expect(evidence).toMatchInlineSnapshot(`
      {
        "Avvikelse helår": [
          ""Avvikelse helår" talar för avvikelse och helåret.",
          "Beloppen talar för avvikelse: 3 av 3 beräkningar stämmer.",
          ""Driftredovisning augusti 2024" talar för 2024.",
        ],
        "Budget": [
          ""Budget" talar för budget.",
          "Platsen i tabellen talar för helåret.",
          ""Driftredovisning augusti 2024" talar för 2024.",
        ],
        "Prognos": [
          ""Prognos" talar för prognos och helåret.",
          ""Driftredovisning augusti 2024" talar för 2024.",
        ],
        "Utfall": [
          ""Utfall" talar för utfall.",
          ""Driftredovisning augusti 2024" talar för hittills i år och 2024.",
        ],
      }
    `);
  });

  it("of a column without words says what else spoke", () => {
    const sized = bookOf`
      Enhet, tkr | Budget 2024 | Resultat | Avgifter 2024
      Norr       | -1 000 | -20 | 3
      Söder      | -2 000 | 45  | 4
      Väst       | -3 000 | -10 | 5`;
    const evidence = Object.fromEntries(
      read(sized).columns.map((column) => [column.path.join(" / "), told(column.evidence)]),
    );
    expect(evidence).toMatchInlineSnapshot(`
      {
        "Avgifter 2024": [
          ""Avgifter 2024" talar för utfall, helåret och 2024.",
        ],
        "Budget 2024": [
          ""Budget 2024" talar för budget, helåret och 2024.",
        ],
        "Resultat": [
          ""Resultat" talar för resultat.",
          "Beloppens storlek talar för avvikelse.",
        ],
      }
    `);
  });

  it("of a row names what spoke for its type and component", () => {
    const rows = bookOf`
      Tkr          | Budget | Utfall
      Verksamhet
      Avgifter     |    500 |    520
      Personal     |   -900 |   -950
      Netto        |   -400 |   -430
      * Preliminärt`;
    expect(Object.fromEntries(read(rows).rows.map(({ label, evidence }) => [label, told(evidence)])))
      .toMatchInlineSnapshot(`
      {
        "* Preliminärt": [
          ""* Preliminärt" talar för anmärkning under tabellen.",
        ],
        "Avgifter": [
          ""Avgifter" talar för intäkter.",
        ],
        "Netto": [
          ""Netto" talar för summa och netto.",
          "Beloppen talar för summa: 2 av 2 beräkningar stämmer.",
        ],
        "Personal": [
          ""Personal" talar för kostnader.",
        ],
        "Verksamhet": [
          "Att beloppen saknas talar för rubrikrad.",
        ],
      }
    `);
  });

  it("says that a person has decided, and still what spoke for something else", () => {
    const table = read(book, {
      table: { kind: "income-statement", unit: "mnkr", signConvention: "unsigned" },
      columns: { B: { measure: "forecast", component: null, unit: "kr", span: "toDate" } },
      rows: { 5: { type: "line", component: "cost" } },
    });
    expect([told(table.evidence), told(table.columns[0]?.evidence), told(table.rows[2]?.evidence)])
      .toMatchInlineSnapshot(`
      [
        [
          ""Driftredovisning augusti 2024" talar för driftredovisning.",
          ""Tkr" talar för tkr.",
          "Beloppen talar för intäkter plus och kostnader minus: så står tecknen.",
          "Du har bestämt: resultaträkning, mnkr och intäkter och kostnader utan tecken.",
        ],
        [
          ""Budget" talar för budget.",
          "Du har bestämt: prognos, kr och hittills i år.",
          "Du har bestämt: inget särskilt.",
          ""Driftredovisning augusti 2024" talar för 2024.",
        ],
        [
          ""Netto" talar för summa och netto.",
          "Du har bestämt: vanlig rad och kostnader.",
        ],
      ]
    `);
  });
});
