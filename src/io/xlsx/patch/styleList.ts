import { appended, attributeSet, childOf, childrenOf, insertedInOrder, qualified, sourceText } from "./outline.ts";
import type { OutlinedPart, OutlineElement } from "./outline.ts";
import type { Splice } from "./splice.ts";

/** Order of the lists in a styles part. */
const listOrder = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
]; // prettier-ignore

/** One list of a styles part (fonts, fills ...): entries are found by their text or added last, so that old indexes hold. */
export class StyleList {
  readonly #part: OutlinedPart;
  readonly #local: string;
  readonly #list: OutlineElement | undefined;
  readonly #entries: readonly OutlineElement[];
  readonly #indexes = new Map<string, number>();
  readonly #added: string[] = [];
  #count = 0;

  /** `first` are the entries that index 0 and on must be when the file has no such list. */
  constructor(part: OutlinedPart, local: string, entry: string, first: readonly string[]) {
    this.#part = part;
    this.#local = local;
    this.#list = childOf(part.root, local);
    this.#entries = this.#list ? childrenOf(this.#list, entry) : [];
    for (const element of this.#entries) this.#remember(sourceText(part, element));
    if (this.#entries.length === 0) for (const xml of first) this.#add(xml);
  }

  /** Index of the entry, which is added when the list lacks it. */
  indexOf(xml: string): number {
    const known = this.#indexes.get(xml);
    if (known !== undefined) return known;
    this.#add(xml);
    return this.#count - 1;
  }

  /** An entry that the file has. */
  entry(index: number): OutlineElement | undefined {
    return this.#entries[index];
  }

  /** What has to change in the part. */
  splices(): Splice[] {
    if (this.#added.length === 0) return [];
    const xml = this.#added.join("");
    const list = this.#list;
    if (list) {
      return [appended(this.#part, list, xml), ...attributeSet(this.#part, list, "count", String(this.#count))];
    }
    const name = qualified(this.#part.root, this.#local);
    const whole = `<${name} count="${String(this.#count)}">${xml}</${name}>`;
    return [insertedInOrder(this.#part, this.#part.root, listOrder, this.#local, whole)];
  }

  #add(xml: string): void {
    this.#added.push(xml);
    this.#remember(xml);
  }

  #remember(xml: string): void {
    if (!this.#indexes.has(xml)) this.#indexes.set(xml, this.#count);
    this.#count++;
  }
}
