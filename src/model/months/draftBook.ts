/** A month book on its way: lines of several tables put together by what they are about. */
import { largestOf } from "../../domain/extremes.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import type { LineMonths, TableLine } from "./tableMonths.ts";

/** A line with its parts in the tables. */
export interface DraftLine {
  readonly label: string;
  readonly type: TableLine["type"];
  readonly years: Map<string, LineMonths>;
  /** Where it stands first. */
  readonly table: number;
  readonly row: number;
}

/** Lines of one table, put together where they are the same thing in different measures or years. */
export type DraftLines = Map<string, DraftLine>;

/** Share of the lines of the smaller of two tables that both must have to be about the same. */
const sharedLines = 0.5;
const fewestShared = 2;

export class DraftBook {
  readonly tables: number[] = [];
  readonly lines: DraftLines = new Map();
  readonly sheet: number;
  readonly unit: MoneyUnit | null;

  constructor(sheet: number, unit: MoneyUnit | null) {
    this.sheet = sheet;
    this.unit = unit;
  }

  /** The lines are much the same, and say nothing that the book says already. */
  canTake(lines: DraftLines): boolean {
    let shared = 0;
    for (const [key, line] of lines) {
      const own = this.lines.get(key);
      if (!own) continue;
      shared++;
      for (const year of line.years.keys()) if (own.years.has(year)) return false;
    }
    const smaller = Math.min(lines.size, this.lines.size);
    return shared >= Math.min(fewestShared, smaller) && shared >= smaller * sharedLines;
  }

  take(table: number, lines: DraftLines): void {
    this.tables.push(table);
    for (const [key, line] of lines) {
      const own = this.lines.get(key);
      if (own) for (const [year, months] of line.years) own.years.set(year, months);
      else this.lines.set(key, line);
    }
  }
}

/** The lines of a table by what they are about. One that comes again with the same months is another thing of the same name. */
export function draftLines(table: number, lines: readonly TableLine[]): DraftLines {
  const doubled = doublesAmong(lines);
  const drafts: DraftLines = new Map();
  /** By name and year: all of the name before this one have the year. */
  const firstFree = new Map<string, number>();
  for (const { match, heading, under, label: own, type, row, years } of lines) {
    const isTold = doubled.has(match) && heading !== "";
    const [name, label] = isTold ? [`${heading} ${match}`, `${under}: ${own}`] : [match, own];
    const places = [...years.keys()].map((year) => `${year} ${name}`);
    for (let nth = largestOf([1, ...places.map((place) => firstFree.get(place) ?? 1)]); ; nth++) {
      const key = nth === 1 ? name : `${name} ${String(nth)}`;
      const known = drafts.get(key);
      if (known && [...years.keys()].some((year) => known.years.has(year))) continue;
      if (known) for (const [year, months] of years) known.years.set(year, months);
      else drafts.set(key, { label, type, years: new Map(years), table, row });
      for (const place of places) if ((firstFree.get(place) ?? 1) === nth) firstFree.set(place, nth + 1);
      break;
    }
  }
  return drafts;
}

function doublesAmong(lines: readonly TableLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { match, years } of lines) {
    for (const year of years.keys()) {
      const key = `${match} ${year}`;
      if (seen.has(key)) doubled.add(match);
      seen.add(key);
    }
  }
  return doubled;
}
