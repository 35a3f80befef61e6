import type { HostObject } from "./objectType.ts";

/** Objects without a name of their own (ranges) that the client keeps by a `_ReferenceId` until it releases them. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #last = 0;

  /** How many are kept: 0 again when a client has cleaned up after itself. */
  get size(): number {
    return this.#objects.size;
  }

  /** Keeps the object and gives its id; the same id when it is kept already. */
  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined && this.#objects.has(known)) return known;
    this.#last += 1;
    const id = `reference-${String(this.#last)}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  /** The id of a kept object. */
  idOf(object: HostObject): string | undefined {
    const id = this.#ids.get(object);
    return id !== undefined && this.#objects.has(id) ? id : undefined;
  }

  get(id: string): HostObject | undefined {
    return this.#objects.get(id);
  }

  /** Releasing what is not kept is no error: a client may be late. */
  release(id: string): void {
    this.#objects.delete(id);
  }

  releaseAll(): void {
    this.#objects.clear();
  }
}
