/** Every batch of a job is made to fail with every error there is: the workbook is as it was, and whoever asked was told. */
import { describe, it, jest } from "@jest/globals";
import { codes, failing, finished, jobs } from "../../support/failingJobs.ts";

// Hundreds of runs, each in an Excel of its own, on a machine that may have other things to do.
jest.setTimeout(300_000);

/** What a user presses; an undo or a redo is the same kind of job as what it is about. */
const pressed = Object.entries(jobs).filter(([name]) => !/^the (?:undo|redo)/.test(name));

describe.each(pressed)("%s", (_name, job) => {
  it("survives every error there is, in every batch", async () => {
    const { after, actions } = await finished(job);
    for (const [i] of actions.entries()) {
      for (const error of codes) await failing(job, [{ batch: i + 1, when: "before", error }], after);
    }
  });
});
