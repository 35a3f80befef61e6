import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { useTexts } from "../texts.tsx";
import { whatHolds } from "../whatHolds.ts";
import { Fold } from "./Fold.tsx";
import { CheckIcon } from "./icons.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface NothingFoundProps {
  readonly checked: CheckedWorkbook;
  readonly onGoToReports: () => void;
}

/** No findings: what was gone through, and what was not. */
export function NothingFound({ checked, onGoToReports }: NothingFoundProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { check } = texts.pane;
  const list = (items: readonly string[]) => (
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  return (
    <div className={shared.card}>
      <Text as="h2" weight="semibold" className={shared.heading}>
        <CheckIcon className={styles.tick} />
        {check.nothing}
      </Text>
      <Text>{whatHolds(checked, texts)}</Text>
      <div>
        <Button appearance="primary" onClick={onGoToReports}>
          {check.toReports}
        </Button>
      </div>
      <div>
        <Fold title={check.checkedFor}>{list(check.checked)}</Fold>
        <Fold title={check.notChecked}>{list(check.unchecked)}</Fold>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  tick: { color: tokens.colorStatusSuccessForeground1 },
  items: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});
