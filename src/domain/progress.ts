/** How far a long stage has come. A stage yields it between two steps, where hosts may draw the page or stop. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Rows of a report are made so many at a step: some ten milliseconds on an ordinary machine. */
export const rowsPerStep = 200;

/** What is made of each item, so many at a step. The first step comes before the first item. */
export function* eachInSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
  perStep = rowsPerStep,
): Generator<Progress, Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    if (made.length % perStep === 0) yield { done: made.length, total: items.length };
    made.push(make(item));
  }
  return made;
}

/** The steps of a part as steps of the whole, of which it is from one share to another (0 to 1). */
export function* partOf<T>(part: Generator<Progress, T>, from: number, to: number): Generator<Progress, T> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    const { done, total } = step.value;
    yield { done: from + ((to - from) * done) / total, total: 1 };
  }
}

/** Runs a stage to its end, where nobody waits to draw or to stop. */
export function runToEnd<T>(stage: Generator<unknown, T>): T {
  for (;;) {
    const step = stage.next();
    if (step.done === true) return step.value;
  }
}
