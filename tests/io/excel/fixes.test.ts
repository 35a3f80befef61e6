/** Corrections in the user's own cells: only what was asked for, always to be taken back. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { addressOf } from "../../../src/domain/cell.ts";
import type { CheckedWorkbook } from "../../../src/pipeline/run.ts";
import type { Finding } from "../../../src/rules/finding.ts";
import { fixesOf } from "../../../src/rules/fixes.ts";
import type { FixedCell } from "../../../src/rules/fixes.ts";
import { toOre } from "../../../src/domain/money.ts";
import { defaultPaneSettings, SessionProblem } from "../../../src/io/session.ts";
import type { JournalEntry } from "../../../src/io/session.ts";
import { dump, renameSheet, writeContents } from "../../../src/workbench/book/index.ts";
import type { HostBook } from "../../../src/workbench/book/index.ts";
import { loadCalculation } from "../../../src/workbench/calc/index.ts";
import { excelBook } from "../../support/excelBook.ts";
import type { Typed } from "../../support/excelBook.ts";
import { quietWork, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { watchLog } from "../../support/watchedLog.ts";

const opened: SessionInExcel[] = [];
watchLog();

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

const head: Typed[][] = [["Driftredovisning 2024, tkr"], ["Nämnd", "Budget", "Utfall", "Avvikelse"]];
const lines: Typed[][] = [
  ["Kommunstyrelse", -100, -95, 5],
  ["Socialnämnd", -900, -970, -70],
  ["Kulturnämnd", -250, -240, 10],
];

interface Ready extends SessionInExcel {
  readonly checked: CheckedWorkbook;
  readonly finding: Finding;
  readonly before: string;
}

/** A statement with this total row, checked, with its one finding that can be put right. */
async function ready(total: Typed[]): Promise<Ready> {
  const book = excelBook({ Drift: [...head, ...lines, total] });
  book.recalculation = await loadCalculation();
  const session = await sessionIn(book);
  opened.push(session);
  const checked = await session.session.check(quietWork());
  const [finding] = checked.findings.filter(({ repair }) => repair.length > 0);
  if (!finding) throw new Error("nothing to put right");
  return { ...session, checked, finding, before: dump(book) };
}

const fix = ({ session, checked, finding }: Ready): Promise<JournalEntry> =>
  session.fix(checked, fixesOf(finding, checked.workbook)[0] ?? []);
const inputAt = (book: HostBook, row: number, column: number): unknown => {
  const cell = book.sheets[0]?.cell(row, column);
  return cell?.formula === null || cell?.formula === undefined ? (cell?.value ?? null) : `=${cell.formula}`;
};
const withoutMemory = (text: string): string => text.replace(/^xml urn:avvika.*\n/m, "");

/** A cell that is to hold a figure. */
function figure(row: number, column: number, value: number): FixedCell {
  const cell = { sheet: 0, row, column };
  return { cell, value, formula: null, numberFormat: null, inSource: false, replaces: null };
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const problem = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return problem instanceof SessionProblem ? problem.code : String(problem);
}

