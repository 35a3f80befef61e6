import { Field, Select } from "@fluentui/react-components";
import { presetIds } from "../../domain/preset.ts";
import type { PresetId } from "../../domain/preset.ts";
import { useTexts } from "../texts.tsx";

export interface PresetSelectProps {
  readonly preset: PresetId;
  readonly onChange: (preset: PresetId) => void;
}

/** The arrangement of reports. */
export function PresetSelect({ preset, onChange }: PresetSelectProps) {
  const words = useTexts().pane.reports;
  return (
    <Field label={words.preset} hint={preset === "default" ? null : words.presetHelp}>
      <Select
        value={preset}
        onChange={(_event, { value }) => {
          const chosen = presetIds.find((id) => id === value);
          if (chosen) onChange(chosen);
        }}
      >
        {presetIds.map((id) => (
          <option key={id} value={id}>
            {words.presets[id]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
