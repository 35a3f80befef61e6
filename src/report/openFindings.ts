import type { CellRef } from "../domain/cell.ts";
import { cellKey } from "../domain/cell.ts";
import type { EquationSystem } from "../model/equations.ts";
import type { Finding } from "../rules/finding.ts";
import type { OpenFinding } from "./input.ts";

/**
 * Findings as a report marks them: errors and warnings that arithmetic proves, at the cells that a repair would change, or at the
 * blamed cell when nothing is determined. `shortText` renders the line below the table.
 */
export function openFindings(
  findings: readonly Finding[],
  system: EquationSystem,
  shortText: (finding: Finding) => string,
): OpenFinding[] {
  const idOf = new Map(system.figures.map(({ id, cell }) => [placeKey(cell), id]));
  return findings.flatMap((finding): OpenFinding[] => {
    if (!isProved(finding)) return [];
    const cells = finding.repair.length > 0 ? finding.repair.map(({ cell }) => cell) : [finding.cell];
    const figures = cells.flatMap((cell) => idOf.get(placeKey(cell)) ?? []);
    return figures.length === 0 ? [] : [{ figures, text: shortText(finding) }];
  });
}

/** By arithmetic itself, or by a rule that knows the cause of what arithmetic finds broken. */
function isProved({ severity, data }: Finding): boolean {
  return data.kind === "arithmetic"
    ? severity !== "info"
    : severity === "error" && (data.kind === "missingCell" || data.kind === "numberAsDate");
}

function placeKey({ sheet, row, column }: CellRef): string {
  return `${String(sheet)} ${String(cellKey(row, column))}`;
}
