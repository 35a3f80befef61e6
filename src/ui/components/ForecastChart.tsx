import { makeStyles, tokens } from "@fluentui/react-components";
import type { YearMonths } from "../../analysis/forecast/index.ts";
import { monthsOfYear } from "../../domain/monthSeries.ts";
import { useTexts } from "../texts.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ForecastChartProps {
  /** All that the chart shows, for whoever does not see it. */
  readonly name: string;
  readonly months: YearMonths;
}

/** Drawn on a grid of these many units; the pane's width decides how large they are. */
const [width, height, edge] = [300, 90, 4] as const;
const slot = width / monthsOfYear;
const column = 16;

/** The year month by month: outcome filled, forecast outlined with its uncertainty, the budget a line across each month. Costs go up. */
export function ForecastChart({ name, months: { booked, rest, budget } }: ForecastChartProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { legend } = useTexts().forecastPane.chart;
  const hasRange = rest.some(({ low, high }) => low !== high);
  const values = [...booked, ...rest.map(({ value }) => value), ...(budget ?? [])];
  const all = [0, ...values, ...rest.flatMap(({ low, high }) => [low ?? 0, high ?? 0])];
  const isCost = -Math.min(...all) > Math.max(...all);
  const [bottom, top] = isCost ? [Math.max(...all), Math.min(...all)] : [Math.min(...all), Math.max(...all)];
  const y = (value: number): number => height - edge - ((value - bottom) / (top - bottom || 1)) * (height - 2 * edge);
  const left = (month: number): number => month * slot + (slot - column) / 2;
  const bar = (value: number, month: number, className: string) => (
    <rect
      key={month}
      className={className}
      x={left(month)}
      width={column}
      y={Math.min(y(0), y(value))}
      height={Math.max(1, Math.abs(y(value) - y(0)))}
    />
  );
  const middle = (month: number): number => (month + 0.5) * slot;
  return (
    <div className={shared.section}>
      <svg role="img" aria-label={name} viewBox={`0 0 ${String(width)} ${String(height)}`} className={styles.chart}>
        {booked.map((value, month) => bar(value, month, styles.booked))}
        {rest.map(({ value }, at) => bar(value, booked.length + at, styles.rest))}
        {hasRange &&
          rest.map(({ low, high }, at) => {
            const x = middle(booked.length + at);
            return <line key={at} className={styles.range} x1={x} x2={x} y1={y(low ?? 0)} y2={y(high ?? 0)} />;
          })}
        {budget?.map((value, month) => (
          <line
            key={month}
            className={styles.budget}
            x1={left(month) - 3}
            x2={left(month) + column + 3}
            y1={y(value)}
            y2={y(value)}
          />
        ))}
        <line x1={0} x2={width} y1={y(0)} y2={y(0)} className={styles.axis} />
      </svg>
      <div className={styles.legend} aria-hidden="true">
        {(["booked", "rest", "budget", "range"] as const)
          .filter((part) => (part === "range" ? hasRange : part !== "budget" || budget !== null))
          .map((part) => (
            <span key={part} className={styles.entry}>
              <svg viewBox="0 0 12 12" width={12} height={12}>
                {part === "booked" || part === "rest" ? (
                  <rect x={1} y={1} width={10} height={10} className={styles[part]} />
                ) : part === "budget" ? (
                  <line x1={0} x2={12} y1={6} y2={6} className={styles.budget} />
                ) : (
                  <line x1={6} x2={6} y1={0} y2={12} className={styles.range} />
                )}
              </svg>
              {legend[part]}
            </span>
          ))}
      </div>
    </div>
  );
}

const thin = { vectorEffect: "non-scaling-stroke" } as const;

const useStyles = makeStyles({
  chart: { width: "100%", maxWidth: "420px", height: "auto", display: "block" },
  axis: { ...thin, stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
  booked: { fill: tokens.colorBrandForeground1 },
  rest: {
    ...thin,
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "1px",
    strokeDasharray: "3 2",
  },
  budget: { ...thin, stroke: tokens.colorNeutralForeground1, strokeWidth: "2px" },
  range: { ...thin, stroke: tokens.colorPaletteDarkOrangeForeground1, strokeWidth: "3px" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});
