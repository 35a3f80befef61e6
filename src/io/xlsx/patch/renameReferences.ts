import { tokenize, tokenTypes } from "@borgar/fx/xlsx";
import { quoteSheetName } from "../../../domain/cell.ts";
import { isSameSheetName } from "../../sheetName.ts";
import { readXml, type StartTag } from "../xml.ts";
import { escapeAttribute, escapeText } from "../xmlText.ts";
import { attributeSet } from "./outline.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { spliced, type Splice } from "./splice.ts";

/** New names of sheets by their old ones. */
export type RenamedSheets = readonly { readonly sheet: string; readonly name: string }[];

/** Elements whose text is a formula, in cells, rules, names, tables, charts and sparklines, whatever their namespace. */
export const formulaElements: ReadonlySet<string> = new Set([
  "f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula", "oldFormula",
]); // prettier-ignore

/** Attributes that name a sheet or lead to a place on one. */
const referenceAttributes: Readonly<Record<string, readonly string[]>> = {
  hyperlink: ["location"],
  worksheetSource: ["sheet"],
  rangeSet: ["sheet"],
  dataRef: ["sheet"],
};

/** Has everything in the package that refers to a renamed sheet refer to it by its new name. @throws RefusedFile */
export function renameReferences(patch: PackagePatch, renamed: RenamedSheets): void {
  for (const name of referringParts(patch)) {
    const bytes = patch.read(name);
    const splices = referenceSplices(bytes, name, renamed);
    if (splices.length > 0) patch.write(name, spliced(bytes, splices));
  }
}

/** Parts that may refer to sheets. */
export function referringParts(patch: PackagePatch): string[] {
  return patch.source.partNames.filter(
    (name) => name.toLowerCase().endsWith(".xml") && !/^(\[|customxml\/|docprops\/)/i.test(name) && patch.has(name),
  );
}

function referenceSplices(bytes: Uint8Array, part: string, renamed: RenamedSheets): Splice[] {
  const splices: Splice[] = [];
  let formula: StartTag | undefined;
  let text = "";
  readXml([bytes], part, {
    start: (tag) => {
      formula = formulaElements.has(tag.local) ? tag : undefined;
      text = "";
      for (const name of referenceAttributes[tag.local] ?? []) {
        const value = tag.attribute(name);
        if (value === undefined) continue;
        const changed = name === "sheet" ? newName(value, renamed) : renamedFormula(value, renamed);
        if (changed !== value) splices.push(...attributeSet({ bytes }, { tag }, name, escapeAttribute(changed)));
      }
    },
    text: (piece) => {
      text += piece;
    },
    end: (tag) => {
      const changed = formula && tag.local === formula.local ? renamedFormula(text, renamed) : text;
      if (formula && changed !== text) splices.push({ start: formula.end, end: tag.start, text: escapeText(changed) });
      formula = undefined;
    },
  });
  return splices;
}

/** A formula whose references name the sheets as they are called now. */
export function renamedFormula(formula: string, renamed: RenamedSheets): string {
  if (!formula.includes("!")) return formula;
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => (references.has(type) ? renamedReference(value, renamed) : value))
    .join("");
}

/** Tokens that name cells or a name on a sheet. */
export const references: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
  tokenTypes.REF_NAMED,
]);

function renamedReference(reference: string, renamed: RenamedSheets): string {
  const end = reference.lastIndexOf("!");
  const prefix = reference.slice(0, Math.max(0, end));
  if (end < 0 || prefix.includes("[")) return reference; // another workbook
  const plain = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const names = plain.split(":"); // Blad1:Blad3!A1; a sheet's name has no colon
  const changed = names.map((name) => newName(name, renamed));
  if (changed.every((name, at) => name === names[at])) return reference;
  const quoted = changed.map(quoteSheetName);
  const needsQuotes = quoted.some((name) => name.startsWith("'"));
  const joined = changed.map((name) => name.replaceAll("'", "''")).join(":");
  return `${needsQuotes ? `'${joined}'` : joined}${reference.slice(end)}`;
}

function newName(name: string, renamed: RenamedSheets): string {
  return renamed.find(({ sheet }) => isSameSheetName(sheet, name))?.name ?? name;
}
