import { openSession } from "../io/excel/session.ts";
import type { PaneSettings, Work, WorkbookSession } from "../io/session.ts";
import { defaultPaneSettings } from "../io/session.ts";
import type { Texts } from "../messages/texts.ts";
import { checkMessage, problemMessage } from "./commandMessage.ts";
import type { Message } from "./messageAddress.ts";
import { officePage } from "./officePage.ts";

/** What a button does with the opened workbook. */
type Command = (session: WorkbookSession, texts: Texts) => Promise<Message | null>;

/** "Skapa driftredovisning": the sheet itself, inserted and shown, is the answer. */
export function createOperatingStatement(): Promise<Message | null> {
  return carriedOut(async (session) => {
    const { unit, preset } = session.settings;
    await session.createReports(
      { reports: ["operating-statement"], unit: unit === "source" ? null : unit, preset },
      unwatched(),
    );
    return null;
  });
}

/** "Stäm av arbetsboken": how many findings there are, and the first of them. */
export function checkWorkbook(): Promise<Message | null> {
  return carriedOut(async (session, texts) => checkMessage(await session.check(unwatched()), texts));
}

/** Opens the workbook and runs the command; what went wrong is told as well. */
async function carriedOut(command: Command): Promise<Message | null> {
  let settings: PaneSettings = defaultPaneSettings;
  const page = officePage(() => settings);
  try {
    const session = await openSession(page);
    settings = session.settings;
    return await command(session, page.texts());
  } catch (thrown) {
    return problemMessage(thrown, page.texts());
  }
}

/** Nobody sees how far it has come, and nobody can stop it. */
function unwatched(): Work {
  return { progress: () => undefined, signal: new AbortController().signal };
}
