/** A file dropped on the page, read and checked with the same modules as the command line uses. */
import { addressOf } from "../domain/cell.ts";
import { openPackage } from "../io/xlsx/package.ts";
import { readWorkbook } from "../io/xlsx/readWorkbook.ts";
import { textsIn } from "../messages/index.ts";
import { findingText } from "../messages/render.ts";
import { fileProblemText } from "../messages/renderFile.ts";
import { checkWorkbook } from "../pipeline/run.ts";
import type { FileAnswer } from "./fileAnswer.ts";

const texts = textsIn.sv;

/** What the page shows of a file: what was found, or the sentence that says why it could not be read. */
export async function checkFile(bytes: Uint8Array): Promise<FileAnswer> {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return { summary: fileProblemText(pkg.refusal, texts), remarks: [] };
  const workbook = await steppedToEnd(readWorkbook(pkg.value));
  if (!workbook.ok) return { summary: fileProblemText(workbook.refusal, texts), remarks: [] };
  const checked = await steppedToEnd(checkWorkbook(workbook.value));
  const count = (severity: "error" | "warning" | "info"): number =>
    checked.findings.filter((finding) => finding.severity === severity).length;
  const { noTables, noFindings, counts } = texts.cli;
  return {
    summary:
      checked.findings.length > 0
        ? counts(count("error"), count("warning"), count("info"))
        : checked.tables.length === 0
          ? noTables
          : noFindings,
    remarks: checked.findings.map((finding) => ({
      place: `${checked.workbook.sheets[finding.cell.sheet]?.name ?? ""} ${addressOf(finding.cell.row, finding.cell.column)}`,
      text: findingText(finding, texts),
    })),
  };
}

/** Lets the page draw between the steps of a long stage. */
async function steppedToEnd<T>(stage: Generator<unknown, T>): Promise<T> {
  let drawn = performance.now();
  for (;;) {
    const step = stage.next();
    if (step.done === true) return step.value;
    if (performance.now() - drawn > longestFreeze) {
      await new Promise((resolve) => setTimeout(resolve));
      drawn = performance.now();
    }
  }
}

/** Milliseconds a person does not notice. */
const longestFreeze = 50;
