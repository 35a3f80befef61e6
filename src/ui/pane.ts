import type { SavedPhasing } from "../analysis/forecast/index.ts";
import type {
  AskedPostings,
  CellPlace,
  CreatedReports,
  OverruledTable,
  PaneSettings,
  UndatedForecast,
  Work,
  WorkbookSession,
} from "../io/session.ts";
import type { ReportSettings } from "../pipeline/run.ts";
import type { OverrulingChange } from "../recognise/overrule/change.ts";
import type { AskedFigure } from "../report/postings/figures.ts";
import type { Finding } from "../rules/finding.ts";
import type { Fix } from "../rules/fixes.ts";
import { checkPace } from "./checkPace.ts";
import { checkSoon } from "./checkSoon.ts";
import { createHistory, type History } from "./history.ts";
import { createNavigation, type Navigation } from "./navigation.ts";
import { createPaneJobs } from "./paneJobs.ts";
import type { PaneState } from "./paneState.ts";

/** What the pane can do with the workbook. Nothing here rejects: what goes wrong becomes `PaneState.trouble`. */
export interface Pane extends History {
  readonly state: () => PaneState;
  /** Returns how to stop listening. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly check: () => Promise<void>;
  readonly cancel: () => void;
  readonly show: (place: CellPlace) => Promise<void>;
  /** Takes the user to where he was before he was shown something. */
  readonly goBack: () => Promise<void>;
  readonly navigation: Pick<Navigation, "selection" | "origin" | "subscribe">;
  /** Writes a fix of a finding and checks anew. */
  readonly fix: (fix: Fix) => Promise<void>;
  readonly accept: (finding: Finding, reason: string) => Promise<void>;
  /** Saves a decision about a table and checks anew; true once it is saved. */
  readonly overrule: (table: OverruledTable, change: OverrulingChange) => Promise<boolean>;
  readonly createReports: (settings: ReportSettings) => Promise<void>;
  /** Saves the forecast and checks anew; true once it is saved. */
  readonly saveForecast: (forecast: UndatedForecast) => Promise<boolean>;
  /** Writes a budget spread over months on its sheet. */
  readonly savePhasing: (phasing: SavedPhasing) => Promise<void>;
  /** Inserts the sheet of a figure's postings; true once it is there. */
  readonly showPostings: (asked: AskedPostings) => Promise<boolean>;
  /** Filters a ledger's own sheet to a figure and goes there; true once it is filtered. */
  readonly filterLedger: (figure: AskedFigure) => Promise<boolean>;
  readonly removeReports: () => Promise<void>;
  /** Marks the cells of the open findings in the workbook. */
  readonly highlight: () => Promise<void>;
  readonly removeHighlights: () => Promise<void>;
  readonly saveSettings: (settings: PaneSettings) => Promise<void>;
  /** Takes away what the last thing came to, or went wrong with. */
  readonly dismiss: () => void;
  /** Stops listening to the workbook. */
  readonly close: () => void;
}

