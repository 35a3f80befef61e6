import type { Verdict } from "./verdict.ts";

/** How the breaks of one kind were told. */
export interface Tally {
  breaks: number;
  /** In no equation. */
  untied: number;
  /** All still holds within 4.1. */
  hidden: number;
  /** Recognition no longer sees what the break violates. */
  unread: number;
  identifiable: number;
  /** Of the identifiable ones. */
  blamed: number;
  restored: number;
  outranked: number;
  /** Detectable, but no one could say which cell. */
  undetermined: number;
  /** Of the undetermined ones: reported, with the cell among the candidates. */
  candidate: number;
  /** Breaks with findings elsewhere. */
  stray: number;
}

/** Tallies by key, in the order of first mention. */
export class Tallies {
  readonly byKey = new Map<string, Tally>();

  add(keys: readonly string[], verdict: Verdict): void {
    for (const key of keys) {
      const tally = this.byKey.get(key) ?? emptyTally();
      this.byKey.set(key, tally);
      count(tally, verdict);
    }
  }

  of(key: string): Tally {
    return this.byKey.get(key) ?? emptyTally();
  }
}

function emptyTally(): Tally {
  return {
    breaks: 0,
    untied: 0,
    hidden: 0,
    unread: 0,
    identifiable: 0,
    blamed: 0,
    restored: 0,
    outranked: 0,
    undetermined: 0,
    candidate: 0,
    stray: 0,
  };
}

function count(tally: Tally, verdict: Verdict): void {
  tally.breaks++;
  if (verdict.strays > 0) tally.stray++;
  if (verdict.isUnread) {
    tally.unread++;
    return;
  }
  tally[verdict.knowable]++;
  if (verdict.knowable === "identifiable") {
    tally.blamed += Number(verdict.isBlamed);
    tally.restored += Number(verdict.isRestored);
    tally.outranked += Number(verdict.isOutranked);
  }
  if (verdict.knowable === "undetermined") tally.candidate += Number(verdict.isCandidate);
}
