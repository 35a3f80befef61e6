import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SessionProblemCode } from "../../messages/problemTexts.ts";
import type { Trouble } from "../paneState.ts";
import { useTexts } from "../texts.tsx";
import { Fold } from "./Fold.tsx";
import { Notice } from "./Notice.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface TroubleNoticeProps {
  readonly trouble: Trouble;
  /** "Avvika 0.1.0, ExcelApi 1.17". */
  readonly program: string;
  /** The user asked for it, and hears that it failed; what nobody asked for takes no focus. */
  readonly takesFocus?: boolean;
  readonly onClose?: (() => void) | undefined;
}

/** Nothing is wrong: one thing first, and it works. */
const passing: readonly SessionProblemCode[] = [
  "busy",
  "cell-editing",
  "dialog-open",
  "empty-workbook",
  "excel-busy",
  "no-answer",
  "no-report",
  "workbook-behind",
];

/** Why something was not done, in a sentence, with a way on; for those who help, a fold with codes and places. */
export function TroubleNotice({
  trouble: { problem, remedy },
  program,
  takesFocus = false,
  onClose,
}: TroubleNoticeProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { pane, problem: sentences } = useTexts();
  const { trouble: words, frame } = pane;
  const [copying, setCopying] = useState<"copied" | "failed" | null>(null);
  const isPassing = passing.includes(problem.code);
  const rows = [
    [words.code, problem.code],
    [words.errorCode, problem.errorCode],
    [words.location, problem.location],
    [words.program, program],
  ].filter((row): row is [string, string] => row[1] !== null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(rows.map(([name, value]) => `${name}: ${value}`).join("\n"));
      setCopying("copied");
    } catch {
      setCopying("failed"); // said beside the button: the text can be copied by hand
    }
  };
  return (
    <Notice intent={isPassing ? "warning" : "error"} takesFocus={takesFocus} onClose={onClose}>
      <span>{sentences[problem.code](problem.detail)}</span>
      <div className={shared.actions}>
        <Button size="small" onClick={remedy.run}>
          {remedy.kind === "check" ? frame.checkAgain : words.again}
        </Button>
      </div>
      {(!isPassing || problem.errorCode !== null) && (
        <Fold title={words.details}>
          <dl className={styles.rows}>
            {rows.map(([name, value]) => (
              <div key={name}>
                <dt className={styles.name}>{name}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ))}
          </dl>
          <div className={shared.actions}>
            <Button size="small" onClick={() => void copy()}>
              {words.copy}
            </Button>
            <span role="status">
              {copying === "copied" && words.copied}
              {copying === "failed" && words.notCopied}
            </span>
          </div>
        </Fold>
      )}
    </Notice>
  );
}

const useStyles = makeStyles({
  rows: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { display: "inline", "::after": { content: "': '" } },
  value: { display: "inline", margin: 0, fontFamily: tokens.fontFamilyMonospace },
});
