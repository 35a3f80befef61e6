import type { AvvikaState } from "../state.ts";
import { queueState, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";

/** A change of the memory alone. `serial` is the state's from before, once it is known. */
export interface MemoryJob {
  serial: number | null;
}

/** Remembers something, and nothing else. Shape: `after` is a step on. */
export async function remember(
  context: Excel.RequestContext,
  { state, part }: StoredState,
  after: AvvikaState,
  job: MemoryJob,
): Promise<void> {
  job.serial = state.serial;
  queueState(context.workbook, after, part);
  await context.sync();
}

/** After a failure: whether it had been remembered, and only the answer was lost. One part is written whole or not at all. */
export async function isRemembered(context: Excel.RequestContext, { serial }: MemoryJob): Promise<boolean> {
  if (serial === null) return false;
  return (await readState(context)).state.serial > serial;
}
