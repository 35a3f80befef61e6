/** What a municipality sets for itself: the font and the colour of its report sheets. */

/** Fonts that stand in every Excel of today. */
export const reportFonts = ["Calibri", "Aptos", "Arial", "Cambria", "Georgia", "Verdana"] as const;

export type ReportFont = (typeof reportFonts)[number];

export interface ReportTheme {
  readonly font: ReportFont;
  /** RRGGBB; null is Avvika's own. */
  readonly accent: string | null;
}

export const defaultReportTheme: ReportTheme = { font: "Calibri", accent: null };

/** The colours that follow the accent. RRGGBB. */
export interface AccentColors {
  readonly tab: string;
  /** Under headings. */
  readonly headingRule: string;
  /** Bars that carry white figures. */
  readonly strong: string;
  /** Bars that carry dark figures. */
  readonly light: string;
}

/** How much wider than Calibri's a font's digits are: columns are measured in Calibri. From the fonts' own widths, rounded up. */
const digitWidths: Readonly<Record<ReportFont, number>> = {
  Calibri: 1,
  Aptos: 1.12,
  Arial: 1.1,
  Cambria: 1.1,
  Georgia: 1.22,
  Verdana: 1.26,
};

/** What WCAG 2 asks of text of ordinary size. */
export const textContrast = 4.5;

/**
 * Luminance of the tints. Strong: white figures on it have 4.6 to 1 or more, and in grey it lies apart from the dark red of
 * deficits (0.06). Light: that of Avvika's own, on which dark figures have 8 to 1.
 */
const strongLuminance = { least: 0.13, most: 0.178 };
const lightLuminance = { least: 0.45, most: 0.47 };

/** What stands in a workbook or a command as a theme; what is no font or colour counts as none. */
export function reportTheme({ font, accent }: Readonly<Record<string, string | undefined>>): ReportTheme {
  return {
    font: reportFonts.find((known) => known === font) ?? defaultReportTheme.font,
    accent: colorIn(accent ?? "") ?? defaultReportTheme.accent,
  };
}

/** The theme as workbooks remember it: what is Avvika's own is not said. */
export function themeOptions({ font, accent }: ReportTheme): Readonly<Record<string, string>> {
  return { ...(font === defaultReportTheme.font ? {} : { font }), ...(accent === null ? {} : { accent }) };
}

/** RRGGBB of a colour as people write it, with # or without; undefined when it is none. */
export function colorIn(text: string): string | undefined {
  return /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toUpperCase();
}

/** Whether white text can be read on the colour, and the colour as text on white. */
export function isReadableOnWhite(color: string): boolean {
  return contrast(color, "FFFFFF") >= textContrast;
}

/** From 1 to 21, as WCAG 2 counts it. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of an accent: as it is where nothing is read on it, else as light or dark as its figures need. */
export function accentColors(accent: string): AccentColors {
  const strong = toned(accent, strongLuminance);
  return { tab: accent, headingRule: strong, strong, light: toned(accent, lightLuminance) };
}

/** How much wider columns are than in Calibri. */
export function widthFactor(font: ReportFont): number {
  return digitWidths[font];
}

/** The colour, mixed with white or black until its luminance lies within the limits. */
function toned(color: string, { least, most }: { readonly least: number; readonly most: number }): string {
  const channels = linear(color);
  const own = luminance(channels);
  if (own > most) return hex(channels.map((channel) => (channel * most) / own));
  const white = own < least ? (least - own) / (1 - own) : 0;
  return white === 0 ? color : hex(channels.map((channel) => channel + white * (1 - channel)));
}

/** Red, green and blue as light, 0 to 1. */
function linear(color: string): number[] {
  return [0, 2, 4].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hex(channels: readonly number[]): string {
  return channels
    .map((light) => Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)))
    .map((byte) => byte.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
