import { Field, Select } from "@fluentui/react-components";
import type { PaneSettings } from "../../io/session.ts";
import { useTexts } from "../texts.tsx";

export interface UnitSelectProps {
  readonly label: string;
  readonly hint?: string;
  /** What the source's unit is called. */
  readonly source: string;
  readonly unit: PaneSettings["unit"];
  readonly onChange: (unit: PaneSettings["unit"]) => void;
}

const choices = ["source", "kr", "tkr", "mnkr"] as const;

/** The unit of reports. */
export function UnitSelect({ label, hint, source, unit, onChange }: UnitSelectProps) {
  const { units } = useTexts().pane.reports;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        value={unit}
        onChange={(_event, { value }) => {
          const chosen = choices.find((choice) => choice === value);
          if (chosen) onChange(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === "source" ? source : units[choice]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
