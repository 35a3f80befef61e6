import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { localDay } from "../../io/localDay.ts";
import { reportLayouts } from "../../pipeline/run.ts";
import type { CheckedWorkbook, ReportSettings } from "../../pipeline/run.ts";
import { whichReports, wordTable } from "../../report/index.ts";
import type { ReportId } from "../../report/layout.ts";
import type { ReportTheme } from "../../report/reportTheme.ts";
import type { WordTable } from "../../report/wordTable.ts";
import { useTexts } from "../texts.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface CopyForWordProps {
  readonly checked: CheckedWorkbook;
  readonly settings: Omit<ReportSettings, "reports">;
  /** The chosen ones. */
  readonly reports: readonly ReportId[];
  readonly theme: ReportTheme;
  /** Puts a table on the clipboard; false when it is not let. */
  readonly onCopy: (table: WordTable) => Promise<boolean>;
}

/** A button for each chosen report: its table and texts to the clipboard, as Word takes them. */
export function CopyForWord({ checked, settings, reports, theme, onCopy }: CopyForWordProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { reports: words } = texts.pane;
  const [said, setSaid] = useState<{ readonly text: string; readonly isRefused: boolean } | null>(null);
  const copy = async (key: string, name: string): Promise<void> => {
    const day = localDay(new Date());
    const layout = reportLayouts(checked, { ...settings, reports, day }, texts).find((one) => one.key === key);
    const isCopied = layout !== undefined && (await onCopy(wordTable(layout, texts.formats.language, theme)));
    setSaid({ text: isCopied ? words.copied(name) : words.copyRefused, isRefused: !isCopied });
  };
  const offered = whichReports(checked, texts.report).filter(({ report }) => reports.includes(report));
  if (offered.length === 0) return null;
  return (
    <section className={shared.section}>
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
      {said !== null && (
        <Text size={200} role={said.isRefused ? "alert" : "status"}>
          {said.text}
        </Text>
      )}
    </section>
  );
}
