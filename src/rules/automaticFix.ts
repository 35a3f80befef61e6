import { inRange } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import type { Workbook } from "../domain/grid.ts";
import { Recalculation } from "../domain/recalculation.ts";
import type { Result } from "../domain/result.ts";
import { ok, refuse } from "../domain/result.ts";
import type { Finding, SheetRange } from "./finding.ts";
import { fixesOf } from "./fixes.ts";
import type { Fix } from "./fixes.ts";
import { rangeOfCell } from "./ranges.ts";

/** Why a finding is left to a person. */
export type LeftReason =
  /** Arithmetic says that it is wrong, not what is right. */
  | "undetermined"
  /** Several repairs are equally good. */
  | "alternatives"
  /** One repair is best, but another cell may be wrong instead. */
  | "rivals"
  /** A base figure is to be corrected where it comes from, and what hangs together with it waits. */
  | "in-source"
  /** Texts that look like figures: somebody has to look at them first. */
  | "texts"
  /** What is said against the cell rests on such texts, which sums pass over. */
  | "reads-texts"
  /** A figure would take the place of a formula. */
  | "loses-formula"
  | "sheet-protected"
  /** The cell is part of an array formula. */
  | "in-array"
  /** The workbook does not add up with the correction in it. */
  | "not-confirmed";

/** What may be corrected without asking anybody: totals, differences and formulas of which arithmetic proves that nothing else can be wrong. `texts`: of `textCells`. */
export function automaticFix(finding: Finding, workbook: Workbook, texts: readonly CellRef[]): Result<Fix, LeftReason> {
  if (finding.data.kind === "textNumber") return refuse("texts");
  const [fix, ...others] = fixesOf(finding, workbook);
  const evidence = [...(fix ?? []).map(({ cell }) => rangeOfCell(cell)), ...finding.related];
  const readsTexts = texts.some((cell) => evidence.some((range) => holds(range, cell)));
  if (!fix) return refuse(readsTexts ? "reads-texts" : "undetermined");
  if (others.length > 0) return refuse("alternatives");
  if (fix.some(({ inSource }) => inSource)) return refuse("in-source");
  // A blank that breaks nothing may be meant, or follow from a figure that is wrong.
  if (finding.severity !== "error") return refuse("undetermined");
  if (fix.some(({ formula, replaces }) => formula === null && replaces !== null)) return refuse("loses-formula");
  if (fix.some(({ cell }) => workbook.sheets[cell.sheet]?.isProtected === true)) return refuse("sheet-protected");
  if (readsTexts) return refuse("reads-texts");
  return finding.data.kind === "arithmetic" && finding.data.hasRivals ? refuse("rivals") : ok(fix);
}

/** Cells whose figures are texts, and formulas that read them. */
export function textCells(findings: readonly Finding[], workbook: Workbook): CellRef[] {
  const texts = findings.flatMap(({ data }) =>
    data.kind === "textNumber" ? [...data.figures, ...data.left].map(({ cell }) => cell) : [],
  );
  if (texts.length === 0) return [];
  const changes = texts.map((cell) => ({ cell, value: 0, formula: null }));
  return [...texts, ...new Recalculation(workbook, changes).followers()];
}

function holds(range: SheetRange, { sheet, row, column }: CellRef): boolean {
  return range.sheet === sheet && inRange(range, row, column);
}
