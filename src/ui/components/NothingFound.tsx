import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { useTexts } from "../texts.tsx";
import { Fold } from "./Fold.tsx";
import { CheckIcon } from "./icons.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

/** No findings: what was gone through, and what was not. */
export function NothingFound({ checked: { tables, model } }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { check } = useTexts().pane;
  const equations = model.system.equations.length;
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
      <Text>{check.counted(equations, tables.length)}</Text>
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
