import { extensionOf } from "../io/xlsx/write/extension.ts";
import { fileProblemText } from "../messages/renderFile.ts";
import type { FileProblem } from "../messages/fileTexts.ts";
import type { Result } from "../domain/result.ts";
import { ok, refuse } from "../domain/result.ts";
import { checkWorkbook, runToEnd } from "../pipeline/run.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { CheckCommand } from "./arguments.ts";
import { checkedJson, failedJson } from "./checkJson.ts";
import type { FileJson } from "./checkJson.ts";
import { checkedText } from "./checkText.ts";
import type { CommandContext } from "./context.ts";
import { exitStatus } from "./context.ts";
import { checkOutput, writeWhole } from "./files.ts";
import { fixJson } from "./fixJson.ts";
import { fixText } from "./fixText.ts";
import { fixWorkbook } from "./fixWorkbook.ts";
import type { FixedWorkbook } from "./fixWorkbook.ts";
import { openWorkbook } from "./openWorkbook.ts";
import type { OpenedWorkbook } from "./openWorkbook.ts";
import { unexpectedSentence } from "./unexpected.ts";

/** `avvika check`: every file in the order given; one that cannot be read does not stop the others. */
export async function checkCommand(
  { files, format, scope, fix }: CheckCommand,
  context: CommandContext,
): Promise<number> {
  const { texts, print, complain, terminal } = context;
  const results: FileJson[] = [];
  let status: number = exitStatus.clean;
  for (const [index, file] of files.entries()) {
    const outcome = await checkFile(file, scope, fix, context);
    if (!outcome.ok) {
      status = exitStatus.failed;
      const { about, sentence } = outcome.refusal;
      if (format === "json") results.push(failedJson(file, sentence));
      else complain(texts.cli.fileProblem(about, sentence));
      continue;
    }
    const { checked, corrected } = outcome.value;
    if (checked.findings.some(({ severity }) => severity === "error"))
      status = Math.max(status, exitStatus.errorsFound);
    // What was read is let go before the next file is opened; only its sentences stay.
    if (format === "json") {
      const fixed = corrected && { fix: fixJson(corrected.output, corrected.workbook, checked, texts) };
      results.push({ ...checkedJson(file, checked, texts), ...fixed });
    } else {
      print((index > 0 ? "\n" : "") + checkedText(file, checked, texts, terminal));
      if (corrected) print("\n" + fixText(corrected.output, corrected.workbook, checked, texts, terminal));
    }
  }
  if (format === "json") print(JSON.stringify(results, null, 2));
  return status;
}

interface CheckedFile {
  readonly checked: CheckedWorkbook;
  /** The corrected copy that was written, where one was asked for. */
  readonly corrected: { readonly output: string; readonly workbook: FixedWorkbook } | null;
}

/** Why a file could not be checked or its copy not be written: which file it is about, and the sentence. */
interface FailedFile {
  readonly about: string;
  readonly sentence: string;
}

async function checkFile(
  file: string,
  scope: CheckCommand["scope"],
  fix: string | null,
  { texts, pathOf }: CommandContext,
): Promise<Result<CheckedFile, FailedFile>> {
  const failed = (about: string, problem: FileProblem): Result<never, FailedFile> =>
    refuse({ about, sentence: fileProblemText(problem, texts) });
  try {
    const input = pathOf(file);
    const opened = await openWorkbook(input);
    if (!opened.ok) return failed(file, opened.refusal);
    const { pkg, workbook, state } = opened.value;
    if (fix === null) return ok({ checked: runToEnd(checkWorkbook(workbook, state, scope)), corrected: null });

    const output = pathOf(fix);
    const allowed = await checkOutput([input], output, extensionOf(pkg));
    if (!allowed.ok) return failed(fix, allowed.refusal);
    const checked = runToEnd(checkWorkbook(workbook, state, scope));
    const corrected = fixWorkbook(opened.value satisfies OpenedWorkbook, checked);
    if (!corrected.ok) return failed(file, corrected.refusal);
    const saved = await writeWhole(output, corrected.value.bytes);
    if (!saved.ok) return failed(fix, saved.refusal);
    return ok({ checked, corrected: { output: fix, workbook: corrected.value } });
  } catch (error) {
    // A fault of ours in one file is no reason to leave the others unchecked.
    return refuse({ about: file, sentence: unexpectedSentence(error, texts) });
  }
}
