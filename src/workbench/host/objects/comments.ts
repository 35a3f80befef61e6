import type { CellComment, CommentReply } from "../../book/bookTypes.ts";
import { cellAt } from "../../book/cellRange.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import type { HostObject } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { booleanOf, countOf, found, textOf } from "./argumentValues.ts";
import { itemMembers } from "./collections.ts";
import { placeArgument, refuseUnlessAllowed } from "./rangeAccess.ts";
import { rangeObject, type Scope } from "./refer.ts";

/** A threaded comment; notes, which ExcelApi 1.15 does not know, are not listed. */
interface CommentTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

interface ReplyTarget extends CommentTarget {
  readonly reply: string;
}

/** Who writes, and when: the host has no users and tests no clock. */
const author = { author: "Avvika", created: "2000-01-01T00:00:00.000Z" };

const members = itemMembers<Scope, CommentTarget>({
  item: "Comment",
  all: commentsIn,
  byKey: (scope, key, host) => commentsIn(scope, host).find(({ id }) => id === key),
});

/** `worksheet.comments`, `workbook.comments`. */
export const commentCollection = objectType<Scope>({
  name: "CommentCollection",
  scalars: {},
  items: members.items,
  indexer: members.indexer,
  methods: {
    ...members.itemMethods,
    Add: (scope, [cellAddress, content], host) => {
      const place = placeArgument(scope ?? host.book.activeSheet, cellAddress, host);
      const { sheet, range } = place;
      if (range.top !== range.bottom || range.left !== range.right) throw new ApiError("InvalidArgument");
      refuseUnlessAllowed(sheet, null);
      if (commentAt(sheet, range.top, range.left)) throw new ApiError("InvalidArgument");
      const comment: CellComment = {
        id: host.book.createId(),
        kind: "thread",
        row: range.top,
        column: range.left,
        text: textOf(content),
        ...author,
        resolved: false,
        replies: [],
      };
      sheet.change({ comments: [...sheet.state.comments, comment] });
      return commentObject(sheet, comment);
    },
    GetItemAt: (scope, [index], host) => {
      const one = commentsIn(scope, host)[countOf(index)];
      if (!one) throw new ApiError("InvalidArgument");
      return hostObject("Comment", one);
    },
    GetItemByCell: (scope, [cellAddress], host) => {
      const { sheet, range } = placeArgument(scope ?? host.book.activeSheet, cellAddress, host);
      return commentObject(sheet, found(commentAt(sheet, range.top, range.left)));
    },
    GetItemByReplyId: (scope, [replyId], host) =>
      hostObject(
        "Comment",
        found(commentsIn(scope, host).find((one) => recordOf(one).replies.some(({ id }) => id === textOf(replyId)))),
      ),
  },
});

export const comment = objectType<CommentTarget>({
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  exists: ({ sheet, id }, { book }) => book.sheets.includes(sheet) && sheet.state.comments.some((one) => one.id === id),
  scalars: {
    Id: { get: ({ id }) => id },
    AuthorName: { get: (target) => recordOf(target).author },
    AuthorEmail: { get: () => "" },
    Content: {
      get: (target) => recordOf(target).text,
      set: (target, value) => {
        change(target, { text: textOf(value) });
      },
    },
    ContentType: { get: () => "Plain" },
    CreationDate: { get: (target) => recordOf(target).created },
    Resolved: {
      get: (target) => recordOf(target).resolved,
      set: (target, value) => {
        change(target, { resolved: booleanOf(value) });
      },
    },
    RichContent: { get: (target) => recordOf(target).text },
  },
  links: { Replies: (target) => hostObject("CommentReplyCollection", target) },
  methods: {
    Delete: ({ sheet, id }) => {
      refuseUnlessAllowed(sheet, null);
      sheet.change({ comments: sheet.state.comments.filter((one) => one.id !== id) });
      return null;
    },
    GetLocation: (target) => {
      const { row, column } = recordOf(target);
      return rangeObject(target.sheet, cellAt(row, column));
    },
  },
});

const replies = itemMembers<CommentTarget, ReplyTarget>({
  item: "CommentReply",
  all: repliesOf,
  byKey: (target, key) => repliesOf(target).find(({ reply }) => reply === key),
});

export const commentReplyCollection = objectType<CommentTarget>({
  name: "CommentReplyCollection",
  scalars: {},
  items: replies.items,
  indexer: replies.indexer,
  methods: {
    ...replies.itemMethods,
    Add: (target, [content], { book }) => {
      const reply: CommentReply = { id: book.createId(), text: textOf(content), ...author };
      change(target, { replies: [...recordOf(target).replies, reply] });
      return hostObject<ReplyTarget>("CommentReply", { ...target, reply: reply.id });
    },
    GetItemAt: (target, [index]) => {
      const one = repliesOf(target)[countOf(index)];
      if (!one) throw new ApiError("InvalidArgument");
      return hostObject("CommentReply", one);
    },
  },
});

export const commentReply = objectType<ReplyTarget>({
  name: "CommentReply",
  identity: ({ reply }) => ({ Id: reply }),
  scalars: {
    Id: { get: ({ reply }) => reply },
    AuthorName: { get: (target) => replyOf(target).author },
    AuthorEmail: { get: () => "" },
    Content: {
      get: (target) => replyOf(target).text,
      set: (target, value) => {
        const text = textOf(value);
        change(target, {
          replies: recordOf(target).replies.map((one) => (one.id === target.reply ? { ...one, text } : one)),
        });
      },
    },
    ContentType: { get: () => "Plain" },
    CreationDate: { get: (target) => replyOf(target).created },
    Resolved: { get: (target) => recordOf(target).resolved },
    RichContent: { get: (target) => replyOf(target).text },
  },
  methods: {
    Delete: (target) => {
      change(target, { replies: recordOf(target).replies.filter(({ id }) => id !== target.reply) });
      return null;
    },
    GetLocation: (target) => {
      const { row, column } = recordOf(target);
      return rangeObject(target.sheet, cellAt(row, column));
    },
    GetParentComment: ({ sheet, id }) => hostObject<CommentTarget>("Comment", { sheet, id }),
  },
});

function commentsIn(scope: Scope, { book }: Host): CommentTarget[] {
  const sheets = scope ? [scope] : book.sheets;
  return sheets.flatMap((sheet) =>
    sheet.state.comments.filter(({ kind }) => kind === "thread").map(({ id }) => ({ sheet, id })),
  );
}

function commentAt({ state }: HostSheet, row: number, column: number): CellComment | undefined {
  return state.comments.find((one) => one.kind === "thread" && one.row === row && one.column === column);
}

function commentObject(sheet: HostSheet, { id }: CellComment): HostObject {
  return hostObject<CommentTarget>("Comment", { sheet, id });
}

function recordOf({ sheet, id }: CommentTarget): CellComment {
  return found(sheet.state.comments.find((one) => one.id === id));
}

function replyOf(target: ReplyTarget): CommentReply {
  return found(recordOf(target).replies.find(({ id }) => id === target.reply));
}

function repliesOf(target: CommentTarget): ReplyTarget[] {
  const { sheet, id } = target;
  return recordOf(target).replies.map((one) => ({ sheet, id, reply: one.id }));
}

function change(target: CommentTarget, patch: Partial<CellComment>): void {
  const { sheet } = target;
  refuseUnlessAllowed(sheet, null);
  const record = recordOf(target);
  sheet.change({ comments: sheet.state.comments.map((one) => (one === record ? { ...one, ...patch } : one)) });
}
