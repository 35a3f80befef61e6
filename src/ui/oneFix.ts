import { addressOf, cellKey } from "../domain/cell.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { Finding } from "../rules/finding.ts";

/** What "Rätta till …" would do to its cell, ready to print. */
export interface OneFix {
  readonly address: string;
  /** The new value: the button's name. */
  readonly value: string;
  /** What stands there now; null for a blank cell, which nobody needs to be asked about. */
  readonly before: { readonly text: string; readonly isFormula: boolean } | null;
  readonly after: string;
}

/** The repair as one click, where arithmetic determines one total, difference or formula; base figures are corrected in their source. */
export function oneFixOf(
  { data, repair, alternatives }: Finding,
  { workbook }: CheckedWorkbook,
  { formats, pane }: Texts,
): OneFix | undefined {
  const [entry, ...others] = repair;
  if (!entry || others.length > 0 || alternatives.length > 0 || entry.inSource || data.kind !== "arithmetic")
    return undefined;
  const [change] = data.changes;
  const { cell, formula, stated, expected } = entry;
  const value = change ? formats.amount(change.expected) : formats.number(expected);
  const becomes = (text: string, amount: string): string => pane.check.becomesFormula(`=${text}`, amount);
  const ownFormula = workbook.sheets[cell.sheet]?.formulas.get(cellKey(cell.row, cell.column));
  const statedText = stated === null ? null : change?.stated ? formats.amount(change.stated) : formats.number(stated);
  return {
    address: addressOf(cell.row, cell.column),
    value,
    before:
      ownFormula !== undefined
        ? { text: becomes(ownFormula, statedText ?? pane.check.blank), isFormula: true }
        : statedText === null
          ? null
          : { text: statedText, isFormula: false },
    after: formula === null ? value : becomes(formula, value),
  };
}
