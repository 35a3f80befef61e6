import { cellKey, inRange } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import type { Workbook } from "../domain/grid.ts";
import type { Result } from "../domain/result.ts";
import { ok, refuse } from "../domain/result.ts";
import { openPackage } from "../io/xlsx/package.ts";
import type { FileRefusal } from "../io/xlsx/refusal.ts";
import { readWorkbookSync } from "../io/xlsx/readWorkbook.ts";
import { withoutCell, writeFixes } from "../io/xlsx/writeFixes.ts";
import { checkWorkbook, runToEnd } from "../pipeline/run.ts";
import type { CheckedWorkbook, Remembered } from "../pipeline/run.ts";
import { automaticFix, textCells } from "../rules/automaticFix.ts";
import type { LeftReason } from "../rules/automaticFix.ts";
import type { Finding } from "../rules/finding.ts";
import type { Fix } from "../rules/fixes.ts";
import type { OpenedWorkbook } from "./openWorkbook.ts";

/** A workbook with what could be corrected in it. */
export interface FixedWorkbook {
  readonly bytes: Uint8Array;
  readonly fixed: readonly FixedFinding[];
  readonly left: readonly LeftFinding[];
}

export interface FixedFinding {
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface LeftFinding {
  readonly finding: Finding;
  readonly reason: LeftReason;
}

/**
 * Corrects what may be corrected without asking, and checks the result: a correction after which the workbook still does not add up
 * where it was made is left out again. Every step on the way is a workbook of its own; the one given is not changed.
 */
export function fixWorkbook(
  { bytes, pkg, workbook, state }: OpenedWorkbook,
  checked: CheckedWorkbook,
): Result<FixedWorkbook, FileRefusal> {
  const { chosen, left } = automaticFixes(checked);
  for (let fixed = chosen; ;) {
    if (fixed.length === 0) return ok({ bytes, fixed, left: inOrder(left, checked) });
    const fixes = fixed.map(({ fix }) => fix);
    const written = writeFixes(pkg, workbook, fixes);
    const outcome = written.ok
      ? confirmed(written.value, state, fixed, left)
      : writable(written.refusal, fixed, workbook);
    if (!outcome.ok) return outcome;
    const { stands, reason } = outcome.value;
    if (written.ok && stands.length === fixed.length) {
      return ok({ bytes: written.value, fixed, left: inOrder(left, checked) });
    }
    for (const { finding } of fixed.filter((one) => !stands.includes(one))) left.push({ finding, reason });
    fixed = stands;
  }
}

/** What is tried, and what is left from the start. Notes are neither: nothing in them is wrong. */
function automaticFixes({ findings, workbook }: CheckedWorkbook): {
  readonly chosen: readonly FixedFinding[];
  readonly left: LeftFinding[];
} {
  const chosen: FixedFinding[] = [];
  const left: LeftFinding[] = [];
  const taken = new Set<string>();
  const texts = textCells(findings, workbook);
  for (const finding of findings.filter(({ severity }) => severity !== "info")) {
    const fix = automaticFix(finding, workbook, texts);
    if (!fix.ok) left.push({ finding, reason: fix.refusal });
    // Two findings that want the same cell do not agree on what is wrong.
    else if (fix.value.some(({ cell }) => taken.has(placeKey(cell)))) left.push({ finding, reason: "not-confirmed" });
    else {
      for (const { cell } of fix.value) taken.add(placeKey(cell));
      chosen.push({ finding, fix: fix.value });
    }
  }
  return { chosen, left };
}

interface Outcome {
  /** The fixes that can stay. */
  readonly stands: readonly FixedFinding[];
  /** Why the others cannot. */
  readonly reason: LeftReason;
}

/** Checks the corrected workbook: which fixes it confirms. */
function confirmed(
  bytes: Uint8Array,
  remembered: Remembered,
  fixed: readonly FixedFinding[],
  left: readonly LeftFinding[],
): Result<Outcome, FileRefusal> {
  const pkg = openPackage(bytes);
  const workbook = pkg.ok ? readWorkbookSync(pkg.value) : pkg;
  if (!workbook.ok) return workbook;
  const known = new Set(left.map(({ finding }) => findingKey(finding)));
  const { findings } = runToEnd(checkWorkbook(workbook.value, remembered));
  const against = findings.filter((finding) => finding.severity === "error" && !known.has(findingKey(finding)));
  const stands = fixed.filter(({ fix }) => !against.some((finding) => fix.some(({ cell }) => speaksOf(finding, cell))));
  return ok({ stands, reason: "not-confirmed" });
}

/** After a refusal: without the fix of the cell that cannot be written. */
function writable(
  refusal: FileRefusal,
  fixed: readonly FixedFinding[],
  workbook: Workbook,
): Result<Outcome, FileRefusal> {
  if (refusal.reason !== "edit-in-array") return refuse(refusal);
  const rest = withoutCell(
    fixed.map(({ fix }) => fix),
    workbook,
    refusal,
  );
  return rest.length === fixed.length
    ? refuse(refusal)
    : ok({ stands: fixed.filter(({ fix }) => rest.includes(fix)), reason: "in-array" });
}

function speaksOf({ cell, related, repair }: Finding, place: CellRef): boolean {
  const isPlace = (one: CellRef): boolean => placeKey(one) === placeKey(place);
  return (
    isPlace(cell) ||
    repair.some((entry) => isPlace(entry.cell)) ||
    related.some((range) => range.sheet === place.sheet && inRange(range, place.row, place.column))
  );
}

function inOrder(left: readonly LeftFinding[], { findings }: CheckedWorkbook): LeftFinding[] {
  return [...left].sort((a, b) => findings.indexOf(a.finding) - findings.indexOf(b.finding));
}

function findingKey({ rule, cell }: Finding): string {
  return `${rule} ${placeKey(cell)}`;
}

function placeKey({ sheet, row, column }: CellRef): string {
  return `${String(sheet)} ${String(cellKey(row, column))}`;
}
