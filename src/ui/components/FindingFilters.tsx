import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { severities } from "../../rules/index.ts";
import { countOf, everyFinding, filtered, isWorthFiltering, sheetsOf, type FindingFilter } from "../findingFilter.ts";
import { useTexts } from "../texts.tsx";

export interface FindingFiltersProps {
  readonly checked: CheckedWorkbook;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Which findings are shown, by level and by sheet; nothing where there are few. */
export function FindingFilters({ checked, filter: chosen, onFilter }: FindingFiltersProps) {
  const styles = useStyles();
  const { pane, findings: words } = useTexts();
  const { findings, workbook } = checked;
  if (!isWorthFiltering(findings)) return null;
  const filter = filtered(findings, chosen).length === findings.length ? everyFinding : chosen;
  const sheets = sheetsOf(findings);
  const { check } = pane;
  return (
    <div className={styles.filters}>
      <Field label={check.filterLevel} className={styles.field}>
        <Select
          value={filter.level ?? ""}
          onChange={(_event, { value }) =>
            onFilter({ ...filter, level: severities.find((level) => level === value) ?? null })
          }
        >
          <option value="">{check.level(check.allLevels, countOf(findings, { ...filter, level: null }))}</option>
          {severities.map((level) => {
            const count = countOf(findings, { ...filter, level });
            return count === 0 ? null : (
              <option key={level} value={level}>
                {check.level(words.severities[level], count)}
              </option>
            );
          })}
        </Select>
      </Field>
      {sheets.length > 1 && (
        <Field label={check.filterSheet} className={styles.field}>
          <Select
            value={filter.sheet ?? ""}
            onChange={(_event, { value }) => onFilter({ level: null, sheet: value === "" ? null : Number(value) })}
          >
            <option value="">{check.level(check.allSheets, findings.length)}</option>
            {sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {check.level(workbook.sheets[sheet]?.name ?? "", countOf(findings, { level: null, sheet }))}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  filters: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  field: { flexGrow: 1, flexBasis: "130px", minWidth: 0 },
});
