/** Every golden workbook as it is read: kind, columns, rows, relations, and what the check says of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { findingText } from "../../src/messages/render.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { printReading } from "../support/printReading.ts";

const folder = join(__dirname, "..", "golden");

describe("golden workbooks", () => {
  it.each(readdirSync(folder))("%s", (name) => {
    const pkg = openPackage(readFileSync(join(folder, name, "input.xlsx")));
    if (!pkg.ok) throw new Error(pkg.refusal.reason);
    const workbook = readWorkbookSync(pkg.value);
    if (!workbook.ok) throw new Error(workbook.refusal.reason);
    const { tables, findings } = runToEnd(checkWorkbook(workbook.value));
    const said = findings.map((finding) => `${finding.severity} ${finding.rule}: ${findingText(finding, textsIn.sv)}`);
    expect([...tables.map(printReading), said.join("\n")].join("\n\n")).toMatchSnapshot();
  });
});
