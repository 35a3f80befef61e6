import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { BatchLog } from "../../host/batchLog.ts";
import { region } from "../regions.ts";
import { texts } from "../texts.ts";
import { useCalls } from "../useCalls.ts";
import { CallList } from "./CallList.tsx";

export interface StatusLineProps {
  readonly log: BatchLog;
}

/** What the add-in has asked of Excel: how many calls, when, and whether one failed. The list is behind a button. */
export function StatusLine({ log }: StatusLineProps) {
  const styles = useStyles();
  const calls = useCalls(log);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const last = calls.at(-1);
  const failed = calls.findLast(({ record }) => record.error !== null);
  return (
    <footer {...region} className={styles.footer} aria-label={texts.status}>
      {isOpen && (
        <div id={listId} className={styles.list}>
          <CallList calls={calls} />
        </div>
      )}
      <div className={styles.line}>
        <Text size={200}>
          {last
            ? [
                texts.calls(calls.length),
                texts.lastCall(last.at.toLocaleTimeString("sv-SE")),
                failed ? texts.lastError(String(failed.record.error)) : texts.noError,
              ].join(" · ")
            : texts.noCalls}
        </Text>
        <Button
          size="small"
          appearance="transparent"
          aria-expanded={isOpen}
          aria-controls={listId}
          disabledFocusable={!last}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? texts.hideCalls : texts.showCalls}
        </Button>
      </div>
    </footer>
  );
}

const useStyles = makeStyles({
  footer: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  list: { maxHeight: "30vh", overflow: "auto", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingInline: tokens.spacingHorizontalM,
    minHeight: "28px",
  },
});
