import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Overruling } from "../../recognise/overrule/overruling.ts";
import { useTexts } from "../texts.tsx";
import { Fold } from "./Fold.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface LostDecisionsProps {
  readonly lost: readonly Overruling[];
  readonly isBusy: boolean;
  readonly onForget: (overruling: Overruling) => void;
}

/** Decisions about tables that are not there, each to be forgotten. Nothing where there are none. */
export function LostDecisions({ lost, isBusy, onForget }: LostDecisionsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { overrule } = useTexts();
  if (lost.length === 0) return null;
  return (
    <Fold title={overrule.lost(lost.length)}>
      <Text size={200} className={shared.quiet}>
        {overrule.lostHelp}
      </Text>
      <ul className={shared.list}>
        {lost.map((overruling) => {
          const { name } = overruling;
          return (
            <li key={overruling.id} className={styles.line}>
              <Text className={styles.name}>{name}</Text>
              <Button
                size="small"
                aria-label={`${overrule.forget} ${name}`}
                disabledFocusable={isBusy}
                onClick={() => onForget(overruling)}
              >
                {overrule.forget}
              </Button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
});
