import { ownSheets } from "../../pipeline/ownSheets.ts";
import { checkWorkbook } from "../../pipeline/run.ts";
import type { CheckedWorkbook, StageProgress } from "../../pipeline/run.ts";
import { SessionProblem } from "../session.ts";
import type { SessionProblemCode } from "../../messages/problemTexts.ts";
import type { Work } from "../session.ts";
import type { AvvikaState } from "../state.ts";
import type { Jobs } from "./jobs.ts";
import { Readings } from "./readings.ts";
import type { Snapshot } from "./snapshot.ts";
import { steppedToEnd } from "../steps.ts";

/** What has been read and checked: which places what was checked speaks of. */
export class Checks {
  readonly readings = new Readings();
  /** What was read for what was checked: places by sheet id, and what stood there. */
  readonly #snapshots = new WeakMap<CheckedWorkbook, Snapshot>();
  /** By id: what the sheets were called when they were last read. */
  #sheetNames: ReadonlyMap<string, string> = new Map();
  readonly #jobs: Jobs;

  constructor(jobs: Jobs) {
    this.#jobs = jobs;
  }

  /**
   * Reads the workbook and checks it; `allowed` may refuse what the workbook remembers before that takes its time.
   * Errors: @throws SessionProblem empty-workbook, cancelled, and what reading and `allowed` throw.
   */
  async read(
    context: Excel.RequestContext,
    work: Work,
    extent: "whole" | "touched",
    allowed: (state: AvvikaState) => void = () => undefined,
  ): Promise<{ readonly snapshot: Snapshot; readonly checked: CheckedWorkbook }> {
    const snapshot = await this.readings.read(context, work, extent);
    const { workbook, chunks, outline } = snapshot;
    allowed(outline.state);
    this.#jobs.state = outline.state;
    const own = ownSheets(workbook);
    if (chunks.every(({ sheet }) => own.has(sheet))) throw new SessionProblem("empty-workbook");
    const seen = (step: StageProgress): void => work.progress({ ...step, sheet: null });
    const checked = await steppedToEnd(checkWorkbook(workbook, outline.state), seen, work.signal);
    this.#snapshots.set(checked, snapshot);
    this.#sheetNames = new Map(outline.sheets.map(({ id, name }) => [id, name]));
    return { snapshot, checked };
  }

  /** What was read for it. @throws SessionProblem with this code where it was not read here */
  snapshotOf(checked: CheckedWorkbook, otherwise: SessionProblemCode): Snapshot {
    const snapshot = this.#snapshots.get(checked);
    if (!snapshot) throw new SessionProblem(otherwise);
    return snapshot;
  }

  /** The same workbook, of which more is known now. */
  follow(checked: CheckedWorkbook, now: CheckedWorkbook): CheckedWorkbook {
    const snapshot = this.#snapshots.get(checked);
    if (snapshot) this.#snapshots.set(now, snapshot);
    return now;
  }

  sheetName(id: string): string | undefined {
    return this.#sheetNames.get(id);
  }
}
