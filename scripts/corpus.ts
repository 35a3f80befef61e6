// npm run --silent corpus -- DIR [--rules id,id] > findings.json
// Audits the formulas of every .xlsx file in DIR/workbooks (or DIR) and writes {workbook: {sheet: ["blamed|siblings", …]}}, the form
// that the scorer of the annotated corpus reads; with --rules those of some rules alone. What cannot be read is told on standard error.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openWorkbook } from "../src/cli/openWorkbook.ts";
import { rangeAddress } from "../src/domain/cell.ts";
import { textsIn } from "../src/messages/index.ts";
import { fileProblemText } from "../src/messages/renderFile.ts";
import { checkWorkbook, runToEnd } from "../src/pipeline/run.ts";
import type { FormulaData } from "../src/rules/formulaFinding.ts";
import type { SheetRange } from "../src/rules/finding.ts";

type Reports = Record<string, Record<string, string[]>>;

async function main(folder: string, asked: readonly string[] | null): Promise<void> {
  const inside = join(folder, "workbooks");
  const home = existsSync(inside) ? inside : folder;
  const reports: Reports = {};
  for (const name of readdirSync(home).sort()) {
    if (!name.endsWith(".xlsx")) continue;
    const opened = await openWorkbook(join(home, name));
    if (!opened.ok) {
      console.error(`${name}: ${fileProblemText(opened.refusal, textsIn.en)}`);
      process.exitCode = 1;
      continue;
    }
    const { workbook, findings } = runToEnd(checkWorkbook(opened.value.workbook, {}, "formulas"));
    const own: Record<string, string[]> = {};
    for (const { rule, cell, data } of findings) {
      if (data.kind !== "formula" || asked?.includes(rule) === false) continue;
      const sheet = workbook.sheets[cell.sheet]?.name ?? "";
      (own[sheet] ??= []).push(...reportsOf(data));
    }
    reports[name] = own;
  }
  console.log(JSON.stringify(reports, null, 1));
}

/** A note about the sums of a sheet is as many reports as it has rows of sums: that is what annotators count as one. */
function reportsOf({ reason, ranges, siblings }: FormulaData): string[] {
  if (reason !== "edge") return [`${addresses(ranges)}|${addresses(siblings)}`];
  const byRow = new Map<number, SheetRange[]>();
  for (const range of ranges) {
    for (let row = range.top; row <= range.bottom; row++)
      byRow.set(row, [...(byRow.get(row) ?? []), { ...range, top: row, bottom: row }]);
  }
  return [...byRow.values()].map((row) => `${addresses(row)}|`);
}

function addresses(ranges: readonly SheetRange[]): string {
  return ranges.map(rangeAddress).join(",");
}

const { values, positionals } = parseArgs({ options: { rules: { type: "string" } }, allowPositionals: true });
const [folder] = positionals;
if (folder === undefined) {
  console.error("Usage: npm run --silent corpus -- DIR [--rules id,id] > findings.json");
  process.exitCode = 2;
} else await main(folder, values.rules?.split(",") ?? null);
