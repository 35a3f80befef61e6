import type { CellRef } from "../domain/cell.ts";
import { cellKey } from "../domain/cell.ts";
import { eachInSteps, type Progress } from "../domain/progress.ts";
import type { EquationSystem } from "../model/equations.ts";
import type { Finding } from "../rules/finding.ts";
import type { OpenFinding } from "./input.ts";

/**
 * Findings as a report marks them: errors and warnings that arithmetic proves, at the cells that a repair would change, or at the
 * blamed cell when nothing is determined. `shortText` renders the line below the table.
 */
export function* openFindings(
  findings: readonly Finding[],
  system: EquationSystem,
  shortText: (finding: Finding) => string,
): Generator<Progress, OpenFinding[]> {
  const proved = findings.filter(isProved).map((finding) => ({
    finding,
    cells: finding.repair.length > 0 ? finding.repair.map(({ cell }) => cell) : [finding.cell],
  }));
  const idOf = idsOf(
    system,
    proved.flatMap(({ cells }) => cells),
  );
  const open = yield* eachInSteps(proved, ({ finding, cells }): OpenFinding[] => {
    const figures = cells.flatMap(({ sheet, row, column }) => idOf.get(sheet)?.get(cellKey(row, column)) ?? []);
    return figures.length === 0 ? [] : [{ figures, text: shortText(finding) }];
  });
  return open.flat();
}

/** The figures of some cells, by sheet and cell: a few among hundreds of thousands. */
function idsOf(
  { figures }: EquationSystem,
  cells: readonly CellRef[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const wanted = new Map<number, Set<number>>();
  for (const { sheet, row, column } of cells) {
    const own = wanted.get(sheet) ?? new Set();
    wanted.set(sheet, own.add(cellKey(row, column)));
  }
  const found = new Map([...wanted.keys()].map((sheet) => [sheet, new Map<number, number>()]));
  if (wanted.size === 0) return found;
  for (const { id, cell } of figures) {
    const key = cellKey(cell.row, cell.column);
    if (wanted.get(cell.sheet)?.has(key)) found.get(cell.sheet)?.set(key, id);
  }
  return found;
}

/** By arithmetic itself, or by a rule that knows the cause of what arithmetic finds broken. */
function isProved({ severity, data }: Finding): boolean {
  return data.kind === "arithmetic"
    ? severity !== "info"
    : severity === "error" && (data.kind === "missingCell" || data.kind === "numberAsDate");
}
