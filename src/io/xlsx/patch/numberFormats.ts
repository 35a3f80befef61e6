import { numberFormatXml } from "../write/styleXml.ts";
import type { Qualify } from "../write/styleXml.ts";
import { childOf, childrenOf } from "./outline.ts";
import type { OutlinedPart } from "./outline.ts";
import { StyleList } from "./styleList.ts";
import type { Splice } from "./splice.ts";

/** Formats every Excel knows by number, whatever its language; the file does not list them. */
const builtIn: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
/** Lower numbers are Excel's own, listed or not. */
const firstOwn = 164;

/** The number formats of a styles part: a code has the number the file gives it, or the next free one. */
export class NumberFormats {
  readonly #list: StyleList;
  readonly #q: Qualify;
  readonly #ids = new Map<string, number>(builtIn);
  #next = firstOwn;

  constructor(part: OutlinedPart, q: Qualify) {
    this.#list = new StyleList(part, "numFmts", "numFmt", []);
    this.#q = q;
    const listed = childOf(part.root, "numFmts");
    for (const { tag } of listed ? childrenOf(listed, "numFmt") : []) {
      const id = Number(tag.attribute("numFmtId"));
      const code = tag.attribute("formatCode") ?? "";
      if (!this.#ids.has(code)) this.#ids.set(code, id);
      this.#next = Math.max(this.#next, id + 1);
    }
  }

  idOf(code: string): number {
    const known = this.#ids.get(code);
    if (known !== undefined) return known;
    const id = this.#next++;
    this.#ids.set(code, id);
    this.#list.indexOf(numberFormatXml(id, code, this.#q));
    return id;
  }

  splices(): Splice[] {
    return this.#list.splices();
  }
}
