/** Who or what a figure in a sentence is about. */
import type { ClaimSubject } from "./claim.ts";
import type { Speech } from "./items.ts";
import type { Said } from "./said.ts";

/** Where a figure's subject may come from besides the words around it. */
export interface SubjectContext {
  /** The words before it reach back to the clause before or the beginning of the sentence. */
  readonly reachesBack: boolean;
  /** What the amount before in the sentence is about; null when there is none that was understood. */
  readonly before: ClaimSubject | null;
  /** It is the first amount of its sentence. */
  readonly isFirst: boolean;
  /** What the text is about so far; null when that is not clear. */
  readonly soFar: ClaimSubject | null;
  readonly speech: Speech;
}

/**
 * By its name in the clause; else by the clause before, or by what the text is about when nothing unknown stands between. Null when
 * two are named, when what follows narrows it, or when nothing tells.
 */
export function subjectOf(lead: Said, tail: Said, context: SubjectContext): ClaimSubject | null {
  if (lead.names.length > 1 || tail.names.length > 1) return null;
  const [named] = lead.names;
  const [after] = tail.names;
  if (named !== undefined) {
    const isNarrowed = (after !== undefined && after !== named) || tail.hasWhole;
    return isNarrowed || !mayName(named, context) ? null : { kind: "name", name: named };
  }
  if (lead.hasWhole) return after === undefined ? { kind: "whole" } : null;
  if (!context.reachesBack) return null;
  if (context.isFirst) return subjectOfFirst(lead, tail, context);
  return after === undefined && !tail.hasWhole ? context.before : null;
}

/** "Underskottet på 5 mnkr för hemtjänsten" names it afterwards. */
function subjectOfFirst(lead: Said, tail: Said, context: SubjectContext): ClaimSubject | null {
  const [after] = tail.names;
  if (lead.hasPronoun || (after !== undefined && tail.hasWhole)) return null;
  if (after !== undefined) return mayName(after, context) ? { kind: "name", name: after } : null;
  return tail.hasWhole ? { kind: "whole" } : context.soFar;
}

/** "Personalkostnaderna" below "Hemtjänst" are those of hemtjänsten, and no table's. */
function mayName(name: number, { soFar, speech }: SubjectContext): boolean {
  const isAccount = (one: number): boolean => speech.names.names[one]?.isAccount === true;
  if (!isAccount(name)) return true;
  return soFar?.kind === "whole" || (soFar?.kind === "name" && (soFar.name === name || isAccount(soFar.name)));
}

/** Whether two claims are about the same. */
export function isSameSubject(one: ClaimSubject, other: ClaimSubject): boolean {
  switch (one.kind) {
    case "name":
      return other.kind === "name" && other.name === one.name;
    case "whole":
      return other.kind === "whole";
    case "row":
      return other.kind === "row" && other.place.table === one.place.table && other.place.row === one.place.row;
  }
}
