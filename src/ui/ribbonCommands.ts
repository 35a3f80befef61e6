import { openSession } from "../io/excel/session.ts";
import type { PaneSettings, Work, WorkbookSession } from "../io/session.ts";
import { defaultPaneSettings } from "../io/session.ts";
import type { Texts } from "../messages/texts.ts";
import { checkMessage, problemMessage } from "./commandMessage.ts";
import type { Message } from "./messageAddress.ts";
import { showMessage } from "./messageWindow.ts";
import { officePage } from "./officePage.ts";

/** What a button does with the workbook. Returns what to tell, null where the workbook shows it. */
type Command = (session: WorkbookSession, texts: Texts) => Promise<Message | null>;

/** "Skapa driftredovisning": the sheet itself, inserted and shown, is the answer. */
export function createOperatingStatement(event: Office.AddinCommands.Event): Promise<void> {
  return run(event, async (session) => {
    const { unit, preset } = session.settings;
    await session.createReports(
      { reports: ["operating-statement"], unit: unit === "source" ? null : unit, preset },
      unwatched(),
    );
    return null;
  });
}

/** "Stäm av arbetsboken": how many findings there are, and the first of them. */
export function checkWorkbook(event: Office.AddinCommands.Event): Promise<void> {
  return run(event, async (session, texts) => checkMessage(await session.check(unwatched()), texts));
}

/**
 * Opens the workbook, runs the command, shows what there is to tell and ends the event, come what may.
 * The event ends last: Excel closes the page then, and the window with it (decision 0013).
 * @throws Error when Excel opens no window to say it in
 */
async function run(event: Office.AddinCommands.Event, command: Command): Promise<void> {
  try {
    const message = await carriedOut(command);
    if (message !== null) await showMessage(message);
  } finally {
    event.completed();
  }
}

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
