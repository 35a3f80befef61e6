/** Compares workbooks of cases with what is read in them, in the words of the command line's contract. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { checkedJson, type FileJson, type FindingJson, type TableJson } from "../../src/cli/checkJson.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { type ExpectedTable, type MunicipalCase, workbookOfCase } from "./municipality.ts";

/** Every case of a folder, read and compared with what its writer reads in it. */
export function itReadsCases(folder: string): void {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));
  it.each(names)("%s", (name) => {
    const read = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as MunicipalCase;
    const { tables, findings } = readingOf(read);
    expect(read.tables.map((expected) => partOf(tables, expected))).toEqual(read.tables);
    expect(tables).toHaveLength(read.tables.length);
    const loud = findings.filter(({ severity }) => severity !== "info");
    expect(loud.filter((finding) => !read.findings.some((expected) => answers(expected, finding)))).toEqual([]);
    expect(read.findings.filter((expected) => !loud.some((finding) => answers(expected, finding)))).toEqual([]);
  });
}

function readingOf(read: MunicipalCase): FileJson {
  return checkedJson("bok.xlsx", runToEnd(checkWorkbook(workbookOfCase(read))), textsIn.sv);
}

/** The table that shares most columns and rows with what is expected, cut down to what is said of it. */
function partOf(tables: readonly TableJson[], expected: ExpectedTable): unknown {
  const shared = (table: TableJson): number =>
    table.sheet === expected.sheet
      ? table.columns.filter(({ column }) => column in expected.columns).length +
        table.rows.filter(({ row }) => String(row) in expected.rows).length
      : 0;
  const [table] = [...tables].sort((a, b) => shared(b) - shared(a));
  if (!table) return undefined;
  const said = (part: object | undefined, as: object): object =>
    Object.fromEntries(Object.keys(as).map((key) => [key, part?.[key as keyof typeof part]]));
  const columns = Object.entries(expected.columns).map(
    ([name, as]) =>
      [
        name,
        said(
          table.columns.find(({ column }) => column === name),
          as,
        ),
      ] as const,
  );
  const rows = Object.entries(expected.rows).map(
    ([name, as]) =>
      [
        name,
        said(
          table.rows.find(({ row }) => String(row) === name),
          as,
        ),
      ] as const,
  );
  return { ...said(table, expected), columns: Object.fromEntries(columns), rows: Object.fromEntries(rows) };
}

type ExpectedFinding = MunicipalCase["findings"][number];

function answers({ cell, expected, rule }: ExpectedFinding, finding: FindingJson): boolean {
  const offered = [...finding.repair, ...finding.alternatives.flat()].filter((entry) => entry.cell === cell);
  const isAtCell = cell === undefined || finding.cell === cell || offered.length > 0;
  const hasValue = expected === undefined || offered.some((entry) => Math.abs(entry.expected - expected) < 1e-6);
  return isAtCell && hasValue && (rule === undefined || finding.rule === rule);
}
