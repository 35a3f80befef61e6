import { isKeptSheet } from "../../pipeline/ownSheets.ts";
import { foldedName } from "../definedName.ts";
import { reportPosition } from "../reportSheet.ts";
import { SessionProblem } from "../session.ts";
import { remembersNothing } from "../state.ts";
import type { AvvikaState } from "../state.ts";
import { plainFormula } from "./marks.ts";
import { queueState, readState } from "./stateStore.ts";

/**
 * Takes away every sheet that Avvika can make again, with its names and the memory of it; what somebody has decided stays. The
 * memory goes last, so that work cut off is finished by doing it again. Returns the names of the sheets.
 * Errors: @throws SessionProblem structure-locked, and what Excel says no with.
 */
export async function removeReports(context: Excel.RequestContext): Promise<{ sheets: string[]; state: AvvikaState }> {
  const { workbook } = context;
  const { worksheets, names, protection } = workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  const { state, part } = await readState(context);
  if (protection.protected) throw new SessionProblem("structure-locked");
  const sheetNames = worksheets.items.map(({ name }) => name);
  const known = names.items.map(({ name, formula }) => ({ name, formula: plainFormula(formula), sheet: null }));
  const made = state.reports.filter(({ key }) => !isKeptSheet(key));
  const sheets = made.flatMap((report) => sheetNames[reportPosition(report, known, sheetNames)] ?? []);
  const own = new Set(
    made.flatMap(({ anchor, names: given }) => [anchor, ...given.map(({ name }) => name)].map(foldedName)),
  );
  for (const name of sheets) worksheets.getItem(name).delete();
  for (const item of names.items) if (own.has(foldedName(item.name))) item.delete();
  const left = withoutReports(state);
  if (!remembersNothing(left)) queueState(workbook, left, part);
  else if (part !== null) workbook.customXmlParts.getItem(part).delete();
  await context.sync();
  return { sheets, state: left };
}

/** After a failure: what came of it when the sheets are gone and only the answer was lost; null when they are there. */
export async function removedAfterAll(
  context: Excel.RequestContext,
): Promise<{ sheets: string[]; state: AvvikaState } | null> {
  const { state } = await readState(context);
  return state.reports.every(({ key }) => isKeptSheet(key)) ? { sheets: [], state } : null;
}

/** What is remembered without the reports. Nothing is under way, so that counting may begin again where nothing else is kept. */
function withoutReports(state: AvvikaState): AvvikaState {
  const left = {
    ...state,
    reports: state.reports.filter(({ key }) => isKeptSheet(key)),
    journal: state.journal.filter(
      (entry) => entry.kind !== "reports" || entry.reports.every(({ key }) => isKeptSheet(key)),
    ),
  };
  const empty = { ...left, serial: 0 };
  return remembersNothing(empty) ? empty : { ...left, serial: state.serial + 1 };
}
