/** Marks of findings in the workbook: ours alone come and go, wherever they have been carried. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { highlightFormula, highlightLooks, isHighlightFormula } from "../../../src/io/highlightFormat.ts";
import type { HighlightsMade, HighlightsRemoved } from "../../../src/io/session.ts";
import type { HostBook, HostSheet } from "../../../src/workbench/book/index.ts";
import { copySheet } from "../../../src/workbench/book/copySheet.ts";
import { insertCells } from "../../../src/workbench/book/insertDelete.ts";
import { dump, writeContents } from "../../../src/workbench/book/index.ts";
import { rangeText } from "../../../src/workbench/book/cellRange.ts";
import { excelBook } from "../../support/excelBook.ts";
import type { Typed } from "../../support/excelBook.ts";
import { quietWork, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { openedBook, sample, saved } from "../../workbench/files/support.ts";
import { watchLog } from "../../support/watchedLog.ts";

const opened: SessionInExcel[] = [];
watchLog();

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

const wrongTotal: Typed[][] = [
  ["Driftredovisning 2024, tkr"],
  ["Nämnd", "Budget", "Utfall", "Avvikelse"],
  ["Kommunstyrelse", -100, -95, 5],
  ["Socialnämnd", -900, -970, -70],
  ["Kulturnämnd", -250, -240, 10],
  ["Summa", -1350, -1305, -55],
];

/** The workbook with rules of the user's own: one that stops, one over everything. */
function withOwnRules(book: HostBook): HostBook {
  for (const sheet of book.sheets) {
    const everywhere = [{ top: 0, bottom: 20, left: 0, right: 5 }];
    const bold = { kind: "custom", formula: '$A1="Summa"' } as const;
    const negative = { kind: "cellValue", operator: "lessThan", formula1: "0", formula2: null } as const;
    const own = [
      { id: book.createId(), ranges: everywhere, stopIfTrue: false, rule: bold, format: { bold: true } },
      { id: book.createId(), ranges: everywhere, stopIfTrue: false, rule: negative, format: { fontColor: "FF0000" } },
    ];
    sheet.change({ conditionalFormats: own });
  }
  return book;
}

const rulesOf = (sheet: HostSheet | undefined) =>
  (sheet?.state.conditionalFormats ?? []).map(({ rule, ranges, format, stopIfTrue }) => ({
    formula: rule.kind === "custom" ? rule.formula : rule.kind,
    cells: ranges.map((range) => rangeText(range)).join(" "),
    format,
    stopIfTrue,
  }));
const ownRulesOf = (book: HostBook) =>
  book.sheets.map((sheet) => rulesOf(sheet).filter(({ formula }) => !isOurs(formula)));
const marksOf = (sheet: HostSheet | undefined): string[] =>
  rulesOf(sheet).flatMap(({ formula, cells }) => (isOurs(formula) ? [`${formula} ${cells}`] : []));
const isOurs = (formula: string): boolean => isHighlightFormula(formula);

async function mark(book: HostBook): Promise<SessionInExcel & { readonly made: HighlightsMade }> {
  const session = await sessionIn(book);
  opened.push(session);
  const checked = await session.session.check(quietWork());
  return { ...session, made: await session.session.highlight(checked) };
}

async function unmark(book: HostBook): Promise<HighlightsRemoved> {
  const session = await sessionIn(book);
  opened.push(session);
  return session.session.removeHighlights();
}

