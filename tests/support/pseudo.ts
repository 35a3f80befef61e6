import type { Language } from "../../src/messages/format.ts";
import { textsIn } from "../../src/messages/index.ts";
import type { Texts } from "../../src/messages/texts.ts";

/** Every text of a language between marks, a third longer: what stands outside them on the page is not from a dictionary. Formats of figures stay. */
export function pseudoTexts(language: Language = "sv"): Texts {
  const { formats, ...rest } = textsIn[language];
  return { formats, ...(marked(rest) as Omit<Texts, "formats">) };
}

function marked(node: unknown): unknown {
  if (typeof node === "string") return `⟦${node}${"~".repeat(Math.ceil(node.length / 3))}⟧`;
  if (typeof node === "function") {
    const text = node as (...values: unknown[]) => unknown;
    return (...values: unknown[]) => marked(text(...values));
  }
  if (Array.isArray(node)) return node.map(marked);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, marked(value)]));
}

/** What a text leaves when everything between marks, however nested, is taken out. */
export function unmarked(text: string): string {
  let depth = 0;
  let left = "";
  for (const letter of text) {
    if (letter === "⟦") depth += 1;
    else if (letter === "⟧") depth -= 1;
    else if (depth === 0) left += letter;
  }
  return left;
}
