import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ShownTexts } from "../shownTexts.ts";
import { useTexts } from "../texts.tsx";
import { useEscape } from "../useEscape.ts";
import { useFocusable } from "../useFocusable.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ToNumbersProps {
  readonly shown: ShownTexts;
  readonly isBusy: boolean;
  readonly onConvert: () => void;
  readonly onCancel: () => void;
}

/** Which texts become numbers and which do not, before it is done. Takes the focus; Escape is no. */
export function ToNumbers({ shown: { question, left }, isBusy, onConvert, onCancel }: ToNumbersProps) {
  const shared = useSharedStyles();
  const { pane, remedy } = useTexts();
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const group = useRef<HTMLDivElement>(null);
  useEffect(focus, [focus]);
  useEscape(group, onCancel);
  return (
    <div ref={group} role="group" aria-label={question} className={shared.question}>
      <Text weight="semibold">{question}</Text>
      <Text>{remedy.sameFigures}</Text>
      <LeftTexts left={left} />
      <div className={shared.actions}>
        <Button ref={attach} size="small" appearance="primary" disabledFocusable={isBusy} onClick={onConvert}>
          {remedy.convert}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onCancel}>
          {pane.check.cancel}
        </Button>
      </div>
    </div>
  );
}

/** The texts that stay texts, each with its reason. */
export function LeftTexts({ left }: Pick<ShownTexts, "left">) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { remedy } = useTexts();
  if (left.length === 0) return null;
  return (
    <div>
      <Text size={200} className={shared.quiet}>
        {remedy.textsLeft}
      </Text>
      <ul className={mergeClasses(shared.list, styles.lines)}>
        {left.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  lines: { rowGap: tokens.spacingVerticalXXS },
});
