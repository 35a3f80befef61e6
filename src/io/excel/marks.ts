import { quoteSheetName } from "../../domain/cell.ts";
import { anchorPrefix } from "../../pipeline/ownSheets.ts";
import { sheetOfReference } from "../sheetReference.ts";

/**
 * Hidden names that say what is under way, so that work cut off half-way is repaired at the next start. Their comment holds the
 * state's serial from before (once the state has gone beyond it the work was finished, and only the mark is left to clear) and the
 * report's anchor.
 */
export type MarkKind = "new" | "backup";

/** A mark found in the workbook. */
export interface Mark {
  readonly kind: MarkKind;
  readonly name: string;
  /** The anchor of the report it is about. */
  readonly anchor: string;
  /** The sheet it points at; undefined when that is gone. */
  readonly sheetName: string | undefined;
  readonly serial: number;
}

/** `_Avvika.backup.operating_statement`: begins like our anchors, so that the marked sheet is never read as the user's. */
export function markName(kind: MarkKind, layoutKey: string): string {
  return `${anchorPrefix}${kind}.${layoutKey.replaceAll("-", "_")}`;
}

/** Queues a mark on a sheet. */
export function queueMark(
  context: Excel.RequestContext,
  { kind, layoutKey, serial, anchor }: Pick<Mark, "kind" | "serial" | "anchor"> & { readonly layoutKey: string },
  sheet: Excel.Worksheet,
): void {
  const comment = `${String(serial)} ${anchor}`;
  const name = context.workbook.names.add(markName(kind, layoutKey), sheet.getRange("A1"), comment);
  name.visible = false;
}

/** The marks among names whose name, formula and comment are loaded. */
export function marksIn(names: readonly Pick<Excel.NamedItem, "name" | "formula" | "comment">[]): Mark[] {
  return names.flatMap(({ name, formula, comment }) => {
    const kind = (["new", "backup"] as const).find((one) => name.startsWith(`${anchorPrefix}${one}.`));
    if (!kind) return [];
    const [serial = "", anchor = ""] = comment.split(" ");
    return [{ kind, name, anchor, sheetName: sheetOfReference(plainFormula(formula)), serial: Number(serial) || 0 }];
  });
}

/** A row move that is under way, or rows that go once the job counts. */
export interface RowMark {
  readonly kind: "insert" | "delete" | "gone";
  readonly name: string;
  readonly anchor: string;
  /** The first row, as it was before the move. */
  readonly at: number;
  readonly count: number;
  /** Row that the name points at now; null: those rows are gone. */
  readonly row: number | null;
}

/** Queues a mark on rows, to be told afterwards whether they have moved. */
export function queueRowMark(
  context: Excel.RequestContext,
  { layoutKey, anchor, kind, at, count }: Pick<RowMark, "anchor" | "kind" | "at" | "count"> & { layoutKey: string },
  sheet: Excel.Worksheet,
): string {
  const name = `${anchorPrefix}rows.${layoutKey.replaceAll("-", "_")}.${kind}.${String(at)}`;
  const last = kind === "insert" ? at : at + count - 1;
  const range = sheet.getRange(`A${String(at + 1)}:A${String(last + 1)}`);
  const item = context.workbook.names.add(name, range, [anchor, kind, at, count].join(" "));
  item.visible = false;
  return name;
}

/** The marks on rows among names whose name, formula and comment are loaded, from the top down. */
export function rowMarksIn(names: readonly Pick<Excel.NamedItem, "name" | "formula" | "comment">[]): RowMark[] {
  const marks = names.flatMap(({ name, formula, comment }): RowMark[] => {
    if (!name.startsWith(`${anchorPrefix}rows.`)) return [];
    const [anchor = "", kind, at, count] = comment.split(" ");
    if (kind !== "insert" && kind !== "delete" && kind !== "gone") return [];
    const row = /\$?[A-Z]+\$?(\d+)(?::|$)/.exec(plainFormula(formula).replace(/^.*!/, ""))?.[1];
    return [
      {
        kind,
        name,
        anchor,
        at: Number(at) || 0,
        count: Number(count) || 0,
        row: row === undefined ? null : Number(row) - 1,
      },
    ];
  });
  return marks.sort((a, b) => a.at - b.at || Number(a.kind === "insert") - Number(b.kind === "insert"));
}

/** A name's formula as Office.js gives it, without "=". */
export function plainFormula(formula: unknown): string {
  return String(formula).replace(/^=/, "");
}

/** `='Min budget'!$A$1` */
export function anchorFormula(sheetName: string, address = "$A$1"): string {
  return `=${quoteSheetName(sheetName)}!${address}`;
}

const temporaryPrefix = "_Avvika~";
/** Of the job's name: enough to tell jobs apart, with room left for three figures. */
const jobLetters = 18;

/** What a sheet of ours is called until it is marked. Nobody else names a sheet so; Excel allows 31 characters. */
export function temporaryName(job: string, position: number): string {
  return `${temporaryPrefix}${job.slice(0, jobLetters)}~${String(position + 1)}`;
}

/** Whether a sheet without a mark is what work cut off has left behind. */
export function isTemporary(sheetName: string): boolean {
  return sheetName.startsWith(temporaryPrefix) && /~\d+$/.test(sheetName);
}
