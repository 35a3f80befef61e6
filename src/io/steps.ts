import { SessionProblem } from "./session.ts";

/** Milliseconds a person does not notice. */
const longestFreeze = 40;

/** Runs a long stage, letting the page draw between its steps. @throws SessionProblem cancelled */
export async function steppedToEnd<Step, T>(
  stage: Generator<Step, T>,
  seen: (step: Step) => void,
  signal: AbortSignal,
): Promise<T> {
  let drawn = performance.now();
  for (;;) {
    throwIfCancelled(signal);
    const step = stage.next();
    if (step.done === true) return step.value;
    if (performance.now() - drawn < longestFreeze) continue;
    seen(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    drawn = performance.now();
  }
}

/** @throws SessionProblem cancelled */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new SessionProblem("cancelled");
}
