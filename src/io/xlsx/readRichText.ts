import type { ElementHandler } from "./readElements.ts";
import { unescapeXstring } from "./xmlText.ts";

/**
 * Gathers the text of a rich text (`si`, `is`, a comment's `text`): its own `t` and those of its runs, without phonetics.
 * `item` is the path of the element that holds one text.
 */
export function richTextHandler(item: string, take: (text: string) => void): ElementHandler {
  const textPaths = [`${item}/t`, `${item}/r/t`];
  let text = "";
  return {
    start: (path) => {
      if (path === item) text = "";
    },
    text: (path, piece) => {
      if (textPaths.includes(path)) text += piece;
    },
    end: (path) => {
      if (path === item) take(unescapeXstring(text));
    },
  };
}

/**
 * A copy of a string that shares no memory with the text it was cut from: V8 keeps a whole piece of XML alive for a
 * substring of it.
 */
export function detached(text: string): string {
  return text.length === 0 ? text : ` ${text}`.slice(1);
}
