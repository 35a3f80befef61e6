import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTexts } from "../texts.tsx";
import { useEscape } from "../useEscape.ts";
import { useFocusable } from "../useFocusable.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface AcceptFormProps {
  /** How long it holds, in a sentence. */
  readonly holdsFor: string;
  readonly isBusy: boolean;
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** A reason is a line, not a memo: it stands in a list and in the protocol. */
const longestReason = 200;

/** Asks why a finding is all right, with common reasons at hand. Takes the focus; Escape is no. */
export function AcceptForm({ holdsFor, isBusy, onAccept, onCancel }: AcceptFormProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { pane, remedy } = useTexts();
  const { attach, focus } = useFocusable<HTMLInputElement>();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(focus, [focus]);
  useEscape(form, onCancel);
  const write = (text: string): void => {
    setReason(text);
    setMissing(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    if (reason.trim() !== "") onAccept(reason.trim());
    else {
      setMissing(true);
      focus();
    }
  };
  return (
    <form ref={form} className={shared.question} onSubmit={submit} noValidate>
      <Field
        label={remedy.why}
        hint={holdsFor}
        required
        {...(isMissing ? { validationMessage: remedy.needsReason } : {})}
      >
        <Input ref={attach} value={reason} maxLength={longestReason} onChange={(_event, { value }) => write(value)} />
      </Field>
      <div role="group" aria-label={remedy.reasonsAtHand} className={styles.reasons}>
        {remedy.reasons.map((text) => (
          <Button
            key={text}
            size="small"
            shape="circular"
            onClick={() => {
              write(text);
              focus();
            }}
          >
            {text}
          </Button>
        ))}
      </div>
      <div className={shared.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {remedy.accept}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onCancel}>
          {pane.check.cancel}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  reasons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingVerticalXS },
});
