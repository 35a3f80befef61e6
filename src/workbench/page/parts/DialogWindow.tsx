import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Dialog } from "../../host/dialogs.ts";
import { texts } from "../texts.ts";

export interface DialogWindowProps {
  readonly dialog: Dialog;
  readonly onClose: () => void;
}

/** A window of the add-in, as Excel on the web draws it: in the page, with a cross. */
export function DialogWindow({ dialog, onClose }: DialogWindowProps) {
  const styles = useStyles();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-label={texts.dialog}
      style={{ width: `${String(dialog.width)}vw`, height: `${String(dialog.height)}vh` }}
      onClose={onClose}
    >
      <div className={styles.head}>
        <Text weight="semibold">{texts.dialog}</Text>
        <Button size="small" appearance="subtle" onClick={() => element.current?.close()}>
          {texts.close}
        </Button>
      </div>
      <iframe className={styles.page} title={texts.dialog} src={dialog.address} />
    </dialog>
  );
}

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    minWidth: "360px",
    minHeight: "260px",
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow28,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflow: "hidden",
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  page: { flexGrow: 1, border: "none" },
});
