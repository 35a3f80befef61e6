import { cellKey, type CellRef } from "../../../../src/domain/cell.ts";
import { toOre } from "../../../../src/domain/money.ts";
import type { DraftEquation, EquationSystem } from "../../../../src/model/equations.ts";
import { checkWorkbook, runToEnd } from "../../../../src/pipeline/run.ts";
import type { Finding, RepairEntry, SheetRange } from "../../../../src/rules/finding.ts";
import type { Broken } from "./breakSheet.ts";
import { bestRepairs, situationOf, type Situation } from "./enumerate.ts";
import type { Published } from "./published.ts";
import { type SheetState, workbookWith } from "./sheetState.ts";

/** More equally good repairs than this determine nothing (4.2). */
const mostOffered = 3;

/** What could be known of a slip: nothing is tied to the cell; all still holds; one of a few repairs; too many, or none alone. */
export type Knowable = "untied" | "hidden" | "identifiable" | "undetermined";

/** How one break was told. */
export interface Verdict {
  readonly knowable: Knowable;
  /** Recognition no longer sees something that the break violates, so nothing can be said of it. */
  readonly isUnread: boolean;
  /** A finding is put at the broken cell, or offers a repair of it. */
  readonly isBlamed: boolean;
  /** An offered repair gives back what stood there. */
  readonly isRestored: boolean;
  /** The broken relation is reported, with the cell blamed or among the candidates. */
  readonly isCandidate: boolean;
  /** By the ranking of 4.2 other cells explain it better. */
  readonly isOutranked: boolean;
  /** Findings about cells that nothing ties to the broken one. */
  readonly strays: number;
  /** By finding: the cells it blames and those that its repairs change. */
  readonly blamed: readonly ReadonlySet<number>[];
}

/** Checks a broken table as a workbook, and compares the findings with what could be known. */
export function verdictOf(table: Published, { slip, cells, state }: Broken): Verdict {
  const { system } = table.state;
  const { findings: all, model } = runToEnd(checkWorkbook(workbookWith(table.workbook, state)));
  // What is said of the table as it should be has nothing to do with the break.
  const said = new Set(table.checked.findings.map(identify));
  const findings = all.filter((finding) => !said.has(identify(finding)));
  const situation = situationOf(state);
  const broken = new Set(cells.map((figure) => keyOf(system.figures[figure]!.cell)));
  const near = nearTo(table.state, cells, situation);
  const results = new Set(situation.broken.map(({ result }) => keyOf(system.figures[result]!.cell)));
  const blamed = findings.map(blamedBy);
  const isBlamed = blamed.some((keys) => meets(keys, broken));
  const best = slip === "text" ? [] : bestRepairs(situation);
  const readings = new Set(model.system.equations.map((equation) => spelled(model.system, equation)));
  return {
    // That a figure is a text shows by itself.
    knowable: slip === "text" ? "identifiable" : knowableBy(table.state, cells, situation, best.length),
    isUnread: slip !== "text" && !situation.broken.every((equation) => readings.has(spelled(system, equation))),
    isBlamed,
    isRestored: findings.some((finding) => changesOf(finding).some((entry) => restores(table.state, cells, entry))),
    isCandidate:
      isBlamed || findings.some(({ cell, related }) => results.has(keyOf(cell)) && coversOneOf(related, broken)),
    isOutranked: best.length > 0 && !best.some(({ values }) => cells.some((figure) => values.has(figure))),
    strays: findings.filter(({ cell, related }) => !near.has(keyOf(cell)) && !coversOneOf(related, near)).length,
    blamed,
  };
}

function identify({ rule, cell }: Finding): string {
  return `${rule} ${String(keyOf(cell))}`;
}

/** By the keys of their cells. A note blames nothing; a block of texts is blamed as a whole. */
function blamedBy(finding: Finding): ReadonlySet<number> {
  if (finding.severity === "info") return new Set();
  const inBlock = finding.rule === "text-number" ? finding.related.flatMap(keysIn) : [];
  return new Set([keyOf(finding.cell), ...inBlock, ...changesOf(finding).map(({ cell }) => keyOf(cell))]);
}

function changesOf({ repair, alternatives }: Finding): readonly RepairEntry[] {
  return [repair, ...alternatives].flat();
}

function restores({ system, values }: SheetState, cells: readonly number[], { cell, expected }: RepairEntry): boolean {
  return cells.some((id) => {
    const figure = system.figures[id]!;
    return keyOf(figure.cell) === keyOf(cell) && toOre(expected, figure.unit) === (values[id] ?? 0);
  });
}

/** The cells of the equations the broken ones stand in, of all that does not hold, and of the formulas that moved. */
function nearTo({ system, values }: SheetState, cells: readonly number[], situation: Situation): ReadonlySet<number> {
  const figuresOf = ({ result, terms }: DraftEquation): number[] => [result, ...terms.map(({ figure }) => figure)];
  const own = system.equations.filter((equation) => figuresOf(equation).some((figure) => cells.includes(figure)));
  const moved = system.figures.flatMap(({ id }) => (situation.state.values[id] === values[id] ? [] : [id]));
  const near = [...cells, ...moved, ...[...own, ...situation.broken].flatMap(figuresOf)];
  return new Set(near.map((figure) => keyOf(system.figures[figure]!.cell)));
}

function knowableBy({ system }: SheetState, cells: readonly number[], { broken }: Situation, best: number): Knowable {
  const isTied = system.equations.some(({ result, terms }) =>
    [result, ...terms.map(({ figure }) => figure)].some((figure) => cells.includes(figure)),
  );
  if (!isTied) return "untied";
  if (broken.length === 0) return "hidden";
  return best > 0 && best <= mostOffered ? "identifiable" : "undetermined";
}

/** An equation by its cells. */
function spelled({ figures }: EquationSystem, { result, terms }: DraftEquation): string {
  const at = (figure: number): number => keyOf(figures[figure]!.cell);
  return [at(result), ...terms.map(({ figure, factor }) => factor * at(figure)).sort((a, b) => a - b)].join();
}

function coversOneOf(ranges: readonly SheetRange[], keys: ReadonlySet<number>): boolean {
  return ranges.some((range) => keysIn(range).some((key) => keys.has(key)));
}

function keysIn({ top, bottom, left, right }: SheetRange): number[] {
  const keys: number[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) keys.push(cellKey(row, column));
  return keys;
}

function meets(keys: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return [...keys].some((key) => others.has(key));
}

function keyOf({ row, column }: CellRef): number {
  return cellKey(row, column);
}
