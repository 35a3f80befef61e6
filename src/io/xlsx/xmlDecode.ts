import { damaged } from "./refusal.ts";

/** A stretch of a part's text, with the place of its bytes in the part. */
export interface TextPiece {
  readonly text: string;
  /** Byte offset of the first character. */
  readonly start: number;
  readonly encoding: TextEncodingName;
  /** Every character is one byte, so that offsets need no counting. */
  readonly ascii: boolean;
}

/** The encodings OOXML allows. */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be";

/** Bytes decoded at a time: short enough that a piece with å, ä, ö is counted through quickly. */
const pieceBytes = 32 * 1024;

/**
 * A part's text in pieces. A byte order mark is left out (offsets still count it); no character is split between two pieces.
 * @throws RefusedFile damaged, when the bytes are not in the encoding they claim
 */
export function* decodedPieces(chunks: Iterable<Uint8Array>, part: string): Generator<TextPiece, void> {
  let start = 0;
  let held: Uint8Array = new Uint8Array(0);
  let decoder: PieceDecoder | undefined;
  for (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += pieceBytes) {
      let bytes = chunk.subarray(from, from + pieceBytes);
      if (held.length > 0) bytes = concat(held, bytes);
      if (!decoder) {
        // The first four bytes tell the encoding; a chunk may be shorter.
        if (bytes.length < 4) {
          held = bytes;
          continue;
        }
        decoder = new PieceDecoder(bytes, part);
      }
      const piece = decoder.take(bytes, start);
      if (piece.text.length > 0) yield piece;
      held = bytes.subarray(decoder.used);
      start += decoder.used;
    }
  }
  if (held.length === 0) return;
  if (decoder) throw damaged(part, "encoding");
  decoder = new PieceDecoder(held, part);
  yield decoder.take(held, start);
  if (decoder.used < held.length) throw damaged(part, "encoding");
}

/** The whole part as text, without byte order mark. @throws RefusedFile damaged */
export function decodedText(chunks: Iterable<Uint8Array>, part: string): string {
  let text = "";
  for (const piece of decodedPieces(chunks, part)) text += piece.text;
  return text;
}

/** Bytes that `count` characters of the text from `from` take in the piece's encoding. */
export function bytesBetween(piece: TextPiece, from: number, to: number): number {
  if (piece.encoding !== "utf-8") return (to - from) * 2;
  if (piece.ascii) return to - from;
  let bytes = 0;
  for (let index = from; index < to; index++) {
    const code = piece.text.charCodeAt(index);
    // Each half of a surrogate pair stands for two of the four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** The part of a piece from character `from` to before `to`. */
export function slicedPiece(piece: TextPiece, from: number, to: number): TextPiece {
  return { ...piece, text: piece.text.slice(from, to), start: piece.start + bytesBetween(piece, 0, from) };
}

class PieceDecoder {
  /** Bytes of the last array that went into its piece, byte order mark included. */
  used = 0;
  readonly #encoding: TextEncodingName;
  readonly #decoder: TextDecoder;
  readonly #part: string;
  #markBytes: number;

  constructor(first: Uint8Array, part: string) {
    const { encoding, markBytes } = encodingOf(first);
    this.#encoding = encoding;
    this.#markBytes = markBytes;
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.#part = part;
  }

  take(bytes: Uint8Array, start: number): TextPiece {
    const mark = this.#markBytes;
    this.#markBytes = 0;
    const end = wholeCharacters(bytes, this.#encoding);
    this.used = Math.max(end, mark);
    try {
      const text = this.#decoder.decode(bytes.subarray(mark, this.used));
      return { text, start: start + mark, encoding: this.#encoding, ascii: text.length === this.used - mark };
    } catch {
      throw damaged(this.#part, "encoding");
    }
  }
}

function encodingOf(bytes: Uint8Array): { readonly encoding: TextEncodingName; readonly markBytes: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", markBytes: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", markBytes: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", markBytes: 2 };
  // "<" without a mark
  if (a === 0x3c && b === 0) return { encoding: "utf-16le", markBytes: 0 };
  if (a === 0 && b === 0x3c) return { encoding: "utf-16be", markBytes: 0 };
  return { encoding: "utf-8", markBytes: 0 };
}

/** Length of the longest start of `bytes` that splits no character. */
function wholeCharacters(bytes: Uint8Array, encoding: TextEncodingName): number {
  const { length } = bytes;
  if (encoding === "utf-8") {
    // At most three bytes can belong to a character that is cut off.
    for (let back = 1; back <= Math.min(3, length); back++) {
      const byte = bytes[length - back] as number;
      if (byte < 0x80) return length;
      if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? length - back : length;
    }
    return length;
  }
  const even = length - (length % 2);
  if (even === 0) return 0;
  const high = bytes[encoding === "utf-16le" ? even - 1 : even - 2] as number;
  return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
