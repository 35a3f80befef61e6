import { addressOf, isSameCell } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import { cellValue } from "../domain/grid.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { Finding, RepairEntry } from "../rules/finding.ts";
import { fixesOf, followersOf } from "../rules/fixes.ts";
import type { Fix, FixedCell } from "../rules/fixes.ts";
import { cellLabel } from "./places.ts";

/** A fix of a finding, ready to print. */
export interface ShownFix {
  readonly fix: Fix;
  readonly cells: readonly ShownCell[];
  /** Some of the cells are base figures, to be corrected where they come from. */
  readonly hasSource: boolean;
  /** Formulas that come right by themselves then, by their addresses. */
  readonly follows: readonly string[];
}

/** One cell of a fix. */
export interface ShownCell {
  readonly cell: CellRef;
  /** With its sheet where that is not the finding's. */
  readonly address: string;
  /** The value it gets, or that its formula gives. */
  readonly value: string;
  /** What stands there now; null for a blank cell, which nobody needs to be asked about. */
  readonly before: { readonly text: string; readonly isFormula: boolean } | null;
  readonly after: string;
  /** A base figure, to be corrected where it comes from. */
  readonly inSource: boolean;
  /** A formula goes and a figure comes. */
  readonly losesFormula: boolean;
}

/** The repairs of a finding: one, or several that are equally good; none where arithmetic determines nothing. */
export function shownFixes(finding: Finding, checked: CheckedWorkbook, texts: Texts): ShownFix[] {
  const { data, repair, alternatives } = finding;
  if (data.kind === "textNumber") return [];
  const changes = data.kind === "arithmetic" ? [data.changes, ...data.alternatives] : [];
  const repairs = [repair, ...alternatives];
  const home = finding.cell.sheet;
  return fixesOf(finding, checked.workbook).map((fix, at) => {
    const entries = repairs[at] ?? [];
    return {
      fix,
      cells: fix.map((one) => {
        const entry = entries.find(({ cell }) => isSameCell(one.cell, cell));
        const change = changes[at]?.find(({ cell }) => isSameCell(one.cell, cell));
        const { formats } = texts;
        const value = change ? formats.amount(change.expected) : formats.number(entry?.expected ?? one.value);
        const stated = change?.stated ? formats.amount(change.stated) : statedText(one, entry, checked, texts);
        return shownCell(one, { value, stated }, home, checked, texts);
      }),
      hasSource: fix.some(({ inSource }) => inSource),
      follows: followersOf(entries, fix).map((cell) => addressFrom(home, cell, checked)),
    };
  });
}

/** With its sheet where that is not the one one is on. */
function addressFrom(home: number, cell: CellRef, checked: CheckedWorkbook): string {
  return cell.sheet === home ? addressOf(cell.row, cell.column) : cellLabel(cell, checked);
}

function shownCell(
  { cell, formula, replaces, inSource }: FixedCell,
  { value, stated }: { readonly value: string; readonly stated: string | null },
  home: number,
  checked: CheckedWorkbook,
  { pane: { check } }: Texts,
): ShownCell {
  const before =
    replaces !== null
      ? { text: check.becomesFormula(`=${replaces}`, stated ?? check.blank), isFormula: true }
      : stated === null
        ? null
        : { text: stated, isFormula: false };
  return {
    cell,
    address: addressFrom(home, cell, checked),
    value,
    before,
    after: formula === null ? value : check.becomesFormula(`=${formula}`, value),
    inSource,
    losesFormula: replaces !== null && formula === null,
  };
}

/** What stands in a cell that no sentence tells of. */
function statedText(
  { cell }: FixedCell,
  entry: RepairEntry | undefined,
  { workbook }: CheckedWorkbook,
  { formats }: Texts,
): string | null {
  if (entry && entry.stated !== null) return formats.number(entry.stated);
  const sheet = workbook.sheets[cell.sheet];
  const content = sheet ? cellValue(workbook, sheet, cell.row, cell.column) : undefined;
  return content ? String(content.value) : null;
}
