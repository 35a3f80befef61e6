import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneSettings } from "../../io/session.ts";
import { reportSheets } from "../../pipeline/ownSheets.ts";
import type { CheckedWorkbook, ReportSettings } from "../../pipeline/run.ts";
import type { ReportId } from "../../report/layout.ts";
import type { ReportTheme } from "../../report/reportTheme.ts";
import type { PresetId } from "../../domain/preset.ts";
import { onlyWhenNamed, presets } from "../../report/index.ts";
import { offeredReports, sourceUnits } from "../offeredReports.ts";
import { useTexts } from "../texts.tsx";
import { copyRich } from "../copyRich.ts";
import { CellLink } from "./CellLink.tsx";
import { CopyForWord } from "./CopyForWord.tsx";
import { LevelIcon } from "./LevelIcon.tsx";
import { PresetSelect } from "./PresetSelect.tsx";
import { ReportPreview } from "./ReportPreview.tsx";
import { RemoveReports } from "./RemoveReports.tsx";
import { useSharedStyles } from "./sharedStyles.ts";
import { UnitSelect } from "./UnitSelect.tsx";

export interface ReportsTabProps {
  readonly checked: CheckedWorkbook;
  readonly isBusy: boolean;
  /** Names of report sheets that were made just now: making them again updates them. */
  readonly madeSheets: readonly string[];
  readonly unit: PaneSettings["unit"];
  readonly onUnit: (unit: PaneSettings["unit"]) => void;
  readonly preset: PresetId;
  readonly onPreset: (preset: PresetId) => void;
  readonly theme: ReportTheme;
  readonly onCreate: (settings: ReportSettings) => void;
  readonly onRemove: () => void;
  readonly onGoToCheck: () => void;
}

/** Rapporter: what the tables allow, all of it chosen, and one button. */
export function ReportsTab(props: ReportsTabProps) {
  const { checked, isBusy, madeSheets, unit, onUnit, preset, onPreset, theme, onCreate, onRemove, onGoToCheck } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { reports: words } = texts.pane;
  const [left, setLeft] = useState<readonly ReportId[]>(onlyWhenNamed);
  const [previewed, setPreviewed] = useState<ReportId | null>(null);
  if (checked.tables.length === 0) return <Text>{words.noTables}</Text>;
  const offered = offeredReports(checked, texts);
  if (offered.every(({ report }) => onlyWhenNamed.includes(report))) {
    return (
      <div className={shared.card}>
        <Text as="h2" weight="semibold" className={shared.heading}>
          {words.none}
        </Text>
        <Text>{words.noneWhy}</Text>
      </div>
    );
  }
  const chosen = offered.filter(({ report }) => !left.includes(report));
  const usual = offered.filter(({ report }) => !onlyWhenNamed.includes(report));
  const isUsual = chosen.length === usual.length && chosen.every((one) => usual.includes(one));
  const isUpdate = madeSheets.length > 0 || reportSheets(checked.workbook).size > 0;
  const sheets = chosen.reduce((count, { sheetCount }) => count + sheetCount, 0);
  const [first] = chosen;
  const name = isUpdate
    ? sheets === 1
      ? words.updateOne
      : words.updateMany
    : first && chosen.length === 1
      ? words.createOne(first.title)
      : words.createMany;
  const { unit: ownUnit } = presets[preset];
  const settings = { unit: unit === "source" ? null : unit, preset };
  const errors = checked.findings.filter(({ severity }) => severity === "error").length;
  return (
    <div className={styles.form}>
      <Text>{words.lead}</Text>
      <section className={shared.section}>
        <Text as="h2" weight="semibold" className={shared.heading}>
          {words.which}
        </Text>
        <ul className={shared.list}>
          {offered.map(({ report, title, sources, sheetCount }) => (
            <li key={report} className={shared.card}>
              <Checkbox
                className={styles.choice}
                label={
                  <Text weight="semibold" className={styles.name}>
                    {sheetCount === 1 ? title : `${title}, ${words.sheetCount(sheetCount)}`}
                  </Text>
                }
                checked={!left.includes(report)}
                onChange={(_event, { checked: isChosen }) =>
                  setLeft(isChosen === true ? left.filter((id) => id !== report) : [...left, report])
                }
              />
              {sources.length > 0 && (
                <ul className={styles.sources}>
                  {sources.map((source) => (
                    <li key={source}>{source}</li>
                  ))}
                </ul>
              )}
              <ReportPreview
                report={report}
                title={title}
                checked={checked}
                settings={settings}
                chosen={chosen.map((one) => one.report)}
                made={madeSheets}
                isOpen={previewed === report}
                onToggle={() => setPreviewed(previewed === report ? null : report)}
              />
            </li>
          ))}
        </ul>
      </section>
      <PresetSelect preset={preset} onChange={onPreset} />
      <UnitSelect
        label={words.unit}
        source={ownUnit === null ? words.unitOfSource(sourceUnits(offered, texts)) : words.unitOfPreset(ownUnit)}
        unit={unit}
        onChange={onUnit}
      />
      {errors > 0 && (
        <div className={styles.note}>
          <LevelIcon level="error" />
          <Text>
            {words.openErrors(errors)} <CellLink onShow={onGoToCheck}>{words.goToCheck}</CellLink>
          </Text>
        </div>
      )}
      <div className={styles.press}>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={isBusy || chosen.length === 0}
          onClick={() => onCreate({ ...settings, reports: isUsual ? "all" : chosen.map(({ report }) => report) })}
        >
          {name}
        </Button>
      </div>
      <div className={styles.make}>
        <Text size={200} className={shared.quiet} role={chosen.length === 0 ? "alert" : undefined}>
          {chosen.length === 0 ? words.noneChosen : words.untouched}
        </Text>
        <Text size={200} className={shared.quiet}>
          {words.commentary}
        </Text>
      </div>
      <CopyForWord
        checked={checked}
        settings={settings}
        reports={chosen.map(({ report }) => report)}
        theme={theme}
        onCopy={copyRich}
      />
      <RemoveReports checked={checked} madeSheets={madeSheets.length} isBusy={isBusy} onRemove={onRemove} />
    </div>
  );
}

const useStyles = makeStyles({
  // What is not chosen can be chosen: Fluent's grey says otherwise.
  name: { color: tokens.colorNeutralForeground1 },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  // The box of Fluent's has a margin of its own; inside a card it stands in line with the rest.
  choice: { margin: `calc(-1 * ${tokens.spacingVerticalS})` },
  sources: {
    margin: 0,
    paddingLeft: "28px", // below the name, beside its checkbox
    listStyleType: "none",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { display: "flex", columnGap: tokens.spacingHorizontalS, "& > svg": { marginTop: "2px" } },
  // In view however long the list is.
  press: {
    position: "sticky",
    // Down to the edge: nothing shows below it in the page's padding.
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    margin: `calc(-1 * ${tokens.spacingVerticalM}) 0`,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  make: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  button: { width: "100%" },
});