describe("marks in the workbook", () => {
  it("stand on the cells to blame, behind the rules of the user's", async () => {
    const book = withOwnRules(excelBook({ Drift: wrongTotal }));
    const before = ownRulesOf(book);
    const { made } = await mark(book);
    expect(made.protectedSheets).toEqual([]);
    expect(made.cells).toBeGreaterThan(0);
    const all = rulesOf(book.sheets[0]);
    expect(all.slice(0, 2)).toEqual(before[0]);
    expect(all.slice(2).every(({ formula }) => isOurs(formula))).toBe(true);
    expect(marksOf(book.sheets[0])).toEqual(['N("Avvika:error")=0 B6']);
    expect(all.at(-1)?.format).toMatchObject({ fill: highlightLooks.error.fill, bold: true });
  });

  it("are gone without a trace when taken away", async () => {
    const book = withOwnRules(excelBook({ Drift: wrongTotal }));
    const before = dump(book);
    const { session } = await mark(book);
    expect(dump(book)).not.toBe(before);
    expect(await session.removeHighlights()).toEqual({ sheets: ["Drift"], protectedSheets: [] });
    expect(dump(book)).toBe(before);
    expect(await session.removeHighlights()).toEqual({ sheets: [], protectedSheets: [] });
  });

  it("take the place of those from before", async () => {
    const book = withOwnRules(excelBook({ Drift: wrongTotal }));
    await mark(book);
    const once = rulesOf(book.sheets[0]);
    await mark(book);
    expect(rulesOf(book.sheets[0])).toEqual(once);
  });

  it("are found on copied sheets and after rows were put in, by a pane that has not seen them made", async () => {
    const book = withOwnRules(excelBook({ Drift: wrongTotal }));
    await mark(book);
    const [sheet] = book.sheets;
    if (!sheet) throw new Error("no sheet");
    copySheet(book, sheet);
    insertCells(book, sheet, { top: 3, bottom: 3, left: 0, right: 16383 }, "down");
    expect(book.sheets.map(marksOf)).toEqual([['N("Avvika:error")=0 B7'], ['N("Avvika:error")=0 B6']]);
    const own = ownRulesOf(book);
    expect(await unmark(book)).toEqual({ sheets: ["Drift", "Drift (2)"], protectedSheets: [] });
    expect(book.sheets.map(marksOf)).toEqual([[], []]);
    expect(book.sheets.map(rulesOf)).toEqual(own);
  });

  it("leave protected sheets alone and name them", async () => {
    const book = withOwnRules(excelBook({ Drift: wrongTotal, Copia: wrongTotal }));
    const shut = book.sheets[1];
    shut?.change({ protection: { options: {}, password: null } });
    const before = rulesOf(shut);
    const { made } = await mark(book);
    expect(made.protectedSheets).toEqual(["Copia"]);
    expect(rulesOf(shut)).toEqual(before);
    expect(marksOf(book.sheets[0])).not.toEqual([]);
  });

  it("stay on a sheet that was protected since, which is said", async () => {
    const book = excelBook({ Drift: wrongTotal });
    await mark(book);
    book.sheets[0]?.change({ protection: { options: {}, password: null } });
    expect(await unmark(book)).toEqual({ sheets: [], protectedSheets: ["Drift"] });
    expect(marksOf(book.sheets[0])).not.toEqual([]);
  });

  it("are not made of what was read before somebody changed the cells", async () => {
    const book = excelBook({ Drift: wrongTotal });
    const open = await sessionIn(book);
    opened.push(open);
    const checked = await open.session.check(quietWork());
    const [sheet] = book.sheets;
    if (sheet) writeContents(book, sheet, { top: 5, bottom: 5, left: 1, right: 1 }, [[-1250]]);
    await expect(open.session.highlight(checked)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(marksOf(sheet)).toEqual([]);
  });

  it("that were cut off, with Excel no longer answering, are taken away on request", async () => {
    const book = withOwnRules(excelBook({ Drift: wrongTotal }));
    const before = dump(book);
    const open = await sessionIn(book);
    opened.push(open);
    const checked = await open.session.check(quietWork());
    const batchThatWrites = 5;
    open.excel.host.faults.plan({ batch: batchThatWrites, when: { afterActions: 12 }, error: 5012 });
    for (let batch = 1; batch <= 4; batch++)
      open.excel.host.faults.plan({ batch: batchThatWrites + batch, when: "before", error: 5012 });
    await expect(open.session.highlight(checked)).rejects.toMatchObject({ code: "not-restored" });
    open.excel.host.faults.clear();
    expect(marksOf(book.sheets[0])).toHaveLength(1);
    await unmark(book);
    expect(dump(book)).toBe(before);
  });

  it("survive saving and opening, and leave the rules of the file as they were", async () => {
    const first = openedBook(sample("nacka-1"));
    withOwnRules(first.book);
    const own = ownRulesOf(first.book);
    await mark(first.book);
    const marks = first.book.sheets.map(marksOf);
    expect(marks.flat()).not.toEqual([]);
    const again = openedBook(saved(first).bytes);
    expect(again.book.sheets.map(marksOf)).toEqual(marks);
    expect((await unmark(again.book)).protectedSheets).toEqual([]);
    expect(ownRulesOf(openedBook(saved(again).bytes).book)).toEqual(own);
    expect(again.book.sheets.map(rulesOf)).toEqual(own);
  });
});

describe("the marker", () => {
  it("is known in every level, and in the spelling of programs that space it out", () => {
    for (const level of ["error", "warning", "info"] as const)
      expect(isHighlightFormula(highlightFormula(level))).toBe(true);
    expect(isHighlightFormula('= N( "Avvika:later-level" ) = 0')).toBe(true);
  });

  it.each(['=N("Annat:error")=0', '=AND(TRUE,N("Avvika:error")=0)', '=A1="Avvika:error"', "=TRUE", ""])(
    "is not in a rule of the user's: %s",
    (formula) => expect(isHighlightFormula(formula)).toBe(false),
  );
});
