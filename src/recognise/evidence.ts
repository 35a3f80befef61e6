/** Pieces of evidence, by who speaks. */
import { fitShare, type Fit } from "./fit.ts";
import type { Evidence } from "./table.ts";

/** Neighbours and the place in the table are a habit of how tables are set up, not a statement. */
const habitWeight = 0.5;

/** `words` are the text that spoke, as it stands in the workbook. */
export function byWords(decision: string, words: string, weight = 1): Evidence {
  return { decision, for: true, source: "words", weight, words };
}

export function byArithmetic(decision: string, fit: Fit, isFor = true): Evidence {
  return { decision, for: isFor, source: "arithmetic", weight: fitShare(fit), holds: fit.holds, of: fit.tried };
}

/** What stands beside it, or where it stands. */
export function byPosition(decision: string): Evidence {
  return { decision, for: true, source: "position", weight: habitWeight };
}

/** What tables of the kind usually have. */
export function byKind(decision: string): Evidence {
  return { decision, for: true, source: "kind", weight: habitWeight };
}

/** Cells that are empty. */
export function byBlank(decision: string): Evidence {
  return { decision, for: true, source: "blank", weight: 1 };
}

export function byMagnitude(decision: string): Evidence {
  return { decision, for: true, source: "magnitude", weight: habitWeight };
}

/** What a person has decided: nothing outweighs it. */
export function byUser(decision: string): Evidence {
  return { decision, for: true, source: "user", weight: 1 };
}
