/**
 * Layouts that no published table here has, written down by people who had not seen how the program reads: each case is a workbook
 * and what a careful reader finds in it. Columns, rows and findings are compared in the words of the command line's contract.
 */
import { join } from "node:path";
import { describe } from "@jest/globals";
import { itReadsCases } from "../support/readCases.ts";

describe("made-up municipalities", () => {
  itReadsCases(join(__dirname, "municipalities"));
});
