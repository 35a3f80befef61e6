import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Language } from "../../messages/format.ts";
import { textsIn } from "../../messages/index.ts";
import type { Texts } from "../../messages/texts.ts";
import { everyFinding, type FindingFilter } from "../findingFilter.ts";
import { languageOf } from "../language.ts";
import type { ForecastDraft } from "../forecastDraft.ts";
import type { Pane } from "../pane.ts";
import type { Outcome } from "../paneState.ts";
import { SelectionProvider } from "../selection.tsx";
import { TextsProvider } from "../texts.tsx";
import { focusOn, useFocusable } from "../useFocusable.ts";
import { answer } from "../../recognise/overrule/change.ts";
import { foundIn, placeOfCell, tableLabel, tablePlace } from "../places.ts";
import { Announcer } from "./Announcer.tsx";
import { ChangedNotice } from "./ChangedNotice.tsx";
import { CheckTab, findingId } from "./CheckTab.tsx";
import { DecisionQuestion } from "./DecisionQuestion.tsx";
import { ForecastTab } from "./ForecastTab.tsx";
import { Header } from "./Header.tsx";
import { JobStrip } from "./JobStrip.tsx";
import { JournalList } from "./JournalList.tsx";
import { OutcomeNotice } from "./OutcomeNotice.tsx";
import { Page } from "./Page.tsx";
import { RecognisedTab } from "./RecognisedTab.tsx";
import { ReportsTab } from "./ReportsTab.tsx";
import { SelectionStrip } from "./SelectionStrip.tsx";
import { Settings, type About } from "./Settings.tsx";
import { TabBar, type PaneTab } from "./TabBar.tsx";
import { panelId, tabId } from "./Tabs.tsx";
import { TroubleNotice } from "./TroubleNotice.tsx";

export interface AppProps {
  readonly pane: Pane;
  /** Excel's language: "sv-SE". */
  readonly hostLanguage: string;
  readonly about: About;
  /** Other words than the product's, for tests. */
  readonly dictionary?: Readonly<Record<Language, Texts>>;
}

/** What is only said, without a way back: who goes on to another tab has heard it. */
const said: readonly Outcome["kind"][] = ["highlighted", "highlightsRemoved", "removed", "takenBack"];

