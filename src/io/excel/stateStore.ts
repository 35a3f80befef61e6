import { emptyState, parseState, stateNamespace, stateVersion, stateXml } from "../state.ts";
import type { AvvikaState } from "../state.ts";
import { SessionProblem } from "../session.ts";

/** The state of a workbook and where it stands. */
export interface StoredState {
  readonly state: AvvikaState;
  /** Id of its custom XML part; null when there is none yet. */
  readonly part: string | null;
}

/** Queues the state into the part it has, or a new one; returns where it goes, so that the same batch may write it again. */
export function queueState(workbook: Excel.Workbook, state: AvvikaState, part: string | null): Excel.CustomXmlPart {
  const xml = stateXml(state);
  if (part === null) return workbook.customXmlParts.add(xml);
  const known = workbook.customXmlParts.getItem(part);
  known.setXml(xml);
  return known;
}

/** Queues the state while a fix is being written or put back, then the cells, then the state that says it is done. */
export function queueInState(
  workbook: Excel.Workbook,
  { part }: StoredState,
  { during, after }: { readonly during: AvvikaState; readonly after: AvvikaState },
  queueCells: () => void,
): void {
  const place = queueState(workbook, during, part);
  queueCells();
  place.setXml(stateXml(after));
}

/** Queues the state as it was before a job; a part that came with the job goes. `now` is the part there is. */
export function queueStateBack(
  workbook: Excel.Workbook,
  before: AvvikaState,
  part: string | null,
  now: string | null,
): void {
  if (part !== null) queueState(workbook, before, part);
  else if (now !== null) workbook.customXmlParts.getItem(now).delete();
}

/** Reads the state alone: one batch where there is none, else two. */
export async function readState(context: Excel.RequestContext): Promise<StoredState> {
  const { workbook } = context;
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace);
  parts.load("items/id");
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- the rule does not follow "items/id"
  const part = parts.items[0];
  const xml = part?.getXml();
  if (!part || !xml) return { state: emptyState, part: null };
  await context.sync();
  return { state: parseState(new TextEncoder().encode(xml.value)) ?? emptyState, part: part.id };
}

/** @throws SessionProblem state-newer: a newer Avvika keeps its memory here, which this one would lose. */
export function checkWritable({ version }: AvvikaState): void {
  if (version > stateVersion) throw new SessionProblem("state-newer");
}
