import { describe, expect, it } from "@jest/globals";
import { lineOf } from "../../../src/model/ledger/accountLines.ts";

describe("lines of accounts", () => {
  it.each([
    ["3010", null, "sales"],
    ["311", null, "fees"],
    ["35112", null, "grants"],
    ["3610", null, "otherRevenue"],
    ["4610", null, "class4"],
    ["5610", null, "staff"],
    ["6011", null, "otherCost"],
    ["7910", null, "unallocated"],
    ["7910", "Avskrivning inventarier", "depreciation"],
    ["8010", null, "taxRevenue"],
    ["8310", null, "equalisationFees"],
    ["8710", null, "unallocated"],
    ["1930", null, "balance"],
    ["9110", null, "unallocated"],
    ["", null, "unallocated"],
  ])("%s (%s) is %s", (account, name, line) => {
    expect(lineOf(account, name)).toBe(line);
  });

  it("follow what a person has said, the longest beginning first", () => {
    const mapping = { "79": "depreciation", "7911": "otherCost" } as const;
    expect(lineOf("7910", null, mapping)).toBe("depreciation");
    expect(lineOf("7911", null, mapping)).toBe("otherCost");
  });
});
