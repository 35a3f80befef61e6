import { describe, expect, it } from "@jest/globals";
import { runToEnd } from "../../src/pipeline/run.ts";
import { openFindings } from "../../src/report/openFindings.ts";
import { bookOf } from "../support/book.ts";
import { findingsIn } from "../support/check.ts";

const marked = (book: ReturnType<typeof bookOf>): string[] =>
  runToEnd(openFindings(findingsIn(book), book.model.system, (finding) => finding.rule)).flatMap(({ figures, text }) =>
    figures.map((id) => {
      const { row, column } = book.model.system.figures[id]?.cell ?? { row: -1, column: -1 };
      return `${text} ${String(row)} ${String(column)}`;
    }),
  );

describe("open findings", () => {
  it("are what arithmetic proves, and blanks and dates that break it", () => {
    const broken = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -412 |   -398 |        14
      Socialnämnd    |  -9320 |  -9784 |      -464
      Fritidsnämnd   |  -1214 |  -1187 |
      Miljönämnd     |   -655 |   -640 |        15
      Summa          | -11601 | -12009 |      -408`;
    expect(marked(broken)).toEqual(["missing-cell 3 3"]);
  });

  it("are no warnings that nothing proves", () => {
    const doubtful = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -412 |   -398 |        14
      Fritidsnämnd   |  -1214 |  -1187 |
      Fritidsnämnd   |  -1214 |  -1187 |
      Socialnämnd    |  -9320 |  -9784 |      -464
      Kulturnämnd    |   -320 |   -331 |       -11
      Byggnadsnämnd  |   -830 |   -861 |       -31
      Valnämnd       |    -21 |    -20 |         1
      Miljönämnd     |   -655 |   -640 |        15`;
    expect(findingsIn(doubtful).length).toBeGreaterThan(0);
    expect(marked(doubtful)).toEqual([]);
  });
});
