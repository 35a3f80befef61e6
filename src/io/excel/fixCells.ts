import { addressOf, cellKey } from "../../domain/cell.ts";
import { cellValue } from "../../domain/grid.ts";
import type { Workbook } from "../../domain/grid.ts";
import type { Fix, FixedCell } from "../../rules/fixes.ts";
import { SessionProblem } from "../session.ts";
import { withEntry } from "../state.ts";
import type { CellInput, ChangedCell, JournalRecord } from "../journal.ts";
import { CellGroup } from "./cellGroup.ts";
import type { CellPlace } from "./cellGroup.ts";
import { isSameInput } from "./cellInput.ts";
import type { Snapshot } from "./snapshot.ts";
import { checkWritable, queueInState, queueStateBack, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";
import { showsAsComputed } from "./verify.ts";

/** A fix about to be written. `trace` is known once the workbook has been read: what a roll-back needs. */
export interface FixJob {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  trace: FixTrace | null;
}

interface FixTrace {
  readonly before: StoredState;
  readonly entry: Extract<JournalRecord, { kind: "fix" }>;
  readonly fix: Fix;
  readonly places: readonly CellPlace[];
}

/**
 * Writes a fix and remembers it. The memory goes before the cells and says that they are unfinished until they are: work cut off in
 * between is put back at the next start (`settleFixes`). Whoever calls rolls back when it fails.
 * Errors: @throws SessionProblem repair-outdated when a cell no longer holds what was checked, not-verified when it does not show
 * what it should, and what Excel says no with.
 */
export async function fixCells(
  context: Excel.RequestContext,
  { workbook, outline }: Snapshot,
  fix: Fix,
  job: FixJob,
): Promise<JournalRecord> {
  const sheetOf = ({ cell }: FixedCell): { readonly id: string; readonly name: string } =>
    outline.sheets[cell.sheet] ?? { id: "", name: "" };
  const places = fix.map((one) => ({ sheet: sheetOf(one).id, row: one.cell.row, column: one.cell.column }));
  const group = new CellGroup(context, places);
  const stored = await readState(context);
  checkWritable(stored.state);
  const [inputs, formulas, values] = [group.inputs(), group.formulas(), group.values()];
  const cells = fix.map((one, i): ChangedCell => {
    const { name } = sheetOf(one);
    const before = inputs[i];
    if (!before) throw new SessionProblem("sheet-gone", { detail: name });
    if (!stands(workbook, one, formulas[i], values[i])) throw new SessionProblem("repair-outdated", { detail: name });
    return {
      sheetName: name,
      address: addressOf(one.cell.row, one.cell.column),
      before,
      after: inputAfter(one, before),
    };
  });
  const entry = { id: job.id, at: job.at, kind: "fix", cells } as const;
  job.trace = { before: stored, entry, fix, places };

  const after = withEntry(stored.state, entry);
  const during = { ...after, unfinished: { entry: job.id, serial: stored.state.serial } };
  queueInState(context.workbook, stored, { during, after }, () => group.write(cells.map((cell) => cell.after)));
  group.load("values");
  await context.sync();
  const shown = group.values();
  const wrong = fix.find((one, i) => !isFixed(one, shown[i]));
  if (wrong) throw new SessionProblem("not-verified", { detail: sheetOf(wrong).name });
  return entry;
}

/** A formula shows what its operands give, which may themselves be wrong still; a figure shows itself. */
function isFixed({ value, formula }: FixedCell, shown: unknown): boolean {
  return formula === null ? showsAsComputed([[value]], [[shown]]) : typeof shown === "number";
}

/** After a failure: cells and memory as they were; or the entry, when everything had been written and only the answer was lost. */
export async function rollBackFix(context: Excel.RequestContext, { trace }: FixJob): Promise<JournalRecord | null> {
  if (!trace) return null;
  const { before, entry, fix, places } = trace;
  const group = new CellGroup(context, places);
  const now = await readState(context);
  const [inputs, values] = [group.inputs(), group.values()];
  const isRemembered = now.state.journal.some(({ id }) => id === entry.id);
  const isWritten = entry.cells.every(
    ({ after }, i) => isSame(inputs[i], after) && isFixed(fix[i] as FixedCell, values[i]),
  );
  if (isRemembered && now.state.unfinished === null && isWritten) return entry;
  group.write(entry.cells.map((cell, i) => (isSame(inputs[i], cell.before, "look") ? null : cell.before)));
  if (isRemembered) queueStateBack(context.workbook, before.state, before.part, now.part);
  await context.sync();
  return null;
}

/** Whether a cell holds, or holds and looks like, what is remembered of it. A cell whose sheet is gone cannot be put back. */
function isSame(now: CellInput | null | undefined, then: CellInput, what: "content" | "look" = "content"): boolean {
  if (!now) return what === "look";
  return isSameInput(now, then) && (what === "content" || now.numberFormat === then.numberFormat);
}

/** Whether the cell still holds what was read when the finding was found. */
function stands(workbook: Workbook, { cell }: FixedCell, formula: unknown, value: unknown): boolean {
  const sheet = workbook.sheets[cell.sheet];
  if (!sheet) return false;
  const known = sheet.formulas.get(cellKey(cell.row, cell.column));
  if (known !== undefined) return formula === `=${known}`;
  return (cellValue(workbook, sheet, cell.row, cell.column)?.value ?? "") === value;
}

/** A figure in a cell formatted as text would be a text again. */
function inputAfter({ value, formula, numberFormat: wanted }: FixedCell, { numberFormat }: CellInput): CellInput {
  return {
    input: formula === null ? value : `=${formula}`,
    numberFormat: wanted ?? (numberFormat === "@" ? "General" : numberFormat),
  };
}

/** The sheet that a fix is on; null where it is on several. */
export function onlySheet(fix: Fix, { sheets }: Workbook): string | null {
  const [sheet, ...others] = new Set(fix.map(({ cell }) => cell.sheet));
  return sheet === undefined || others.length > 0 ? null : (sheets[sheet]?.name ?? null);
}
