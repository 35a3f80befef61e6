import { SessionProblem } from "../io/session.ts";
import type { SessionProblemCode } from "../messages/problemTexts.ts";

/** An error as the pane shows it: the code decides the sentence, the rest stands in the fold of details. Nothing of the workbook's cells is in it. */
export interface ShownProblem {
  readonly code: SessionProblemCode;
  /** The sheet or requirement set the sentence names. */
  readonly detail: string | null;
  /** Office's code, or the name of an error of ours. */
  readonly errorCode: string | null;
  /** The member of Office.js, or the places in our program, innermost first. */
  readonly location: string | null;
}

/** Whatever was thrown: what the session knows, or a bug of ours. */
export function shownProblem(thrown: unknown): ShownProblem {
  if (thrown instanceof SessionProblem) {
    const { code, detail, office, cause } = thrown;
    const raised = office === null && code === "unexpected" && cause instanceof Error ? traceOf(cause) : null;
    return {
      code,
      detail,
      errorCode: office?.code ?? raised?.errorCode ?? null,
      location: office === null ? (raised?.location ?? null) : office.location === "" ? null : office.location,
    };
  }
  const trace = thrown instanceof Error ? traceOf(thrown) : { errorCode: typeof thrown, location: null };
  return { code: "unexpected", detail: null, ...trace };
}

/** Frames that are enough to find the place. */
const shownFrames = 4;

/** The message of an error may quote a cell, so only its name and the lines of its stack are kept. */
function traceOf(error: Error): Pick<ShownProblem, "errorCode" | "location"> {
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s*at .*:\d+:\d+\)?$/.test(line))
    .slice(0, shownFrames)
    .map((line) =>
      line
        .trim()
        .replace(/^at /, "")
        .replace(/\(?[a-z]+:\/\/[^\s]*\/|\(?\/[^\s]*\//, "("),
    )
    .map((line) => (line.startsWith("(") ? line.slice(1) : line));
  // A name is a word; what is not was made of something else.
  return {
    errorCode: /^\w+$/.test(error.name) ? error.name : "Error",
    location: frames.length > 0 ? frames.join(", ") : null,
  };
}
