import type { LedgerFindingData } from "../rules/ledgerFinding.ts";
import type { Texts } from "./texts.ts";

/** A finding in a ledger, as a few sentences. */
export function ledgerFindingText(data: LedgerFindingData, { findings, formats }: Texts): string {
  const { ledgers } = findings;
  const amount = formats.amountWithUnit(data.amount);
  const postings = formats.number(data.postings);
  switch (data.kind) {
    case "unknownCode": {
      const { heading, reason, register, codes, moreCodes, postings: count } = data;
      if (reason === "blank")
        return sentences(
          ledgers.blankCode(heading, postings, count, amount),
          ledgers.shownUnallocated,
          ledgers.correctCode,
        );
      if (reason === "noPeriod")
        return sentences(
          ledgers.noPeriod(heading, postings, count, amount),
          ledgers.leftOutOfPeriods,
          ledgers.correctCode,
        );
      const said = reason === "notInRegister" ? ledgers.notInRegister : ledgers.outOfDate;
      return sentences(
        said(heading, moreCodes > 0 ? codes.join(", ") : formats.list(codes), moreCodes, register ?? ""),
        ledgers.postingsOf(postings, count, amount),
        reason === "notInRegister" ? ledgers.shownUnallocated : "",
        ledgers.correctRegister,
      );
    }
    case "doublePosting": {
      const { voucher, first, second, postings: count, hasRowNumbers } = data;
      return sentences(
        ledgers.postingTwice(voucher, amount, String(first.row + 1), String(second.row + 1)),
        hasRowNumbers ? ledgers.sameNumbers : "",
        count > 1 ? ledgers.alsoTwice(postings, count) : "",
        ledgers.removeOne,
      );
    }
  }
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
