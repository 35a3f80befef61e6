import { Button } from "@fluentui/react-components";
import type { OverrulingQuestion } from "../../recognise/index.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { useTexts } from "../texts.tsx";
import { Notice } from "./Notice.tsx";

export interface DecisionQuestionProps {
  readonly question: OverrulingQuestion;
  /** "Drift!A1:C9". */
  readonly placeOf: (table: RecognisedTable) => string;
  readonly isBusy: boolean;
  /** null: none of them. */
  readonly onAnswer: (table: RecognisedTable | null) => void;
}

/** Asks which table a decision is about, where several fit and nobody should guess. */
export function DecisionQuestion({ question, placeOf, isBusy, onAnswer }: DecisionQuestionProps) {
  const { overrule } = useTexts();
  const { candidates, overruling } = question;

  const isOne = candidates.length === 1;
  const nameOf = (table: RecognisedTable): string =>
    table.title === null ? placeOf(table) : `${placeOf(table)} · ${table.title}`;
  return (
    <Notice
      intent="info"
      actions={
        <>
          {candidates.map((table) => (
            <Button key={placeOf(table)} size="small" disabledFocusable={isBusy} onClick={() => onAnswer(table)}>
              {isOne ? overrule.itIs(nameOf(table)) : nameOf(table)}
            </Button>
          ))}
          <Button size="small" appearance="transparent" disabledFocusable={isBusy} onClick={() => onAnswer(null)}>
            {isOne ? overrule.no : overrule.noneOfThem}
          </Button>
        </>
      }
    >
      {(isOne ? overrule.isItThis : overrule.whichIsIt)(overruling.name)}
    </Notice>
  );
}
