import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { shortFindingText } from "../../messages/render.ts";
import { selectionFormula, selectionMeaning } from "../../messages/renderSelection.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { Finding } from "../../rules/finding.ts";
import type { Selection } from "../navigation.ts";
import { rangeLabel } from "../places.ts";
import { useOrigin, useSelection } from "../selection.tsx";
import { useTexts } from "../texts.tsx";
import { CellLink } from "./CellLink.tsx";
import { BackIcon } from "./icons.tsx";
import { LevelIcon } from "./LevelIcon.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface SelectionStripProps {
  readonly checked: CheckedWorkbook;
  readonly onBack: () => void;
  readonly onFinding: (finding: Finding) => void;
}

/** Findings of the cells that are named; the rest are counted. */
const mostNamed = 2;

/**
 * What is selected in the workbook, below everything else. Not a live region: who moves through cells hears them from Excel, and comes here
 * to ask for more.
 */
export function SelectionStrip({ checked, onBack, onFinding }: SelectionStripProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { selection: words } = texts;
  const selection = useSelection((now) => now);
  const origin = useOrigin();
  if (selection === null) return null;
  const { cells, known } = selection;
  const what = known?.isOneCell === false ? words.cells : words.cell;
  return (
    <section className={styles.strip} aria-label={what}>
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {words.headed(what, rangeLabel(cells, checked))}
        </Text>
        {origin !== null && (
          <Button size="small" appearance="subtle" icon={<BackIcon />} className={styles.back} onClick={onBack}>
            {words.back(rangeLabel(origin, checked))}
          </Button>
        )}
      </div>
      <Known selection={selection} onFinding={onFinding} />
    </section>
  );
}

function Known({
  selection: { known, isOwnSheet },
  onFinding,
}: {
  readonly selection: Selection;
  readonly onFinding: (finding: Finding) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { selection: words } = texts;
  if (isOwnSheet) return <Line isQuiet>{words.ownSheet}</Line>;
  if (known === null) return null;
  const { findings, accepted, tables } = known;
  const more = findings.length - mostNamed;
  return (
    <>
      <Line isQuiet={tables.length === 0}>{selectionMeaning(known, texts)}</Line>
      {selectionFormula(known, texts).map((line) => (
        <Line key={line} isQuiet>
          {line}
        </Line>
      ))}
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.slice(0, mostNamed).map((finding, at) => {
            const text = shortFindingText(finding, texts);
            return (
              <li key={at} className={styles.finding}>
                <LevelIcon level={finding.severity} size={14} />
                <CellLink label={words.showFinding(text)} onShow={() => onFinding(finding)}>
                  <span className={styles.sentence}>{text}</span>
                </CellLink>
              </li>
            );
          })}
          {more > 0 && <li className={shared.quiet}>{words.more(more)}</li>}
        </ul>
      )}
      {accepted.length > 0 && <Line isQuiet>{words.accepted(accepted.length)}</Line>}
    </>
  );
}

function Line({ isQuiet = false, children }: { readonly isQuiet?: boolean; readonly children: string }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <Text size={200} className={mergeClasses(styles.line, isQuiet && shared.quiet)}>
      {children}
    </Text>
  );
}

const clamped = {
  display: "-webkit-box",
  overflow: "hidden",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: "2",
} as const;

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  back: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  line: { fontVariantNumeric: "tabular-nums", ...clamped },
  findings: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
  },
  finding: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS, minHeight: "24px" },
  sentence: clamped,
});
