import type { CellRef } from "../domain/cell.ts";
import { addressOf } from "../domain/cell.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { Finding } from "../rules/finding.ts";
import { cellLabel } from "./places.ts";

/** The cells that one repair changes. */
export type ShownRepair = readonly {
  readonly cell: CellRef;
  readonly address: string;
  readonly value: string;
  /** A base figure, to be corrected where it comes from. */
  readonly inSource: boolean;
}[];

/** The repair of a finding and those equally good, ready to print; none where arithmetic determines nothing. */
export function shownRepairs(
  { data, cell: own, repair, alternatives }: Finding,
  checked: CheckedWorkbook,
  { formats }: Texts,
): ShownRepair[] {
  if (data.kind !== "arithmetic" || repair.length === 0) return [];
  const amounts = [data.changes, ...data.alternatives];
  return [repair, ...alternatives].map((entries, at) =>
    entries.map(({ cell, expected, inSource }, entry) => {
      const amount = amounts[at]?.[entry]?.expected;
      return {
        cell,
        // The finding's own link names its sheet.
        address: cell.sheet === own.sheet ? addressOf(cell.row, cell.column) : cellLabel(cell, checked),
        value: amount ? formats.amount(amount) : formats.number(expected),
        inSource,
      };
    }),
  );
}