/** The pane's state over one session. */
export function createPane(session: WorkbookSession): Pane {
  const { settings } = session;
  const { state, set, subscribe, run, attempt, queue, cancel } = createPaneJobs(settings, () => void check());
  let changes = 0;
  let checkedPast = settings.thresholds;
  const pace = checkPace();

  /** What Avvika has done, and undone. */
  const done = async (): Promise<Pick<PaneState, "journal" | "undone">> => ({
    journal: await session.journal(),
    undone: session.undone(),
  });
  /** Reads and checks, as part of a job. */
  const refresh = async (work: Work, isQuiet = false): Promise<void> => {
    const [changesBefore, started] = [changes, performance.now()];
    checkedPast = state().settings.thresholds;
    const checked = await session.check(work, isQuiet ? "touched" : "whole");
    pace.took(performance.now() - started, isQuiet);
    set({ checked, isChanged: changes !== changesBefore, ...(await done()) });
  };
  /** The same after something of ours was written: until it is done, what is shown is out of date. */
  const refreshAfterWriting = async (work: Work): Promise<void> => {
    set({ isChanged: true, ...(await done()) });
    await refresh(work);
  };

  const check = (isQuiet = false): Promise<void> =>
    run(
      "check",
      () => void check(),
      (work) => refresh(work, isQuiet),
      isQuiet,
    );

  const fix = (chosen: Fix): Promise<void> =>
    run(
      "fix",
      () => void fix(chosen),
      async (work) => {
        const { checked } = state();
        if (checked === null) return;
        const entry = await session.fix(checked, chosen);
        set({ outcome: { kind: "fixed", entry } });
        await refreshAfterWriting(work);
      },
    );

  const overrule = async (table: OverruledTable, change: OverrulingChange): Promise<boolean> => {
    let isSaved = false;
    await run(
      "overrule",
      () => void overrule(table, change),
      async (work) => {
        const entry = await session.overrule(table, change);
        isSaved = true;
        set({ outcome: { kind: "overruled", entry, isDecided: change.added !== null } });
        await refreshAfterWriting(work);
      },
    );
    return isSaved;
  };

  const accept = (finding: Finding, reason: string): Promise<void> =>
    run(
      "accept",
      () => void accept(finding, reason),
      async () => {
        const { checked } = state();
        if (checked === null) return;
        const accepted = await session.accept(checked, finding, reason);
        set({
          checked: accepted.checked,
          ...(await done()),
          outcome: { kind: "accepted", entry: accepted.entry },
        });
      },
    );

  const createdBy = async (making: () => Promise<CreatedReports>, isReport: boolean): Promise<void> => {
    const changesBefore = changes;
    const created = await making();
    const isChanged = changes !== changesBefore;
    const now = await done();
    const entry = now.journal.find(({ kind }) => kind === "reports");
    set({ checked: created.checked, isChanged, ...now, outcome: { kind: "created", created, isReport, entry } });
  };

  const createReports = (wanted: ReportSettings): Promise<void> =>
    run(
      "reports",
      () => void createReports(wanted),
      (work) => createdBy(() => session.createReports(wanted, work), true),
    );

  const showPostings = async (asked: AskedPostings): Promise<boolean> => {
    let isThere = false;
    await run(
      "reports",
      () => void showPostings(asked),
      async (work) => {
        await createdBy(() => session.showPostings(asked, work), false);
        isThere = true;
      },
    );
    return isThere;
  };

  const filterLedger = async (figure: AskedFigure): Promise<boolean> => {
    let isFiltered = false;
    await run(
      "filter",
      () => void filterLedger(figure),
      async (work) => {
        const changesBefore = changes;
        const filtered = await session.filterLedger(figure, work);
        isFiltered = true;
        const isChanged = changes !== changesBefore;
        set({ checked: filtered.checked, isChanged, ...(await done()), outcome: { kind: "filtered", filtered } });
        await navigation.select(filtered.amounts);
      },
    );
    return isFiltered;
  };

  const saveForecast = async (forecast: UndatedForecast): Promise<boolean> => {
    let isSaved = false;
    await run(
      "reports",
      () => void saveForecast(forecast),
      async (work) => {
        const { sheets } = await session.saveForecast(forecast, work);
        isSaved = true;
        const journal = await session.journal();
        const entry = journal.find(({ kind }) => kind === "reports");
        set({ outcome: { kind: "forecastSaved", cut: forecast.cut, sheetName: sheets[0]?.sheetName ?? "", entry } });
        await refreshAfterWriting(work);
      },
    );
    return isSaved;
  };

  const savePhasing = (phasing: SavedPhasing): Promise<void> =>
    run(
      "reports",
      () => void savePhasing(phasing),
      async (work) => {
        await createdBy(() => session.savePhasing(phasing, work), false);
        await refreshAfterWriting(work);
      },
    );

  const removeReports = (): Promise<void> =>
    run(
      "undo",
      () => void removeReports(),
      async (work) => {
        await session.removeReports();
        set({ outcome: { kind: "removed" } });
        await refreshAfterWriting(work);
      },
    );

  const history = createHistory(session, {
    run,
    tell: (outcome) => set({ outcome }),
    refresh: refreshAfterWriting,
  });

  const highlight = (): Promise<void> =>
    run(
      "highlight",
      () => void highlight(),
      async () => {
        const { checked } = state();
        if (checked === null) return;
        set({ outcome: { kind: "highlighted", made: await session.highlight(checked) } });
      },
    );

  const removeHighlights = (): Promise<void> =>
    run(
      "highlight",
      () => void removeHighlights(),
      async () => set({ outcome: { kind: "highlightsRemoved", removed: await session.removeHighlights() } }),
    );

  const saveSettings = (chosen: PaneSettings): Promise<void> => {
    set({ settings: chosen, trouble: null });
    return attempt(
      async () => {
        await queue.whenFree(() => session.saveSettings(chosen));
        const { amount, share } = chosen.thresholds;
        const isOtherwise = amount !== checkedPast.amount || share !== checkedPast.share;
        if (state().checked !== null && isOtherwise) await check(pace.isQuick());
      },
      () => void saveSettings(chosen),
    );
  };
  const navigation = createNavigation(session, () => state().checked);
  const go = (action: () => Promise<void>): Promise<void> => {
    set({ trouble: null });
    return attempt(action, () => void go(action));
  };

  const soon = checkSoon(
    () => !queue.isRunning(),
    () => {
      if (state().isChanged) void check(true);
    },
  );
  const stopListening = session.onChange(() => {
    changes += 1;
    if (state().checked === null) return;
    if (!state().isChanged) set({ isChanged: true });
    if (pace.isQuick()) soon.touch();
  });

  return {
    state,
    subscribe,
    check: () => check(),
    cancel,
    show: (place) => go(() => navigation.show(place)),
    goBack: () => go(navigation.goBack),
    navigation,
    fix,
    overrule,
    accept,
    createReports,
    saveForecast,
    savePhasing,
    showPostings,
    filterLedger,
    removeReports,
    ...history,
    highlight,
    removeHighlights,
    saveSettings,
    dismiss: () => set({ outcome: null, trouble: null }),
    close: () => {
      soon.stop();
      stopListening();
      navigation.close();
    },
  };
}
