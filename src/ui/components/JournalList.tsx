import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JournalEntry } from "../../io/session.ts";
import { entryText } from "../../messages/renderJournal.ts";
import { useTexts } from "../texts.tsx";
import { Fold } from "./Fold.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface JournalListProps {
  /** Newest first. */
  readonly journal: readonly JournalEntry[];
  /** What has been undone, the latest first. */
  readonly undone: readonly JournalEntry[];
  readonly isBusy: boolean;
  readonly onUndo: (entry: JournalEntry) => void;
  readonly onRedo: (entry: JournalEntry) => void;
}

/** What Avvika has done to this workbook, each with the way back, and what was undone, with the way there again. Nothing while nothing has been done. */
export function JournalList({ journal, undone, isBusy, onUndo, onRedo }: JournalListProps) {
  const shared = useSharedStyles();
  const { journal: words } = useTexts().pane;
  return (
    <>
      {journal.length > 0 && (
        <Fold title={words.title(journal.length)}>
          <ul className={shared.list}>
            {journal.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                button={entry.canUndo ? { name: words.undo, nameOf: words.undoThis } : null}
                isBusy={isBusy}
                onClick={() => onUndo(entry)}
              />
            ))}
          </ul>
        </Fold>
      )}
      {undone.length > 0 && (
        <Fold title={words.undoneTitle(undone.length)}>
          <ul className={shared.list}>
            {undone.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                button={{ name: words.redo, nameOf: words.redoThis }}
                isBusy={isBusy}
                onClick={() => onRedo(entry)}
              />
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

interface EntryProps {
  readonly entry: JournalEntry;
  /** Null where it cannot be undone. */
  readonly button: { readonly name: string; readonly nameOf: (what: string) => string } | null;
  readonly isBusy: boolean;
  readonly onClick: () => void;
}

function Entry({ entry, button, isBusy, onClick }: EntryProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const what = entryText(entry, texts);
  return (
    <li className={styles.entry}>
      <span className={styles.words}>
        <Text>{what}</Text>
        <Text size={200} className={shared.quiet}>
          <time dateTime={entry.at}>{texts.formats.dateTime(entry.at)}</time>
        </Text>
        {button === null && (
          <Text size={200} className={shared.quiet}>
            {texts.pane.journal.cannotUndo}
          </Text>
        )}
      </span>
      {button && (
        <Button size="small" aria-label={button.nameOf(what)} disabledFocusable={isBusy} onClick={onClick}>
          {button.name}
        </Button>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  words: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
});
