import { describe, expect, it } from "@jest/globals";
import { lineOf } from "../../../src/model/ledger/accountLines.ts";
import {
  accountMappingSetting,
  accountMappingText,
  readAccountMapping,
} from "../../../src/model/ledger/accountMapping.ts";
import { checkWorkbook, runToEnd } from "../../../src/pipeline/run.ts";
import { bookFrom, drawnRows } from "../../support/book.ts";

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

  it("follow what a person has said, the longest beginning first, and the text keeps it", () => {
    const mapping = { "79": "depreciation", "7911": "otherCost" } as const;
    expect(lineOf("7910", null, mapping)).toBe("depreciation");
    expect(lineOf("7911", null, mapping)).toBe("otherCost");
    const text = accountMappingText(mapping);
    expect(text).toBe("7911=otherCost 79=depreciation");
    expect(readAccountMapping(text)).toEqual(mapping);
    expect(readAccountMapping("79=nothing x=sales 36=sales")).toEqual({ "36": "sales" });
    expect(readAccountMapping(undefined)).toEqual({});
  });

  it("are those that the workbook remembers", () => {
    const { workbook } = bookFrom({
      rows: drawnRows(`
        Konto | Ansvar | Period | Belopp
        7910  | 110    | 202401 | 10
        5020  | 110    | 202401 | 100
        5020  | 120    | 202402 | 90
        3120  | 120    | 202402 | -5`),
    });
    const linesWith = (settings: Record<string, string>) =>
      runToEnd(checkWorkbook(workbook, { settings })).months.flatMap(({ lines }) => lines.map(({ key }) => key));
    expect(linesWith({})).toEqual(["fees", "staff", "unallocated"]);
    expect(linesWith({ [accountMappingSetting]: "79=depreciation" })).toEqual(["fees", "staff", "depreciation"]);
  });
});
