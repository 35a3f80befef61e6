/** How far a long stage has come. A stage yields it between two steps, where hosts may draw the page or stop. */
export interface Progress {
  readonly done: number;
  readonly total: number;
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
