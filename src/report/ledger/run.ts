/** Runs a stage to its end. */
export function runLedger<T>(stage: Generator<unknown, T>): T {
  for (;;) {
    const step = stage.next();
    if (step.done === true) return step.value;
  }
}
