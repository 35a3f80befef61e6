import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { eventKinds, type EventKind, type KnownEvent } from "../../analysis/forecast/index.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import { signedFigure } from "../../messages/renderForecast.ts";
import { useTexts } from "../texts.tsx";
import { typedAmount } from "../typedAmount.ts";
import { useEscape } from "../useEscape.ts";
import { useFocusable } from "../useFocusable.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface EventFormProps {
  /** null for a new one. */
  readonly event: KnownEvent | null;
  readonly lines: readonly { readonly key: string; readonly label: string }[];
  readonly unit: MoneyUnit;
  readonly onSave: (event: KnownEvent) => void;
  readonly onCancel: () => void;
}

type Missing = "text" | "thisYear" | "fullYear";

/** One known event. Takes the focus; Escape is no. */
export function EventForm({ event, lines, unit, onSave, onCancel }: EventFormProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { events: words, lines: buttons } = texts.forecastPane;
  const shown = (amount: Ore | null | undefined): string => (amount == null ? "" : signedFigure(amount, unit, texts));
  const [kind, setKind] = useState<EventKind>(event?.kind ?? "oneOff");
  const [text, setText] = useState(event?.text ?? "");
  const [line, setLine] = useState(event?.line ?? "");
  const [thisYear, setThisYear] = useState(shown(event?.thisYear));
  const [fullYear, setFullYear] = useState(shown(event?.fullYear));
  const [isSecured, setSecured] = useState(event?.isSecured ?? false);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const { attach, focus } = useFocusable<HTMLSelectElement>();
  useEffect(focus, [focus]);
  useEscape(form, onCancel);
  const unitName = texts.recognition.units[unit];
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault();
    const [effect, whole] = [typedAmount(thisYear, unit), typedAmount(fullYear, unit)];
    const wrong: Missing[] = [
      ...(text.trim() === "" ? (["text"] as const) : []),
      ...(effect == null ? (["thisYear"] as const) : []),
      ...(whole === undefined ? (["fullYear"] as const) : []),
    ];
    setMissing(wrong);
    if (wrong.length > 0 || effect == null || whole === undefined) return;
    onSave({ kind, text: text.trim(), line: line === "" ? null : line, thisYear: effect, fullYear: whole, isSecured });
  };
  const problem = (field: Missing, message: string): { validationMessage?: string } =>
    missing.includes(field) ? { validationMessage: message } : {};
  return (
    <form ref={form} className={shared.question} onSubmit={submit} noValidate>
      <Field label={words.kind} size="small">
        <Select
          ref={attach}
          size="small"
          value={kind}
          onChange={(_event, { value }) => setKind(eventKinds.find((one) => one === value) ?? kind)}
        >
          {eventKinds.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.text} size="small" required {...problem("text", words.needsText)}>
        <Input size="small" value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Field label={words.line} size="small">
        <Select size="small" value={line} onChange={(_event, { value }) => setLine(value)}>
          <option value="">{words.allLines}</option>
          {lines.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.thisYear(unitName)}
        hint={words.thisYearHelp}
        size="small"
        required
        {...problem("thisYear", words.needsFigure)}
      >
        <Input size="small" value={thisYear} onChange={(_event, { value }) => setThisYear(value)} />
      </Field>
      <Field label={words.fullYear(unitName)} size="small" {...problem("fullYear", words.needsFigure)}>
        <Input size="small" value={fullYear} onChange={(_event, { value }) => setFullYear(value)} />
      </Field>
      {kind === "measure" && (
        <Checkbox
          checked={isSecured}
          label={words.secured}
          onChange={(_event, { checked }) => setSecured(checked === true)}
        />
      )}
      <div className={shared.actions}>
        <Button type="submit" size="small" appearance="primary">
          {buttons.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {buttons.cancel}
        </Button>
      </div>
    </form>
  );
}
