import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useEscape } from "../useEscape.ts";
import { useFocusable } from "../useFocusable.ts";

export interface CardFormProps {
  readonly label: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form inside a card. Takes the focus; Escape leaves everything as it was. */
export function CardForm({ label, onSubmit, onCancel, children }: CardFormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const { attach, focus } = useFocusable<HTMLFormElement>();
  useEffect(focus, [focus]);
  useEscape(form, onCancel);
  return (
    <form
      ref={(element) => {
        form.current = element;
        attach(element);
      }}
      tabIndex={-1}
      aria-label={label}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    "@media (forced-colors: active)": { border: `${tokens.strokeWidthThin} solid CanvasText` },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});
