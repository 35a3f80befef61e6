import { addressOf, cellKey } from "../../domain/cell.ts";
import { cellValue } from "../../domain/grid.ts";
import type { Workbook } from "../../domain/grid.ts";
import type { RepairEntry } from "../../rules/finding.ts";
import { SessionProblem } from "../session.ts";
import { remembersNothing, withEntry } from "../state.ts";
import type { AvvikaState, CellInput, ChangedCell, JournalRecord } from "../state.ts";
import { inputOf, isSameInput, queueInput } from "./cellInput.ts";
import type { Snapshot } from "./readWorkbook.ts";
import { checkWritable, queueState, queueStateBack, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";
import { showsAsComputed } from "./verify.ts";

/** A repair about to be written. `trace` is known once the workbook has been read: what a roll-back needs. */
export interface FixJob {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  trace: FixTrace | null;
}

interface FixTrace {
  readonly before: StoredState;
  readonly entry: Extract<JournalRecord, { kind: "fix" }>;
  readonly repair: readonly RepairEntry[];
  readonly sheetIds: readonly string[];
}

/**
 * Writes a repair and remembers it, in three batches. The memory is written before the cells: work cut off in between shows as an
 * entry whose cells are as they were, which `dropUndone` forgets. Whoever calls rolls back when it fails.
 * Errors: @throws SessionProblem repair-outdated when a cell no longer holds what was checked, not-verified when it does not show
 * what it should, and what Excel says no with.
 */
export async function fixCells(
  context: Excel.RequestContext,
  { workbook, outline }: Snapshot,
  repair: readonly RepairEntry[],
  job: FixJob,
): Promise<JournalRecord> {
  const sheetIds = repair.map(({ cell }) => outline.sheets[cell.sheet]?.id ?? "");
  const addresses = repair.map(({ cell }) => addressOf(cell.row, cell.column));
  const ranges = addresses.map((address, i) => cellOf(context, sheetIds[i] ?? "", address));
  ranges.forEach((range) => range.load("formulas,values,numberFormat"));
  const stored = await readState(context);
  checkWritable(stored.state);
  const cells = repair.map((entry, i): ChangedCell => {
    const range = ranges[i];
    const sheetName = outline.sheets[entry.cell.sheet]?.name ?? "";
    if (!range || range.isNullObject) throw new SessionProblem("sheet-gone", { detail: sheetName });
    if (!stands(range, workbook, entry)) throw new SessionProblem("repair-outdated", { detail: sheetName });
    const before = inputOf(range);
    return { sheetName, address: addresses[i] ?? "", before, after: repairInput(entry, before) };
  });
  const entry = { id: job.id, at: job.at, kind: "fix", cells } as const;
  job.trace = { before: stored, entry, repair, sheetIds };

  queueState(context.workbook, withEntry(stored.state, entry), stored.part);
  cells.forEach(({ after }, i) => queueInput(ranges[i] as Excel.Range, after));
  ranges.forEach((range) => range.load("values"));
  await context.sync();
  const wrong = repair.find((one, i) => !isRepaired(one, ranges[i] as Excel.Range));
  if (wrong) throw new SessionProblem("not-verified", { detail: outline.sheets[wrong.cell.sheet]?.name ?? null });
  return entry;
}

/** A formula shows what its operands give, which may themselves be wrong still; a figure shows itself. */
function isRepaired({ expected, formula }: RepairEntry, { values }: Excel.Range): boolean {
  return formula === null ? showsAsComputed([[expected]], values as unknown[][]) : typeof values[0]?.[0] === "number";
}

/** After a failure: cells and memory as they were; or the entry, when everything had been written and only the answer was lost. */
export async function rollBackFix(context: Excel.RequestContext, { trace }: FixJob): Promise<JournalRecord | null> {
  if (!trace) return null;
  const { before, entry, repair, sheetIds } = trace;
  const ranges = entry.cells.map(({ address }, i) => cellOf(context, sheetIds[i] ?? "", address));
  ranges.forEach((range) => range.load("formulas,values,numberFormat"));
  const now = await readState(context);
  const isRemembered = now.state.journal.some(({ id }) => id === entry.id);
  const isWritten = entry.cells.every(({ after }, i) => isSameInput(inputOf(ranges[i] as Excel.Range), after));
  if (isRemembered && isWritten && repair.every((one, i) => isRepaired(one, ranges[i] as Excel.Range))) return entry;
  entry.cells.forEach((cell, i) => {
    const range = ranges[i];
    if (range?.isNullObject !== false) return;
    const found = inputOf(range);
    const isAsBefore = isSameInput(found, cell.before) && found.numberFormat === cell.before.numberFormat;
    if (!isAsBefore) queueInput(range, cell.before);
  });
  if (isRemembered) queueStateBack(context.workbook, before.state, before.part, now.part);
  await context.sync();
  return null;
}

/**
 * Forgets the newest entry when it is a fix whose cells are as they were before it: a job that was cut off, or a fix somebody has
 * taken back by hand. Run at every start.
 */
export async function dropUndone(context: Excel.RequestContext, { state, part }: StoredState): Promise<AvvikaState> {
  const newest = state.journal.at(-1);
  if (newest?.kind !== "fix" || part === null) return state;
  const ranges = newest.cells.map(({ sheetName, address }) => cellOf(context, sheetName, address));
  ranges.forEach((range) => range.load("formulas,values,numberFormat"));
  await context.sync();
  const isUndone = newest.cells.every(({ before }, i) => {
    const range = ranges[i];
    return range?.isNullObject === false && isSameInput(inputOf(range), before);
  });
  if (!isUndone) return state;
  const without = { ...state, serial: state.serial - 1, journal: state.journal.slice(0, -1) };
  if (remembersNothing(without)) context.workbook.customXmlParts.getItem(part).delete();
  else queueState(context.workbook, without, part);
  await context.sync();
  return without;
}

/** A cell of a sheet by the sheet's id or name; a null object when the sheet is gone. */
export function cellOf(context: Excel.RequestContext, sheet: string, address: string): Excel.Range {
  return context.workbook.worksheets.getItemOrNullObject(sheet).getRange(address);
}

/** Whether the cell still holds what was read when the repair was found. */
function stands(range: Excel.Range, workbook: Workbook, { cell }: RepairEntry): boolean {
  const sheet = workbook.sheets[cell.sheet];
  if (!sheet) return false;
  const formula = sheet.formulas.get(cellKey(cell.row, cell.column));
  if (formula !== undefined) return range.formulas[0]?.[0] === `=${formula}`;
  return (cellValue(workbook, sheet, cell.row, cell.column)?.value ?? "") === range.values[0]?.[0];
}

/** A figure in a cell formatted as text would be a text again. */
function repairInput({ expected, formula }: RepairEntry, { numberFormat }: CellInput): CellInput {
  return {
    input: formula === null ? expected : `=${formula}`,
    numberFormat: numberFormat === "@" ? "General" : numberFormat,
  };
}
