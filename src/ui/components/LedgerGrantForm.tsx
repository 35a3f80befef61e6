import { Field, Input, Select, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { ore } from "../../domain/money.ts";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { SaidGrant } from "../../recognise/ledger/grant.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { grantDraftOf, grantTyped, withGrantDraft, type GrantDraft } from "../grantDraft.ts";
import { grantQuestion } from "../grantQuestion.ts";
import { namedAccounts } from "../ledgerBooks.ts";
import { useTexts } from "../texts.tsx";
import { CardForm } from "./CardForm.tsx";
import { FieldGrid } from "./FieldGrid.tsx";
import { SaveOrCancel } from "./SaveOrCancel.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface LedgerGrantFormProps {
  readonly book: LedgerBook;
  /** The ledger as read without anybody's decisions. */
  readonly own: RecognisedTable;
  readonly checked: CheckedWorkbook;
  readonly told: ToldDecisions;
  readonly isBusy: boolean;
  readonly onSave: (told: ToldDecisions) => void;
  readonly onCancel: () => void;
}

/** Says what the grant of the year is: one amount, one for each row of the statement, or nothing more than the net holds. */
export function LedgerGrantForm({ book, own, checked, told, isBusy, onSave, onCancel }: LedgerGrantFormProps) {
  const shared = useSharedStyles();
  const { pane, report, formats, recognition } = useTexts();
  const words = pane.ledger.grant;
  const question = useMemo(() => grantQuestion(book, own, checked, report), [book, own, checked, report]);
  const [draft, setDraft] = useState(() => grantDraftOf(told, question, formats));
  const [isTried, setTried] = useState(false);
  const { year, unit, ofCodes, booked, possible } = question;
  const change = (next: Partial<GrantDraft>): void => {
    setDraft({ ...draft, ...next });
    setTried(false);
  };
  const submit = (): void => {
    if (isBusy) return;
    const next = withGrantDraft(told, draft, question, formats);
    if (next) onSave(next);
    else setTried(true);
  };
  const choices: readonly SaidGrant["by"][] = ["whole", ...(ofCodes ? (["code"] as const) : []), "net"];
  const textOf: Readonly<Record<SaidGrant["by"], string>> = {
    whole: words.whole,
    code: words.byCode(ofCodes?.name ?? ""),
    net: words.inNet,
  };
  const amounts = Object.values(draft.codes).map((text) => grantTyped(text, unit, formats));
  const isBlank = amounts.every((amount) => amount === null);
  const sum = ore(amounts.reduce((all: number, amount) => all + (amount ?? 0), 0));
  const inAccounts = [...booked, ...possible];
  const amountField = (key: string, label: string, value: string, onWrite: (text: string) => void, hint?: string) => {
    const isWrong = isTried && grantTyped(value, unit, formats) === undefined;
    const isMissing = isTried && draft.by === "whole" && value.trim() === "";
    return (
      <Field
        key={key}
        label={label}
        size="small"
        {...(hint === undefined ? {} : { hint })}
        {...(isWrong || isMissing ? { validationMessage: isWrong ? words.notAnAmount : words.noAmount } : {})}
      >
        <Input
          size="small"
          value={value}
          inputMode="decimal"
          spellCheck={false}
          autoComplete="off"
          onChange={(_event, { value: text }) => onWrite(text)}
        />
      </Field>
    );
  };
  const labelOfAmount = words.amount(year, recognition.units[unit]);
  return (
    <CardForm label={words.title} onSubmit={submit} onCancel={onCancel}>
      <FieldGrid title={words.title}>
        <Field label={words.where} size="small">
          <Select
            size="small"
            value={draft.by ?? ""}
            onChange={(_event, { value }) => change({ by: choices.find((choice) => choice === value) ?? null })}
          >
            <option value="">{words.notSaid}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {textOf[choice]}
              </option>
            ))}
          </Select>
        </Field>
        {draft.by === "whole" &&
          amountField("whole", labelOfAmount, draft.whole, (whole) => change({ whole }), words.amountHelp)}
        {draft.by === "code" && ofCodes && (
          <>
            <Text size={200} className={shared.quiet}>
              {labelOfAmount}. {words.amountHelp}
            </Text>
            {ofCodes.rows.map(({ code, label }) =>
              amountField(code, label, draft.codes[code] ?? "", (text) =>
                change({ codes: { ...draft.codes, [code]: text } }),
              ),
            )}
            <Text role="status">
              {words.sum(formats.amountWithUnit({ ore: sum, unit, decimals: unit === "mnkr" ? 1 : 0 }))}
            </Text>
            {isTried && isBlank && <Text role="alert">{words.noAmount}</Text>}
          </>
        )}
        {draft.by === "net" && (
          <Text size={200} className={shared.quiet}>
            {inAccounts.length > 0 ? words.inAccounts(formats.list(namedAccounts(inAccounts))) : words.inNetHelp}
          </Text>
        )}
      </FieldGrid>
      <SaveOrCancel isBusy={isBusy} onCancel={onCancel} />
    </CardForm>
  );
}
