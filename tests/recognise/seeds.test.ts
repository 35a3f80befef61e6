/** Every published table, as numbers and as text, reads as a person reads it in print: `seeds/<name>.expected.txt`, written before the code. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { printMeaning } from "../support/printMeaning.ts";

const root = join(__dirname, "..", "..");
const suffix = ".expected.txt";
const names = readdirSync(join(__dirname, "seeds"))
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));

/** Tables with an error in print, which tests/cli holds to what `known-errors.json` says; the others have none. */
/** Figures typed as text in one of the two files of each, and deviations as large as they are: nothing in print is wrong by them. */
const sayNoWrong = ["text-number", "large-deviation"];
const wrongInPrint = ["enkoping-1", "enkoping-2", "lomma-1", "nacka-1"];

function readingOf(file: string): { readonly tables: string; readonly findings: readonly string[] } {
  const pkg = openPackage(readFileSync(join(root, "samples", `${file}.xlsx`)));
  if (!pkg.ok) throw new Error(pkg.refusal.reason);
  const workbook = readWorkbookSync(pkg.value);
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  const { tables, findings } = runToEnd(checkWorkbook(workbook.value));
  return { tables: tables.map(printMeaning).join("\n\n"), findings: findings.map(({ rule }) => rule) };
}

describe("the published tables", () => {
  it("are all 28 here", () => {
    expect(names).toHaveLength(28);
  });

  it.each(names.flatMap((name) => [[name, name] as const, [name, `${name}-text`] as const]))(
    "%s in %s.xlsx",
    (name, file) => {
      const expected = readFileSync(join(__dirname, "seeds", name + suffix), "utf8").trimEnd();
      const { tables, findings } = readingOf(file);
      expect(tables).toBe(expected);
      if (!wrongInPrint.includes(name)) expect(findings.filter((rule) => !sayNoWrong.includes(rule))).toEqual([]);
    },
  );
});
