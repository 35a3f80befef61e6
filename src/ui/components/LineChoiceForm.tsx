import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { ForecastLine, LineChoice } from "../../analysis/forecast/index.ts";
import { forecastMethods, type ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import { forecastFigure } from "../../messages/renderForecast.ts";
import { useTexts } from "../texts.tsx";
import { typedAmount } from "../typedAmount.ts";
import { useEscape } from "../useEscape.ts";
import { useFocusable } from "../useFocusable.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface LineChoiceFormProps {
  readonly line: ForecastLine;
  readonly choice: LineChoice | undefined;
  /** The method of all lines. */
  readonly method: ForecastMethodId;
  readonly unit: MoneyUnit;
  readonly onChoose: (choice: LineChoice) => void;
  readonly onCancel: () => void;
}

/** Methods that are chosen by their name: one's own figure is chosen by writing it. */
const chosenByName = forecastMethods.filter((method) => method !== "manual");

/** Another method for one line, or a figure of one's own, and why. Takes the focus; Escape is no. */
export function LineChoiceForm({ line, choice, method: ofAll, unit, onChoose, onCancel }: LineChoiceFormProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { lines: words } = texts.forecastPane;
  const [method, setMethod] = useState<ForecastMethodId | null>(choice?.method ?? null);
  const [typed, setTyped] = useState(choice?.manual == null ? "" : forecastFigure(choice.manual, unit, texts));
  const [comment, setComment] = useState(choice?.comment ?? line.comment);
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { attach, focus } = useFocusable<HTMLSelectElement>();
  useEffect(focus, [focus]);
  useEscape(form, onCancel);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const manual = typedAmount(typed, unit);
    if (manual === undefined) setWrong(true);
    else onChoose({ method, manual, comment: comment.trim() });
  };
  return (
    <form ref={form} className={shared.question} onSubmit={submit} noValidate>
      <Field label={words.method} size="small">
        <Select
          ref={attach}
          size="small"
          value={method ?? ""}
          onChange={(_event, { value }) => setMethod(chosenByName.find((one) => one === value) ?? null)}
        >
          <option value="">{words.sameAsAll(texts.forecast.methods[ofAll])}</option>
          {chosenByName.map((one) => (
            <option key={one} value={one}>
              {texts.forecast.methods[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.manual(texts.recognition.units[unit])}
        hint={words.manualHelp}
        size="small"
        {...(isWrong ? { validationMessage: words.notAFigure } : {})}
      >
        <Input
          size="small"
          value={typed}
          inputMode="text"
          onChange={(_event, { value }) => {
            setTyped(value);
            setWrong(false);
          }}
        />
      </Field>
      <Field label={words.comment} size="small">
        <Input size="small" value={comment} onChange={(_event, { value }) => setComment(value)} />
      </Field>
      <div className={shared.actions}>
        <Button type="submit" size="small" appearance="primary">
          {words.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
