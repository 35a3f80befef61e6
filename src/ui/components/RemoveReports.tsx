import { Button, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { formulaReferences } from "../../domain/formulaReferences.ts";
import { reportSheets } from "../../pipeline/ownSheets.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { useTexts } from "../texts.tsx";
import { useEscape } from "../useEscape.ts";
import { useFocusable } from "../useFocusable.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface RemoveReportsProps {
  readonly checked: CheckedWorkbook;
  /** Made since the workbook was read. */
  readonly madeSheets: number;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

/** Takes all sheets of ours away, once the user has seen what goes. Nothing where there are none. */
export function RemoveReports({ checked, madeSheets, isBusy, onRemove }: RemoveReportsProps) {
  const shared = useSharedStyles();
  const { reports: words, check } = useTexts().pane;
  const [isAsking, setAsking] = useState(false);
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const own = reportSheets(checked.workbook);
  const sheets = Math.max(own.size, madeSheets);
  if (sheets === 0) return null;
  return (
    <div className={shared.section}>
      {isAsking ? (
        <Question
          text={words.removeWhat(sheets, formulasAt(checked, own))}
          yes={words.remove}
          no={check.cancel}
          isBusy={isBusy}
          onYes={() => {
            setAsking(false);
            onRemove();
          }}
          onNo={() => {
            setAsking(false);
            requestAnimationFrame(focus); // once the button is back
          }}
        />
      ) : (
        <div>
          <Button ref={attach} size="small" disabledFocusable={isBusy} onClick={() => setAsking(true)}>
            {words.remove}
          </Button>
        </div>
      )}
    </div>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Takes the focus; Escape is no. */
function Question({ text, yes, no, isBusy, onYes, onNo }: QuestionProps) {
  const shared = useSharedStyles();
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const group = useRef<HTMLDivElement>(null);
  useEffect(focus, [focus]);
  useEscape(group, onNo);
  return (
    <div ref={group} role="group" aria-label={text} className={shared.question}>
      <Text>{text}</Text>
      <div className={shared.actions}>
        <Button ref={attach} size="small" disabledFocusable={isBusy} onClick={onYes}>
          {yes}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onNo}>
          {no}
        </Button>
      </div>
    </div>
  );
}

/** Formulas of the user's that read the sheets: they lose what they point at. */
function formulasAt({ workbook: { sheets } }: CheckedWorkbook, own: ReadonlySet<number>): number {
  const names = new Set([...own].map((index) => sheets[index]?.name.toLowerCase()));
  const readsOwn = (formula: string): boolean =>
    formulaReferences(formula).some(({ sheet }) => sheet !== null && names.has(sheet.toLowerCase()));
  return sheets.reduce((count, { formulas }) => count + [...formulas.values()].filter(readsOwn).length, 0);
}
