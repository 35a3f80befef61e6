/** The order of columns, of lines and of years says nothing: tables of every kind give the same facts. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bookFrom, type Book } from "../support/book.ts";

/** A table whose columns, beside the labels, may stand in any order. */
interface Drawn {
  readonly title?: string;
  readonly headers: readonly string[];
  /** Lines of [label, …figures]; the total is drawn last. */
  readonly lines: readonly (readonly [string, ...number[]])[];
  readonly total: string | null;
}

const amount = fc.integer({ min: 1_101, max: 99_999 });

/** Row key, meaning and value of every fact, in an order of their own. */
function factsOf({ model }: Book): string[] {
  return model.facts.map(({ rowKey, meaning, value }) => JSON.stringify([rowKey, meaning, value])).sort();
}

function rowsOf(
  { title, headers, lines, total }: Drawn,
  columns: readonly number[],
  order: readonly number[],
): string[][] {
  const sums = headers.map((_, index) => lines.reduce((sum, line) => sum + Number(line[index + 1]), 0));
  const cells = ([label, ...figures]: readonly (string | number)[]): string[] => [
    String(label),
    ...columns.map((column) => String(figures[column])),
  ];
  return [
    ...(title === undefined ? [] : [[title], [""]]),
    cells(["Verksamhet, tkr", ...headers]),
    ...order.map((index) => cells(lines[index] ?? [""])),
    ...(total === null ? [] : [cells([total, ...sums])]),
  ];
}

/** Draws the table in its own order and in another, and compares what is read. */
function expectSameFacts(tables: fc.Arbitrary<Drawn>): void {
  const shuffled = tables.chain((table) =>
    fc.tuple(
      fc.constant(table),
      fc.shuffledSubarray([...table.headers.keys()], { minLength: table.headers.length }),
      fc.shuffledSubarray([...table.lines.keys()], { minLength: table.lines.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([table, columns, order]) => {
      const plain = bookFrom({
        name: "Blad1",
        rows: rowsOf(table, [...table.headers.keys()], [...table.lines.keys()]),
      });
      const mixed = bookFrom({ name: "Blad1", rows: rowsOf(table, columns, order) });
      expect(factsOf(mixed)).toEqual(factsOf(plain));
      expect(plain.model.facts.length).toBeGreaterThanOrEqual(table.lines.length * table.headers.length);
    }),
    { numRuns: 40 },
  );
}

const linesOf = (figures: fc.Arbitrary<readonly number[]>, names: string): fc.Arbitrary<Drawn["lines"]> =>
  fc
    .array(figures, { minLength: 2, maxLength: 6 })
    .map((rows) =>
      rows.map((row, index): [string, ...number[]] => [`${names} ${String.fromCharCode(65 + index)}`, ...row]),
    );

describe("reading does not depend on order, whatever the table is about", () => {
  it("investments with a budget of parts and what remains", () => {
    expectSameFacts(
      linesOf(
        fc
          .tuple(amount, amount, amount)
          .map(([decided, carried, spent]) => [decided, carried, decided + carried, spent, decided + carried - spent]),
        "Projekt",
      ).map((lines) => ({
        title: "Investeringar per augusti 2024",
        headers: ["KF-budget 2024", "Ombudgeterat", "Total budget", "Utfall", "Återstår"],
        lines,
        total: "Summa",
      })),
    );
  });

  it("net costs printed positive, with last year's close and a share used", () => {
    expectSameFacts(
      linesOf(
        fc.tuple(amount, amount, amount).map(([budget, forecast, last]) => [budget, forecast, budget - forecast, last]),
        "Nämnd",
      ).map((lines) => ({
        headers: ["Budget 2024", "Prognos 2024", "Budgetavvikelse", "Bokslut 2023"],
        lines,
        total: "Summa nämnder",
      })),
    );
  });

  it("balances from an opening to a closing", () => {
    expectSameFacts(
      linesOf(
        fc
          .tuple(amount, amount, amount)
          .map(([opening, added, used]) => [opening, added, -used, opening + added - used]),
        "Fond",
      ).map((lines) => ({
        headers: ["Ingående balans 2024", "Årets avsättning", "Årets uttag", "Utgående balans 2024"],
        lines,
        total: "Summa",
      })),
    );
  });

  it("years beside each other", () => {
    expectSameFacts(
      linesOf(fc.tuple(amount, amount, amount, amount), "Enhet").map((lines) => ({
        title: "Nettokostnad per enhet, bokslut",
        headers: ["2020", "2021", "2022", "2023"],
        lines,
        total: "Totalt",
      })),
    );
  });
});
