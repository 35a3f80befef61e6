import type { Workbook } from "../../domain/grid.ts";
import type { SheetLayout } from "../../report/layout.ts";
import { foldedName, freeDefinedName } from "../definedName.ts";
import { indexLayout, indexTogether } from "../layoutIndex.ts";
import type { LayoutIndex } from "../layoutIndex.ts";
import { absoluteAddress } from "../pageSetup.ts";
import { reportPosition } from "../reportSheet.ts";
import { rowMoves, rowsTogether, type RowMove } from "../rowMoves.ts";
import { SessionProblem } from "../session.ts";
import { freeSheetName, isSameSheetName } from "../sheetName.ts";
import { rowLabels, standingRows } from "../standingRows.ts";
import { sheetOfReference } from "../sheetReference.ts";
import { anchorName } from "../state.ts";
import type { ReportName, ReportState } from "../state.ts";
import type { SheetOutline, WorkbookOutline } from "./readOutline.ts";

/** Where a report sheet goes, and the names that point into it. */
export interface ReportPlan {
  /** The sheet as it is written: rows from before that go are still there, blank. */
  readonly index: LayoutIndex;
  /** The sheet as it shall be. */
  readonly final: LayoutIndex;
  /** Rows that come before it is written, from the bottom up. */
  readonly insertions: readonly RowMove[];
  /** Rows that a person has put in, which go. */
  readonly foreign: number;
  readonly sheetName: string;
  /** The sheet it was written to last time, which is emptied and written anew; null for a new sheet. */
  readonly known: SheetOutline | null;
  readonly anchor: string;
  /** What was remembered of the time before, also when the sheet is gone since. */
  readonly previous: ReportState | undefined;
  readonly names: readonly (ReportName & { readonly address: string })[];
  /** Names of ours on the sheet that the report no longer has. */
  readonly stale: readonly string[];
}

/**
 * Finds every layout's sheet from last time, or a free name for a new one.
 * Errors: @throws SessionProblem structure-locked, sheet-protected: nothing has been written then.
 */
export function planReports(
  layouts: readonly SheetLayout[],
  outline: WorkbookOutline,
  workbook: Pick<Workbook, "sheets" | "strings">,
): ReportPlan[] {
  const { sheets, names, state, structureLocked } = outline;
  const takenSheets = sheets.map(({ name }) => name);
  const sheetNames = [...takenSheets];
  const previousOf = (layout: SheetLayout): ReportState | undefined =>
    state.reports.find(({ key }) => key === layout.key);
  const own = new Set(
    layouts.flatMap((layout) => {
      const previous = previousOf(layout);
      return previous ? [previous.anchor, ...previous.names.map(({ name }) => name)].map(foldedName) : [];
    }),
  );
  const isOurs = (name: string, formula: string): boolean => own.has(foldedName(name)) && isReport(formula);
  const isReport = (formula: string): boolean => {
    const target = sheetOfReference(formula);
    return target === undefined || plans.some(({ known }) => known !== null && isSameSheetName(known.name, target));
  };
  const plans = layouts.map((layout) => {
    const previous = previousOf(layout);
    const known = previous ? sheets[reportPosition(previous, names, takenSheets)] : undefined;
    if (known?.isProtected === true) throw new SessionProblem("sheet-protected", { detail: known.name });
    if (!known && structureLocked) throw new SessionProblem("structure-locked");
    const sheetName = known?.name ?? freeSheetName(layout.name, sheetNames, layout.key);
    if (!known) sheetNames.push(sheetName);
    const final = indexLayout(layout);
    return { final, ...rowsOf(final, known, previous, workbook), sheetName, known: known ?? null, previous };
  });
  const takenNames = names.filter(({ name, formula, sheet }) => sheet === null && !isOurs(name, formula));
  const taken = takenNames.map(({ name }) => name);
  const give = (wanted: string): string => {
    const name = freeDefinedName(wanted, taken);
    taken.push(name);
    return name;
  };
  return plans.map(({ index, final, insertions, foreign, sheetName, known, previous }) => {
    const given = index.layout.names.map(({ name: wanted, at }) => ({
      wanted,
      name: give(wanted),
      address: absoluteAddress(index.rowOf(at.row), index.columnOf(at.column)),
    }));
    const isGiven = (name: string): boolean => given.some((one) => foldedName(one.name) === foldedName(name));
    const isThere = (name: string): boolean =>
      names.some((line) => line.sheet === null && line.name === name && isOurs(line.name, line.formula));
    return {
      index,
      final,
      insertions,
      foreign,
      sheetName,
      known,
      anchor: give(previous?.anchor || anchorName(index.layout.key)),
      previous,
      names: given,
      stale: (previous?.names ?? []).map(({ name }) => name).filter((name) => isThere(name) && !isGiven(name)),
    };
  });
}

/**
 * How the rows of a known sheet become those of the layout. When rows of ours have been taken away, keys do not tell where the others are:
 * then the sheet is written from the top, as a new one is.
 */
function rowsOf(
  final: LayoutIndex,
  known: SheetOutline | undefined,
  previous: ReportState | undefined,
  workbook: Pick<Workbook, "sheets" | "strings">,
): Pick<ReportPlan, "index" | "insertions" | "foreign"> {
  const remembered = previous?.rows ?? [];
  if (!known?.used || known.used.bottom + 1 < remembered.length) return { index: final, insertions: [], foreign: 0 };
  const { keys: before, foreign } = standingRows(remembered, final.layout, rowLabels(workbook, known.name));
  const after = final.layout.rows.map(({ key }) => key);
  return {
    index: indexTogether(final.layout, rowsTogether(before, after)),
    insertions: rowMoves(before, after).filter(({ kind }) => kind === "insert"),
    foreign,
  };
}
