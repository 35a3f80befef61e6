/** Made-up worlds of a municipality's lines, drawn by a fixed seed: what forecasts are tried on. */
import { monthLine, type SaidYear } from "./monthLines.ts";
import type { MonthSeries } from "../../src/domain/monthSeries.ts";

export const worldKinds = ["flat", "season", "lump", "late", "mixed"] as const;
export type WorldKind = (typeof worldKinds)[number];

const years = [2020, 2021, 2022, 2023, 2024];
const seasons = [
  [1, 1, 1, 1, 1, 1.3, 1.6, 1.2, 0.95, 0.95, 1, 1],
  [1.6, 1.5, 1.4, 1.1, 0.8, 0.6, 0.5, 0.5, 0.8, 1.1, 1.25, 1.5],
  [1.05, 1.05, 1, 1, 1.05, 0.8, 0.35, 0.9, 1.15, 1.1, 1.1, 1.15],
];

type Draw = () => number;

/** `count` lines of one kind of municipality; costs, kronor. */
export function drawnWorld(kind: WorldKind, count: number, seed: number): MonthSeries[] {
  const draw = drawing(seed);
  const kinds = worldKinds.filter((one) => one !== "mixed");
  return Array.from({ length: count }, (_, at) =>
    drawnLine(
      `${kind} ${String(at)}`,
      kind === "mixed" ? (kinds[Math.floor(draw() * kinds.length)] ?? "flat") : kind,
      draw,
    ),
  );
}

function drawnLine(key: string, kind: WorldKind, draw: Draw): MonthSeries {
  const around = (spread: number): number => 1 + spread * (draw() + draw() + draw() - 1.5);
  const season = seasons[Math.floor(draw() * seasons.length)] ?? [];
  const isPhased = draw() < 0.5;
  let level = -(50_000 + 450_000 * draw());
  let lastYear: number[] | null = null;
  const said: Record<number, SaidYear> = {};
  for (const year of years) {
    level *= 1.03 * around(0.02);
    const even = Array.from({ length: 12 }, () => level * around(0.05));
    const actual = monthsOf(kind, even, season, draw).map((figure) => Math.round(figure));
    const pattern = lastYear ?? monthsOf(kind, even, season, draw);
    const total = sum(pattern) * 1.03 * around(0.02);
    const budget = pattern.map((figure) => Math.round(isPhased ? (figure / sum(pattern)) * total : total / 12));
    said[year] = { actual, budget };
    lastYear = actual;
  }
  return monthLine(key, said);
}

function monthsOf(kind: WorldKind, even: readonly number[], season: readonly number[], draw: Draw): number[] {
  if (kind === "season") return even.map((figure, at) => figure * (season[at] ?? 1));
  if (kind === "lump") return even.map((figure, at) => figure * (at % 3 === 0 ? 3.5 : 0.25) * (draw() < 0.1 ? 2 : 1));
  if (kind !== "late") return [...even];
  const booked = new Array<number>(12).fill(0);
  even.forEach((figure, at) => {
    const month = Math.min(11, at + (draw() < 0.3 ? 1 : 0) + (draw() < 0.1 ? 1 : 0));
    booked[month] = (booked[month] ?? 0) + figure;
  });
  return booked;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function drawing(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
