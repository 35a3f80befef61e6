/** The columns of the sheet: those of the source in the preset's order, and those that the report adds. */
import type { ArrangedHeading, Arrangement, Preset } from "../presets/preset.ts";
import { arrangedColumns } from "./arrange.ts";
import type { ColumnContent } from "./columnContent.ts";
import { columnKeys } from "./columnKeys.ts";
import { groupColumns } from "./columnGroups.ts";
import type { ColumnGroup } from "./columnGroups.ts";
import { missingDeviation, missingNet } from "./missingColumns.ts";
import { withPercents } from "./percents.ts";
import type { PlannedForecast } from "./missingForecast.ts";
import type { SignPlan } from "./signs.ts";
import type { Statement } from "./statement.ts";

/** A column of figures on the sheet. */
export interface ReportColumn {
  readonly key: string;
  readonly content: ColumnContent;
  readonly group: ColumnGroup;
  /** What an arrangement calls it; null where its meaning or the source does. */
  readonly heading: ArrangedHeading | null;
}

/** Columns of figures from left to right. */
export function planColumns(
  statement: Statement,
  arrangement: Arrangement | null,
  preset: Preset,
  signs: SignPlan,
  forecast: PlannedForecast,
): ReportColumn[] {
  const arranged = arrangement ? arrangedColumns(statement, arrangement, signs) : [];
  const placed = new Set(arranged.flatMap(({ content }) => (content.kind === "source" ? [content.index] : [])));
  const others =
    arrangement?.isView === true
      ? []
      : groupColumns(statement, preset, placed).flatMap((group) =>
          contentsOf(group, statement, preset, signs, arranged.length > 0, forecast).map((content) => ({
            group,
            content,
            heading: null,
          })),
        );
  const drafts = [...arranged, ...others];
  const keys = columnKeys(drafts, statement);
  return drafts.map((draft, index) => ({ ...draft, key: keys[index] ?? "" }));
}

/** `isRest`: an arrangement has placed what it knows, and says itself what is computed. */
function contentsOf(
  group: ColumnGroup,
  statement: Statement,
  preset: Preset,
  signs: SignPlan,
  isRest: boolean,
  forecast: PlannedForecast,
): ColumnContent[] {
  const rule = preset.groups.find(({ kind }) => kind === group.kind);
  const sources: ColumnContent[] = group.columns.map((index) => ({ kind: "source", index }));
  // The forecast stands first in its year: what follows is what it is measured against.
  const contents = group.kind === "fullYear" && forecast?.is === "added" ? [forecast.content, ...sources] : sources;
  if (statement.rowsCarryMeasure || statement.keepsOrder || rule === undefined || isRest) return sources;
  const net = rule.addsDeviation ? missingNet(contents, statement, signs) : null;
  const withNet = net ? afterTerms(contents, net) : contents;
  const deviation = rule.addsDeviation ? missingDeviation(withNet, statement, signs) : null;
  const withDeviation = deviation ? afterTerms(withNet, deviation) : withNet;
  return rule.addsPercent ? withPercents(withDeviation, group, statement) : withDeviation;
}

function afterTerms(contents: readonly ColumnContent[], added: ColumnContent & { kind: "computed" }): ColumnContent[] {
  const last = contents.findLastIndex((content) => added.terms.some(({ of }) => of === content));
  return [...contents.slice(0, last + 1), added, ...contents.slice(last + 1)];
}
