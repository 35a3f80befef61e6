import { Button, makeStyles, mergeClasses, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts.tsx";

export interface ProgressStripProps {
  /** What is being done. */
  readonly text: string;
  /** How much of it is done, 0 to 1; null when nobody knows. */
  readonly share: number | null;
  /** Stays unseen at first, so that what is done at once does not flicker. */
  readonly isLate?: boolean;
  readonly isCancelling?: boolean;
  /** Absent: it cannot be stopped, or is stopped elsewhere. */
  readonly onCancel?: () => void;
}

/** What is being done in a line, with a bar below it. */
export function ProgressStrip({ text, share, isLate = false, isCancelling = false, onCancel }: ProgressStripProps) {
  const styles = useStyles();
  const { progress: words } = useTexts().pane;
  return (
    <div className={mergeClasses(styles.strip, isLate && styles.late)}>
      <div className={styles.line}>
        <Text size={200}>{text}</Text>
        {onCancel && (
          <Button size="small" appearance="subtle" disabledFocusable={isCancelling} onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={words.label} {...(share === null ? {} : { value: share })} />
    </div>
  );
}

const useStyles = makeStyles({
  strip: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  late: {
    animationName: { from: { opacity: 0 }, to: { opacity: 0 } },
    animationDuration: "300ms",
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
    overflowWrap: "anywhere",
  },
});
