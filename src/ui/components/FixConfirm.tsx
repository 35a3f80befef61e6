import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, type KeyboardEvent } from "react";
import type { OneFix } from "../oneFix.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface FixConfirmProps {
  readonly fix: OneFix;
  readonly isBusy: boolean;
  readonly onFix: () => void;
  readonly onCancel: () => void;
}

/** What would be replaced by what, before it is. Takes the focus; Escape is no. */
export function FixConfirm({ fix: { address, before, after }, isBusy, onFix, onCancel }: FixConfirmProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { check } = useTexts().pane;
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  useEffect(focus, [focus]);
  const question = (before?.isFormula === true ? check.replacesFormula : check.replacesValue)(address);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") onCancel();
  };
  return (
    <div role="group" aria-label={question} className={styles.box}>
      <Text weight="semibold">{question}</Text>
      <dl className={styles.change}>
        <dt className={shared.quiet}>{check.now}</dt>
        <dd className={styles.figure}>{before?.text ?? check.blank}</dd>
        <dt className={shared.quiet}>{check.then}</dt>
        <dd className={styles.figure}>{after}</dd>
      </dl>
      <div className={shared.actions}>
        <Button
          ref={attach}
          size="small"
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={onFix}
          onKeyDown={onKeyDown}
        >
          {check.fix}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onCancel} onKeyDown={onKeyDown}>
          {check.cancel}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  change: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  figure: { margin: 0, fontVariantNumeric: "tabular-nums" },
});
