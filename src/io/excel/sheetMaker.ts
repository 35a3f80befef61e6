import type { SavedPhasing } from "../../analysis/forecast/index.ts";
import type { Texts } from "../../messages/texts.ts";
import { reportLayouts } from "../../pipeline/run.ts";
import type { CheckedWorkbook, ReportSettings, StageProgress } from "../../pipeline/run.ts";
import type { SheetLayout } from "../../report/layout.ts";
import { phasedBudgetSheet, withPhasing } from "../../report/phasedBudgets/phasedBudgetSheet.ts";
import { postingsSheet } from "../../report/postings/postingsSheet.ts";
import { themeOptions } from "../../report/reportTheme.ts";
import type { ReportTheme } from "../../report/reportTheme.ts";
import { forecastSheet, withForecast } from "../../report/savedForecasts/forecastSheet.ts";
import { localDay } from "../localDay.ts";
import { SessionProblem } from "../session.ts";
import type { AskedPostings, CreatedReports, UndatedForecast, Work } from "../session.ts";
import { steppedToEnd } from "../steps.ts";
import type { Checks } from "./checks.ts";
import type { History } from "./history.ts";
import { throwIfReadOnly } from "./jobs.ts";
import type { Jobs } from "./jobs.ts";
import { makeSheets, meaningShare } from "./makeSheets.ts";
import { newEntry } from "./sessionPage.ts";
import type { SessionPage } from "./sessionPage.ts";
import { checkWritable } from "./stateStore.ts";
import type { Remake } from "./undoneWork.ts";

/** What a job's sheets are: what takes long is made in steps. */
type Make = (
  checked: CheckedWorkbook,
  texts: Texts,
  work: Work,
) => readonly SheetLayout[] | Promise<readonly SheetLayout[]>;

/** The jobs that write sheets of ours: what is on them. */
export class SheetMaker {
  readonly #page: SessionPage;
  readonly #jobs: Jobs;
  readonly #checks: Checks;
  readonly #history: History;
  /** Asked for each time: it may change. */
  readonly #theme: () => ReportTheme;

  constructor(page: SessionPage, jobs: Jobs, checks: Checks, history: History, theme: () => ReportTheme) {
    this.#page = page;
    this.#jobs = jobs;
    this.#checks = checks;
    this.#history = history;
    this.#theme = theme;
  }

  reports(settings: ReportSettings, work: Work): Promise<CreatedReports> {
    const make: Make = async (checked, texts, { progress, signal }) => {
      const stage = reportLayouts(checked, { ...settings, day: this.#today() }, texts);
      const seen = ({ done, total }: StageProgress): void =>
        progress({ stage: "layout", sheet: null, done: (meaningShare * done) / total, total: 1 });
      const layouts = await steppedToEnd(stage, seen, signal);
      if (layouts.length === 0) throw new SessionProblem("no-report");
      return layouts;
    };
    const chosen = { preset: settings.preset ?? "default", unit: settings.unit ?? "source" };
    return this.#made(make, chosen, work, (again) => this.reports(settings, again));
  }

  forecast(forecast: UndatedForecast, work: Work): Promise<CreatedReports> {
    const make: Make = (checked, texts) => {
      const saved = withForecast(checked.forecasts, { ...forecast, savedOn: this.#today() });
      return [forecastSheet(saved, texts)];
    };
    return this.#made(make, {}, work, (again) => this.forecast(forecast, again));
  }

  phasing(phasing: SavedPhasing, work: Work): Promise<CreatedReports> {
    const make: Make = (checked, texts) => [phasedBudgetSheet(withPhasing(checked.phasings, phasing), texts)];
    return this.#made(make, {}, work, (again) => this.phasing(phasing, again));
  }

  postings(asked: AskedPostings, work: Work): Promise<CreatedReports> {
    const { figure, withFreeText } = asked;
    const make: Make = (checked, texts) => {
      const layout = postingsSheet(figure, { withFreeText }, { ...checked, texts: texts.report });
      if (!layout) throw new SessionProblem("changed-meanwhile");
      return [layout];
    };
    return this.#made(make, {}, work, (again) => this.postings(asked, again));
  }

  /** Reads and checks, and writes the sheets that are made of that; `chosen` is remembered with them. */
  async #made(
    make: Make,
    chosen: Readonly<Record<string, string>>,
    work: Work,
    remake: Remake,
  ): Promise<CreatedReports> {
    throwIfReadOnly();
    return this.#jobs.run(async (context) => {
      const read = await this.#checks.read(context, work, "whole", checkWritable);
      const theme = this.#theme();
      const texts = this.#page.texts();
      const layouts = await make(read.checked, texts, work);
      const remembered = { ...chosen, language: texts.formats.language, ...themeOptions(theme) };
      const made = { ...newEntry(this.#page), layouts, remembered, theme, ...read };
      const { written, created } = await makeSheets(context, this.#jobs, made, work);
      this.#history.made(written, remake);
      return created;
    });
  }

  #today(): string {
    return localDay(this.#page.now());
  }
}
