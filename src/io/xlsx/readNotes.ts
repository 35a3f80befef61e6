import { cellKey, parseAddress } from "../../domain/cell.ts";
import type { Package } from "./package.ts";
import { relationshipType } from "./packageRelationships.ts";
import { readElements } from "./readElements.ts";
import { richTextHandler } from "./readRichText.ts";
import { damaged } from "./refusal.ts";
import { namespace } from "./xmlNamespaces.ts";
import { unescapeXstring } from "./xmlText.ts";

/**
 * Notes and threaded comments of a sheet by `cellKey`; the replies of a thread follow as lines. Where a cell has a thread,
 * its note is only the notice that older versions of Excel show, and is left out.
 * @throws RefusedFile
 */
export function readNotes(pkg: Package, sheetPart: string): Map<number, string> {
  const notes = new Map<number, string>();
  const threads = new Map<number, string>();
  for (const { type, target } of pkg.relationships(sheetPart)) {
    if (type === relationshipType.comments) readLegacyNotes(pkg, target, notes);
    if (type === relationshipType.threadedComment) readThreads(pkg, target, threads);
  }
  for (const [key, text] of threads) notes.set(key, text);
  return notes;
}

function readLegacyNotes(pkg: Package, part: string, notes: Map<number, string>): void {
  let key = 0;
  const text = richTextHandler("comments/commentList/comment/text", (note) => notes.set(key, note));
  readElements(pkg.chunks(part), part, {
    ...text,
    start: (path, tag) => {
      if (path === "comments/commentList/comment") key = keyOf(tag.attribute("ref"), part);
      text.start?.(path, tag);
    },
  });
}

function readThreads(pkg: Package, part: string, threads: Map<number, string>): void {
  let key = 0;
  let text = "";
  const isText = (path: string): boolean => path === "ThreadedComments/threadedComment/text";
  readElements(
    pkg.chunks(part),
    part,
    {
      start: (path, tag) => {
        if (path === "ThreadedComments/threadedComment") key = keyOf(tag.attribute("ref"), part);
        if (isText(path)) text = "";
      },
      text: (path, piece) => {
        if (isText(path)) text += piece;
      },
      end: (path) => {
        if (!isText(path)) return;
        const before = threads.get(key);
        const comment = unescapeXstring(text);
        threads.set(key, before === undefined ? comment : `${before}\n${comment}`);
      },
    },
    namespace.threadedComments,
  );
}

function keyOf(reference: string | undefined, part: string): number {
  const place = parseAddress(reference ?? "");
  if (!place) throw damaged(part, "content");
  return cellKey(place.row, place.column);
}
