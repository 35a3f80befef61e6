import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { DismissIcon } from "./icons.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface NoticeProps {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly children: ReactNode;
  /** Buttons below the text. */
  readonly actions?: ReactNode | undefined;
  readonly onClose?: (() => void) | undefined;
  /** What came of the user's own action takes the focus: the button that was pressed may be gone. */
  readonly takesFocus?: boolean;
}

/** A message at the top of the page. */
export function Notice({ intent, children, actions, onClose, takesFocus = false }: NoticeProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { frame } = useTexts().pane;
  const { attach, focus } = useFocusable<HTMLDivElement>();
  useEffect(() => {
    if (takesFocus) focus();
  }, [takesFocus, focus]);
  return (
    <MessageBar
      ref={attach}
      intent={intent}
      layout="multiline"
      // What takes the focus is read for that; what does not has to call.
      role={takesFocus ? "group" : intent === "info" ? "status" : "alert"}
      tabIndex={-1}
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>
        {children}
        {actions !== undefined && <div className={shared.actions}>{actions}</div>}
      </MessageBarBody>
      {onClose && (
        <MessageBarActions
          className={styles.corner}
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              aria-label={frame.close}
              icon={<DismissIcon />}
              onClick={onClose}
            />
          }
        />
      )}
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: 0, // Fluent ends the bar with a stretch of its own
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  // Only the corner is used: the row for buttons below would leave an empty stretch.
  corner: { marginTop: 0, marginBottom: 0 },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});
