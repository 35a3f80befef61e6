import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { colorIn, isReadableOnWhite, reportFonts } from "../../report/reportTheme.ts";
import type { ReportTheme } from "../../report/reportTheme.ts";
import { useTexts } from "../texts.tsx";

export interface ThemeFieldsProps {
  readonly theme: ReportTheme;
  readonly onChange: (theme: ReportTheme) => void;
}

/** The font and colour of reports. */
export function ThemeFields({ theme, onChange }: ThemeFieldsProps) {
  const { settings: words } = useTexts().pane;
  return (
    <>
      <Field label={words.font}>
        <Select
          value={theme.font}
          onChange={(_event, { value }) => {
            const font = reportFonts.find((known) => known === value);
            if (font) onChange({ ...theme, font });
          }}
        >
          {reportFonts.map((font) => (
            <option key={font} value={font}>
              {font}
            </option>
          ))}
        </Select>
      </Field>
      <AccentField accent={theme.accent} onChange={(accent) => onChange({ ...theme, accent })} />
    </>
  );
}

interface AccentFieldProps {
  readonly accent: string | null;
  readonly onChange: (accent: string | null) => void;
}

/** Taken when the field is left, or at Enter: half a colour is none. */
function AccentField({ accent, onChange }: AccentFieldProps) {
  const styles = useStyles();
  const { settings: words } = useTexts().pane;
  const [written, setWritten] = useState(accent ?? "");
  const [isWrong, setWrong] = useState(false);
  const color = colorIn(written);
  const isBlank = written.trim() === "";
  const take = (): void => {
    const chosen = color ?? null;
    setWrong(chosen === null && !isBlank);
    if (chosen !== accent && (chosen !== null || isBlank)) onChange(chosen);
  };
  const message = isWrong
    ? ({ validationState: "error", validationMessage: words.noColor } as const)
    : color !== undefined && !isReadableOnWhite(color)
      ? ({ validationState: "warning", validationMessage: words.lightAccent } as const)
      : {};
  return (
    <Field label={words.accent} hint={words.accentHelp} {...message}>
      <Input
        value={written}
        placeholder={words.ownAccent}
        spellCheck={false}
        autoComplete="off"
        contentBefore={
          <span
            aria-hidden
            className={styles.swatch}
            style={color === undefined ? {} : { backgroundColor: `#${color}` }}
          />
        }
        onChange={(_event, { value }) => {
          setWritten(value);
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

const useStyles = makeStyles({
  swatch: {
    width: "16px",
    height: "16px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    // High contrast would paint it over.
    forcedColorAdjust: "none",
  },
});