/** The task pane over one workbook. */
export function App({ pane, hostLanguage, about, dictionary = textsIn }: AppProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  const [tab, setTab] = useState<PaneTab>("check");
  const [filter, setFilter] = useState<FindingFilter>(everyFinding);
  const [forecast, setForecast] = useState<ForecastDraft | null>(null);
  const [areSettingsOpen, setSettingsOpen] = useState(false);
  const gear = useFocusable<HTMLButtonElement>();
  const { checked, job, outcome, trouble, journal, undone, settings, isChanged } = state;
  const language = languageOf(settings.language, hostLanguage);
  const texts = dictionary[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const isBusy = job !== null && !job.isQuiet;
  const [question] = checked?.recognition.questions ?? [];
  const dismiss = checked === null ? undefined : pane.dismiss;
  const select = (next: PaneTab): void => {
    setTab(next);
    if (outcome !== null && said.includes(outcome.kind)) pane.dismiss();
  };
  const closeSettings = (): void => {
    setSettingsOpen(false);
    gear.focus();
  };
  const goToFinding = (at: number): void => {
    setTab("check");
    setFilter(everyFinding);
    requestAnimationFrame(() => focusOn(document.getElementById(findingId(at)))); // once it is there
  };
  const panel = (() => {
    if (checked === null) return null;
    switch (tab) {
      case "recognised":
        return (
          <RecognisedTab
            checked={checked}
            isBusy={isBusy}
            onShow={(place) => void pane.show(place)}
            onOverrule={pane.overrule}
            onPostings={pane.showPostings}
            onFilter={pane.filterLedger}
          />
        );
      case "check":
        return (
          <CheckTab
            checked={checked}
            filter={filter}
            onFilter={setFilter}
            isBusy={isBusy}
            onShow={(cell) => void pane.show(placeOfCell(cell, checked))}
            onFix={(fix) => void pane.fix(fix)}
            onAccept={(finding, reason) => void pane.accept(finding, reason)}
            onGoToReports={() => setTab("reports")}
            onHighlight={() => void pane.highlight()}
            onRemoveHighlights={() => void pane.removeHighlights()}
            onTakeBack={(id) => void pane.takeBack(id)}
          />
        );
      case "forecast":
        return (
          <ForecastTab
            checked={checked}
            unit={settings.unit}
            draft={forecast}
            onDraft={setForecast}
            isBusy={isBusy}
            onSave={pane.saveForecast}
            onSavePhasing={(phasing) => void pane.savePhasing(phasing)}
            onPhase={(fix) => void pane.fix(fix)}
            onGoToReports={() => setTab("reports")}
          />
        );
      case "reports":
        return (
          <ReportsTab
            checked={checked}
            isBusy={isBusy}
            madeSheets={
              outcome?.kind === "created" ? outcome.created.sheets.map(({ sheetName }) => sheetName) : noSheets
            }
            unit={settings.unit}
            onUnit={(unit) => void pane.saveSettings({ ...settings, unit })}
            preset={settings.preset}
            onPreset={(preset) => void pane.saveSettings({ ...settings, preset })}
            theme={settings.theme}
            onCreate={(wanted) => void pane.createReports(wanted)}
            onRemove={() => void pane.removeReports()}
            onGoToCheck={() => setTab("check")}
          />
        );
    }
  })();

  return (
    <TextsProvider texts={texts}>
      <SelectionProvider pane={pane}>
        <Page
          top={
            <>
              <Header
                checked={checked}
                isReading={isBusy}
                gear={gear.attach}
                areSettingsOpen={areSettingsOpen}
                onGear={() => (areSettingsOpen ? closeSettings() : setSettingsOpen(true))}
              />
              {checked !== null && !areSettingsOpen && <TabBar selected={tab} onSelect={select} />}
            </>
          }
          bottom={
            checked !== null &&
            !areSettingsOpen && (
              <SelectionStrip
                checked={checked}
                onBack={() => void pane.goBack()}
                onFinding={(finding) => goToFinding(checked.findings.indexOf(finding))}
              />
            )
          }
        >
          <Announcer job={job} checked={checked} />
          {isBusy && <JobStrip job={job} isLate={checked !== null} onCancel={pane.cancel} />}
          {trouble && (
            <TroubleNotice
              key={trouble.problem.code}
              trouble={trouble}
              program={programOf(about, texts)}
              takesFocus={checked !== null}
              onClose={dismiss}
            />
          )}
          {outcome && (
            <OutcomeNotice
              outcome={outcome}
              isBusy={isBusy}
              onShow={(place) => void pane.show(place)}
              onUndo={(entry, overwrite) => void pane.undo(entry, overwrite)}
              onRedo={(entry, overwrite) => void pane.redo(entry, overwrite)}
              onCheck={() => void pane.check()}
              onClose={dismiss}
            />
          )}
          {checked !== null && question && !areSettingsOpen && (
            <DecisionQuestion
              key={question.overruling.id}
              question={question}
              placeOf={(table) => tableLabel(table, checked)}
              isBusy={isBusy}
              onAnswer={(table) =>
                void pane.overrule(
                  table ? tablePlace(table, checked) : { sheetName: question.overruling.name, address: null },
                  answer(question, table, foundIn(checked)),
                )
              }
            />
          )}
          {isChanged && !isBusy && <ChangedNotice onCheck={() => void pane.check()} />}
          {areSettingsOpen ? (
            <Settings
              settings={settings}
              about={about}
              onChange={(chosen) => void pane.saveSettings(chosen)}
              onBack={closeSettings}
            />
          ) : (
            panel && (
              <>
                <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} className={styles.panel}>
                  {panel}
                </div>
                <JournalList
                  journal={journal}
                  isBusy={isBusy}
                  undone={undone}
                  onUndo={(entry) => void pane.undo(entry, false)}
                  onRedo={(entry) => void pane.redo(entry, false)}
                />
              </>
            )
          )}
        </Page>
      </SelectionProvider>
    </TextsProvider>
  );
}

const noSheets: readonly string[] = [];

function programOf({ version, excelApi }: About, { pane: { name, settings } }: Texts): string {
  const program = `${name} ${version}`;
  return excelApi === null ? program : `${program}, ${settings.excelApi(excelApi)}`;
}

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});
