/** The ribbon's buttons, as the add-in left them, and the commands that are under way. */
export class Commands {
  /** Buttons that the add-in has enabled or disabled, by control id. */
  readonly enabled = new Map<string, boolean>();
  /** Tabs that the add-in has shown or hidden, by id. */
  readonly visible = new Map<string, boolean>();
  #last = 0;
  readonly #waiting = new Map<string, (outcome: CommandOutcome) => void>();
  readonly #pages = new Set<(command: Command) => void>();
  #arrived: (() => void)[] = [];

  /**
   * Presses a button that runs a function of the add-in. Resolves when the function calls `event.completed()`.
   * Waits until a page listens to commands, as Excel starts the function file first.
   */
  async run(functionName: string, controlId = functionName): Promise<CommandOutcome> {
    while (this.#pages.size === 0) await new Promise<void>((resolve) => this.#arrived.push(resolve));
    this.#last += 1;
    const id = `command-${String(this.#last)}`;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      for (const send of this.#pages) send({ id, functionName, controlId });
    });
  }

  /** The transport's side: a page listens. @returns what ends it */
  listen(send: (command: Command) => void): () => void {
    this.#pages.add(send);
    const arrived = this.#arrived;
    this.#arrived = [];
    for (const go of arrived) go();
    return () => this.#pages.delete(send);
  }

  /** The transport's side: the function has called `event.completed()`, or was not found. */
  completed(id: string, outcome: CommandOutcome): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }
}

export interface Command {
  readonly id: string;
  readonly functionName: string;
  readonly controlId: string;
}

/** 0 is success, 11101 a function nobody knows. */
export interface CommandOutcome {
  readonly status: number;
  /** What was given to `event.completed()`, as JSON text. */
  readonly event: string;
}
