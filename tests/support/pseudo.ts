import type { Language } from "../../src/messages/format.ts";
import { textsIn } from "../../src/messages/index.ts";
import type { Texts } from "../../src/messages/texts.ts";

/** Every text of a language between marks, two fifths longer: what stands outside them on the page is not from a dictionary. Formats of figures stay. */
export function pseudoTexts(language: Language = "sv"): Texts {
  const { formats, ...rest } = textsIn[language];
  return { formats, ...(marked(rest) as Omit<Texts, "formats">) };
}

function marked(node: unknown): unknown {
  if (typeof node === "string") return `⟦${node}${longer(node.length)}⟧`;
  if (typeof node === "function") {
    const text = node as (...values: unknown[]) => unknown;
    return (...values: unknown[]) => marked(text(...values));
  }
  if (Array.isArray(node)) return node.map(marked);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, marked(value)]));
}

/** Two fifths of so many letters, in words of six: a language that says more says it in more words. */
function longer(letters: number): string {
  return "~".repeat(Math.ceil(letters * 0.4)).replace(/~{6}(?=~)/g, "$& ");
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
