import type { CellStyle } from "../../../report/style.ts";
import { isSameLook, lookOf, plainLook, type CellLook } from "../cellLook.ts";
import type { IndexedLook } from "../readLooks.ts";
import type { StylesPart } from "./stylesPart.ts";

/** Finds the style index for a cell that changes, from the one it has. */
export class CellStyles {
  readonly #looks: readonly IndexedLook[];
  readonly #part: StylesPart;

  constructor(looks: readonly IndexedLook[], part: StylesPart) {
    this.#looks = looks;
    this.#part = part;
  }

  /** `look` left out keeps the look; `quotePrefix` is whether the cell's text is to be marked as typed with an apostrophe. */
  index(base: number, look: CellLook | CellStyle | undefined, quotePrefix: boolean): number {
    const known = this.#looks[base] ?? { look: plainLook, quotePrefix: false };
    const wanted = look === undefined ? known.look : lookOf(look);
    if (quotePrefix === known.quotePrefix && isSameLook(wanted, known.look)) return base;
    return this.#part.changed(base, known.look, wanted, quotePrefix);
  }

  /** Whether a style marks its cells' text as typed with an apostrophe. */
  hasQuotePrefix(style: number): boolean {
    return this.#looks[style]?.quotePrefix ?? false;
  }
}
