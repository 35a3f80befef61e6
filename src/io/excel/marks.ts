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
