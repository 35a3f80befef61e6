import type { Package } from "../package.ts";
import { partKey } from "../packageParts.ts";
import { savePackage } from "../packageSave.ts";

/** A package with changes on top: parts are read as they will be, and only what really changed is written anew. */
export class PackagePatch {
  readonly source: Package;
  /** Content types of the parts that were added, by part name. */
  readonly addedTypes = new Map<string, string>();
  readonly #changes = new Map<string, { readonly name: string; readonly content: Uint8Array | null }>();

  constructor(source: Package) {
    this.source = source;
  }

  has(name: string): boolean {
    const change = this.#changes.get(partKey(name));
    return change ? change.content !== null : this.source.has(name);
  }

  /** A part's content as it will be. @throws RefusedFile */
  read(name: string): Uint8Array {
    return this.#changes.get(partKey(name))?.content ?? this.source.read(name);
  }

  /** Gives a part its content. The same content as before is no change. @throws RefusedFile */
  write(name: string, content: Uint8Array): void {
    const key = partKey(name);
    if (this.source.has(name) && isSame(this.source.read(name), content)) this.#changes.delete(key);
    else this.#changes.set(key, { name: this.source.spelling(name) ?? name, content });
  }

  /** Adds a part of a content type. @throws RefusedFile */
  add(name: string, content: Uint8Array, type: string): void {
    this.write(name, content);
    this.addedTypes.set(name, type);
  }

  remove(name: string): void {
    if (this.source.has(name)) this.#changes.set(partKey(name), { name, content: null });
    else this.#changes.delete(partKey(name));
  }

  /** The first of `before1after`, `before2after` ... that is no part yet. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${String(number)}${after}`;
      if (!this.has(name) && !this.source.has(name)) return name;
    }
  }

  /** As `freeName`, but a part that was removed leaves its name: the same drawing again takes the same parts. */
  vacantName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${String(number)}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** Names of the parts that were removed. */
  get removed(): readonly string[] {
    return [...this.#changes.values()].filter(({ content }) => content === null).map(({ name }) => name);
  }

  /** The package as a file. */
  save(): Uint8Array {
    return savePackage(
      this.source,
      new Map([...this.#changes.values()].map(({ name, content }) => [name, content] as const)),
    );
  }
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
