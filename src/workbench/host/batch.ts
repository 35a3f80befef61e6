import { ActionRunner } from "./actions.ts";
import { ApiError, apiMessages, httpStatusOf } from "./apiError.ts";
import { kindOf } from "./batchLog.ts";
import type { Fault, FaultError } from "./faults.ts";
import { transportError } from "./faults.ts";
import type { Session } from "./session.ts";
import type { ActionResult, BatchRequest, WireError } from "./wire.ts";
import { actionType } from "./wire.ts";

/** What a batch came to: a body to send back, or a number instead of one. */
export type BatchOutcome = { readonly body: string; readonly httpStatus: number } | { readonly transportError: number };

/** The flag a request carries that waits for the end of cell editing (`delayForCellEdit`). */
const delayForCellEdit = 64;
/** The flag a request carries that may change the workbook. */
const writes = 1;

/** Carries out one batch as Excel does: in order, stopping at the first error, keeping what was done until then. */
export function carryOut(session: Session, bodyText: string, flags: number): BatchOutcome {
  const { host } = session;
  const requestBytes = byteLength(bodyText);
  const request = JSON.parse(bodyText) as BatchRequest;
  const kind = kindOf(request);
  const fault = kind === "work" ? host.faults.next() : null;
  const runner = new ActionRunner(session, request);
  const outcome = guarded(session, flags, requestBytes, kind === "work") ?? run(runner, request, fault, session);
  session.references.endBatch();
  host.log.add({
    kind,
    actions: request.Actions.length,
    requestBytes,
    answerBytes: "body" in outcome.answer ? byteLength(outcome.answer.body) : 0,
    members: [...runner.members],
    error: outcome.error,
  });
  return outcome.answer;
}

interface Carried {
  readonly answer: BatchOutcome;
  readonly error: FaultError | null;
}

/** What Excel refuses without looking at the actions. */
function guarded({ host }: Session, flags: number, requestBytes: number, isWork: boolean): Carried | null {
  if (requestBytes > host.limits.requestBytes) return refused(transportError.requestTooLarge);
  if (!isWork) return null;
  if (host.faults.cellEditing && (flags & delayForCellEdit) === 0) return refused(transportError.cellEditing);
  if (host.isReadOnly && (flags & writes) !== 0) return refused(transportError.accessDenied);
  return null;
}

const refused = (number: number): Carried => ({ answer: { transportError: number }, error: number });

function run(runner: ActionRunner, request: BatchRequest, fault: Fault | null, session: Session): Carried {
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const stopAt =
    fault === null || fault.when === "answerLost" ? Infinity : fault.when === "before" ? 0 : fault.when.afterActions;
  for (const [index, action] of request.Actions.entries()) {
    if (fault && index >= stopAt) return failed(fault.error, index, results, traces);
    try {
      results.push({ ActionId: action.Id, Value: runner.run(action) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return failure(wireError(error, index), results, traces);
    }
    if (action.ActionType === actionType.trace) traces.push(action.Id);
  }
  // A fault after more actions than the batch has, or after all of them: everything is done and nobody hears of it.
  if (fault) return failed(fault.error, request.Actions.length - 1, [], []);
  const body = JSON.stringify({ Results: results, TraceIds: traces });
  if (byteLength(body) > session.host.limits.answerBytes) return refused(transportError.answerTooLarge);
  return { answer: { body, httpStatus: 200 }, error: null };
}

function failed(
  error: FaultError,
  index: number,
  results: readonly ActionResult[],
  traces: readonly number[],
): Carried {
  if (typeof error === "number") return refused(error);
  return failure(wireError(new ApiError(error), index), results, traces);
}

function failure(error: WireError, results: readonly ActionResult[], traces: readonly number[]): Carried {
  const body = JSON.stringify({ Error: error, ProcessedResults: { Results: results }, TraceIds: traces });
  return { answer: { body, httpStatus: error.HttpStatusCode }, error: error.Code as FaultError };
}

function wireError({ code, message, location }: ApiError, index: number): WireError {
  return {
    Code: code,
    Message: message === "" ? apiMessages[code] : message,
    Location: location ?? "",
    ActionIndex: Math.max(index, 0),
    HttpStatusCode: httpStatusOf(code),
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
