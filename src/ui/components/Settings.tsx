import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { defaultPaneSettings } from "../../io/session.ts";
import type { PaneSettings } from "../../io/session.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { BackIcon } from "./icons.tsx";
import { useSharedStyles } from "./sharedStyles.ts";
import { ThemeFields } from "./ThemeFields.tsx";
import { ThresholdFields } from "./ThresholdFields.tsx";
import { UnitSelect } from "./UnitSelect.tsx";

/** The program, and the Excel it runs in. */
export interface About {
  readonly version: string;
  /** The newest requirement set this Excel has, "1.17"; null where nobody knows. */
  readonly excelApi: string | null;
}

export interface SettingsProps {
  readonly settings: PaneSettings;
  readonly about: About;
  readonly onChange: (settings: PaneSettings) => void;
  readonly onBack: () => void;
}

const languages = ["auto", "sv", "en"] as const;

/** What a person chooses, and what program this is. */
export function Settings({ settings, about, onChange, onBack }: SettingsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { settings: words, setting: more } = useTexts().pane;
  /** Fields that hold a text of their own begin anew with each reset. */
  const [resets, setResets] = useState(0);
  const { attach, focus } = useFocusable<HTMLHeadingElement>();
  useEffect(focus, [focus]);
  return (
    <div className={styles.page}>
      <div className={styles.back}>
        <Button appearance="subtle" size="small" icon={<BackIcon />} onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <h2 ref={attach} tabIndex={-1} className={styles.heading}>
        {words.title}
      </h2>
      <Field label={words.language}>
        <Select
          value={settings.language}
          onChange={(_event, { value }) => {
            const language = languages.find((choice) => choice === value);
            if (language) onChange({ ...settings, language });
          }}
        >
          {languages.map((language) => (
            // Each language says its own name.
            <option key={language} value={language} {...(language === "auto" ? {} : { lang: language })}>
              {words.languages[language]}
            </option>
          ))}
        </Select>
      </Field>
      <UnitSelect
        label={words.unit}
        hint={words.unitHelp}
        source={words.sourceUnit}
        unit={settings.unit}
        onChange={(unit) => onChange({ ...settings, unit })}
      />
      <ThemeFields
        key={`theme ${String(resets)}`}
        theme={settings.theme}
        onChange={(theme) => onChange({ ...settings, theme })}
      />
      <ThresholdFields
        key={`thresholds ${String(resets)}`}
        thresholds={settings.thresholds}
        onChange={(thresholds) => onChange({ ...settings, thresholds })}
      />
      <div className={shared.section}>
        <div>
          <Button
            onClick={() => {
              setResets(resets + 1);
              onChange(defaultPaneSettings);
            }}
          >
            {more.reset}
          </Button>
        </div>
        <Text size={200} role="status">
          {resets > 0 && isOwn(settings) && more.isReset}
        </Text>
      </div>
      <section className={shared.section}>
        <Text as="h3" weight="semibold" className={shared.heading}>
          {words.about}
        </Text>
        <Text>{words.privacy}</Text>
        <Text size={200} className={shared.quiet}>
          {words.version(about.version)}
          {about.excelApi !== null && ` · ${words.excelApi(about.excelApi)}`}
        </Text>
      </section>
    </div>
  );
}

/** Whether every choice is Avvika's own. */
function isOwn(settings: PaneSettings): boolean {
  return JSON.stringify(settings) === JSON.stringify(defaultPaneSettings);
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  // The words of the button in line with those below.
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
});
