import { Text } from "@fluentui/react-components";
import type { CellRef } from "../../domain/cell.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { severities } from "../../rules/index.ts";
import type { Finding } from "../../rules/finding.ts";
import { fixesOf, type Fix } from "../../rules/fixes.ts";
import { filtered, type FindingFilter } from "../findingFilter.ts";
import { useTexts } from "../texts.tsx";
import { AcceptedList } from "./AcceptedList.tsx";
import { HighlightCard } from "./HighlightCard.tsx";
import { FindingFilters } from "./FindingFilters.tsx";
import { FindingItem } from "./FindingItem.tsx";
import { LevelIcon } from "./LevelIcon.tsx";
import { NothingFound } from "./NothingFound.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface CheckTabProps {
  readonly checked: CheckedWorkbook;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly isBusy: boolean;
  readonly onShow: (cell: CellRef) => void;
  readonly onFix: (fix: Fix) => void;
  readonly onAccept: (finding: Finding, reason: string) => void;
  readonly onGoToReports: () => void;
  readonly onHighlight: () => void;
  readonly onRemoveHighlights: () => void;
  /** `id`: of the acceptance. */
  readonly onTakeBack: (id: string) => void;
}

/** Stäm av: the findings by level, the gravest first; those somebody has accepted last, folded. */
export function CheckTab({ onFilter, onTakeBack, onHighlight, onRemoveHighlights, ...props }: CheckTabProps) {
  const { checked, filter, isBusy, onShow } = props;
  return (
    <>
      <FindingFilters checked={checked} filter={filter} onFilter={onFilter} />
      <OpenFindings {...props} />
      <HighlightCard
        findings={checked.findings}
        isBusy={isBusy}
        onHighlight={onHighlight}
        onRemove={onRemoveHighlights}
      />
      <AcceptedList checked={checked} isBusy={isBusy} onShow={onShow} onTakeBack={onTakeBack} />
    </>
  );
}

function OpenFindings({
  checked,
  filter,
  isBusy,
  onShow,
  onFix,
  onAccept,
  onGoToReports,
}: Omit<CheckTabProps, "onFilter" | "onTakeBack" | "onHighlight" | "onRemoveHighlights">) {
  const shared = useSharedStyles();
  const { pane, findings: words } = useTexts();
  const { findings, tables } = checked;
  if (findings.length === 0 && tables.length === 0) return <Text>{pane.check.noTables}</Text>;
  if (findings.length === 0) return <NothingFound checked={checked} onGoToReports={onGoToReports} />;
  const first = findings.find((finding) => {
    const [only, ...others] = fixesOf(finding, checked.workbook);
    return only !== undefined && others.length === 0 && only.every(({ inSource }) => !inSource);
  });
  const shown = filtered(findings, filter);
  return severities.map((level) => {
    const ofLevel = shown.filter(({ severity }) => severity === level);
    if (ofLevel.length === 0) return null;
    const keys = keysOf(ofLevel);
    return (
      <section key={level} className={shared.section}>
        <Text as="h2" weight="semibold" className={shared.heading}>
          <LevelIcon level={level} />
          {pane.check.level(words.severities[level], ofLevel.length)}
        </Text>
        <ul className={shared.list}>
          {ofLevel.map((finding, at) => (
            <FindingItem
              key={keys[at]}
              id={findingId(checked.findings.indexOf(finding))}
              finding={finding}
              checked={checked}
              isFirst={finding === first}
              isBusy={isBusy}
              onShow={onShow}
              onFix={onFix}
              onAccept={onAccept}
            />
          ))}
        </ul>
      </section>
    );
  });
}

/** The element of an open finding, by its position. */
export const findingId = (at: number): string => `finding-${String(at)}`;

/** The same finding keeps its key, and so its open folds, when the workbook is checked again. */
function keysOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, cell: { sheet, row, column } }) => {
    const place = [rule, sheet, row, column].join(" ");
    const earlier = seen.get(place) ?? 0;
    seen.set(place, earlier + 1);
    return `${place} ${String(earlier)}`;
  });
}
