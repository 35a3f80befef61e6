import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { forecastToSave, type LineChoice, type SavedPhasing } from "../../analysis/forecast/index.ts";
import { rangeAddress } from "../../domain/cell.ts";
import type { PaneSettings, UndatedForecast } from "../../io/session.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import {
  forecastsOf,
  forecastSources,
  hasFiguresToDate,
  offeredMeasures,
  type ForecastSource,
} from "../../pipeline/forecastSources.ts";
import type { Fix } from "../../rules/fixes.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { choicesOfDraft, copiedDraft, forecastOfDraft, startedDraft, type ForecastDraft } from "../forecastDraft.ts";
import { useTexts } from "../texts.tsx";
import { EventList } from "./EventList.tsx";
import { ForecastLineItem } from "./ForecastLineItem.tsx";
import { ForecastSaving } from "./ForecastSaving.tsx";
import { ForecastSetup } from "./ForecastSetup.tsx";
import { ForecastTotalCard } from "./ForecastTotalCard.tsx";
import { PhasingCard } from "./PhasingCard.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ForecastTabProps {
  readonly checked: CheckedWorkbook;
  readonly unit: PaneSettings["unit"];
  /** What has been chosen so far; null before anything has. */
  readonly draft: ForecastDraft | null;
  readonly onDraft: (draft: ForecastDraft) => void;
  readonly isBusy: boolean;
  /** True once it is saved. */
  readonly onSave: (forecast: UndatedForecast) => Promise<boolean>;
  /** Writes a budget spread anew over its months. */
  readonly onPhase: (fix: Fix) => void;
  /** Writes it on a sheet of its own. */
  readonly onSavePhasing: (phasing: SavedPhasing) => void;
  readonly onGoToReports: () => void;
}

/** Lines shown at first: what a committee follows up. */
const firstLines = 40;

/** Prognos: where the year ends, line by line, and how far to trust it. */
export function ForecastTab(props: ForecastTabProps) {
  const { checked, draft, onGoToReports } = props;
  const shared = useSharedStyles();
  const { forecastPane: words } = useTexts();
  const sources = useMemo(() => forecastSources(checked), [checked]);
  const source = sources[draft?.source ?? 0] ?? sources[0];
  if (source) return <Forecast {...props} sources={sources} source={source} />;
  const isToDate = hasFiguresToDate(checked);
  return (
    <div className={shared.card}>
      <Text as="h2" weight="semibold" className={shared.heading}>
        {isToDate ? words.toDate : words.none}
      </Text>
      <Text>{isToDate ? words.toDateWhy : words.noneWhy}</Text>
      {isToDate && (
        <div>
          <Button size="small" onClick={onGoToReports}>
            {words.goToReports}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ForecastProps extends ForecastTabProps {
  readonly sources: readonly ForecastSource[];
  readonly source: ForecastSource;
}

function Forecast({
  checked,
  unit: chosenUnit,
  draft: given,
  onDraft,
  isBusy,
  onSave,
  onPhase,
  onSavePhasing,
  sources,
  source,
}: ForecastProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { forecastPane: words } = useTexts();
  const { forecasts } = checked;
  const saved = useMemo(() => forecastsOf(source, forecasts), [forecasts, source]);
  const startedOf = (one: ForecastSource, at: number): ForecastDraft =>
    startedDraft(one, at, forecastsOf(one, forecasts));
  const [isWhole, setWhole] = useState(false);
  // What nobody has changed is what the sheet says, which people may have written on.
  const draft = useMemo(
    () =>
      given?.isChanged === true
        ? given
        : startedDraft(source, given?.source ?? sources.indexOf(source), saved, given?.cut),
    [given, source, sources, saved],
  );
  const forecast = useMemo(() => forecastOfDraft(draft, source, saved), [draft, source, saved]);
  const unit = chosenUnit === "source" ? source.unit : chosenUnit;
  const change = (part: Partial<ForecastDraft>): void => onDraft({ ...draft, ...part, isChanged: true });
  const choose = (key: string, choice: LineChoice): void => {
    const lines = new Map(draft.lines);
    const isNothing = choice.method === null && choice.manual === null && choice.comment === "";
    if (isNothing) lines.delete(key);
    else lines.set(key, choice);
    change({ lines });
  };
  const save = async (): Promise<void> => {
    const choices = choicesOfDraft(draft, source, saved);
    const details = { source: source.name, comment: draft.comment.trim(), unit: source.unit };
    if (await onSave(forecastToSave(forecast, choices, details))) onDraft({ ...draft, isChanged: false });
  };
  const offered = useMemo(
    () =>
      offeredMeasures(checked, source.lines).map(({ table, events }) => ({ place: placeOf(table, checked), events })),
    [checked, source],
  );
  const series = new Map(source.lines.map((line) => [line.key, line]));
  const shownLines = isWhole ? forecast.lines : forecast.lines.slice(0, firstLines);
  return (
    <div className={styles.form}>
      <ForecastSetup
        sources={sources.map(({ name }) => name)}
        source={draft.source}
        onSource={(at) => onDraft(startedOf(sources[at] ?? source, at))}
        cut={draft.cut}
        onCut={(cut) => (draft.isChanged ? change({ cut }) : onDraft(startedDraft(source, draft.source, saved, cut)))}
        method={draft.method}
        onMethod={(method) => change({ method })}
        forecast={forecast}
      />
      <ForecastTotalCard total={forecast.total} method={draft.method} unit={unit} />
      <section className={shared.section}>
        <Text as="h2" weight="semibold" className={shared.heading}>
          {words.lines.title(forecast.lines.length)}
        </Text>
        <ul className={shared.list}>
          {shownLines.map((line) => (
            <ForecastLineItem
              key={line.key}
              line={line}
              series={series.get(line.key)}
              year={draft.cut.year}
              month={draft.cut.month}
              choice={draft.lines.get(line.key)}
              method={draft.method}
              unit={unit}
              onChoose={(choice) => choose(line.key, choice)}
            />
          ))}
        </ul>
        {shownLines.length < forecast.lines.length && (
          <div>
            <Button size="small" onClick={() => setWhole(true)}>
              {words.lines.more(forecast.lines.length - shownLines.length)}
            </Button>
          </div>
        )}
      </section>
      <EventList
        events={draft.events}
        sums={forecast.total.events}
        lines={forecast.lines}
        unit={unit}
        offered={offered}
        onChange={(events) => change({ events })}
      />
      <ForecastSaving
        draft={draft}
        saved={saved}
        isBusy={isBusy}
        onComment={(comment) => change({ comment })}
        onCopy={(from) => onDraft(copiedDraft(draft, from, source))}
        onSave={() => void save()}
      />
      <PhasingCard
        key={draft.source}
        checked={checked}
        source={source}
        year={draft.cut.year}
        unit={unit}
        isBusy={isBusy}
        onWrite={onPhase}
        onSave={onSavePhasing}
      />
    </div>
  );
}

function placeOf({ sheet, range }: RecognisedTable, { workbook }: Pick<CheckedWorkbook, "workbook">): string {
  return `${workbook.sheets[sheet]?.name ?? ""} ${rangeAddress(range)}`;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});
