/** Findings that somebody has accepted with a reason: they are shown apart, and stay so next month. */
import type { Workbook } from "../../domain/grid.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { Finding } from "../finding.ts";
import { findingFingerprint } from "./fingerprint.ts";
import { LastingPlaces } from "./places.ts";

export { acceptanceScope } from "./fingerprint.ts";
export type { AcceptanceScope } from "./fingerprint.ts";

/** That a finding is accepted. */
export interface Acceptance {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Of the finding, as `fingerprintsOf` makes it. */
  readonly fingerprint: string;
  /** Why, in somebody's own words. */
  readonly reason: string;
}

/** A finding with what it was accepted with. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

/** What a workbook's findings are known by: the same finding has the same fingerprint next month. */
export function fingerprintsOf(
  findings: readonly Finding[],
  { workbook, tables }: { readonly workbook: Workbook; readonly tables: readonly RecognisedTable[] },
): string[] {
  if (findings.length === 0) return [];
  const places = new LastingPlaces(workbook, tables);
  return findings.map((finding) => findingFingerprint(finding, places));
}

/** Parts the findings into those that are open and those that somebody has accepted; accepted twice, the latest word holds. */
export function partedByAcceptance(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  read: { readonly workbook: Workbook; readonly tables: readonly RecognisedTable[] },
): { readonly open: readonly Finding[]; readonly accepted: readonly AcceptedFinding[] } {
  if (acceptances.length === 0) return { open: findings, accepted: [] };
  const known = new Map(acceptances.map((acceptance) => [acceptance.fingerprint, acceptance]));
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  fingerprintsOf(findings, read).forEach((fingerprint, at) => {
    const [finding, acceptance] = [findings[at] as Finding, known.get(fingerprint)];
    if (acceptance) accepted.push({ finding, acceptance });
    else open.push(finding);
  });
  return { open, accepted };
}
