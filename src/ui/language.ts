import type { PaneSettings } from "../io/session.ts";
import type { Language } from "../messages/format.ts";

/** The language to speak: the one chosen, else Excel's ("en-US"), else Swedish. */
export function languageOf(chosen: PaneSettings["language"], hostLanguage: string): Language {
  if (chosen !== "auto") return chosen;
  return hostLanguage.toLowerCase().startsWith("en") ? "en" : "sv";
}
