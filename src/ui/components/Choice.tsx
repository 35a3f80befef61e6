import { Field, Select } from "@fluentui/react-components";
import { useTexts } from "../texts.tsx";

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** undefined leaves it to the reading. */
  readonly value: Value | undefined;
  /** What the reading makes of it, in words; null where there is nothing to say. */
  readonly asRead: string | null;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value | undefined) => void;
}

/** One decision about a table: left as it was read, or something else. */
export function Choice<Value extends string>({ label, value, asRead, choices, onChoose }: ChoiceProps<Value>) {
  const { overrule } = useTexts();
  return (
    <Field label={label} size="small" orientation="horizontal">
      <Select
        size="small"
        value={value ?? ""}
        onChange={(_event, { value: chosen }) => onChoose(choices.find((choice) => choice.value === chosen)?.value)}
      >
        <option value="">{overrule.asRead(asRead)}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
