import { readXml } from "../xml.ts";
import type { StartTag } from "../xml.ts";
import { namespace } from "../xmlNamespaces.ts";
import { encodingOf } from "./splice.ts";
import type { Splice } from "./splice.ts";

/** An element of a part with the bytes it takes, down to the depth the part was outlined to. */
export interface OutlineElement {
  readonly tag: StartTag;
  readonly children: OutlineElement[];
  /** The text directly inside, references resolved. */
  text: string;
  readonly start: number;
  /** Just after its end tag. */
  end: number;
  /** Where its end tag begins; for `<a/>` the same as `end`. */
  contentEnd: number;
  /** Whether the prefix r stands for relationships here. */
  readonly hasRelationshipPrefix: boolean;
}

/** A part that is to be changed: its bytes and where its elements stand. */
export interface OutlinedPart {
  readonly bytes: Uint8Array;
  readonly root: OutlineElement;
}

/** Reads a part down to `depth` levels (the root is level 1). @throws RefusedFile */
export function outlined(bytes: Uint8Array, part: string, depth: number): OutlinedPart {
  const open: OutlineElement[] = [];
  let level = 0;
  let root: OutlineElement | undefined;
  readXml([bytes], part, {
    start: (tag) => {
      level++;
      if (level > depth) return;
      const element = outlineElement(tag);
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    end: (tag) => {
      if (level-- > depth) return;
      const element = open.pop() as OutlineElement; // the reader reports unmatched end tags as errors
      element.contentEnd = tag.start;
      element.end = tag.end;
    },
    text: (text) => {
      const inside = open.at(-1);
      if (inside && level === open.length) inside.text += text;
    },
  });
  return { bytes, root: root as OutlineElement }; // a part without a root element is not well-formed
}

function outlineElement(tag: StartTag): OutlineElement {
  const hasRelationshipPrefix = tag.namespaceOf("r") === namespace.relationships;
  const { start, end } = tag;
  return { tag, children: [], text: "", start, end, contentEnd: end, hasRelationshipPrefix };
}

/** The first child of this name in the element's own namespace. */
export function childOf(parent: OutlineElement, local: string): OutlineElement | undefined {
  return childrenOf(parent, local)[0];
}

/** The children of this name in the element's own namespace. */
export function childrenOf(parent: OutlineElement, local: string): OutlineElement[] {
  return parent.children.filter(({ tag }) => tag.local === local && tag.namespace === parent.tag.namespace);
}

/** A name with the prefix its parent has. */
export function qualified(parent: Pick<OutlineElement, "tag">, local: string): string {
  const { prefix } = parent.tag;
  return prefix === "" ? local : `${prefix}:${local}`;
}

/** The element's own text in the part, tags included. */
export function sourceText(
  { bytes }: Pick<OutlinedPart, "bytes">,
  { start, end }: Pick<OutlineElement, "start" | "end">,
): string {
  return slice(bytes, start, end);
}

/** Puts XML last inside an element; `<a/>` is opened for it. */
export function appended(
  { bytes }: Pick<OutlinedPart, "bytes">,
  parent: Pick<OutlineElement, "tag" | "end" | "contentEnd">,
  xml: string,
): Splice {
  if (!parent.tag.selfClosing) return { start: parent.contentEnd, end: parent.contentEnd, text: xml };
  const name = parent.tag.prefix === "" ? parent.tag.local : `${parent.tag.prefix}:${parent.tag.local}`;
  return { start: parent.end - 2 * unitBytes(bytes), end: parent.end, text: `>${xml}</${name}>` };
}

/** Puts a child into an element where the schema's `order` of children has it. */
export function insertedInOrder(
  part: OutlinedPart,
  parent: OutlineElement,
  order: readonly string[],
  local: string,
  xml: string,
): Splice {
  const rank = order.indexOf(local);
  const next = parent.children.find(
    ({ tag }) => tag.namespace === parent.tag.namespace && order.indexOf(tag.local) > rank,
  );
  return next ? { start: next.start, end: next.start, text: xml } : appended(part, parent, xml);
}

/** Takes an element away. */
export function removed({ start, end }: Pick<OutlineElement, "start" | "end">): Splice {
  return { start, end, text: "" };
}

/** Gives an attribute without prefix a value, leaving the rest of the tag as it is. Shape: `value` needs no escaping. */
export function attributeSet(
  { bytes }: Pick<OutlinedPart, "bytes">,
  { tag }: Pick<OutlineElement, "tag">,
  name: string,
  value: string,
): Splice[] {
  if (tag.attribute(name) === value) return [];
  const text = slice(bytes, tag.start, tag.end);
  const place = attributePlace(text, name);
  const { start, end } = place ?? endOfAttributes(text, tag.selfClosing);
  const offset = (index: number): number => tag.start + encodedLength(bytes, text.slice(0, index));
  return [{ start: offset(start), end: offset(end), text: place ? value : ` ${name}="${value}"` }];
}

function endOfAttributes(tagText: string, selfClosing: boolean): { start: number; end: number } {
  const at = tagText.length - (selfClosing ? 2 : 1);
  return { start: at, end: at };
}

/** Where an attribute's value stands in a well-formed start tag, between its quotes. */
function attributePlace(tagText: string, name: string): { start: number; end: number } | undefined {
  let position = tagText.search(/\s/);
  while (position >= 0) {
    const equals = tagText.indexOf("=", position);
    if (equals < 0) return undefined;
    const quote = nextQuote(tagText, equals);
    const start = quote + 1;
    const end = tagText.indexOf(tagText.charAt(quote), start);
    if (tagText.slice(position, equals).trim() === name) return { start, end };
    position = end + 1;
  }
  return undefined;
}

function nextQuote(text: string, from: number): number {
  const double = text.indexOf('"', from);
  const single = text.indexOf("'", from);
  return double < 0 || (single >= 0 && single < double) ? single : double;
}

function slice(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(start, end));
}

function encodedLength(bytes: Uint8Array, text: string): number {
  return unitBytes(bytes) === 2 ? text.length * 2 : new TextEncoder().encode(text).length;
}

/** Bytes of one ASCII character. */
function unitBytes(bytes: Uint8Array): number {
  return encodingOf(bytes) === "utf-8" ? 1 : 2;
}
