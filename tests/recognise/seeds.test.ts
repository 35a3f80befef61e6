/** Every published table, as numbers and as text, reads as a person reads it in print: `seeds/<name>.expected.txt`, written before the code. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { runToEnd } from "../../src/pipeline/run.ts";
import { recogniseTables } from "../../src/recognise/index.ts";
import { printMeaning } from "../support/printMeaning.ts";

const root = join(__dirname, "..", "..");
const suffix = ".expected.txt";
const names = readdirSync(join(__dirname, "seeds"))
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));

function readingOf(file: string): string {
  const pkg = openPackage(readFileSync(join(root, "samples", `${file}.xlsx`)));
  if (!pkg.ok) throw new Error(pkg.refusal.reason);
  const workbook = readWorkbookSync(pkg.value);
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  return runToEnd(recogniseTables(workbook.value)).map(printMeaning).join("\n\n");
}

describe("the published tables", () => {
  it("are all 28 here", () => {
    expect(names).toHaveLength(28);
  });

  it.each(names.flatMap((name) => [[name, name] as const, [name, `${name}-text`] as const]))(
    "%s in %s.xlsx",
    (name, file) => {
      const expected = readFileSync(join(__dirname, "seeds", name + suffix), "utf8").trimEnd();
      expect(readingOf(file)).toBe(expected);
    },
  );
});
