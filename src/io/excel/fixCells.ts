import { addressOf, cellKey } from "../../domain/cell.ts";
import { cellValue } from "../../domain/grid.ts";
import type { Workbook } from "../../domain/grid.ts";
import type { RepairEntry } from "../../rules/finding.ts";
import { SessionProblem } from "../session.ts";
import { withEntry } from "../state.ts";
import type { CellInput, ChangedCell, JournalRecord } from "../state.ts";
import { inputOf, isSameInput, queueInput } from "./cellInput.ts";
import type { Snapshot } from "./readWorkbook.ts";
import { checkWritable, queueState, readState } from "./stateStore.ts";
import { showsAsComputed } from "./verify.ts";

/** A repair about to be written. `cells` and `serial` are known once the workbook has been read: what a roll-back needs. */
export interface FixJob {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  trace: {
    readonly serial: number;
    readonly cells: readonly ChangedCell[];
    readonly sheetIds: readonly string[];
  } | null;
}

/**
 * Writes a repair and remembers it, in three batches. Whoever calls rolls back when it fails.
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
  const { state, part } = await readState(context);
  checkWritable(state);
  const cells = repair.map((entry, i): ChangedCell => {
    const range = ranges[i];
    const sheetName = outline.sheets[entry.cell.sheet]?.name ?? "";
    if (!range || range.isNullObject) throw new SessionProblem("sheet-gone", { detail: sheetName });
    if (!stands(range, workbook, entry)) throw new SessionProblem("repair-outdated", { detail: sheetName });
    const before = inputOf(range);
    return { sheetName, address: addresses[i] ?? "", before, after: { ...before, ...repairInput(entry, before) } };
  });
  job.trace = { serial: state.serial, cells, sheetIds };

  cells.forEach(({ after }, i) => queueInput(ranges[i] as Excel.Range, after));
  ranges.forEach((range) => range.load("values"));
  await context.sync();
  repair.forEach(({ expected, formula, cell }, i) => {
    const shown = (ranges[i] as Excel.Range).values as unknown[][];
    // A formula shows what its operands give, which may themselves be wrong still; a figure shows itself.
    const isRight = formula === null ? showsAsComputed([[expected]], shown) : typeof shown[0]?.[0] === "number";
    if (!isRight) throw new SessionProblem("not-verified", { detail: outline.sheets[cell.sheet]?.name ?? null });
  });
  const entry: JournalRecord = { id: job.id, at: job.at, kind: "fix", cells };
  queueState(context.workbook, withEntry(state, entry), part);
  await context.sync();
  return entry;
}

/** After a failure: the cells as they were, or the entry when the fix had been remembered and so counts. */
export async function rollBackFix(context: Excel.RequestContext, job: FixJob): Promise<JournalRecord | null> {
  const { id, at, trace } = job;
  if (!trace) return null;
  const ranges = trace.cells.map(({ address }, i) => cellOf(context, trace.sheetIds[i] ?? "", address));
  ranges.forEach((range) => range.load("formulas,values,numberFormat"));
  const { state } = await readState(context);
  if (state.serial > trace.serial) return { id, at, kind: "fix", cells: trace.cells };
  trace.cells.forEach(({ before }, i) => {
    const range = ranges[i];
    if (!range || range.isNullObject) return;
    const now = inputOf(range);
    if (!isSameInput(now, before) || now.numberFormat !== before.numberFormat) queueInput(range, before);
  });
  await context.sync();
  return null;
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
