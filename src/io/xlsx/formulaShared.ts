import { tokenize, tokenTypes } from "@borgar/fx/xlsx";
import { columnIndex, columnName, maxColumns, maxRows } from "../../domain/cell.ts";

/**
 * A shared formula, cut once where its references are, so that expanding it for each of its cells is putting texts together.
 * Relative references move with the cell and wrap at the sheet's edges, as Excel's R1C1 form does.
 */
export class SharedFormula {
  readonly #pieces: readonly Piece[];
  readonly #row: number;
  readonly #column: number;

  /** `row` and `column` are the cell that holds the text. */
  constructor(text: string, row: number, column: number) {
    this.#pieces = cut(text);
    this.#row = row;
    this.#column = column;
  }

  /** The formula as it reads in another cell. */
  at(row: number, column: number): string {
    const down = row - this.#row;
    const right = column - this.#column;
    let text = "";
    for (const piece of this.#pieces) {
      if (typeof piece === "string") text += piece;
      else if (piece.kind === "row") text += String(wrapped(piece.index + down, maxRows) + 1);
      else text += columnName(wrapped(piece.index + right, maxColumns));
    }
    return text;
  }
}

/** Literal text, or a row or column that moves. */
type Piece = string | { readonly kind: "row" | "column"; readonly index: number };

const referenceTypes: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
]);

function cut(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let literal = "";
  const flush = (): void => {
    if (literal !== "") pieces.push(literal);
    literal = "";
  };
  for (const { type, value } of tokenize(formula, { mergeRefs: true })) {
    if (!referenceTypes.has(type)) {
      literal += value;
      continue;
    }
    // Sheet and workbook stand before the last "!", and names may look like anything.
    const body = value.lastIndexOf("!") + 1;
    literal += value.slice(0, body);
    for (const part of value.slice(body).matchAll(/(\$?)(?:([A-Za-z]+)|([0-9]+))|[^$A-Za-z0-9]+/g)) {
      const [text, dollar, letters, digits] = part;
      if (dollar === "$" || (letters === undefined && digits === undefined)) {
        literal += text;
        continue;
      }
      flush();
      pieces.push(
        letters === undefined
          ? { kind: "row", index: Number(digits) - 1 }
          : { kind: "column", index: columnIndex(letters) },
      );
    }
  }
  flush();
  return pieces;
}

function wrapped(index: number, count: number): number {
  return ((index % count) + count) % count;
}
