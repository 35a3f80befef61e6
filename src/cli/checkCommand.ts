import type { FileProblem } from "../messages/fileTexts.ts";
import { fileProblemText } from "../messages/renderFile.ts";
import { checkWorkbook, runToEnd } from "../pipeline/run.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { CheckCommand } from "./arguments.ts";
import { checkedJson, failedJson } from "./checkJson.ts";
import type { FileJson } from "./checkJson.ts";
import { checkedText } from "./checkText.ts";
import type { CommandContext } from "./context.ts";
import { exitStatus } from "./context.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { unexpectedSentence } from "./unexpected.ts";

/** `avvika check`: every file in the order given; one that cannot be read does not stop the others. */
export async function checkCommand({ files, format }: CheckCommand, context: CommandContext): Promise<number> {
  const { texts, print, complain, terminal } = context;
  const results: FileJson[] = [];
  let status: number = exitStatus.clean;
  for (const [index, file] of files.entries()) {
    const outcome = await checkFile(file, context);
    if (typeof outcome === "string") {
      status = exitStatus.failed;
      if (format === "json") results.push(failedJson(file, outcome));
      else complain(texts.cli.fileProblem(file, outcome));
      continue;
    }
    if (outcome.findings.some(({ severity }) => severity === "error"))
      status = Math.max(status, exitStatus.errorsFound);
    // What was read is let go before the next file is opened; only its sentences stay.
    if (format === "json") results.push(checkedJson(file, outcome, texts));
    else print((index > 0 ? "\n" : "") + checkedText(file, outcome, texts, terminal));
  }
  if (format === "json") print(JSON.stringify(results, null, 2));
  return status;
}

/** The file checked, or the sentence that says why it could not be. */
async function checkFile(file: string, { texts, pathOf }: CommandContext): Promise<CheckedWorkbook | string> {
  try {
    const opened = await openWorkbook(pathOf(file));
    if (!opened.ok) return fileProblemText(opened.refusal satisfies FileProblem, texts);
    return runToEnd(checkWorkbook(opened.value.workbook, opened.value.state));
  } catch (error) {
    // A fault of ours in one file is no reason to leave the others unchecked.
    return unexpectedSentence(error, texts);
  }
}
