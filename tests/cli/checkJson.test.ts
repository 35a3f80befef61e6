import { describe, expect, it } from "@jest/globals";
import { checkedJson, failedJson } from "../../src/cli/checkJson.ts";
import { contractBreaks } from "../support/contract.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";

const jsonOf = (book: ReturnType<typeof bookOf>) =>
  checkedJson("bok.xlsx", runToEnd(checkWorkbook(book.workbook)), textsIn.sv);

describe("check --format json", () => {
  const book = bookOf`
    Nämnd (tkr)    | Ack budget 2017 | Ack utfall 2017 | Avvikelse | Prognos 2017
    Kommunstyrelse |            -100 |             -95 |         5 |         -120
    Socialnämnd    |            -900 |            -990 |       -70 |        -1300
    Fritidsnämnd   |            -214 |            -221 |        -7 |         -300
    Summa          |           -1214 |           -1286 |       -72 |        -1720`;

  it("keeps the contract, key by key", () => {
    const { findings, tables, ...rest } = jsonOf(book);
    expect(rest).toEqual({ file: "bok.xlsx", error: null });
    expect(tables).toHaveLength(1);
    expect(findings).toEqual([
      {
        rule: "digit-error",
        severity: "error",
        sheet: "Drift",
        cell: "C3",
        related: ["C2", "B3", "D3", "C4:C5"],
        message:
          "Socialnämnd, utfall: −990 ska vara −970. En siffra är fel. Med −970 stämmer avvikelsen −70 och totalen −1\u00a0286.",
        repair: [{ cell: "C3", stated: -990, expected: -970, formula: null, inSource: true }],
        alternatives: [],
      },
    ]);
    expect(contractBreaks([jsonOf(book)])).toEqual([]);
  });

  it("counts rows from 1 and joins headers, with null where nothing is said", () => {
    const [table] = jsonOf(book).tables;
    expect(table?.range).toBe("A1:E5");
    expect(table?.rows[0]).toEqual({
      row: 2,
      label: "Kommunstyrelse",
      type: "line",
      measure: null,
      component: null,
      unit: null,
    });
    expect(table?.columns.map(({ column, header, measure, of }) => [column, header, measure, of])).toEqual([
      ["B", "Ack budget 2017", "budget", null],
      ["C", "Ack utfall 2017", "actual", null],
      ["D", "Avvikelse", "deviation", ["actual", "budget"]],
      ["E", "Prognos 2017", "forecast", null],
    ]);
  });

  it("writes cells of other sheets with their sheet", () => {
    const across = bookFrom(
      { name: "Min källa", rows: drawnRows("Belopp | #VALUE!") },
      { name: "Rapport", rows: drawnRows("Belopp | ='Min källa'!B1 → #VALUE!") },
    );
    expect(jsonOf(across).findings.map(({ sheet, cell, related }) => ({ sheet, cell, related }))).toEqual([
      { sheet: "Min källa", cell: "B1", related: ["Rapport!B1"] },
    ]);
    expect(contractBreaks([jsonOf(across)])).toEqual([]);
  });

  it("has the same keys for a file that could not be checked, and for an empty one", () => {
    expect(contractBreaks([failedJson("a.xlsx", "Filen är tom."), jsonOf(bookOf``)])).toEqual([]);
  });

  it("is held to by a test that sees what breaks it", () => {
    const [table] = jsonOf(book).tables;
    const broken = { ...jsonOf(book), tables: [{ ...table, unit: "mkr", rows: [{ row: 0 }] }] };
    expect(contractBreaks([broken])).toEqual([
      "[0].tables[0].unit",
      "[0].tables[0].rows[0].row",
      "[0].tables[0].rows[0].label",
      "[0].tables[0].rows[0].type",
      "[0].tables[0].rows[0].measure",
      "[0].tables[0].rows[0].component",
      "[0].tables[0].rows[0].unit",
    ]);
    expect(contractBreaks([{ ...failedJson("a", "b"), more: 1 }])).toEqual(["[0].more"]);
  });
});
