import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DecisionLine } from "../../messages/renderOverruling.ts";
import { useTexts } from "../texts.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface DecisionListProps {
  readonly lines: readonly DecisionLine[];
  readonly isBusy: boolean;
  readonly onTakeBack: (line: DecisionLine) => void;
}

/** What a person has decided about a table, each with the way back. Nothing where nothing is decided. */
export function DecisionList({ lines, isBusy, onTakeBack }: DecisionListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { overrule } = useTexts();
  if (lines.length === 0) return null;
  return (
    <div>
      <Text as="h4" size={200} className={styles.heading}>
        {overrule.decided}
      </Text>
      <ul className={shared.list}>
        {lines.map((line) => (
          <li key={line.text} className={styles.line}>
            <span className={styles.text}>{line.text}</span>
            <Button
              size="small"
              className={styles.button}
              aria-label={overrule.takeBackThis(line.text)}
              disabledFocusable={isBusy}
              onClick={() => onTakeBack(line)}
            >
              {overrule.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  heading: { margin: 0, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  text: { minWidth: 0, overflowWrap: "anywhere", "::first-letter": { textTransform: "uppercase" } },
  button: { flexShrink: 0, minWidth: "auto" },
});