describe("a fix", () => {
  it("corrects a total that was typed wrong, and nothing else", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    expect(addressOf(one.finding.cell.row, one.finding.cell.column)).toBe("C6");
    const entry = await fix(one);
    expect(entry.places).toEqual([{ sheetName: "Drift", address: "C6", before: -1350, after: -1305 }]);
    const changed = withoutMemory(dump(one.excel.book)).split("\n");
    expect(changed.filter((line, i) => line !== one.before.split("\n")[i])).toEqual(["  C6 -1305"]);
    expect((await one.session.check(quietWork())).findings.filter(({ repair }) => repair.length > 0)).toEqual([]);
  });

  it("mends the range of a sum that leaves a line out", async () => {
    const one = await ready(["Summa", "=SUM(B3:B5)", "=SUM(C3:C4)", "=SUM(D3:D5)"]);
    await fix(one);
    expect(inputAt(one.excel.book, 5, 2)).toBe("=SUM(C3:C5)");
    expect(one.excel.book.sheets[0]?.cell(5, 2)?.value).toBe(-1305);
  });

  it("is taken back", async () => {
    const one = await ready(["Summa", "=SUM(B3:B5)", "=SUM(C3:C4)", "=SUM(D3:D5)"]);
    const { id } = await fix(one);
    expect(await one.session.undo(id, false)).toEqual({ done: true });
    expect(withoutMemory(dump(one.excel.book))).toBe(one.before);
    expect(await one.session.journal()).toEqual([]);
  });

  it("is not taken back over what somebody wrote since, unless one insists", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const { id } = await fix(one);
    const [sheet] = one.excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    writeContents(one.excel.book, sheet, { top: 5, left: 2, bottom: 5, right: 2 }, [[-1306]]);
    expect(await one.session.undo(id, false)).toMatchObject({ done: false, changedSince: [{ address: "C6" }] });
    expect(inputAt(one.excel.book, 5, 2)).toBe(-1306);
    expect(await one.session.undo(id, true)).toEqual({ done: true });
    expect(inputAt(one.excel.book, 5, 2)).toBe(-1350);
  });

  it("is not made where the cell has changed since it was checked", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const [sheet] = one.excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    writeContents(one.excel.book, sheet, { top: 5, left: 2, bottom: 5, right: 2 }, [[-1200]]);
    expect(await problemOf(fix(one))).toBe("repair-outdated");
    expect(inputAt(one.excel.book, 5, 2)).toBe(-1200);
  });

  it("finds its sheet under a new name, and says so when the sheet is gone", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const [sheet] = one.excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    renameSheet(one.excel.book, sheet, "Drift 2024");
    await fix(one);
    expect(inputAt(one.excel.book, 5, 2)).toBe(-1305);
  });

  it("is refused on a protected sheet, which stays as it was", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    one.excel.book.sheets[0]?.change({ protection: { options: {}, password: null } });
    const before = dump(one.excel.book);
    await expect(fix(one)).rejects.toMatchObject({
      code: "sheet-protected",
      detail: one.excel.book.sheets[0]?.name,
      office: { code: "AccessDenied" },
    });
    expect(dump(one.excel.book)).toBe(before);
  });

  it("turns a text in a cell for texts into a figure, and back into the text", async () => {
    const one = await ready(["Summa", -1250, "'-1350", -55]);
    const { id } = await fix(one);
    expect(inputAt(one.excel.book, 5, 2)).toBe(-1305);
    await one.session.undo(id, false);
    expect(inputAt(one.excel.book, 5, 2)).toBe("-1350");
    const quoted = (text: string): string => text.replace("C6 '", "C6 ");
    expect(quoted(withoutMemory(dump(one.excel.book)))).toBe(quoted(one.before));
  });

  it("is remembered with the workbook, for the next session", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const { id } = await fix(one);
    const again = await sessionIn(one.excel.book);
    opened.push(again);
    expect((await again.session.journal()).map((entry) => entry.id)).toEqual([id]);
    await again.session.undo(id, false);
    expect(inputAt(one.excel.book, 5, 2)).toBe(-1350);
  });

  it("somebody took back by hand is forgotten at the next start", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    await fix(one);
    const [sheet] = one.excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    writeContents(one.excel.book, sheet, { top: 5, left: 2, bottom: 5, right: 2 }, [[-1350]]);
    const again = await sessionIn(one.excel.book);
    opened.push(again);
    expect(await again.session.journal()).toEqual([]);
  });
});

