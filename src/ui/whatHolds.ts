import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";

/** Where nothing is open: how much was counted through, or that all but the accepted holds. */
export function whatHolds({ accepted, model, tables }: CheckedWorkbook, { pane, remedy }: Texts): string {
  return accepted.length > 0
    ? remedy.restHolds(accepted.length)
    : pane.check.counted(model.system.equations.length, tables.length);
}
