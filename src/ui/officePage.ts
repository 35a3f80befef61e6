import type { SessionPage } from "../io/excel/sessionPage.ts";
import type { PaneSettings } from "../io/session.ts";
import { textsIn } from "../messages/index.ts";
import { languageOf } from "./language.ts";

/** What a session needs of a page beside Excel. `settings` is asked each time: the user may choose another language meanwhile. */
export function officePage(settings: () => PaneSettings): SessionPage {
  return {
    texts: () => textsIn[languageOf(settings().language, Office.context.displayLanguage)],
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  };
}
