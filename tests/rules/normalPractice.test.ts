/** What looks alarming and is normal: no rule says more than that rows are hidden. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { findingsIn, printFinding } from "../support/check.ts";

const folder = join(__dirname, "..", "golden");
const cases = readdirSync(folder).filter((name) => name.startsWith("normal-"));
const hidden = "info good-to-know A1 []\n  Bra att veta: 4 dolda rader i Socialnämnd.";

describe("normal practice", () => {
  it.each(cases)("%s", (name) => {
    const pkg = openPackage(readFileSync(join(folder, name, "input.xlsx")));
    if (!pkg.ok) throw new Error(pkg.refusal.reason);
    const workbook = readWorkbookSync(pkg.value);
    if (!workbook.ok) throw new Error(workbook.refusal.reason);
    const findings = findingsIn({ workbook: workbook.value }).map((finding) => printFinding(finding));
    expect(findings).toEqual(name === "normal-folded" ? [hidden] : []);
  });

  it("has a workbook for every rule that holds back", () => {
    expect(cases).toHaveLength(8);
  });
});
