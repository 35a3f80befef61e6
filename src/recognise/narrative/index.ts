/** Workbook and tables → what its texts claim. */
import type { Workbook } from "../../domain/grid.ts";
import type { RecognisedTable } from "../table.ts";
import { narrative } from "../vocabulary/narrative.ts";
import { addAbbreviations } from "./abbreviations.ts";
import type { Claim } from "./claim.ts";
import { mostNamedHouse } from "./committees.ts";
import { Headings, isHeadingLine } from "./headings.ts";
import type { Speech } from "./items.ts";
import { NameIndex, stemsOf, toldKinds, type Name } from "./names.ts";
import { passagesOf, type Passage } from "./passages.ts";
import { readPassage } from "./readPassage.ts";
import type { Setting } from "./readSentence.ts";

/** What the texts of a workbook say about its figures. */
export interface Narrative {
  readonly names: readonly Name[];
  /** In the order of the sheets and of the texts on them. */
  readonly claims: readonly Claim[];
}

/**
 * Reads the texts of a workbook: paragraphs, comments beside rows, and notes where the host has them. `tablesOfSheets`: the one table that
 * all texts of a sheet are about, where that is known; both are indexes.
 */
export function readNarrative(
  workbook: Workbook,
  tables: readonly RecognisedTable[],
  tablesOfSheets: ReadonlyMap<number, number> = new Map(),
): Narrative {
  const passages = passagesOf(workbook, tables).map((passage) => {
    const table = tablesOfSheets.get(passage.cell.sheet);
    return table === undefined ? passage : { ...passage, about: { table, row: null } };
  });
  if (!passages.some(({ text }) => mayHoldClaim(text))) return { names: [], claims: [] };
  const names = new NameIndex(tables);
  addAbbreviations(
    names,
    passages.map(({ text }) => text),
  );
  const speech: Speech = {
    names,
    house: houseIn(workbook, tables, passages),
    isOfMunicipality: isOfMunicipality(names, tables),
  };
  let sheet = -1;
  let headings = new Headings(speech);
  const claims = passages.flatMap((passage) => {
    if (passage.cell.sheet !== sheet) {
      sheet = passage.cell.sheet;
      headings = new Headings(speech);
    }
    if (isHeadingLine(passage)) headings.enter(passage.text);
    const setting = settingOf(passage, tables, headings, names);
    if (passage.about === null && !passage.isNote) headings.pass(passage.text);
    return mayHoldClaim(passage.text) ? readPassage(passage, setting, speech) : [];
  });
  return { names: names.names, claims };
}

/** A text without a digit and a word has no figure to hold against a table. */
function mayHoldClaim(text: string): boolean {
  return /\d/.test(text) && /\p{L}{2}/u.test(text);
}

/** A comment beside a row, or a note on one, is about that row; a paragraph about what its headings say. */
function settingOf(
  { about, isNote }: Passage,
  tables: readonly RecognisedTable[],
  headings: Headings,
  names: NameIndex,
): Setting {
  if (about === null) return isNote ? { subject: null, isAboutInvestments: false } : headings.setting();
  const table = tables[about.table];
  const isAboutInvestments = table?.kind === "investment-statement";
  if (table && toldKinds.includes(table.kind)) return { subject: { kind: "row", place: about }, isAboutInvestments };
  // A table of texts, one row per activity.
  const stems = stemsOf(table?.rows[about.row ?? -1]?.label ?? "");
  const name = names.at(stems);
  const isWhole = name !== undefined && name.length === stems.length;
  return { subject: isWhole ? { kind: "name", name: name.name } : null, isAboutInvestments: false };
}

/** Whose report it is: by titles and sheet names, else by what the texts speak of most. */
function houseIn(workbook: Workbook, tables: readonly RecognisedTable[], passages: readonly Passage[]): string | null {
  const titles = [...tables.flatMap(({ title }) => title ?? []), ...workbook.sheets.map(({ name }) => name)];
  return mostNamedHouse(titles) ?? mostNamedHouse(texts(passages));
}

function* texts(passages: readonly Passage[]): Generator<string> {
  for (const { text } of passages) yield text;
}

/** Committees on the rows, or taxes: a workbook of the municipality as a whole. */
function isOfMunicipality(names: NameIndex, tables: readonly RecognisedTable[]): boolean {
  return (
    names.isByCommittee ||
    tables.some(({ kind, rows }) => kind === "income-statement" && rows.some(({ label }) => isTaxRow(label)))
  );
}

/** A row of taxes: the table is a municipality's. */
export function isTaxRow(label: string): boolean {
  const text = label.toLowerCase();
  return narrative.taxes.some((word) => text.includes(word));
}
