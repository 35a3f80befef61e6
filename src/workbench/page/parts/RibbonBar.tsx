import { Button, makeStyles, Text, tokens, Tooltip } from "@fluentui/react-components";
import type { Ribbon, RibbonButton } from "../ribbon/manifest.ts";
import { texts } from "../texts.ts";

export interface RibbonBarProps {
  readonly ribbon: Ribbon;
  /** Id of the button whose function is running. */
  readonly running: string | null;
  /** The pane's button is pressed in while the pane is open. */
  readonly isPaneOpen: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** Avvika's group of the ribbon, as Excel draws it. */
export function RibbonBar({ ribbon, running, isPaneOpen, onPress }: RibbonBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label={ribbon.group}>
      {ribbon.buttons.map((button) => {
        const { id, label, tipTitle, tip, icon, fineIcon, action } = button;
        return (
          <Tooltip
            key={id}
            relationship="description"
            positioning="below-start"
            content={
              <>
                <Text block weight="semibold">
                  {tipTitle}
                </Text>
                {tip}
              </>
            }
          >
            <Button
              appearance="subtle"
              className={styles.button}
              disabledFocusable={running !== null && action.kind === "function"}
              {...(action.kind === "pane" && { "aria-pressed": isPaneOpen })}
              onClick={() => onPress(button)}
            >
              <img className={styles.icon} src={icon} srcSet={`${fineIcon} 2x`} alt={""} width={32} height={32} />
              <span className={styles.label}>{running === id ? texts.running(label) : label}</span>
            </Button>
          </Tooltip>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  group: { display: "flex", flexShrink: 0, columnGap: tokens.spacingHorizontalXS },
  button: {
    flexDirection: "column",
    justifyContent: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
    minWidth: "72px",
    maxWidth: "132px",
    height: "72px",
    padding: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { width: "32px", height: "32px" },
  label: { display: "block", textAlign: "center" },
});
