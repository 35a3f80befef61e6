import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { phasingProfiles, type PhasingProfile, type SavedPhasing } from "../../analysis/forecast/index.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import { forecastFigure } from "../../messages/renderForecast.ts";
import type { ForecastSource } from "../../pipeline/forecastSources.ts";
import { phasingFix, phasingToSave, proposedPhasing, type PhasedLine } from "../../pipeline/phasing.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { Fix } from "../../rules/fixes.ts";
import { useTexts } from "../texts.tsx";
import { FigureList } from "./FigureList.tsx";
import { Fold } from "./Fold.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface PhasingCardProps {
  readonly checked: CheckedWorkbook;
  readonly source: ForecastSource;
  readonly year: number;
  readonly unit: MoneyUnit;
  readonly isBusy: boolean;
  readonly onWrite: (fix: Fix) => void;
  /** For lines without a cell a month. */
  readonly onSave: (phasing: SavedPhasing) => void;
}

/** Periodisering: the year's budget spread by a profile, shown line by line, and written only when it is accepted. */
export function PhasingCard({ checked, source, year, unit, isBusy, onWrite, onSave }: PhasingCardProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { phasing: words, stretch } = texts.forecastPane;
  const [profile, setProfile] = useState<PhasingProfile | null>(null);
  const proposed = useMemo(
    () => (profile === null ? [] : proposedPhasing(checked, source, year, profile)),
    [checked, source, year, profile],
  );
  const fix = phasingFix(proposed);
  const saved = profile === null ? null : phasingToSave(proposed, source, year, profile);
  const { sheet } = texts.report.phasedBudget;
  return (
    <section className={shared.section}>
      <Text as="h2" weight="semibold" className={shared.heading}>
        {words.title(year)}
      </Text>
      <Field label={words.profile} hint={words.lead}>
        <Select
          value={profile ?? ""}
          onChange={(_event, { value }) => setProfile(phasingProfiles.find((one) => one === value) ?? null)}
        >
          <option value="">{words.asItIs}</option>
          {phasingProfiles.map((one) => (
            <option key={one} value={one}>
              {words.profiles[one]}
            </option>
          ))}
        </Select>
      </Field>
      {profile !== null && (
        <div className={shared.card}>
          {proposed.map(({ key, label, result }) =>
            result.ok ? (
              <Fold key={key} title={words.line(label, changedMonths(result.value))}>
                <FigureList
                  figures={result.value.after.map((month, at) => ({
                    name: stretch(at + 1, at + 1),
                    figure: words.change(
                      forecastFigure(result.value.before?.[at] ?? month, unit, texts),
                      forecastFigure(month, unit, texts),
                    ),
                  }))}
                />
              </Fold>
            ) : (
              <Text key={key}>
                <Text weight="semibold">{label}.</Text> {words.refusals[result.refusal.reason]}
              </Text>
            ),
          )}
          <Text size={200} className={shared.quiet}>
            {[
              ...(fix.length > 0 ? [words.what(fix.length)] : []),
              ...(saved ? [words.onSheet(saved.lines.length, sheet)] : []),
              ...(fix.length === 0 && !saved ? [words.nothing] : []),
            ].join(" ")}
          </Text>
          {fix.length > 0 && (
            <div>
              <Button size="small" disabledFocusable={isBusy} onClick={() => onWrite(fix)}>
                {words.write}
              </Button>
            </div>
          )}
          {saved && (
            <div>
              <Button size="small" disabledFocusable={isBusy} onClick={() => onSave(saved)}>
                {words.save(sheet)}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function changedMonths({ before, after }: PhasedLine): number {
  return after.filter((month, at) => month !== before?.[at]).length;
}
