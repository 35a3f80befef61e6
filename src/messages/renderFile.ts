import type { FileProblem, FileTexts, SimpleFileProblem, SizeCap } from "./fileTexts.ts";
import type { Texts } from "./texts.ts";

/** Why a file was not read or written, as a sentence. */
export function fileProblemText(problem: FileProblem, { files, formats }: Texts): string {
  if (isSimple(problem, files)) return files.simple[problem.reason];
  switch (problem.reason) {
    case "not-a-zip":
      return files.foreign[problem.kind];
    case "not-a-workbook":
      return files.other[problem.kind];
    case "damaged":
      return problem.part === null ? files.damaged : files.damagedPart(problem.part);
    case "too-large":
      return files.tooLarge[problem.limit](
        isBytes(problem.limit)
          ? files.megabytes(formats.number(Math.round(problem.allowed / bytesPerMegabyte)))
          : formats.number(problem.allowed),
      );
    case "too-many-parts":
      return files.tooManyParts(formats.number(problem.count), formats.number(problem.allowed));
    case "duplicate-part":
      return files.duplicatePart;
    case "unsafe-part-name":
      return files.unsafePartName;
    case "has-dtd":
      return files.hasDtd;
    case "edit-in-array":
      return files.editInArray(problem.sheet, problem.address);
    case "change-not-saved":
      return files.changeNotSaved(problem.sheet, files.unsavedChanges[problem.change]);
    case "output-extension":
      return files.outputExtension(problem.expected);
    case "cannot-read":
      return files.cannotRead(files.systemCodes[problem.code] ?? problem.code);
    case "cannot-write":
      return files.cannotWrite(files.systemCodes[problem.code] ?? problem.code);
  }
}

function isSimple(problem: FileProblem, { simple }: FileTexts): problem is { readonly reason: SimpleFileProblem } {
  return Object.hasOwn(simple, problem.reason);
}

const bytesPerMegabyte = 1024 * 1024;

function isBytes(limit: SizeCap): boolean {
  return limit === "file" || limit === "part" || limit === "total";
}
