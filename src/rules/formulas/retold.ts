import type { CellRef } from "../../domain/cell.ts";
import type { Finding } from "../finding.ts";

/**
 * Findings without those of formulas whose cell another rule tells: one cause is one finding (decision 0020). Who sees the figures says
 * what they should be, and offers the formula as well.
 */
export function withoutRetold(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ sheet, row, column }: CellRef): string => [sheet, row, column].join(" ");
  const told = new Set<string>();
  const hiddenSheets = new Set<number>();
  for (const { cell, data, repair, alternatives } of findings) {
    if (
      data.kind === "formula" ||
      data.kind === "staleValue" ||
      data.kind === "goodToKnow" ||
      data.kind === "unitMissing"
    )
      continue;
    if (data.kind === "hiddenInSum") hiddenSheets.add(cell.sheet);
    for (const entry of [...repair, ...alternatives.flat()]) told.add(keyOf(entry.cell));
    told.add(keyOf(cell));
  }
  const audited = new Set(findings.flatMap(({ cell, data }) => (data.kind === "formula" ? [keyOf(cell)] : [])));
  return findings.filter(({ cell, data }) => {
    if (data.kind === "staleValue") return !told.has(keyOf(cell)) && !audited.has(keyOf(cell));
    if (data.kind !== "formula") return true;
    if (data.reason === "hidden" && hiddenSheets.has(cell.sheet)) return false;
    return !told.has(keyOf(cell));
  });
}
