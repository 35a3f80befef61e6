import { describe, it } from "@jest/globals";
import { codes, failing, finished, jobs } from "./failingJobs.ts";

/** What a user presses; an undo or a redo is the same kind of job as what it is about. */
export const pressed: readonly string[] = Object.keys(jobs).filter((name) => !/^the (?:undo|redo)/.test(name));

/** Tests of jobs by name. A suite takes some of them only: each run is in an Excel of its own, and a worker's memory has an end. */
export function surviveEveryError(names: readonly string[]): void {
  describe.each(names)("%s", (name) => {
    it("survives every error there is, in every batch", async () => {
      const job = jobs[name];
      if (!job) throw new Error(name);
      const { after, actions } = await finished(job);
      for (const [i] of actions.entries()) {
        for (const error of codes) await failing(job, [{ batch: i + 1, when: "before", error }], after);
      }
    });
  });
}