describe("a fix of several cells", () => {
  /** Revenue and cost netted, with the costs of one column printed without their minus. */
  const netted: Typed[][] = [
    ["Driftredovisning 2024, tkr", "Budget", "Utfall", "Prognos"],
    ["Intäkter", 685716, 669763, 685716],
    ["Kostnader", -700116, 669763, -700116],
    ["Netto", "=B2+B3", "=C2+C3", "=D2+D3"],
  ];

  async function opening(rows: Typed[][]): Promise<SessionInExcel & { readonly checked: CheckedWorkbook }> {
    const book = excelBook({ Drift: rows });
    book.recalculation = await loadCalculation();
    const session = await sessionIn(book);
    opened.push(session);
    return { ...session, checked: await session.session.check(quietWork()) };
  }

  it("leaves the formulas that come right by themselves", async () => {
    const { excel, session, checked } = await opening(netted);
    const [finding] = checked.findings.filter(({ repair }) => repair.length > 1);
    if (!finding) throw new Error("nothing to put right");
    const entry = await session.fix(checked, fixesOf(finding, checked.workbook)[0] ?? []);
    expect(entry.places).toEqual([{ sheetName: "Drift", address: "C3", before: 669763, after: -669763 }]);
    expect(inputAt(excel.book, 3, 2)).toBe("=C2+C3");
    expect(excel.book.sheets[0]?.cell(3, 2)?.value).toBe(0);
    expect((await session.check(quietWork())).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is one entry, and is taken back whole", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const entry = await one.session.fix(one.checked, [figure(5, 2, -1305), figure(3, 1, -901), figure(2, 3, 6)]);
    expect(entry.places.map(({ address }) => address)).toEqual(["C6", "B4", "D3"]);
    expect((await one.session.journal()).map(({ id }) => id)).toEqual([entry.id]);
    const [sheet] = one.excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    writeContents(one.excel.book, sheet, { top: 3, left: 1, bottom: 3, right: 1 }, [[-902]]);
    expect(await one.session.undo(entry.id, false)).toMatchObject({ done: false, changedSince: [{ address: "B4" }] });
    expect(inputAt(one.excel.book, 5, 2)).toBe(-1305);
    await one.session.undo(entry.id, true);
    expect(withoutMemory(dump(one.excel.book))).toBe(one.before);
  });

  it("is not made at all where one of the cells has changed", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const fixed = fixesOf(one.finding, one.checked.workbook)[0] ?? [];
    const [first] = fixed;
    if (!first) throw new Error("nothing to put right");
    const other = { ...first, cell: { sheet: 0, row: 2, column: 1 }, value: -101 };
    const [sheet] = one.excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    writeContents(one.excel.book, sheet, { top: 2, left: 1, bottom: 2, right: 1 }, [[-99]]);
    const before = dump(one.excel.book);
    expect(await problemOf(one.session.fix(one.checked, [...fixed, other]))).toBe("repair-outdated");
    expect(dump(one.excel.book)).toBe(before);
  });

  it.each([4, 8, 12, 16, 20])("cut off after %d actions is put back at the next start", async (afterActions) => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    one.excel.host.faults.plan({ batch: 2, when: { afterActions }, error: 5012 });
    for (let batch = 3; batch < 12; batch++) one.excel.host.faults.plan({ batch, when: "before", error: 5012 });
    const fixing = [figure(5, 2, -1305), figure(3, 1, -901), figure(2, 3, 6)];
    expect(await problemOf(one.session.fix(one.checked, fixing))).toBe("not-restored");
    one.excel.host.faults.clear();
    expect(dump(one.excel.book).includes("unfinished")).toBe(true);
    const again = await sessionIn(one.excel.book);
    opened.push(again);
    expect(dump(one.excel.book)).toBe(one.before);
    expect(await again.session.journal()).toEqual([]);
  });

  it("cut off half-way is not put back over what somebody has written since", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    one.excel.host.faults.plan({ batch: 2, when: { afterActions: 16 }, error: 5012 });
    for (let batch = 3; batch < 12; batch++) one.excel.host.faults.plan({ batch, when: "before", error: 5012 });
    const fixing = [figure(5, 2, -1305), figure(3, 1, -901), figure(2, 3, 6)];
    await problemOf(one.session.fix(one.checked, fixing));
    one.excel.host.faults.clear();
    const [sheet] = one.excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    writeContents(one.excel.book, sheet, { top: 3, left: 1, bottom: 3, right: 1 }, [[-955]]);
    opened.push(await sessionIn(one.excel.book));
    expect([inputAt(one.excel.book, 5, 2), inputAt(one.excel.book, 3, 1)]).toEqual([-1350, -955]);
  });
});

describe("texts", () => {
  const lines = ["-95", "- 970", "−1 240", "(65)", "ca 500", "258,3*"].map((text, i): Typed[] => [
    `Nämnd ${String(i + 1)}`,
    -100 * (i + 1),
    `'${text}`,
  ]);
  const pasted: Typed[][] = [["Driftredovisning 2024, tkr"], ["Nämnd", "Budget", "Utfall"], ...lines];

  it("become numbers that look like those beside them, and the same texts again", async () => {
    const book = excelBook({ Drift: pasted });
    book.recalculation = await loadCalculation();
    book.sheets[0]?.format({ top: 2, bottom: 7, left: 1, right: 1 }, { numberFormat: "#,##0;[Red]-#,##0" });
    book.sheets[0]?.format({ top: 3, bottom: 3, left: 2, right: 2 }, { numberFormat: "@" });
    const { excel, session } = await sessionIn(book);
    opened.push({ excel, session });
    const texts = (): unknown[] => [2, 3, 4, 5, 6, 7].map((row) => book.sheets[0]?.cell(row, 2)?.value);
    const formats = (): unknown[] => [2, 3, 6].map((row) => book.sheets[0]?.style(row, 2).numberFormat);
    const [before, looks] = [texts(), formats()];
    const checked = await session.check(quietWork());
    const [finding] = checked.findings.filter(({ rule }) => rule === "text-number");
    if (!finding) throw new Error("no texts");
    const entry = await session.fix(checked, fixesOf(finding, checked.workbook)[0] ?? []);
    expect(texts()).toEqual([-95, -970, -1240, -65, "ca 500", "258,3*"]);
    expect(formats()).toEqual(["#,##0;[Red]-#,##0", "#,##0;[Red]-#,##0", "General"]);
    expect(await session.undo(entry.id, false)).toEqual({ done: true });
    expect(texts()).toEqual(before);
    expect(formats()).toEqual(looks);
  });
});

