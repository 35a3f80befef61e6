import { ApiError } from "../apiError.ts";
import type { Argument } from "../objectType.ts";

/** Names of colours that scripts use. Source: CSS Color Module Level 4, the basic ones and a few more. */
const named: Readonly<Record<string, string>> = {
  aqua: "00FFFF",
  black: "000000",
  blue: "0000FF",
  brown: "A52A2A",
  cyan: "00FFFF",
  fuchsia: "FF00FF",
  gold: "FFD700",
  gray: "808080",
  green: "008000",
  grey: "808080",
  lightblue: "ADD8E6",
  lightgray: "D3D3D3",
  lightgreen: "90EE90",
  lightgrey: "D3D3D3",
  lightyellow: "FFFFE0",
  lime: "00FF00",
  magenta: "FF00FF",
  maroon: "800000",
  navy: "000080",
  olive: "808000",
  orange: "FFA500",
  pink: "FFC0CB",
  purple: "800080",
  red: "FF0000",
  silver: "C0C0C0",
  teal: "008080",
  white: "FFFFFF",
  yellow: "FFFF00",
};

/** "#FFA500", "FFA500", "#fa0" or "orange" as RRGGBB. @throws ApiError InvalidArgument */
export function rgbOf(value: Argument): string {
  if (typeof value !== "string") throw new ApiError("InvalidArgument");
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1] ?? named[value.toLowerCase()];
  if (hex !== undefined) return hex.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  if (!short) throw new ApiError("InvalidArgument");
  return short
    .slice(1)
    .map((digit) => digit + digit)
    .join("")
    .toUpperCase();
}

/** RRGGBB as the API gives it. */
export function apiColor(rgb: string): string {
  return `#${rgb}`;
}
