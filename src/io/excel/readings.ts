import type { Work } from "../session.ts";
import { readWorkbook } from "./readWorkbook.ts";
import type { Snapshot } from "./snapshot.ts";

/** Reads the workbook again and again, the second time no more of it than has been touched, if that is enough. */
export class Readings {
  #latest: Snapshot | null = null;
  /** Ids of sheets of which something has been heard since the latest reading began. */
  #touched = new Set<string>();
  #isHearing = false;

  /** From now on everything that happens to the sheets is told; false where it no longer is. */
  hear(isHearing: boolean): void {
    this.#isHearing = isHearing;
    if (!isHearing) this.#latest = null;
  }

  touch(sheetId: string): void {
    this.#touched.add(sheetId);
  }

  /** @throws SessionProblem as `readWorkbook` */
  async read(context: Excel.RequestContext, work: Work, extent: "whole" | "touched"): Promise<Snapshot> {
    const touched = this.#touched;
    this.#touched = new Set();
    const wasHearing = this.#isHearing;
    const earlier = extent === "touched" && this.#latest ? { snapshot: this.#latest, touched } : null;
    try {
      const snapshot = await readWorkbook(context, work, earlier);
      this.#latest = wasHearing && this.#isHearing ? snapshot : null;
      return snapshot;
    } catch (error) {
      this.#touched = new Set([...touched, ...this.#touched]);
      throw error;
    }
  }
}
