import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { severities } from "../../rules/index.ts";
import { useTexts } from "../texts.tsx";
import { CheckIcon, GearIcon, HelpIcon } from "./icons.tsx";
import { LevelIcon } from "./LevelIcon.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface HeaderProps {
  /** Null until the workbook has been read. */
  readonly checked: CheckedWorkbook | null;
  readonly isReading: boolean;
  /** Ref of the button that opens the settings. */
  readonly gear: (element: HTMLButtonElement | null) => void;
  readonly areSettingsOpen: boolean;
  readonly onGear: () => void;
}

/** What the workbook is, and how much is wrong in it. */
export function Header({ checked, isReading, gear, areSettingsOpen, onGear }: HeaderProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { pane, recognition } = useTexts();
  const { frame } = pane;
  const tables = checked?.tables ?? [];
  const units = [...new Set(tables.flatMap(({ unit }) => unit ?? []))].map((unit) => recognition.units[unit]);
  const sheets = new Set(tables.map(({ sheet }) => sheet)).size;
  const summary =
    checked === null
      ? isReading
        ? pane.name
        : frame.notRead
      : tables.length === 0
        ? frame.noTables
        : [frame.tables(tables.length, sheets), ...units].join(" · ");
  // A table without a title stands on a sheet that somebody has named.
  const [first] = tables;
  const named = first && checked?.workbook.sheets[first.sheet]?.name;
  const title = tables.map((table) => table.title?.trim() ?? "").find((text) => text !== "") ?? named;
  return (
    <div className={styles.header}>
      <div className={styles.top}>
        <h1 className={shared.heardOnly}>{pane.name}</h1>
        <div className={styles.words}>
          {title !== undefined && <Text weight="semibold">{title}</Text>}
          <Text weight={title === undefined ? "semibold" : "regular"}>{summary}</Text>
        </div>
        <div className={styles.actions}>
          <Button
            as="a"
            href="guide.html"
            target="_blank"
            rel="noopener noreferrer"
            appearance="subtle"
            icon={<HelpIcon size={20} />}
            aria-label={frame.guide}
          />
          <Button
            ref={gear}
            appearance="subtle"
            icon={<GearIcon size={20} />}
            aria-label={pane.settings.title}
            aria-expanded={areSettingsOpen}
            onClick={onGear}
          />
        </div>
      </div>
      {checked !== null && tables.length > 0 && <Counts checked={checked} />}
    </div>
  );
}

function Counts({ checked: { findings, accepted } }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { pane, remedy } = useTexts();
  const { frame } = pane;
  const counts = severities
    .map((level) => ({ level, count: findings.filter(({ severity }) => severity === level).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul className={styles.counts}>
      {counts.length === 0 && (
        <li className={styles.count}>
          <CheckIcon className={styles.tick} size={14} />
          {frame.nothingFound}
        </li>
      )}
      {counts.map(({ level, count }) => (
        <li key={level} className={styles.count}>
          <LevelIcon level={level} size={14} />
          {frame.count[level](count)}
        </li>
      ))}
      {accepted.length > 0 && <li className={shared.quiet}>{remedy.acceptedCount(accepted.length)}</li>}
    </ul>
  );
}

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  top: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalXS,
  },
  actions: { display: "flex", flexShrink: 0, columnGap: tokens.spacingHorizontalXXS },
  words: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  counts: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  count: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  tick: { color: tokens.colorStatusSuccessForeground1 },
});
