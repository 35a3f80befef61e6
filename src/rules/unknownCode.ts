import { unknownCodes, type UnknownCodes } from "../analysis/ledger/unknownCodes.ts";
import { withoutPeriod } from "../analysis/ledger/withoutPeriod.ts";
import type { Ore } from "../domain/money.ts";
import { shown } from "./naming.ts";
import { defineRule } from "./rule.ts";

/** Codes that are named in the sentence; the others are counted. */
const named = 3;

/** Postings with a code that is blank, that the register does not know, or that did not hold then. */
export const unknownCode = defineRule({
  id: "unknown-code",
  severity: "warning",
  docs: {
    why: "What has no known code is missing from the unit it belongs to, and nobody misses it where it is not.",
    source: "design 4.3; decision 0029",
  },
  check: ({ ledgers: { books, registers } }) =>
    books.flatMap((book) => {
      const { sheet, unit, range } = book.ledger;
      const undated = withoutPeriod(book);
      const unknown: readonly Told[] = [
        ...unknownCodes(book, registers),
        ...(undated ? [{ ...undated, reason: "noPeriod" as const, register: null, codes: [] }] : []),
      ];
      return unknown.map(({ column, heading, reason, register, codes, postings, ore, row }) => ({
        cell: { sheet, row, column },
        related: [
          { sheet, top: row, bottom: row, left: range.left, right: range.right },
          ...(register ? [{ ...columnRange(register.at), sheet: register.sheet }] : []),
        ],
        data: {
          kind: "unknownCode" as const,
          heading,
          reason,
          register: register?.sheetName ?? null,
          codes: codes.slice(0, named),
          moreCodes: Math.max(0, codes.length - named),
          postings,
          amount: shown(ore, { unit, step: 1 as Ore }),
        },
      }));
    }),
});

type Told = Omit<UnknownCodes, "reason"> & { readonly reason: UnknownCodes["reason"] | "noPeriod" };

function columnRange({ row, column }: { readonly row: number; readonly column: number }) {
  return { top: row, bottom: row, left: column, right: column };
}
