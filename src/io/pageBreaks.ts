/** Pages that are certainly long enough for their lines, with breaks where they disturb least. */

/** A row as it is printed. */
export interface PrintedLine {
  /** 0-based. */
  readonly row: number;
  /** Points, before the sheet is shrunk. */
  readonly height: number;
  /** Points of the headings that a page which begins here repeats. */
  readonly repeated: number;
  /** How well a page begins here: "part" where something new begins, "never" where the line belongs with the one above it. */
  readonly start: keyof typeof disturbance;
}

/** What a break costs, in pages that it might save: none is worth one more page but where a line would be torn from its own. */
const disturbance = { part: 0, line: 0.05, seldom: 0.3, never: 5 } as const;
/** A page that is left half empty costs about as much as a break between lines. */
const emptyCost = 0.2;

/** The rows that begin a page: as few pages as can be, then the breaks that disturb least. `room`: points on a page. */
export function pageBreaks(lines: readonly PrintedLine[], room: number): number[] {
  /** The best way to print all lines from one on: what it costs, and where its second page begins. */
  const best: { readonly cost: number; readonly next: number }[] = [];
  for (let start = lines.length - 1; start >= 0; start--) {
    let used = lines[start]?.repeated ?? 0;
    let found = { cost: Infinity, next: start + 1 };
    for (let next = start + 1; next <= lines.length; next++) {
      used += lines[next - 1]?.height ?? 0;
      // A line that is higher than a page still has to stand on one.
      if (used > room && next > start + 1) break;
      const cost = costOf(lines, next, Math.max(0, 1 - used / room)) + (best[next]?.cost ?? 0);
      if (cost < found.cost) found = { cost, next };
    }
    best[start] = found;
  }
  const breaks: number[] = [];
  for (let at = best[0]?.next ?? lines.length; at < lines.length; at = best[at]?.next ?? lines.length) {
    breaks.push(lines[at]?.row ?? 0);
  }
  return breaks;
}

/** What the page costs that ends before a line, with the break after it. */
function costOf(lines: readonly PrintedLine[], next: number, empty: number): number {
  const line = lines[next];
  return line ? 1 + emptyCost * empty ** 2 + disturbance[line.start] : 1;
}
