import type { Package } from "./package.ts";
import type { CellContext } from "./readCells.ts";
import { elementReader } from "./readElements.ts";
import { SheetDataScanner } from "./readScanner.ts";
import { SheetElements, type SheetPart } from "./readSheetElements.ts";
import type { XmlReader } from "./xml.ts";
import { decodedPieces, slicedPiece, type TextPiece } from "./xmlDecode.ts";

/** Reads a worksheet, yielding the bytes read so far. @throws RefusedFile */
export function* readSheet(pkg: Package, part: string, context: CellContext): Generator<number, SheetPart> {
  return (yield* readSheetFast(pkg, part, context)) ?? (yield* readSheetFully(pkg, part, context));
}

/** Reads a worksheet with the full XML parser throughout. @throws RefusedFile */
export function* readSheetFully(pkg: Package, part: string, context: CellContext): Generator<number, SheetPart> {
  const elements = new SheetElements(context, part);
  const reader = elementReader(part, elements);
  for (const piece of decodedPieces(pkg.chunks(part), part)) {
    reader.write(piece);
    yield piece.start;
  }
  reader.close();
  return elements.finish();
}

/**
 * Reads what stands before and after the rows with the full parser, and the rows with the scanner. Undefined when the scanner
 * meets something it does not know.
 */
export function* readSheetFast(
  pkg: Package,
  part: string,
  context: CellContext,
): Generator<number, SheetPart | undefined> {
  const elements = new SheetElements(context, part);
  const reader = elementReader(part, elements);
  let scanner: SheetDataScanner | undefined;
  let isPastRows = false;
  for (const piece of decodedPieces(pkg.chunks(part), part)) {
    let pending: TextPiece | undefined = piece;
    if (!scanner) {
      pending = writeUntilRows(reader, elements, piece);
      if (pending && elements.openData !== null) scanner = new SheetDataScanner(elements.openData, elements.cells);
    }
    if (scanner && !isPastRows && pending) {
      const state = scanner.scan(pending.text);
      if (state === "unusual") return undefined;
      isPastRows = state === "done";
      pending = isPastRows ? { ...piece, text: scanner.rest } : undefined;
    }
    if (pending) reader.write(pending);
    yield piece.start;
  }
  if (scanner && !isPastRows) return undefined; // cut off among the rows: the full parser says what is wrong
  reader.close();
  return elements.finish();
}

/** Writes tag by tag, so that the parser stops where the rows begin. What is left of the piece, which may be nothing. */
function writeUntilRows(reader: XmlReader, elements: SheetElements, piece: TextPiece): TextPiece | undefined {
  const { text } = piece;
  for (let from = 0; from < text.length;) {
    const bracket = text.indexOf(">", from);
    const to = bracket < 0 ? text.length : bracket + 1;
    reader.write(slicedPiece(piece, from, to));
    from = to;
    if (elements.openData !== null) return slicedPiece(piece, from, text.length);
  }
  return undefined;
}
