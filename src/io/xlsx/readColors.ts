import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { Package } from "./package.ts";
import { relationshipType } from "./packageRelationships.ts";
import { isTrue, readElements, wholeNumber } from "./readElements.ts";
import type { StartTag } from "./xml.ts";
import { namespace } from "./xmlNamespaces.ts";

/** The colours a workbook names by number: its theme's and its palette. */
export class Colors {
  readonly #theme: readonly string[];
  readonly #palette: readonly string[];

  constructor(theme: readonly string[], palette: readonly string[] = []) {
    this.#theme = theme;
    this.#palette = palette.length > 0 ? palette : standardPalette;
  }

  /** A colour element (`color`, `fgColor`, `tabColor`) as RRGGBB; undefined for automatic, and for what is no colour. */
  of(tag: StartTag): string | undefined {
    if (isTrue(tag.attribute("auto"))) return undefined;
    const base = this.#base(tag);
    return base === undefined ? undefined : tinted(base, Number(tag.attribute("tint") ?? 0));
  }

  #base(tag: StartTag): string | undefined {
    const rgb = tag.attribute("rgb");
    if (rgb !== undefined) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
    const theme = wholeNumber(tag.attribute("theme"), -1);
    if (theme >= 0) return this.#theme[theme];
    const index = wholeNumber(tag.attribute("indexed"), -1);
    return index === 64 ? "000000" : index === 65 ? "FFFFFF" : this.#palette[index];
  }
}

/** The theme's colours as RRGGBB, in the order cells number them; Office's own where the workbook has no theme. @throws RefusedFile */
export function readThemeColors(pkg: Package): readonly string[] {
  const relationship = pkg.relationships(pkg.workbookPart).find(({ type }) => type === relationshipType.theme);
  if (!relationship || !pkg.has(relationship.target)) return officeTheme;
  const found = new Map<string, string>();
  const scheme = "theme/themeElements/clrScheme/";
  readElements(
    pkg.chunks(relationship.target),
    relationship.target,
    {
      start: (path, tag) => {
        if (!path.startsWith(scheme)) return;
        const [name = "", kind] = path.slice(scheme.length).split("/");
        const value =
          kind === "srgbClr" ? tag.attribute("val") : kind === "sysClr" ? tag.attribute("lastClr") : undefined;
        if (value !== undefined) found.set(name, value.toUpperCase());
      },
    },
    namespace.drawing,
  );
  return themeOrder.map((name, index) => found.get(name) ?? officeTheme[index] ?? "000000");
}

/** Light and dark stand the other way round than in the theme part. */
const themeOrder = [
  "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
]; // prettier-ignore
const officeTheme = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
]; // prettier-ignore

/** The first 8 numbers repeat as 8 to 15 (ECMA-376 part 1, 18.8.27). */
const firstColors = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const standardPalette: readonly string[] = [
  ...firstColors, ...firstColors,
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
  "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
  "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
  "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
  "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
]; // prettier-ignore

/** Lightness moved towards black (below 0) or white (above); hue and saturation stay (ECMA-376 part 1, 18.8.19). */
function tinted(color: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return color;
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const high = largestOf(channels);
  const low = smallestOf(channels);
  const lightness = (high + low) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const saturation = high === low ? 0 : (high - low) / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  return channels
    .map((channel) => {
      // Each channel's place between the lowest and the highest is what hue means.
      const place = high === low ? 0.5 : (channel - low) / (high - low);
      const value = Math.round((moved + (place - 0.5) * chroma) * 255);
      return Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0");
    })
    .join("")
    .toUpperCase();
}
