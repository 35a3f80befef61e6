import { Button, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { partOf, type Progress } from "../../domain/progress.ts";
import { localDay } from "../../io/localDay.ts";
import { reportLayouts } from "../../pipeline/run.ts";
import type { CheckedWorkbook, ReportSettings } from "../../pipeline/run.ts";
import { whichReports, wordTable } from "../../report/index.ts";
import type { ReportId } from "../../report/layout.ts";
import type { ReportTheme } from "../../report/reportTheme.ts";
import type { WordTable } from "../../report/wordTable.ts";
import { useTexts } from "../texts.tsx";
import { useWordTable } from "../useWordTable.ts";
import { ProgressStrip } from "./ProgressStrip.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface CopyForWordProps {
  readonly checked: CheckedWorkbook;
  readonly settings: Omit<ReportSettings, "reports" | "day" | "forecast">;
  /** The chosen ones. */
  readonly reports: readonly ReportId[];
  readonly theme: ReportTheme;
  /** Puts a table on the clipboard; false when it is not let. */
  readonly onCopy: (table: WordTable) => Promise<boolean>;
}

/** How much of the work laying out is; writing the table as HTML is the rest. */
const layingOut = 0.5;

/** A button for each chosen report: its table and texts to the clipboard, as Word takes them. */
export function CopyForWord({ checked, settings, reports, theme, onCopy }: CopyForWordProps) {
  const { unit, preset = "default" } = settings;
  const shared = useSharedStyles();
  const texts = useTexts();
  const { reports: words, progress } = texts.pane;
  const [said, setSaid] = useState<{ readonly text: string; readonly isRefused: boolean } | null>(null);
  const chosen = reports.join(" ");
  const stage = useCallback(
    function* (key: string): Generator<Progress, WordTable | null> {
      const wanted = chosen.split(" ") as ReportId[];
      const layouts = reportLayouts(checked, { unit, preset, reports: wanted, day: localDay(new Date()) }, texts);
      const layout = (yield* partOf(layouts, 0, layingOut)).find((one) => one.key === key);
      return layout ? yield* partOf(wordTable(layout, texts.formats.language, theme), layingOut, 1) : null;
    },
    [checked, unit, preset, chosen, theme, texts],
  );
  const { share, table: tableOf, stop } = useWordTable(stage);
  const copy = async (key: string, name: string): Promise<void> => {
    setSaid(null);
    const made = await tableOf(key);
    if (made === null) return;
    const isCopied = made.table !== null && (await onCopy(made.table));
    // The clipboard wants a click, and may have forgotten the one that a long table began with. The next finds it made.
    const refused = made.isAtOnce ? words.copyRefused : words.copyAgain(name);
    setSaid({ text: isCopied ? words.copied(name) : refused, isRefused: !isCopied });
  };
  const offered = whichReports(checked, texts.report).filter(({ report }) => reports.includes(report));
  if (offered.length === 0) return null;
  return (
    <section className={shared.section} aria-busy={share !== null}>
      <Text as="h2" weight="semibold" className={shared.heading}>
        {words.forWord}
      </Text>
      <ul className={shared.list}>
        {offered.map(({ key, name }) => (
          <li key={key}>
            <Button size="small" onClick={() => void copy(key, name)}>
              {words.copyForWord(name)}
            </Button>
          </li>
        ))}
      </ul>
      {share !== null && <ProgressStrip text={progress.layingOut} share={share} onCancel={stop} isLate />}
      {said !== null && (
        <Text size={200} role={said.isRefused ? "alert" : "status"}>
          {said.text}
        </Text>
      )}
    </section>
  );
}