describe("an accepted finding", () => {
  it("is remembered with the workbook, and told of apart", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const { entry, checked } = await one.session.accept(one.checked, one.finding, "Så redovisar vi");
    expect(entry).toMatchObject({ kind: "accept", rule: one.finding.rule, canUndo: true });
    expect(entry.places).toEqual([{ sheetName: "Drift", address: "C6", before: null, after: null }]);
    expect(checked.findings).not.toContain(one.finding);
    const again = await sessionIn(one.excel.book);
    opened.push(again);
    const anew = await again.session.check(quietWork());
    expect(anew.findings).toEqual(checked.findings);
    expect(anew.accepted.map(({ acceptance }) => acceptance.reason)).toEqual(["Så redovisar vi"]);
    expect(withoutMemory(dump(one.excel.book))).toBe(one.before);
  });

  it("can be fixed from what was checked before it", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const { checked } = await one.session.accept(one.checked, one.finding, "Avrundning");
    await one.session.fix(checked, fixesOf(one.finding, checked.workbook)[0] ?? []);
    expect(inputAt(one.excel.book, 5, 2)).toBe(-1305);
  });

  it("is taken back by undo, and by its own name when the journal no longer tells of it", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const { entry } = await one.session.accept(one.checked, one.finding, "Avrundning");
    expect(await one.session.undo(entry.id, false)).toEqual({ done: true });
    expect((await one.session.check(quietWork())).accepted).toEqual([]);

    const second = await one.session.accept(one.checked, one.finding, "Avrundning");
    const [part] = one.excel.book.state.xmlParts;
    if (!part) throw new Error("no memory");
    const xml = part.xml.replace(/<journal>.*<\/journal>/, "");
    one.excel.book.change({ xmlParts: [{ ...part, xml }] });
    const checked = await one.session.check(quietWork());
    expect([checked.accepted.length, (await one.session.journal()).length]).toEqual([1, 0]);
    expect(await one.session.undo(second.entry.id, true)).toEqual({ done: true });
    expect((await one.session.check(quietWork())).accepted).toEqual([]);
  });
});

describe("settings", () => {
  it("travel with the workbook", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    expect(one.session.settings).toEqual(defaultPaneSettings);
    const theme = { font: "Georgia", accent: "7A1F5C" } as const;
    const thresholds = { amount: toOre(500, "tkr"), share: 0.025 };
    await one.session.saveSettings({ ...defaultPaneSettings, unit: "mnkr", theme, thresholds });
    const again = await sessionIn(one.excel.book);
    opened.push(again);
    expect(again.session.settings).toEqual({ ...defaultPaneSettings, unit: "mnkr", theme, thresholds });
    await again.session.saveSettings({ ...defaultPaneSettings, unit: "mnkr" });
    const last = await sessionIn(one.excel.book);
    opened.push(last);
    expect(last.session.settings).toEqual({ ...defaultPaneSettings, unit: "mnkr" });
  });

  it("of a newer Avvika are left alone", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    const xml = `<avvika xmlns="urn:avvika:state:1" version="2"><new/></avvika>`;
    one.excel.book.change({ xmlParts: [{ id: "{1}", namespace: "urn:avvika:state:1", xml }] });
    expect(await problemOf(fix(one))).toBe("state-newer");
    expect(await problemOf(one.session.saveSettings({ ...defaultPaneSettings, unit: "mnkr" }))).toBe("state-newer");
    expect(one.excel.book.state.xmlParts.map((part) => part.xml)).toEqual([xml]);
  });
});

describe("showing a cell", () => {
  it("selects it on its sheet", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    await one.session.show({ sheetName: "Drift", row: 5, column: 2 });
    const { book } = one.excel;
    expect(book.selection(book.activeSheet)).toEqual([{ top: 5, left: 2, bottom: 5, right: 2 }]);
  });

  it("says when it cannot", async () => {
    const one = await ready(["Summa", -1250, -1350, -55]);
    expect(await problemOf(one.session.show({ sheetName: "Borta", row: 0, column: 0 }))).toBe("sheet-gone");
    const hidden = one.excel.book.newSheet("Gömt");
    one.excel.book.attach(hidden, 1);
    hidden.change({ visibility: "hidden" });
    expect(await problemOf(one.session.show({ sheetName: "Gömt", row: 0, column: 0 }))).toBe("sheet-hidden");
  });
});
