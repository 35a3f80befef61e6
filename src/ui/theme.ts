import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Excel's own colours decide between light and dark, else what the user prefers everywhere. `background`: "#1f1f1f" as Office tells it. */
export function themeOf(background: string | undefined, prefersDark: boolean): Theme {
  const isDark = background === undefined ? prefersDark : isDarkColour(background);
  return isDark ? webDarkTheme : webLightTheme;
}

/** Whether white reads better than black on it; false for what is no colour. */
function isDarkColour(colour: string): boolean {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!hex) return false;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128; // perceived brightness, W3C's formula
}
