/**
 * Every batch of a job is made to fail once, before, in the middle of and after it was carried out. Afterwards the workbook is as it
 * was, or as it should have become, and whoever asked for the job was told which.
 */
import { describe, it } from "@jest/globals";
import type { Fault } from "../../../src/workbench/host/faults.ts";
import { failing, finished, jobs } from "../../support/failingJobs.ts";

describe.each(Object.entries(jobs))("%s", (_name, job) => {
  it("survives the failure of every batch, at every stage of it", async () => {
    const { after, actions } = await finished(job);
    for (const [i, count] of actions.entries()) {
      const stages: Fault["when"][] = [
        "before",
        ...[0.1, 0.35, 0.6, 0.85, 1].map((share) => ({ afterActions: Math.max(1, Math.floor(count * share)) })),
        "answerLost",
      ];
      for (const when of stages) await failing(job, [{ batch: i + 1, when, error: "GeneralException" }], after);
    }
  });
});

/** Marks tell by themselves whose they are: no start looks for them, and they are taken away on request (decision 0036). */
const repairedAtStart = Object.entries(jobs).filter(([name]) => !name.startsWith("marks"));

describe.each(repairedAtStart)("%s", (_name, job) => {
  it("is put right at the next start when Excel no longer answers", async () => {
    const { after, actions } = await finished(job);
    for (const [i, count] of actions.entries()) {
      const silence = Array.from(
        { length: 12 },
        (_, j) => ({ batch: i + 2 + j, when: "before", error: 5012 }) as const,
      );
      const half = { afterActions: Math.max(1, Math.floor(count / 2)) };
      await failing(job, [{ batch: i + 1, when: half, error: 5012 }, ...silence], after);
    }
  });
});
