import type { HostBook } from "../book/book.ts";
import { moveObjects } from "./movedObject.ts";
import type { HostObject } from "./objectType.ts";

/**
 * Objects without a name of their own (ranges) that the client keeps by a `_ReferenceId` until it releases them, and those that
 * the batch under way has named. All of them follow their cells.
 */
export class References {
  readonly #kept = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #named: HostObject[] = [];
  #last = 0;
  readonly #stopWatching: () => void;

  constructor(book: HostBook) {
    this.#stopWatching = book.subscribe((change) => {
      moveObjects(new Set([...this.#kept.values(), ...this.#named]), change);
    });
  }

  /** How many are kept: 0 again when a client has cleaned up after itself. */
  get size(): number {
    return this.#kept.size;
  }

  /** Keeps the object and gives its id; the same id when it is kept already. */
  keep(object: HostObject): string {
    const known = this.idOf(object);
    if (known !== undefined) return known;
    this.#last += 1;
    const id = `reference-${String(this.#last)}`;
    this.#kept.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  /** The id of a kept object. */
  idOf(object: HostObject): string | undefined {
    const id = this.#ids.get(object);
    return id !== undefined && this.#kept.has(id) ? id : undefined;
  }

  get(id: string): HostObject | undefined {
    return this.#kept.get(id);
  }

  /** Releasing what is not kept is no error: a client may be late. */
  release(id: string): void {
    this.#kept.delete(id);
  }

  releaseAll(): void {
    this.#kept.clear();
  }

  /** The batch under way has named the object. */
  name(object: HostObject): void {
    this.#named.push(object);
  }

  /** The batch is over. */
  endBatch(): void {
    this.#named = [];
  }

  /** The page is gone. */
  close(): void {
    this.releaseAll();
    this.#stopWatching();
  }
}
