import { useState } from "react";
import { decisionLines, type ToldDecisions } from "../../messages/renderOverruling.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { TableReading } from "../../recognise/index.ts";
import type { OverrulingChange } from "../../recognise/overrule/change.ts";
import { changeOf, draftOf, withoutDecision, type DraftProblem } from "../readingDraft.ts";
import { useTexts } from "../texts.tsx";
import { CardForm } from "./CardForm.tsx";
import { ColumnFields } from "./ColumnFields.tsx";
import { DecisionList } from "./DecisionList.tsx";
import { LedgerFields } from "./LedgerFields.tsx";
import { RowFields } from "./RowFields.tsx";
import { SaveOrCancel } from "./SaveOrCancel.tsx";
import { TableFields } from "./TableFields.tsx";

export interface OverruleFormProps {
  readonly reading: TableReading;
  readonly checked: CheckedWorkbook;
  readonly isBusy: boolean;
  readonly onSave: (change: OverrulingChange) => void;
  readonly onCancel: () => void;
}

/** Decides how a table is read: the whole of it, a column, a row. Takes the focus; Escape leaves it as it was. */
export function OverruleForm({ reading, checked, isBusy, onSave, onCancel }: OverruleFormProps) {
  const texts = useTexts();
  const { overrule } = texts;
  const [draft, setDraft] = useState<ToldDecisions>(() => draftOf(reading));
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const change = (next: ToldDecisions): void => {
    setDraft(next);
    setProblem(null);
  };
  const submit = (): void => {
    if (isBusy) return;
    const made = changeOf(reading, draft, checked);
    if (made.ok) onSave(made.value);
    else setProblem(made.refusal);
  };
  const isLedger = reading.natural[0].kind === "ledger";
  const isTable = draft.table.isTable !== false;
  const lines = isTable ? decisionLines(draft, reading.table ?? reading.natural[0], texts) : [];
  return (
    <CardForm label={overrule.change} onSubmit={submit} onCancel={onCancel}>
      {isLedger ? (
        <LedgerFields reading={reading} checked={checked} draft={draft} problem={problem} onChange={change} />
      ) : (
        <TableFields reading={reading} checked={checked} draft={draft} problem={problem} onChange={change} />
      )}
      {isTable && !isLedger && (
        <>
          <ColumnFields reading={reading} draft={draft} onChange={change} />
          <RowFields reading={reading} draft={draft} onChange={change} />
        </>
      )}
      <DecisionList lines={lines} isBusy={isBusy} onTakeBack={({ about }) => change(withoutDecision(draft, about))} />
      <SaveOrCancel isBusy={isBusy} onCancel={onCancel} />
    </CardForm>
  );
}
