/** Tables as they stand in print: tab-separated cells, figures with their spaces, signs and commas. */

/** Rows of cells, the label first. "" is an empty cell; a leading apostrophe, as in Excel, makes a figure text. */
export type Printed = readonly (readonly string[])[];

/** The rows of a TSV file, which ends in a line feed. */
export function printed(tsv: string): Printed {
  const lines = tsv.replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t"));
}

/** The same with "|" between the cells, for tables drawn in code. */
export function drawn(table: string): Printed {
  const lines = table.trim().split("\n");
  return lines.map((line) => line.split("|").map((cell) => cell.trim()));
}

/**
 * A printed figure as an exact integer number of hundredths; null for an empty cell and for a dash alone.
 * Forms: any space between thousands, `-`, `–` or `−` before, after or at a distance, parentheses for minus, decimal comma.
 */
export function hundredths(figure: string): number | null {
  const compact = figure.replace(/^'/, "").replace(/\s/g, "").replace(/[–−]/g, "-");
  if (compact === "" || compact === "-") return null;
  const match = /^(\(|-)?(\d+)(?:,(\d{1,2}))?(\)|-)?$/.exec(compact);
  if (!match) throw new Error(`not a printed figure: ${figure}`);
  const [, before, whole = "", decimals = "", after] = match;
  const size = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  return (before ?? after) && size !== 0 ? -size : size;
}

/** Whether a printed cell is a figure (a percent, a dash for nothing) and no text. */
export function isFigure(cell: string): boolean {
  return /^'?(-|[(-]?\d+(?:,\d{1,2})?[%)-]?)$/.test(cell.replace(/\s/g, "").replace(/[–−]/g, "-"));
}

/** A printed figure as the number Excel would hold, a percent as the share it is stored as; null for an empty cell. */
export function numberOf(figure: string): number | null {
  if (figure.endsWith("%")) return (hundredths(figure.slice(0, -1)) ?? 0) / 10_000;
  const exact = hundredths(figure);
  return exact === null ? null : exact / 100;
}

/** Whether the cell is marked as text (leading apostrophe). */
export function isText(figure: string): boolean {
  return figure.startsWith("'");
}
