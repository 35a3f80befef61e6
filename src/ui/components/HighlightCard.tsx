import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { highlightLooks } from "../../io/highlightFormat.ts";
import type { Finding } from "../../rules/finding.ts";
import { highlightsOf } from "../../rules/highlights.ts";
import { severities } from "../../rules/index.ts";
import { useTexts } from "../texts.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface HighlightCardProps {
  readonly findings: readonly Finding[];
  readonly isBusy: boolean;
  readonly onHighlight: () => void;
  readonly onRemove: () => void;
}

/** Marks the findings' cells in the workbook, and takes the marks away: also those that an earlier visit or a copied sheet left. */
export function HighlightCard({ findings, isBusy, onHighlight, onRemove }: HighlightCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { highlight: words, findings: names } = useTexts();
  const highlights = highlightsOf(findings);
  const levels = severities.filter((level) => highlights.some((highlight) => highlight.level === level));
  return (
    <section className={shared.section}>
      <Text as="h2" weight="semibold" className={shared.heading}>
        {words.title}
      </Text>
      {levels.length > 0 && (
        <>
          <Text size={200} className={shared.quiet}>
            {words.lead} {words.legend}
          </Text>
          <ul className={shared.list}>
            {levels.map((level) => (
              <li key={level} className={styles.level}>
                <span className={styles.sample} style={lookOf(level)}>
                  {names.severities[level]}
                </span>
                <Text size={200} className={shared.quiet}>
                  {words.looks[level]}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={shared.actions}>
        {levels.length > 0 && (
          <Button size="small" disabledFocusable={isBusy} onClick={onHighlight}>
            {words.mark}
          </Button>
        )}
        <Button size="small" disabledFocusable={isBusy} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </section>
  );
}

const lines = { Continuous: "solid", Dash: "dashed", Dot: "dotted" } as const;

/** As the cells look, whatever the pane's theme. */
function lookOf(level: keyof typeof highlightLooks): Readonly<Record<string, string>> {
  const { fill, fontColor, style, border } = highlightLooks[level];
  return {
    backgroundColor: `#${fill}`,
    color: `#${fontColor}`,
    border: `1px ${lines[border]} #${fontColor}`,
    fontWeight: style === "bold" ? "bold" : "normal",
    fontStyle: style === "italic" ? "italic" : "normal",
    textDecoration: style === "underline" ? "underline" : "none",
  };
}

const useStyles = makeStyles({
  level: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  sample: { padding: `1px ${tokens.spacingHorizontalS}`, forcedColorAdjust: "none" },
});
