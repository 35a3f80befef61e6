/** Role → look of a series, and what is around them. */
import type { SeriesRole } from "./layout.ts";
import { reportColors, theme } from "./palette.ts";
import { defaultReportTheme } from "./reportTheme.ts";
import type { AccentColors, ReportTheme } from "./reportTheme.ts";

/** What series look like. Told apart in grey too: light, middle and dark, whole and broken lines. */
const seriesLooks = ({ strong, light }: AccentColors): Readonly<Record<SeriesRole, SeriesLook>> => ({
  surplus: { color: light, labels: "plain", labelColor: theme.text, dash: "solid" },
  deficit: { color: "8C1D18", labels: "plain", labelColor: theme.text, dash: "solid" },
  rise: { color: light, labels: "rise", labelColor: theme.text, dash: "solid" },
  fall: { color: "8C1D18", labels: "fall", labelColor: "FFFFFF", dash: "solid" },
  level: { color: strong, labels: "plain", labelColor: "FFFFFF", dash: "solid" },
  base: { color: null, labels: null, labelColor: theme.text, dash: "solid" },
  actual: { color: light, labels: null, labelColor: theme.text, dash: "solid" },
  budget: { color: theme.strongRule, labels: null, labelColor: theme.text, dash: "dash" },
  forecast: { color: "8C1D18", labels: null, labelColor: theme.text, dash: "solid" },
});

/** The look of a series; null: nothing is drawn. */
export interface SeriesLook {
  /** RRGGBB. */
  readonly color: string | null;
  /** Figures at the ends: as they are, or with the sign of the step. */
  readonly labels: "plain" | "rise" | "fall" | null;
  /** RRGGBB. */
  readonly labelColor: string;
  readonly dash: "solid" | "dash";
}

/** The look of what is around the series. Points and RRGGBB. */
export interface ChartLook {
  readonly series: (role: SeriesRole) => SeriesLook;
  readonly fontName: string;
  readonly titleSize: number;
  readonly titleColor: string;
  readonly textSize: number;
  readonly textColor: string;
  readonly gridColor: string;
  readonly lineWidth: number;
}

/** The look of charts in a theme. */
export function chartLookOf(own: ReportTheme): ChartLook {
  const series = seriesLooks(reportColors(own));
  return {
    series: (role) => series[role],
    fontName: own.font,
    titleSize: 11,
    titleColor: theme.text,
    textSize: 9,
    textColor: theme.quietText,
    gridColor: "E3E3E3",
    lineWidth: 2.25,
  };
}

/** Avvika's own. */
export const chartLook: ChartLook = chartLookOf(defaultReportTheme);
