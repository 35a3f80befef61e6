import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellPlace, JournalEntry } from "../../io/session.ts";
import { entryText, journalPlaces } from "../../messages/renderJournal.ts";
import { highlightsMadeText, highlightsRemovedText } from "../../messages/renderHighlights.ts";
import { periodText } from "../../messages/renderForecast.ts";
import type { Outcome } from "../paneState.ts";
import { useTexts } from "../texts.tsx";
import { CellLink } from "./CellLink.tsx";
import { Notice } from "./Notice.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface OutcomeNoticeProps {
  readonly outcome: Outcome;
  readonly isBusy: boolean;
  readonly onShow: (place: CellPlace) => void;
  readonly onUndo: (entry: JournalEntry, overwrite: boolean) => void;
  readonly onRedo: (entry: JournalEntry, overwrite: boolean) => void;
  readonly onCheck: () => void;
  /** Absent where nothing would be left on the page. */
  readonly onClose?: (() => void) | undefined;
}

/** What the last thing done came to, with the way back. */
export function OutcomeNotice({ outcome, isBusy, onShow, onUndo, onRedo, onCheck, onClose }: OutcomeNoticeProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { check, reports, journal, progress } = texts.pane;
  const { overrule } = texts;
  const undo = (entry: JournalEntry) => (
    <Button size="small" disabledFocusable={isBusy} onClick={() => onUndo(entry, false)}>
      {journal.undo}
    </Button>
  );
  switch (outcome.kind) {
    case "fixed":
      return (
        <Notice
          takesFocus
          intent="success"
          onClose={onClose}
          actions={outcome.entry.canUndo ? undo(outcome.entry) : undefined}
        >
          {check.fixed(entryText(outcome.entry, texts))}
        </Notice>
      );
    case "accepted":
      return (
        <Notice takesFocus intent="success" onClose={onClose} actions={undo(outcome.entry)}>
          {texts.remedy.accepted}
        </Notice>
      );
    case "created": {
      const { created, isReport, entry } = outcome;
      return (
        <Notice
          takesFocus
          intent="success"
          onClose={onClose}
          actions={entry?.canUndo === true ? undo(entry) : undefined}
        >
          <span>{isReport ? reports.made(created.sheets.length) : reports.sheetMade}</span>
          {created.lostRows > 0 && <div>{reports.lostRows(created.lostRows)}</div>}
          {created.keptTexts > 0 && <div>{reports.keptTexts(created.keptTexts)}</div>}
          <ul className={mergeClasses(shared.list, styles.sheets)}>
            {created.sheets.map(({ sheetName, replaced }) => (
              <li key={sheetName} className={styles.sheet}>
                <CellLink onShow={() => onShow({ sheetName, row: 0, column: 0 })}>
                  {reports.showSheet(sheetName)}
                </CellLink>
                <span className={shared.quiet}>{replaced ? reports.isReplaced : reports.isNew}</span>
              </li>
            ))}
          </ul>
        </Notice>
      );
    }
    case "filtered": {
      const { sheetName, rows, total, unit, entry } = outcome.filtered;
      const amount = texts.formats.amountWithUnit({ ore: total, unit, decimals: 2 });
      return (
        <Notice takesFocus intent="success" onClose={onClose} actions={undo(entry)}>
          {texts.pane.postings.filtered(sheetName, texts.pane.postings.rows(texts.formats.number(rows)), amount)}
        </Notice>
      );
    }
    case "forecastSaved": {
      const { cut, sheetName, entry } = outcome;
      return (
        <Notice
          takesFocus
          intent="success"
          onClose={onClose}
          actions={entry?.canUndo === true ? undo(entry) : undefined}
        >
          <span>{texts.forecastPane.saving.saved(periodText(cut, texts), sheetName)}</span>
          <div>
            <CellLink onShow={() => onShow({ sheetName, row: 0, column: 0 })}>{reports.showSheet(sheetName)}</CellLink>
          </div>
        </Notice>
      );
    }
    case "overruled": {
      const isGone = outcome.entry.places.every(({ address }) => address === null);
      return (
        <Notice takesFocus intent="success" onClose={onClose} actions={undo(outcome.entry)}>
          {outcome.isDecided ? overrule.saved : isGone ? overrule.forgotten : overrule.takenBack}
        </Notice>
      );
    }
    case "removed":
      return (
        <Notice takesFocus intent="success" onClose={onClose}>
          {reports.removed}
        </Notice>
      );
    case "highlighted":
      return (
        <Notice takesFocus intent={outcome.made.protectedSheets.length > 0 ? "warning" : "success"} onClose={onClose}>
          {highlightsMadeText(outcome.made, texts)}
        </Notice>
      );
    case "highlightsRemoved":
      return (
        <Notice
          takesFocus
          intent={outcome.removed.protectedSheets.length > 0 ? "warning" : "success"}
          onClose={onClose}
        >
          {highlightsRemovedText(outcome.removed, texts)}
        </Notice>
      );
    case "undone":
    case "takenBack": {
      const { entry } = outcome;
      const redo = entry && (
        <Button size="small" disabledFocusable={isBusy} onClick={() => onRedo(entry, false)}>
          {journal.redo}
        </Button>
      );
      return (
        <Notice takesFocus intent="success" onClose={onClose} actions={redo}>
          {outcome.kind === "undone" ? journal.undone : texts.remedy.takenBack}
        </Notice>
      );
    }
    case "redone":
      return (
        <Notice
          takesFocus
          intent="success"
          onClose={onClose}
          actions={outcome.entry?.canUndo === true ? undo(outcome.entry) : undefined}
        >
          {journal.redone}
        </Notice>
      );
    case "conflict": {
      const { entry, changedSince, wanted } = outcome;
      const isUndo = wanted === "undo";
      const asked =
        entry.kind === "overrule"
          ? overrule.decidedSince
          : entry.kind === "filter"
            ? journal.filterChangedSince
            : journal.changedSince;
      const question = isUndo ? asked : journal.changedSinceUndo;
      return (
        <Notice
          takesFocus
          intent="warning"
          actions={
            <>
              <Button size="small" disabledFocusable={isBusy} onClick={() => (isUndo ? onUndo : onRedo)(entry, true)}>
                {isUndo ? journal.undoAnyway : journal.redoAnyway}
              </Button>
              <Button size="small" appearance="transparent" onClick={onClose}>
                {journal.keep}
              </Button>
            </>
          }
        >
          {question(journalPlaces(changedSince, texts))}
        </Notice>
      );
    }
    case "cancelled":
      return (
        <Notice
          takesFocus
          intent="info"
          onClose={onClose}
          actions={
            <Button size="small" disabledFocusable={isBusy} onClick={onCheck}>
              {progress.readAgain}
            </Button>
          }
        >
          {progress.cancelled}
        </Notice>
      );
  }
}

const useStyles = makeStyles({
  sheets: { rowGap: tokens.spacingVerticalXXS },
  sheet: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});
