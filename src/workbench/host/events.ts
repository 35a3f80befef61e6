import type { HostBook } from "../book/book.ts";
import type { BookChange } from "../book/sheet.ts";
import { eventsOf } from "./eventArguments.ts";
import { worksheetEvents } from "./eventTypes.ts";
import type { HostEvent } from "./hostEvent.ts";
import { runAsTask } from "./tasks.ts";

export type EventListener = (events: readonly HostEvent[]) => void;

/** Turns changes of the book into the API's events, for whom they were asked, after the batch that caused them has answered. */
export class HostEvents {
  readonly #registered = new Map<string, number>();
  readonly #listeners = new Set<EventListener>();
  readonly #selectionListeners = new Set<() => void>();
  #waiting: HostEvent[] = [];
  #selectionChanged = false;
  #held = 0;
  #isScheduled = false;
  #isRemote = false;
  readonly #book: HostBook;

  constructor(book: HostBook) {
    this.#book = book;
    book.subscribe((change) => {
      this.#note(book, change);
    });
  }

  /** `_Register…Event` of an object. */
  register(type: number, target: string): void {
    const key = keyOf(type, target);
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = keyOf(type, target);
    const count = (this.#registered.get(key) ?? 0) - 1;
    if (count > 0) this.#registered.set(key, count);
    else this.#registered.delete(key);
  }

  /** Edits somewhere else in the world: its events say "Remote". */
  remotely<R>(edit: () => R): R {
    const before = this.#isRemote;
    this.#isRemote = true;
    try {
      return edit();
    } finally {
      this.#isRemote = before;
    }
  }

  /** The transport's side: a page listens to events of objects. @returns what ends it */
  listen(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The transport's side: a page listens to the document's own selection event. */
  listenToSelection(listener: () => void): () => void {
    this.#selectionListeners.add(listener);
    return () => this.#selectionListeners.delete(listener);
  }

  /** A batch begins: events wait until `release`. */
  hold(): void {
    this.#held += 1;
  }

  /** The batch has answered. */
  release(): void {
    this.#held = Math.max(0, this.#held - 1);
    this.#schedule();
  }

  #note(book: HostBook, change: BookChange): void {
    if (change.source === "file") return;
    if (change.kind === "selection" || change.kind === "activated") this.#selectionChanged = true;
    for (const event of eventsOf(book, change, this.#isRemote)) {
      if (this.#registered.has(keyOf(event.type, event.target))) this.#waiting.push(event);
    }
    this.#schedule();
  }

  #isAwaited(type: number): boolean {
    return [...this.#registered.keys()].some((key) => key.startsWith(`${String(type)} `));
  }

  #schedule(): void {
    const isIdle =
      this.#waiting.length === 0 && !this.#selectionChanged && !this.#isAwaited(worksheetEvents.calculated);
    if (this.#isScheduled || this.#held > 0 || isIdle) return;
    this.#isScheduled = true;
    runAsTask(() => {
      this.#isScheduled = false;
      if (this.#held === 0) this.#deliver();
    });
  }

  #deliver(): void {
    // The book calculates when somebody reads; who waits for "calculated" has nobody else to read for it.
    if (this.#isAwaited(worksheetEvents.calculated)) this.#book.calculateIfNeeded();
    const events = this.#waiting;
    const selection = this.#selectionChanged;
    this.#waiting = [];
    this.#selectionChanged = false;
    if (events.length > 0) for (const listener of [...this.#listeners]) listener(events);
    if (selection) for (const listener of [...this.#selectionListeners]) listener();
  }
}

function keyOf(type: number, target: string): string {
  return `${String(type)} ${target}`;
}
