/** The colours and the font of report sheets. */
import { accentColors, defaultReportTheme } from "./reportTheme.ts";
import type { AccentColors, ReportTheme } from "./reportTheme.ts";

/** Avvika's own look. */
export const theme = {
  fontName: defaultReportTheme.font,
  text: "1A1A1A",
  quietText: "595959",
  faintText: "7F7F7F",
  headingFill: "F2F2F2",
  markFill: "FFF2CC",
  rule: "7F7F7F",
  strongRule: "404040",
  groupRule: "BFBFBF",
  negative: "9C0006",
} as const;

const ownColors: AccentColors = { tab: "2F6F8F", headingRule: theme.rule, strong: "2F6F8F", light: "8DBBCF" };

/** The colours that follow the accent: our own, or those of the municipality. */
export function reportColors({ accent }: ReportTheme): AccentColors {
  return accent === null ? ownColors : accentColors(accent);
}
