import { parseAddress } from "../../domain/cell.ts";
import type { Package } from "../../io/xlsx/package.ts";
import { relationshipType } from "../../io/xlsx/packageRelationships.ts";
import { isTrue, readElements, wholeNumber } from "../../io/xlsx/readElements.ts";
import { richTextHandler } from "../../io/xlsx/readRichText.ts";
import type { StartTag } from "../../io/xlsx/xml.ts";
import { namespace } from "../../io/xlsx/xmlNamespaces.ts";
import { unescapeXstring } from "../../io/xlsx/xmlText.ts";
import type { CellComment } from "../book/bookTypes.ts";

/**
 * Notes and comment threads of a sheet. Where a cell has a thread, its note is only what older versions of Excel show, and is left out.
 * @throws RefusedFile
 */
export function readComments(pkg: Package, sheetPart: string): CellComment[] {
  const related = pkg.relationships(sheetPart).filter(({ external }) => !external);
  const people = new Map(
    pkg
      .relationships(pkg.workbookPart)
      .filter(({ type, external }) => type === relationshipType.person && !external)
      .flatMap(({ target }) => [...readPeople(pkg, target)]),
  );
  const partsOf = (wanted: string): string[] =>
    related.filter(({ type }) => type === wanted).map(({ target }) => target);
  const threads = partsOf(relationshipType.threadedComment).flatMap((part) => readThreads(pkg, part, people));
  const notes = partsOf(relationshipType.comments).flatMap((part) => readNoteParts(pkg, part));
  const hasThread = ({ row, column }: CellComment): boolean =>
    threads.some((thread) => thread.row === row && thread.column === column);
  return [...threads, ...notes.filter((note) => !hasThread(note))];
}

function readNoteParts(pkg: Package, part: string): CellComment[] {
  const notes: CellComment[] = [];
  const authors: string[] = [];
  let current: StartTag | undefined;
  let author = "";
  const comment = "comments/commentList/comment";
  const text = richTextHandler(`${comment}/text`, (content) => {
    const place = parseAddress(current?.attribute("ref") ?? "");
    const by = authors[wholeNumber(current?.attribute("authorId"), -1)] ?? "";
    if (place) notes.push({ ...blank(`${part}#${String(notes.length)}`, "note"), ...place, text: content, author: by });
  });
  readElements(pkg.chunks(part), part, {
    start: (path, tag) => {
      if (path === comment) current = tag;
      if (path === "comments/authors/author") author = "";
      text.start?.(path, tag);
    },
    text: (path, piece) => {
      if (path === "comments/authors/author") author += piece;
      text.text?.(path, piece);
    },
    end: (path) => {
      if (path === "comments/authors/author") authors.push(unescapeXstring(author));
      text.end?.(path);
    },
  });
  return notes;
}

function readThreads(pkg: Package, part: string, people: ReadonlyMap<string, string>): CellComment[] {
  const threads = new Map<string, CellComment>();
  const comment = "ThreadedComments/threadedComment";
  let current: StartTag | undefined;
  let text = "";
  const finish = (): void => {
    if (!current) return;
    const place = parseAddress(current.attribute("ref") ?? "");
    const parent = threads.get(current.attribute("parentId") ?? "");
    const id = current.attribute("id") ?? `${part}#${String(threads.size)}`;
    const said = {
      text: unescapeXstring(text),
      author: people.get(current.attribute("personId") ?? "") ?? "",
      created: current.attribute("dT") ?? "",
    };
    if (parent) threads.set(parent.id, { ...parent, replies: [...parent.replies, { id, ...said }] });
    else if (place)
      threads.set(id, { ...blank(id, "thread"), ...place, ...said, resolved: isTrue(current.attribute("done")) });
  };
  readElements(
    pkg.chunks(part),
    part,
    {
      start: (path, tag) => {
        if (path !== comment) return;
        current = tag;
        text = "";
      },
      text: (path, piece) => {
        if (path === `${comment}/text`) text += piece;
      },
      end: (path) => {
        if (path === comment) finish();
      },
    },
    namespace.threadedComments,
  );
  return [...threads.values()];
}

function readPeople(pkg: Package, part: string): Map<string, string> {
  const people = new Map<string, string>();
  readElements(
    pkg.chunks(part),
    part,
    {
      start: (path, tag) => {
        if (path === "personList/person") people.set(tag.attribute("id") ?? "", tag.attribute("displayName") ?? "");
      },
    },
    namespace.threadedComments,
  );
  return people;
}

function blank(id: string, kind: CellComment["kind"]): CellComment {
  return { id, kind, row: 0, column: 0, text: "", author: "", created: "", resolved: false, replies: [] };
}
