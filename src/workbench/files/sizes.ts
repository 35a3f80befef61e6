import { charactersOfPoints } from "../book/units.ts";

/** The standard width in characters where a file gives it as a number of digits: seven pixels each, rounded up to eight pixels. */
export function widthOfDigits(digits: number): number {
  const pixels = Math.ceil((digits * 7 + 5) / 8) * 8;
  return charactersOfPoints(pixels * 0.75);
}
