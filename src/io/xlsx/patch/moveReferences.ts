/** References to a report sheet follow its rows when it is written anew. */
import { tokenize } from "@borgar/fx/xlsx";
import { parseAddress } from "../../../domain/cell.ts";
import { isSameSheetName } from "../../sheetName.ts";
import { movedRows, type RowMove } from "../../rowMoves.ts";
import { SharedFormula } from "../formulaShared.ts";
import { readXml, type StartTag } from "../xml.ts";
import { escapeText } from "../xmlText.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { formulaElements, references, referringParts } from "./renameReferences.ts";
import { spliced, type Splice } from "./splice.ts";

/** Rows that come and go on a sheet. */
export interface MovedSheet {
  readonly sheet: string;
  readonly moves: readonly RowMove[];
}

/**
 * Has formulas in every part but `own` point at the rows that they pointed at before; what is gone reads #REF!. Formulas that share
 * one text each get their own where it points at moved rows: theirs may move differently. @throws RefusedFile
 */
export function moveReferences(patch: PackagePatch, moved: readonly MovedSheet[], own: ReadonlySet<string>): void {
  if (moved.every(({ moves }) => moves.length === 0)) return;
  for (const name of referringParts(patch)) {
    if (own.has(name)) continue;
    const bytes = patch.read(name);
    const splices = movedSplices(bytes, name, moved);
    if (splices.length > 0) patch.write(name, spliced(bytes, splices));
  }
}

interface FoundFormula {
  readonly tag: StartTag;
  /** The cell that holds it, in A1; undefined outside cells. */
  readonly address: string | undefined;
  readonly text: string;
  /** Where its end tag begins, and ends. */
  readonly textEnd: number;
  readonly end: number;
}

function movedSplices(bytes: Uint8Array, part: string, moved: readonly MovedSheet[]): Splice[] {
  const formulas = formulasIn(bytes, part);
  const shared = new Map<string, SharedFormula>();
  for (const { tag, address, text } of formulas) {
    const place = parseAddress(address ?? "");
    const group = tag.attribute("si");
    if (tag.attribute("t") !== "shared" || group === undefined || !place || text === "") continue;
    if (movedFormula(text, moved) !== text) shared.set(group, new SharedFormula(text, place.row, place.column));
  }
  return formulas.flatMap((formula): Splice[] => {
    const { tag, address, text, textEnd, end } = formula;
    const group = tag.attribute("t") === "shared" ? shared.get(tag.attribute("si") ?? "") : undefined;
    const place = parseAddress(address ?? "");
    if (group && place) {
      const own = escapeText(movedFormula(group.at(place.row, place.column), moved));
      const name = tag.prefix === "" ? tag.local : `${tag.prefix}:${tag.local}`;
      return [{ start: tag.start, end, text: `<${name}>${own}</${name}>` }];
    }
    const changed = movedFormula(text, moved);
    return changed === text ? [] : [{ start: tag.end, end: textEnd, text: escapeText(changed) }];
  });
}

function formulasIn(bytes: Uint8Array, part: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  let address: string | undefined;
  let open: StartTag | undefined;
  let text = "";
  readXml([bytes], part, {
    start: (tag) => {
      if (tag.local === "c") address = tag.attribute("r");
      open = formulaElements.has(tag.local) ? tag : undefined;
      text = "";
    },
    text: (piece) => {
      text += piece;
    },
    end: (tag) => {
      if (open && tag.local === open.local)
        found.push({
          tag: open,
          address: tag.local === "f" ? address : undefined,
          text,
          textEnd: tag.start,
          end: tag.end,
        });
      open = undefined;
      if (tag.local === "c") address = undefined;
    },
  });
  return found;
}

/** The formula with its references to moved rows where those stand now. */
export function movedFormula(formula: string, moved: readonly MovedSheet[]): string {
  if (!formula.includes("!")) return formula;
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => (references.has(type) ? movedReference(value, moved) : value))
    .join("");
}

/** A cell or a range of cells; what stands for whole columns does not move with rows. */
const cellsOrRows = /^(\$?)([A-Za-z]*)(\$?)(\d+)(?::(\$?)([A-Za-z]*)(\$?)(\d+))?$/;

function movedReference(reference: string, moved: readonly MovedSheet[]): string {
  const end = reference.lastIndexOf("!");
  const prefix = reference.slice(0, Math.max(0, end));
  if (end < 0 || prefix.includes("[")) return reference; // another workbook
  const plain = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const sheet = moved.find((one) => isSameSheetName(one.sheet, plain));
  const cells = cellsOrRows.exec(reference.slice(end + 1));
  if (!sheet || !cells) return reference;
  const [, dollar1 = "", column1 = "", fixed1 = "", row1 = "", dollar2 = "", column2 = "", fixed2 = "", row2] = cells;
  const first = Number(row1) - 1;
  const last = row2 === undefined ? first : Number(row2) - 1;
  const rows = movedRows({ first: Math.min(first, last), last: Math.max(first, last) }, sheet.moves);
  if (!rows) return `${prefix}!#REF!`;
  const [top, bottom] = first <= last ? [rows.first, rows.last] : [rows.last, rows.first];
  const start = `${prefix}!${dollar1}${column1}${fixed1}${String(top + 1)}`;
  return row2 === undefined ? start : `${start}:${dollar2}${column2}${fixed2}${String(bottom + 1)}`;
}
