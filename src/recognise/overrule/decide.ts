/** Puts what a person has decided in the place of what words say, before arithmetic has its say. */
import type { ColumnDraft } from "../columnDraft.ts";
import type { RowDraft } from "../rowMeaning.ts";
import type { RowWords } from "../rowWords.ts";
import { abstracted, abstractedPath } from "./abstracted.ts";
import type { DecidedColumn, DecidedRow, OverruledColumn, OverruledRow } from "./overruling.ts";
import { findPart, partKeys, type PartKey } from "./partKeys.ts";

/** Drafts with what was decided about them, and keys of decisions that have no place here any more. */
export interface Decided<Draft> {
  readonly drafts: readonly Draft[];
  readonly unmet: readonly PartKey[];
}

/** The keys by which decisions name a table's columns. */
export function keysOfColumns(columns: readonly { readonly path: readonly string[] }[]): PartKey[] {
  return partKeys(columns.map(({ path }) => abstractedPath(path)));
}

/** The keys by which decisions name a table's rows. */
export function keysOfRows(rows: readonly { readonly label: string }[]): PartKey[] {
  return partKeys(rows.map(({ label }) => abstracted(label)));
}

export function decideColumns(
  drafts: readonly ColumnDraft[],
  columns: readonly OverruledColumn[],
): Decided<ColumnDraft> {
  return decideParts(drafts, columns, ({ path }) => abstractedPath(path), decideColumn);
}

export function decideRows(drafts: readonly RowDraft[], rows: readonly OverruledRow[]): Decided<RowDraft> {
  return decideParts(drafts, rows, ({ label }) => abstracted(label), decideRow);
}

function decideParts<Draft, Decision>(
  drafts: readonly Draft[],
  overruled: readonly { readonly key: PartKey; readonly decided: Decision }[],
  nameOf: (draft: Draft) => string,
  decide: (draft: Draft, decided: Decision) => Draft,
): Decided<Draft> {
  if (overruled.length === 0) return { drafts, unmet: [] };
  const names = drafts.map(nameOf);
  const decisions = new Map<number, Decision>();
  const unmet: PartKey[] = [];
  for (const { key, decided } of overruled) {
    const place = findPart(key, names);
    if (place === undefined) unmet.push(key);
    else decisions.set(place, decided);
  }
  return {
    drafts: drafts.map((draft, index) => {
      const decided = decisions.get(index);
      return decided === undefined ? draft : decide(draft, decided);
    }),
    unmet,
  };
}

function decideColumn(draft: ColumnDraft, decided: DecidedColumn): ColumnDraft {
  const { measure, component, unit, budgetVersion, span } = decided;
  const { words } = draft;
  return {
    ...draft,
    decided,
    words: {
      ...words,
      measure: measure ?? words.measure,
      component: component === undefined ? words.component : component,
      unit: unit === undefined ? words.unit : unit,
      budgetVersion: budgetVersion ?? words.budgetVersion,
      span: span ?? words.span,
      isTotal: measure === undefined && words.isTotal,
    },
    isKey: measure === undefined && draft.isKey,
    // Figures that are no amounts (account numbers) are texts to everything that counts.
    hasFigures: measure !== "text" && (draft.hasFigures || (measure !== undefined && draft.isKey)),
  };
}

/** The same again does no harm: what was decided outlasts what a reading changes in the words. */
export function decideRow(draft: RowDraft, decided: DecidedRow = draft.decided): RowDraft {
  const { type, measure, component, unit } = decided;
  const words = type === undefined ? draft.words : { ...draft.words, ...wordsOfType(type) };
  return {
    ...draft,
    decided,
    words: {
      ...words,
      measure: measure ?? words.measure,
      component: component === undefined ? words.component : component,
      isOwnComponent: component === undefined ? words.isOwnComponent : component !== null,
      unit: unit === undefined ? words.unit : unit,
    },
    hasFigures: type === undefined ? draft.hasFigures : type !== "heading" && type !== "note",
  };
}

/** What the label of a row of the type would say. */
function wordsOfType(
  type: NonNullable<DecidedRow["type"]>,
): Pick<RowWords, "total" | "isWeakTotal" | "isPartOfAbove" | "isNote"> {
  const isTotal = type === "total" || type === "subtotal";
  return { total: isTotal ? type : null, isWeakTotal: false, isPartOfAbove: false, isNote: type === "note" };
}
