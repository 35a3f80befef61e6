/** Thresholds that somebody chose in Excel, in the file that is sent on: the command line says what the pane said. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { checkCommand } from "../../src/cli/checkCommand.ts";
import { toOre } from "../../src/domain/money.ts";
import { defaultPaneSettings } from "../../src/io/session.ts";
import { textsIn } from "../../src/messages/index.ts";
import { findingText } from "../../src/messages/render.ts";
import { openBook, saveBook } from "../../src/workbench/files/index.ts";
import { quietWork, sampleBytes, sessionIn } from "../support/excelSession.ts";

it("hold on the command line too", async () => {
  const file = openBook(sampleBytes("nacka-1"));
  if (!file.ok) throw new Error(file.refusal.reason);
  const { book, pkg } = file.value;
  book.calculateIfNeeded();
  const { excel, session } = await sessionIn(book);
  const thresholds = { amount: toOre(1500, "tkr"), share: 0.05 };
  await session.saveSettings({ ...defaultPaneSettings, thresholds });
  const checked = await session.check(quietWork());
  const [told] = checked.findings.filter(({ rule }) => rule === "large-deviation");
  const sentence = told && findingText(told, textsIn.sv);
  expect(sentence?.replaceAll("\u00a0", " ")).toBe(
    "Mer än 5 % och 1 500 tkr från helårets budget: Myndighet och huvudmannaskap (−8 029 tkr, 7,2 %) och Vuxna 21-64 år (6 229 tkr, 13,8 %).",
  );
  await excel.settled();
  excel.close();

  const saved = saveBook(book, pkg);
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  const folder = mkdtempSync(join(tmpdir(), "avvika-thresholds-"));
  writeFileSync(join(folder, "bok.xlsx"), saved.value);
  const printed: string[] = [];
  await checkCommand(
    { command: "check", files: ["bok.xlsx"], format: "json", scope: "all", fix: null },
    {
      texts: textsIn.sv,
      terminal: { colours: false, width: 80 },
      print: (text) => printed.push(text),
      complain: (text) => printed.push(text),
      pathOf: (path) => join(folder, path),
    },
  );
  rmSync(folder, { recursive: true, force: true });
  const [{ findings }] = JSON.parse(printed.join("\n")) as [{ findings: { rule: string; message: string }[] }];
  expect(findings.filter(({ rule }) => rule === "large-deviation").map(({ message }) => message)).toEqual([sentence]);
});
