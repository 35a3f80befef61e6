import { Field, Input, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import { fromOre, type Ore } from "../../domain/money.ts";
import { mostAmount, mostPercent } from "../../rules/deviationThresholds.ts";
import type { DeviationThresholds } from "../../rules/deviationThresholds.ts";
import { useTexts } from "../texts.tsx";
import { asWrittenIn, typedAmount, typedPercent } from "../typedAmount.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ThresholdFieldsProps {
  readonly thresholds: DeviationThresholds;
  readonly onChange: (thresholds: DeviationThresholds) => void;
}

/** From what a deviation is large. */
export function ThresholdFields({ thresholds, onChange }: ThresholdFieldsProps) {
  const shared = useSharedStyles();
  const { formats, pane } = useTexts();
  const words = pane.setting;
  const title = useId();
  const { amount, share } = thresholds;
  const { language } = formats;
  return (
    <section className={shared.section} aria-labelledby={title}>
      <Text as="h3" id={title} weight="semibold" className={shared.heading}>
        {words.deviations}
      </Text>
      <Text>{words.deviationsHelp}</Text>
      <ThresholdField
        label={words.amount}
        hint={words.amountHelp}
        unit={words.kronor}
        problem={words.noAmount}
        value={amount}
        shown={(kronor) => formats.number(fromOre(kronor, "kr"))}
        read={(text) => within(typedAmount(asWrittenIn(language, text), "kr"), mostAmount)}
        onChange={(chosen: Ore | null) => onChange({ ...thresholds, amount: chosen })}
      />
      <ThresholdField
        label={words.percent}
        hint={words.percentHelp}
        unit={words.percentSign}
        problem={words.noPercent}
        value={share}
        shown={(part) => formats.number(Number((part * 100).toFixed(6)))}
        read={(text) => within(typedPercent(asWrittenIn(language, text)), mostPercent / 100)}
        onChange={(chosen: number | null) => onChange({ ...thresholds, share: chosen })}
      />
    </section>
  );
}

interface ThresholdFieldProps<T extends number> {
  readonly label: string;
  readonly hint: string;
  /** Stands after the figure. */
  readonly unit: string;
  /** Said of what cannot be read. */
  readonly problem: string;
  /** null is Avvika's own. */
  readonly value: T | null;
  readonly shown: (value: T) => string;
  /** null for a blank text, undefined for what is no threshold. */
  readonly read: (text: string) => T | null | undefined;
  readonly onChange: (value: T | null) => void;
}

/** Taken when the field is left, or at Enter: half a figure is another one. What was understood then stands in the field. */
function ThresholdField<T extends number>(props: ThresholdFieldProps<T>) {
  const { label, hint, unit, problem, value, shown, read, onChange } = props;
  const { own } = useTexts().pane.setting;
  const [written, setWritten] = useState(value === null ? "" : shown(value));
  const [isWrong, setWrong] = useState(false);
  const take = (): void => {
    const chosen = read(written);
    setWrong(chosen === undefined);
    if (chosen === undefined) return;
    setWritten(chosen === null ? "" : shown(chosen));
    if (chosen !== value) onChange(chosen);
  };
  return (
    <Field
      label={label}
      hint={hint}
      {...(isWrong ? ({ validationState: "error", validationMessage: problem } as const) : {})}
    >
      <Input
        value={written}
        placeholder={own}
        contentAfter={unit}
        inputMode="decimal"
        spellCheck={false}
        autoComplete="off"
        onChange={(_event, { value: text }) => {
          setWritten(text);
          setWrong(false);
        }}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
        }}
      />
    </Field>
  );
}

function within<T extends number>(value: T | null | undefined, most: number): T | null | undefined {
  return typeof value === "number" && !(value >= 0 && value <= most) ? undefined : value;
}
