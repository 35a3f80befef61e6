/** Tokens parted into sentences. */
import type { Token } from "./tokens.ts";

/** The sentences of a text. A full stop ends one when something new begins after it; a line break when it is no mere wrapping. */
export function sentencesOf(text: string, tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  const finish = (): void => {
    if (current.length > 0) sentences.push(current);
    current = [];
  };
  for (const token of tokens) {
    if (token.kind === "mark" && endsSentence(text, token)) finish();
    else if (token.kind !== "mark" || token.text !== "\n") current.push(token);
  }
  finish();
  return sentences;
}

function endsSentence(text: string, { text: mark, end }: Token & { kind: "mark" }): boolean {
  const rest = text.slice(end, end + 8).trimStart();
  switch (mark) {
    case "!":
    case "?":
    case "\u2022":
    case "\u25a0":
      return true;
    case ".":
      return rest === "" || (/^\s/.test(text.slice(end)) && !/^[\p{Ll}\d]/u.test(rest)) || /^\n/.test(text.slice(end));
    case "\n":
      return !/^\p{Ll}/u.test(rest);
    default:
      return false;
  }
}
