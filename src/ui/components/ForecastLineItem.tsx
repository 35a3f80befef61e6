import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { yearMonths, type ForecastLine, type LineChoice, type MethodOutcome } from "../../analysis/forecast/index.ts";
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import { monthsOfYear, type MonthSeries } from "../../domain/monthSeries.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import {
  accuracyText,
  forecastAmount,
  forecastFigure,
  forecastRefusalText,
  paceText,
  signedFigure,
  uncertaintyText,
} from "../../messages/renderForecast.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { FigureList, type NamedFigure } from "./FigureList.tsx";
import { Fold } from "./Fold.tsx";
import { ForecastChart } from "./ForecastChart.tsx";
import { LineChoiceForm } from "./LineChoiceForm.tsx";
import { ChevronIcon } from "./icons.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ForecastLineItemProps {
  readonly line: ForecastLine;
  readonly series: MonthSeries | undefined;
  readonly year: number;
  /** The period's month: a line whose invoices are late is counted to an earlier one. */
  readonly month: number;
  readonly choice: LineChoice | undefined;
  readonly method: ForecastMethodId;
  readonly unit: MoneyUnit;
  readonly onChoose: (choice: LineChoice) => void;
}

/** One line's year: its forecast and deviation, and unfolded how it came about and how far to trust it. */
export function ForecastLineItem(props: ForecastLineItemProps) {
  const { line, unit } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { forecastPane: words, forecast } = texts;
  const [isOpen, setOpen] = useState(false);
  const own = line.outcomes.find(({ method }) => method === line.method)?.result;
  // The method of all lines stands above them.
  const said = [line.method === props.method ? "" : forecast.methods[line.method], line.comment].filter(
    (text) => text !== "",
  );
  return (
    <li className={shared.card}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <ChevronIcon className={mergeClasses(styles.chevron, isOpen && styles.turned)} size={12} />
          {line.label}
        </button>
      </h3>
      {line.final === null ? (
        <Text>
          <Text weight="semibold">{words.lines.none}.</Text>{" "}
          {own?.ok === false && forecastRefusalText(own.refusal, texts)}
        </Text>
      ) : (
        <FigureList
          figures={[
            { name: words.figures.forecast, figure: forecastFigure(line.final, unit, texts), isStrong: true },
            ...(line.deviation === null
              ? []
              : [{ name: words.figures.deviation, figure: signedFigure(line.deviation, unit, texts) }]),
          ]}
        />
      )}
      {said.length > 0 && (
        <Text size={200} className={shared.quiet}>
          {said.join(" · ")}
        </Text>
      )}
      {isOpen && <Details {...props} />}
    </li>
  );
}

function Details({ line, series, year, month, choice, method, unit, onChoose }: ForecastLineItemProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { forecastPane: words, forecast } = texts;
  const [isChoosing, setChoosing] = useState(false);
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const stop = useCallback((): void => {
    setChoosing(false);
    requestAnimationFrame(focus); // once the button is back
  }, [focus]);
  const figure = (name: string, amount: Ore | null): NamedFigure[] =>
    amount === null ? [] : [{ name, figure: forecastFigure(amount, unit, texts) }];
  const hasEvents = line.final !== null && line.onTop !== 0;
  const own = line.outcomes.find((one) => one.method === line.method);
  const spans = line.uncertainty === null ? "" : ` ${uncertaintyText(line.uncertainty, unit, texts)}`;
  const { stretch } = words;
  const chartName =
    words.chart.name(line.label, stretch(1, line.month), stretch(line.month + 1, monthsOfYear)) +
    (line.final === null ? "" : ` ${words.chart.ends(forecastAmount(line.final, unit, texts))}`) +
    spans;
  return (
    <div className={shared.section}>
      <FigureList
        figures={[
          ...figure(words.figures.budget, line.budget),
          ...figure(words.figures.booked, line.booked),
          ...(hasEvents ? figure(words.figures.byMethod, line.value) : []),
          ...(hasEvents ? [{ name: words.figures.events, figure: signedFigure(line.onTop, unit, texts) }] : []),
        ]}
      />
      {series && <ForecastChart name={chartName} months={yearMonths(series, year, line)} />}
      {line.pace && <Text>{paceText(line.pace, unit, texts)}</Text>}
      {line.uncertainty && <Text>{uncertaintyText(line.uncertainty, unit, texts)}</Text>}
      {own && line.method !== "manual" && line.method !== "previous-forecast" && (
        <Text>{accuracyText(own.accuracy, unit, texts)}</Text>
      )}
      {line.month < month && (
        <Text size={200} className={shared.quiet}>
          {words.lines.late(line.month)}
        </Text>
      )}
      {isChoosing ? (
        <LineChoiceForm
          line={line}
          choice={choice}
          method={method}
          unit={unit}
          onChoose={(chosen) => {
            onChoose(chosen);
            stop();
          }}
          onCancel={stop}
        />
      ) : (
        <div>
          <Button ref={attach} size="small" onClick={() => setChoosing(true)}>
            {words.lines.change}
          </Button>
        </div>
      )}
      <Fold title={words.lines.methods}>
        <ul className={shared.list}>
          {line.outcomes
            .filter((one) => one.method !== "manual" || one.result.ok)
            .map((one) => (
              <li key={one.method}>
                <FigureList
                  figures={[
                    {
                      name: forecast.methods[one.method],
                      figure: one.result.ok ? forecastFigure(one.result.value.value, unit, texts) : "–",
                      isStrong: one.method === line.method,
                    },
                  ]}
                />
                <Text size={200} className={shared.quiet}>
                  {saidOf(one, unit, texts)}
                </Text>
              </li>
            ))}
        </ul>
      </Fold>
    </div>
  );
}

/** What is to be said of a method: why it gives nothing, or how it has done. */
function saidOf(
  { method, result, accuracy }: MethodOutcome,
  unit: MoneyUnit,
  texts: ReturnType<typeof useTexts>,
): string {
  if (!result.ok) return forecastRefusalText(result.refusal, texts);
  if (method === "manual" || method === "previous-forecast") return texts.forecast.assumptions[method];
  return accuracyText(accuracy, unit, texts);
}

const useStyles = makeStyles({
  heading: { margin: 0, font: "inherit" },
  toggle: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  chevron: {
    flexShrink: 0,
    transition: "transform 100ms",
    "@media (prefers-reduced-motion: reduce)": { transition: "none" },
  },
  turned: { transform: "rotate(90deg)" },
});
