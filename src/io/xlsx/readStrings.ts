import type { StringDictionary } from "../../domain/gridBuilder.ts";
import type { Package } from "./package.ts";
import { elementReader } from "./readElements.ts";
import type { ReadBudget } from "./readLimits.ts";
import { detached, richTextHandler } from "./readRichText.ts";
import { decodedPieces } from "./xmlDecode.ts";

/** The workbook's shared strings. Only those that cells use come into the grid's dictionary. */
export class SharedStrings {
  readonly #texts: string[] = [];
  /** By index here: index in the dictionary plus one; 0 until a cell asks. */
  #known: Uint32Array | undefined;
  readonly #dictionary: StringDictionary;

  constructor(dictionary: StringDictionary) {
    this.#dictionary = dictionary;
  }

  /** How many there are. */
  get count(): number {
    return this.#texts.length;
  }

  add(text: string): void {
    this.#texts.push(text);
  }

  /** Where the dictionary has the string; undefined when there is no such string. */
  dictionaryIndex(index: number): number | undefined {
    const text = this.#texts[index];
    if (text === undefined) return undefined;
    this.#known ??= new Uint32Array(this.#texts.length);
    const known = this.#known[index] as number;
    if (known > 0) return known - 1;
    const found = this.#dictionary.indexOf(text);
    this.#known[index] = found + 1;
    return found;
  }
}

/** Reads the shared strings part, yielding the bytes read so far. @throws RefusedFile */
export function* readSharedStrings(
  pkg: Package,
  part: string,
  strings: SharedStrings,
  budget: ReadBudget,
): Generator<number, void> {
  const handler = richTextHandler("sst/si", (text) => {
    strings.add(detached(text));
    budget.checkTexts(strings.count);
  });
  const reader = elementReader(part, handler);
  for (const piece of decodedPieces(pkg.chunks(part), part)) {
    reader.write(piece);
    yield piece.start;
  }
  reader.close();
}
