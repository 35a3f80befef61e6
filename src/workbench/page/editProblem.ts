import { BookError } from "../book/index.ts";
import { SheetProtectedError } from "./grid/userEdits.ts";
import { texts } from "./texts.ts";

/** Why an edit of the user's did not happen, as a sentence. */
export function editProblemText(error: unknown): string {
  if (error instanceof BookError) return texts.editProblem[error.reason];
  return error instanceof SheetProtectedError ? texts.protectedSheet : texts.unknownProblem;
}
