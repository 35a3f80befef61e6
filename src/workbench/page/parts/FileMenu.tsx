import { Button, Field, makeStyles, Select, tokens, Tooltip } from "@fluentui/react-components";
import { useRef } from "react";
import { figureSamples, monthSamples, samples, textSamples, type Sample } from "../samples.ts";
import { texts } from "../texts.ts";

const groups = [
  [texts.sampleGroup, figureSamples],
  [texts.textSampleGroup, textSamples],
  [texts.monthSampleGroup, monthSamples],
] as const;

export interface FileMenuProps {
  /** Name of the user's own file; null while a sample is open. */
  readonly ownFile: string | null;
  readonly sample: Sample | null;
  readonly isBusy: boolean;
  readonly onSample: (sample: Sample) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSave: () => void;
}

/** Which workbook is open: a sample or a file of one's own, and saving it. */
export function FileMenu({ ownFile, sample, isBusy, onSample, onFiles, onSave }: FileMenuProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.menu} role="group" aria-label={texts.workbook}>
      <Field label={texts.workbook} size="small" className={styles.field}>
        <Select
          size="small"
          className={styles.select}
          value={sample?.file ?? ownFileValue}
          onChange={(_event, { value }) => {
            const chosen = samples.find(({ file }) => file === value);
            if (chosen) onSample(chosen);
          }}
        >
          {ownFile !== null && (
            <optgroup label={texts.ownFile}>
              <option value={ownFileValue}>{ownFile}</option>
            </optgroup>
          )}
          {groups.map(([label, group]) => (
            <optgroup key={label} label={label}>
              {group.map(({ file, name }) => (
                <option key={file} value={file}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={texts.choose}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = ""; // the same file may be chosen again
        }}
      />
      <Tooltip content={texts.chooseTip} relationship="description">
        <Button size="small" onClick={() => input.current?.click()}>
          {texts.choose}
        </Button>
      </Tooltip>
      <Tooltip content={texts.saveTip} relationship="description">
        <Button size="small" disabledFocusable={isBusy} onClick={onSave}>
          {texts.save}
        </Button>
      </Tooltip>
    </div>
  );
}

/** No sample has this name. */
const ownFileValue = "";

const useStyles = makeStyles({
  menu: {
    display: "flex",
    alignItems: "flex-end",
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    "& > button": { flexShrink: 0, whiteSpace: "nowrap" },
  },
  field: { flexGrow: 1, flexShrink: 1, minWidth: "120px", maxWidth: "360px" },
  select: { "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});
