import { decodedPieces } from "../xmlDecode.ts";
import type { TextEncodingName } from "../xmlDecode.ts";

/** A change of a part: the bytes from `start` to before `end` become `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The part with its splices done and every other byte as it was. Splices at the same place keep their order. The text is written
 * in the part's own encoding.
 * Errors: @throws Error `splice-overlap`: two changes of the same bytes, a bug of ours.
 */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  if (splices.length === 0) return bytes;
  const encoding = encodingOf(bytes);
  const pieces: Uint8Array[] = [];
  let position = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < position || end < start) throw new Error("splice-overlap");
    pieces.push(bytes.subarray(position, start), encoded(text, encoding));
    position = end;
  }
  pieces.push(bytes.subarray(position));
  return concatenated(pieces);
}

/** The encoding of a part, by its first bytes. */
export function encodingOf(bytes: Uint8Array): TextEncodingName {
  const [first] = decodedPieces([bytes.subarray(0, 64)], "");
  return first?.encoding ?? "utf-8";
}

function encoded(text: string, encoding: TextEncodingName): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let position = 0;
  for (const piece of pieces) {
    bytes.set(piece, position);
    position += piece.length;
  }
  return bytes;
}
