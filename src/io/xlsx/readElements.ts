import { XmlReader, type EndTag, type StartTag, type XmlHandler } from "./xml.ts";
import { decodedPieces } from "./xmlDecode.ts";
import { namespace } from "./xmlNamespaces.ts";

/** Elements of one vocabulary, by path. Elements of other namespaces, and all inside them, are passed over. */
export interface ElementHandler {
  /** `path` is the local names from the root to this element, joined by "/". */
  readonly start?: (path: string, tag: StartTag) => void;
  readonly end?: (path: string) => void;
  readonly text?: (path: string, text: string) => void;
}

/** Reads a part's elements of one namespace. @throws RefusedFile */
export function readElements(
  chunks: Iterable<Uint8Array>,
  part: string,
  handler: ElementHandler,
  vocabulary: string = namespace.main,
): void {
  const reader = elementReader(part, handler, vocabulary);
  for (const piece of decodedPieces(chunks, part)) reader.write(piece);
  reader.close();
}

/** `readElements` a piece at a time. */
export function elementReader(part: string, handler: ElementHandler, vocabulary: string = namespace.main): XmlReader {
  return new XmlReader(part, new PathTracker(handler, vocabulary));
}

/** What to do with an open element. */
type Open = Known | Transparent | typeof skipped;

/** An element of the vocabulary. One for each path: sheets have millions of elements on a handful of paths. */
interface Known {
  readonly kind: "known";
  readonly path: string;
  readonly inside: Map<string, Known>;
}

/** mc:AlternateContent and the branch of it that is read: as if they were not there. */
interface Transparent {
  readonly kind: "transparent";
  readonly around: Known;
  /** Whether branches are expected here, and whether one has been taken. */
  branches: "none" | "untaken" | "taken";
}

const skipped = { kind: "skipped" } as const;

class PathTracker implements XmlHandler {
  readonly #handler: ElementHandler;
  readonly #vocabulary: string;
  readonly #open: Open[] = [];
  readonly #root = known("");

  constructor(handler: ElementHandler, vocabulary: string) {
    this.#handler = handler;
    this.#vocabulary = vocabulary;
  }

  start(tag: StartTag): void {
    const opened = this.#classify(this.#open.at(-1), tag);
    this.#open.push(opened);
    if (opened.kind === "known") this.#handler.start?.(opened.path, tag);
  }

  end(_tag: EndTag): void {
    const closed = this.#open.pop();
    if (closed?.kind === "known") this.#handler.end?.(closed.path);
  }

  text(text: string): void {
    const current = this.#open.at(-1);
    if (current?.kind === "known") this.#handler.text?.(current.path, text);
  }

  #classify(parent: Open | undefined, tag: StartTag): Open {
    if (parent?.kind === "skipped") return parent;
    if (parent?.kind === "transparent" && parent.branches !== "none") return this.#branch(parent, tag);
    const around = parent?.kind === "transparent" ? parent.around : (parent ?? this.#root);
    if (tag.namespace === namespace.compatibility && tag.local === "AlternateContent") {
      return { kind: "transparent", around, branches: "untaken" };
    }
    return tag.namespace === this.#vocabulary ? knownInside(around, tag.local) : skipped;
  }

  /** The first Choice whose namespaces are all known is read, else the Fallback. */
  #branch(alternatives: Transparent, tag: StartTag): Open {
    const isBranch = tag.namespace === namespace.compatibility && alternatives.branches === "untaken";
    const isTaken = isBranch && (tag.local === "Fallback" || (tag.local === "Choice" && this.#understands(tag)));
    if (!isTaken) return skipped;
    alternatives.branches = "taken";
    return { kind: "transparent", around: alternatives.around, branches: "none" };
  }

  #understands(tag: StartTag): boolean {
    const prefixes = (tag.attribute("Requires") ?? "").split(/\s+/).filter((prefix) => prefix !== "");
    return prefixes.length > 0 && prefixes.every((prefix) => tag.namespaceOf(prefix) === this.#vocabulary);
  }
}

function known(path: string): Known {
  return { kind: "known", path, inside: new Map() };
}

function knownInside(around: Known, local: string): Known {
  let found = around.inside.get(local);
  if (!found) {
    found = known(around.path === "" ? local : `${around.path}/${local}`);
    around.inside.set(local, found);
  }
  return found;
}

/** Whether an xsd:boolean attribute says yes; `absent` when it is not there. */
export function isTrue(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : ["1", "true", "on"].includes(value.trim());
}

/** A whole number attribute; `absent` when it is not there or none. */
export function wholeNumber(value: string | undefined, absent: number): number {
  return value !== undefined && /^\s*[0-9]{1,10}\s*$/.test(value) ? Number(value) : absent;
}
