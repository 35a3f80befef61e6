import { SaxesParser, type SaxesTagNS } from "saxes";
import { damaged, RefusedFile } from "./refusal.ts";
import { bytesBetween, decodedPieces, type TextPiece } from "./xmlDecode.ts";
import { transitional } from "./xmlNamespaces.ts";

/** A start tag, with the bytes it takes in the part: `[start, end)` runs from its "<" to just after its ">". */
export interface StartTag {
  readonly prefix: string;
  readonly local: string;
  /** The namespace, strict ones by their transitional name; "" when the element has none. */
  readonly namespace: string;
  /** The namespace as the part spells it. */
  readonly declaredNamespace: string;
  readonly selfClosing: boolean;
  readonly start: number;
  readonly end: number;
  /** Value of the attribute without prefix, or of the one in the (transitional) namespace. */
  attribute(local: string, namespace?: string): string | undefined;
  /** The namespace a prefix stands for, by its transitional name. To be asked while this tag is handled, not later. */
  namespaceOf(prefix: string): string | undefined;
}

/** An end tag, and its bytes. For `<a/>` both are where the start tag ends. */
export interface EndTag {
  readonly local: string;
  readonly namespace: string;
  readonly start: number;
  readonly end: number;
}

/** What to do on the way through a part. Text comes in pieces, CDATA included, with references resolved. */
export interface XmlHandler {
  readonly start?: (tag: StartTag) => void;
  readonly end?: (tag: EndTag) => void;
  readonly text?: (text: string) => void;
}

/** Deeper than any part of a workbook, shallow enough for memory. */
const deepest = 256;
/** Characters that one tag, text or comment may take; Excel's longest cell is 32,767. */
const longestStretch = 32 * 1024 * 1024;

/**
 * Reads a part from start to end. DTDs are refused, so the only entities are XML's five and character references.
 * @throws RefusedFile damaged, has-dtd
 */
export function readXml(chunks: Iterable<Uint8Array>, part: string, handler: XmlHandler): void {
  const reader = new XmlReader(part, handler);
  for (const piece of decodedPieces(chunks, part)) reader.write(piece);
  reader.close();
}

/** `readXml` a piece at a time, for parts that are read in two ways (sheets). */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  readonly #part: string;
  readonly #handler: XmlHandler;
  readonly #open: StartTag[] = [];
  /** The pieces since the one that the last tag ended in. */
  #pieces: PlacedPiece[] = [];
  #written = 0;
  #lastEvent = 0;

  constructor(part: string, handler: XmlHandler) {
    this.#part = part;
    this.#handler = handler;
    const text = (value: string): void => {
      this.#lastEvent = this.#parser.position;
      handler.text?.(value);
    };
    // No more than six handlers: with a seventh V8 turns the parser into a dictionary, and reading takes four times as long.
    this.#parser.on("error", () => {
      throw damaged(part, "xml");
    });
    this.#parser.on("doctype", () => {
      throw new RefusedFile({ reason: "has-dtd", part });
    });
    this.#parser.on("opentag", (tag) => this.#startTag(tag));
    this.#parser.on("closetag", (tag) => this.#endTag(tag));
    this.#parser.on("text", text);
    this.#parser.on("cdata", text);
  }

  /** Reads the next piece. Pieces may leave out what the caller reads itself, as long as the rest is well-formed. */
  write(piece: TextPiece): void {
    this.#pieces.push(placed(piece, this.#written));
    this.#written += piece.text.length;
    this.#parser.write(piece.text);
    if (this.#written - this.#lastEvent > longestStretch) throw damaged(this.#part, "nesting");
  }

  /** Ends the part, which must be complete. */
  close(): void {
    this.#parser.close();
  }

  #startTag(tag: SaxesTagNS): void {
    const start = new PlacedStartTag(this.#parser, tag, this.#tagStart(), this.#tagEnd());
    this.#open.push(start);
    if (this.#open.length > deepest) throw damaged(this.#part, "nesting");
    this.#handler.start?.(start);
  }

  #endTag(tag: SaxesTagNS): void {
    const opened = this.#open.pop() as StartTag; // saxes reports unmatched end tags as errors
    if (!this.#handler.end) return;
    const start = tag.isSelfClosing ? opened.end : this.#tagStart();
    const end = tag.isSelfClosing ? opened.end : this.#tagEnd();
    this.#handler.end({ local: opened.local, namespace: opened.namespace, start, end });
  }

  /** Byte offset of the last "<" before the parser's place: no tag has one inside. */
  #tagStart(): number {
    for (let index = this.#pieces.length - 1; index >= 0; index--) {
      const piece = this.#pieces[index] as PlacedPiece;
      const bracket = lastBracket(
        piece.text,
        Math.min(this.#parser.position - piece.firstCharacter, piece.text.length) - 1,
      );
      if (bracket >= 0) return piece.byteOffset(bracket);
    }
    throw damaged(this.#part, "xml"); // cannot be: the parser has just read a tag
  }

  /** Byte offset of the parser's place, which is just after a ">". Pieces before it are not needed any more. */
  #tagEnd(): number {
    const { position } = this.#parser;
    this.#lastEvent = position;
    if (this.#pieces.length > 1) this.#pieces = this.#pieces.slice(-1);
    const piece = this.#pieces[0] as PlacedPiece;
    return piece.byteOffset(position - piece.firstCharacter);
  }
}

/** Index of the last "<" at or before `from`; −1 for none. Faster here than lastIndexOf: it is a few characters back. */
function lastBracket(text: string, from: number): number {
  let index = from;
  while (index >= 0 && text.charCodeAt(index) !== 60) index--;
  return index;
}

/** A piece with its place among all characters, and a mark from where its bytes are counted on. */
interface PlacedPiece {
  readonly text: string;
  readonly firstCharacter: number;
  byteOffset(index: number): number;
}

function placed(piece: TextPiece, firstCharacter: number): PlacedPiece {
  let markIndex = 0;
  let markOffset = piece.start;
  return {
    text: piece.text,
    firstCharacter,
    byteOffset: (index) => {
      // Counted from the last place asked for, so that a piece is gone through once.
      if (index < markIndex) markOffset -= bytesBetween(piece, index, markIndex);
      else markOffset += bytesBetween(piece, markIndex, index);
      markIndex = index;
      return markOffset;
    },
  };
}

class PlacedStartTag implements StartTag {
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly declaredNamespace: string;
  readonly selfClosing: boolean;
  readonly start: number;
  readonly end: number;
  readonly #parser: Pick<SaxesParser, "resolve">;
  readonly #tag: SaxesTagNS;

  constructor(parser: Pick<SaxesParser, "resolve">, tag: SaxesTagNS, start: number, end: number) {
    this.#parser = parser;
    this.#tag = tag;
    this.prefix = tag.prefix;
    this.local = tag.local;
    this.declaredNamespace = tag.uri;
    this.namespace = transitional(tag.uri);
    this.selfClosing = tag.isSelfClosing;
    this.start = start;
    this.end = end;
  }

  attribute(local: string, namespace = ""): string | undefined {
    if (namespace === "") return this.#tag.attributes[local]?.value;
    return Object.values(this.#tag.attributes).find((a) => a.local === local && transitional(a.uri) === namespace)
      ?.value;
  }

  namespaceOf(prefix: string): string | undefined {
    const uri = this.#parser.resolve(prefix);
    return uri === undefined ? undefined : transitional(uri);
  }
}
