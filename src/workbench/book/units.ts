/** Sizes in the three units that Excel uses: characters of the default font, pixels at 96 dpi, points. The only place that converts. */

/** Pixels of a digit of Calibri 11, and of the padding around a cell's text. */
const digit = 7;
const padding = 5;
const pointsPerPixel = 0.75;

/** Width of a column of so many characters, in points. Below one character the padding shrinks along. */
export function pointsOfCharacters(characters: number): number {
  const pixels = characters < 1 ? characters * (digit + padding) : characters * digit + padding;
  return Math.round(pixels) * pointsPerPixel;
}

/** Characters of a column so many points wide, to a hundredth as Excel shows them. */
export function charactersOfPoints(points: number): number {
  const pixels = Math.round(points / pointsPerPixel);
  const characters = pixels < digit + padding ? pixels / (digit + padding) : (pixels - padding) / digit;
  return Math.round(characters * 100) / 100;
}

/** Characters of a `width` in a file, which counts the padding as well. Source: ECMA-376 part 1, 18.3.1.13. */
export function charactersOfFileWidth(width: number): number {
  return Math.max(0, Math.round(((width * digit - padding) / digit) * 100) / 100);
}

/** The inverse of `charactersOfFileWidth`. */
export function fileWidthOfCharacters(characters: number): number {
  return Math.trunc(((characters * digit + padding) / digit) * 256) / 256;
}
