import { doublePostings } from "../analysis/ledger/doublePostings.ts";
import { cellValue } from "../domain/grid.ts";
import type { Ore } from "../domain/money.ts";
import { shown } from "./naming.ts";
import { defineRule } from "./rule.ts";

/** Pairs that are shown as related: the rest is counted. */
const shownPairs = 3;

/** A posting that stands twice with the same voucher number and the same cells throughout. */
export const doublePosting = defineRule({
  id: "double-posting",
  severity: "warning",
  docs: {
    why: "An export that overlaps itself, or is pasted below the last one, counts some vouchers twice in every report.",
    source: "design 4.3 and 6; decision 0029",
  },
  check: ({ ledgers: { books, workbook } }) =>
    books.flatMap((book) => {
      const found = doublePostings(workbook, book);
      const [pair] = found?.pairs ?? [];
      const sheet = workbook.sheets[book.ledger.sheet];
      if (!found || !pair || !sheet) return [];
      const { ledger, series } = book;
      const [first, second] = pair;
      const at = (row: number) => ({ sheet: ledger.sheet, row, column: found.voucher });
      const line = (row: number) => ({
        sheet: ledger.sheet,
        top: row,
        bottom: row,
        left: ledger.range.left,
        right: ledger.range.right,
      });
      const posting = ledger.rows.indexOf(second);
      const figures = series.map(({ amounts }) => amounts[posting] as number);
      const amount = (figures.find((figure) => !Number.isNaN(figure)) ?? 0) as Ore;
      return [
        {
          // Two equal lines of a voucher may be two equal things; with numbered rows they are not.
          severity: found.hasRowNumbers ? ("warning" as const) : ("info" as const),
          cell: at(second),
          related: found.pairs.slice(0, shownPairs).flatMap((each) => each.map(line)),
          data: {
            kind: "doublePosting" as const,
            voucher: String(cellValue(workbook, sheet, second, found.voucher)?.value ?? ""),
            first: at(first),
            second: at(second),
            amount: shown(amount, { unit: ledger.unit, step: 1 as Ore }),
            postings: found.pairs.length,
            hasRowNumbers: found.hasRowNumbers,
          },
        },
      ];
    }),
});
