/** What a page of text needs to know about where it is shown. */
export interface Terminal {
  /** Characters on a line. */
  readonly width: number;
  readonly colours: boolean;
}

const readableWidth = 100;
const narrowestWidth = 50;

/** A stream's terminal: colours only where a person looks, and has not asked to be spared them (no-color.org). */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isTerminal = stream.isTTY === true;
  const { NO_COLOR: noColour = "", TERM: term } = environment;
  return {
    width: isTerminal
      ? Math.max(narrowestWidth, Math.min(readableWidth, stream.columns ?? readableWidth))
      : readableWidth,
    colours: isTerminal && noColour === "" && term !== "dumb",
  };
}

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  green: [32, 39],
} as const;
export type Colour = keyof typeof codes;

/** The text in a colour, or as it is. */
export function coloured(text: string, colour: Colour, { colours }: Terminal): string {
  const [on, off] = codes[colour];
  return colours ? `\u001b[${String(on)}m${text}\u001b[${String(off)}m` : text;
}

/** Words of a workbook as one harmless line: no control characters, which a terminal would obey, and no turned reading direction. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}

/** Lines of at most `width` characters, broken at spaces; no-break spaces hold. The first has `indent`, the others `hanging`. */
export function wrapped(text: string, width: number, indent: string, hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hanging;
      isEmpty = true;
    }
    line += (isEmpty ? "" : " ") + word;
    isEmpty = false;
  }
  return [...lines, line];
}
