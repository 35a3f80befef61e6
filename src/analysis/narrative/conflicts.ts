/** Texts that say two things about one and the same, where no table settles it. */
import { largestOf } from "../../domain/extremes.ts";
import type { Claim } from "../../recognise/narrative/claim.ts";
import { claimedOre, writtenTolerance, type ReportTime } from "./meets.ts";

/** A claim that others contradict. */
export interface Conflict {
  readonly claim: Claim;
  /** Those that agree with each other on another figure: more than agree with this one, or the earlier. */
  readonly others: readonly Claim[];
}

/** The conflicts among claims that no table settled. */
export function conflictsAmong(claims: readonly Claim[], report: ReportTime): Conflict[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim, report);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()].flatMap(conflictsIn);
}

function conflictsIn(group: readonly Claim[]): Conflict[] {
  const camps = campsOf(group);
  const largest = largestOf(camps.map(({ size }) => size));
  const right = camps.find(({ size }) => size === largest) ?? new Set<Claim>();
  const others = [...right];
  return group.flatMap((claim) => (right.has(claim) ? [] : [{ claim, others }]));
}

/**
 * What a claim is about, when it says so itself: subject, deviation or outcome, and time. Null for anything that a reader would have
 * to fill in.
 */
function keyOf(claim: Claim, report: ReportTime): string | null {
  const { subject, measure, period, component, isApproximate, isAboutInvestments, isByPlace } = claim;
  const isDeviation = measure === "deviation" && claim.sign !== null;
  if (isApproximate || period.isLoose || !(isDeviation || measure === "actual")) return null;
  const span = claim.isForecast ? "fullYear" : (period.span ?? (period.month === null ? null : "toDate"));
  if (span === null || (subject.kind === "whole" && isByPlace)) return null;
  const who =
    subject.kind === "name"
      ? subject.name
      : subject.kind === "row"
        ? `${String(subject.place.table)}:${String(subject.place.row)}`
        : "whole";
  const year = period.year ?? report.year;
  const month = period.month ?? report.month;
  return JSON.stringify([who, measure, claim.isForecast, component, span, year, month, isAboutInvestments]);
}

/** Claims that agree, each camp in the order of the texts, and the camps by their first. */
function campsOf(claims: readonly Claim[]): ReadonlySet<Claim>[] {
  const camps = new Map<Claim, Set<Claim>>();
  const byAmount = [...claims].sort((a, b) => claimedOre(a) - claimedOre(b));
  byAmount.forEach((claim, at) => {
    const before = byAmount[at - 1];
    const camp = before && agree(before, claim) ? camps.get(before) : undefined;
    camps.set(claim, (camp ?? new Set()).add(claim));
  });
  const inOrder = new Map<Set<Claim> | undefined, Set<Claim>>();
  for (const claim of claims) {
    const camp = camps.get(claim);
    inOrder.set(camp, (inOrder.get(camp) ?? new Set()).add(claim));
  }
  return [...inOrder.values()];
}

function agree(one: Claim, other: Claim): boolean {
  return Math.abs(claimedOre(one) - claimedOre(other)) <= Math.max(writtenTolerance(one), writtenTolerance(other)) + 1;
}
