import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JournalEntry } from "../../io/session.ts";
import { entryText } from "../../messages/renderJournal.ts";
import { useTexts } from "../texts.tsx";
import { Fold } from "./Fold.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface JournalListProps {
  /** Newest first. */
  readonly journal: readonly JournalEntry[];
  readonly isBusy: boolean;
  readonly onUndo: (entry: JournalEntry) => void;
}

/** What Avvika has done to this workbook, each with the way back. Nothing while nothing has been done. */
export function JournalList({ journal, isBusy, onUndo }: JournalListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { journal: words } = texts.pane;
  if (journal.length === 0) return null;
  return (
    <Fold title={words.title(journal.length)}>
      <ul className={shared.list}>
        {journal.map((entry) => {
          const what = entryText(entry, texts);
          return (
            <li key={entry.id} className={styles.entry}>
              <span className={styles.words}>
                <Text>{what}</Text>
                <Text size={200} className={shared.quiet}>
                  <time dateTime={entry.at}>{texts.formats.dateTime(entry.at)}</time>
                </Text>
                {!entry.canUndo && (
                  <Text size={200} className={shared.quiet}>
                    {words.cannotUndo}
                  </Text>
                )}
              </span>
              {entry.canUndo && (
                <Button
                  size="small"
                  aria-label={words.undoThis(what)}
                  disabledFocusable={isBusy}
                  onClick={() => onUndo(entry)}
                >
                  {words.undo}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Fold>
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
