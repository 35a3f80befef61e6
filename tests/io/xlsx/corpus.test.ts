import { describe, expect, it } from "@jest/globals";
import { checkCorpus } from "../../support/corpus.ts";
import { hasLibreOffice } from "../../support/libreoffice.ts";

/** A folder of workbooks that are not ours to ship; `npx tsx scripts/check-corpus.ts FOLDER` prints the same as a table. */
const folder = process.env.AVVIKA_CORPUS;

(folder !== undefined && hasLibreOffice ? describe : describe.skip)("the workbooks in AVVIKA_CORPUS", () => {
  it("keep everything when reports are written into them", async () => {
    const rows = await checkCorpus(folder ?? "");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});
