import { fileProblemText } from "../../messages/renderFile.ts";
import { sv } from "../../messages/sv.ts";
import { saveBook } from "../files/index.ts";
import type { Bench } from "./bench.ts";
import { texts } from "./texts.ts";
import type { FileNotice } from "./useBench.ts";

/** Hands the workbook as it is now to the browser's downloads. @returns what to say about it */
export function saveToDisk({ book, pkg, fileName }: Bench): FileNotice {
  const saved = saveBook(book, pkg);
  if (!saved.ok) return { kind: "error", title: texts.cannotSave, reason: fileProblemText(saved.refusal, sv) };
  const address = URL.createObjectURL(new Blob([saved.value.slice()], { type: spreadsheet }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { kind: "done", title: texts.savedAs(fileName), reason: "" };
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
