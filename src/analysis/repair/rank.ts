import type { CellChange, RepairKind } from "./repair.ts";
import type { Workings } from "./workings.ts";

/** What 4.2 compares, in this order; smaller is better in each. Equal in all of them means equally good. */
export interface Rank {
  readonly cells: number;
  /** Acts that went wrong: two figures that changed places are two cells and one slip. */
  readonly slips: number;
  /** Minus the changes at cells that stand out among formulas: a total typed over, a formula that leaves out what it should read. */
  readonly outOfLine: number;
  /** 0 when it ties exactly, 1 when it ties only within rounding. */
  readonly gap: 0 | 1;
  /** Places in the order of kinds, the worst first: a repair is as credible as its least credible change. */
  readonly kinds: readonly number[];
  /** Minus how much better the signs agree with those of the peers than before. */
  readonly signs: number;
  /** Minus how many powers of ten nearer the peers the changed figures come. */
  readonly sizes: number;
}

/** Kinds that say equally much rank as one. */
const placeOfKind: Readonly<Record<RepairKind, number>> = {
  signTurned: 0,
  digitChanged: 1,
  digitsSwapped: 1,
  factor: 2,
  lineLeftOut: 3,
  lineCountedTwice: 3,
  grossInsteadOfNet: 4,
  shifted: 5,
  emptyFilled: 6,
  freeValue: 7,
};

/** Ranks changes that are in place in `work`. */
export function rankOf(work: Workings, changes: readonly CellChange[], exact: boolean): Rank {
  let signs = 0;
  let sizes = 0;
  for (const { figure, expected } of changes) {
    const peers = work.figure(figure).peers.filter((peer) => work.figure(peer).value !== null);
    if (peers.length === 0) continue;
    const before = peers.map((peer) => work.stated(peer));
    const after = peers.map((peer) => work.values[peer]!);
    const stated = work.stated(figure);
    signs -= signAgreement(expected, after) - signAgreement(stated, before);
    sizes -= powersOff(stated, before) - powersOff(expected, after);
  }
  const kinds = changes.map(({ kind }) => placeOfKind[kind]).sort((a, b) => b - a);
  const outOfLine = -changes.filter(({ figure }) => work.isOutOfLine(figure)).length;
  return {
    cells: changes.length,
    slips: changes.length - swapsAmong(changes),
    outOfLine: outOfLine || 0,
    gap: exact ? 0 : 1,
    kinds,
    signs: signs || 0,
    sizes: sizes || 0,
  };
}

/** Pairs of figures that changed places. */
function swapsAmong(changes: readonly CellChange[]): number {
  const shifted = changes.filter(({ kind }) => kind === "shifted");
  return shifted.filter(({ figure, about }) =>
    shifted.some((other) => other.figure > figure && about.includes(other.figure)),
  ).length;
}

/** Negative when left is better, 0 when they are equally good. */
export function compareRanks(left: Rank, right: Rank): number {
  return (
    left.cells - right.cells ||
    left.slips - right.slips ||
    left.outOfLine - right.outOfLine ||
    left.gap - right.gap ||
    compareLists(left.kinds, right.kinds) ||
    left.signs - right.signs ||
    left.sizes - right.sizes
  );
}

/** Whether the peers bear a value out: each holds a figure, and it has their sign and, to within a power of ten, their size. */
export function isConfirmed(work: Workings, figure: number, value: number): boolean {
  const { peers } = work.figure(figure);
  const values = peers.map((peer) => work.values[peer]!);
  return (
    peers.length > 0 &&
    peers.every((peer) => work.figure(peer).value !== null) &&
    signAgreement(value, values) > 0 &&
    powersOff(value, values) <= 1
  );
}

/** 1 when most peers have the sign of the value, −1 when most have another, 0 when they are divided. */
function signAgreement(value: number, peers: readonly number[]): number {
  const same = peers.filter((peer) => Math.sign(peer) === Math.sign(value)).length;
  return Math.sign(2 * same - peers.length);
}

/** How many powers of ten the value lies from the middle of its peers; whole ones, because spans differ in length. */
function powersOff(value: number, peers: readonly number[]): number {
  const sizes = peers
    .filter((peer) => peer !== 0)
    .map(Math.abs)
    .sort((a, b) => a - b);
  const middle = sizes[sizes.length >> 1];
  return value === 0 || middle === undefined ? 0 : Math.abs(Math.round(Math.log10(Math.abs(value) / middle)));
}

/** The first difference decides, then the length. */
export function compareLists(left: readonly number[], right: readonly number[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return left[i]! - right[i]!;
  }
  return left.length - right.length;
}
