import { partKey } from "./packageParts.ts";
import { readXml } from "./xml.ts";
import { namespace } from "./xmlNamespaces.ts";

/** The part that says what kind of part every other one is. */
export const contentTypesPart = "[Content_Types].xml";

/** What `[Content_Types].xml` says. */
export class ContentTypes {
  readonly #defaults = new Map<string, string>();
  readonly #overrides = new Map<string, string>();

  /** @throws RefusedFile */
  constructor(chunks: Iterable<Uint8Array>) {
    readXml(chunks, contentTypesPart, {
      start: (tag) => {
        if (tag.namespace !== namespace.contentTypes) return;
        const type = tag.attribute("ContentType") ?? "";
        if (tag.local === "Default") this.#defaults.set((tag.attribute("Extension") ?? "").toLowerCase(), type);
        if (tag.local === "Override") this.#overrides.set(partKey((tag.attribute("PartName") ?? "").slice(1)), type);
      },
    });
  }

  /** The content type of a part; undefined when nothing is said of it. */
  of(part: string): string | undefined {
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return this.#overrides.get(partKey(part)) ?? this.#defaults.get(extension);
  }

  /** Every type that is named for a part, without the defaults. */
  get overrides(): readonly string[] {
    return [...this.#overrides.values()];
  }
}
