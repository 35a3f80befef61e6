/** Tables with a column per month, as accounting systems export them and people make them by hand, each with its writer's own reading. */
import { join } from "node:path";
import { describe } from "@jest/globals";
import { itReadsCases } from "../support/readCases.ts";

describe("made-up tables by month", () => {
  itReadsCases(join(__dirname, "months"));
});
