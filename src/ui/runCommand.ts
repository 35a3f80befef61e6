import { ribbonTextsIn } from "../messages/ribbon.ts";
import { languageOf } from "./language.ts";
import type { Message } from "./messageAddress.ts";
import { showMessage } from "./messageWindow.ts";

/** What a button does with the workbook. Returns what to tell; null where the workbook shows it. */
export type RibbonCommand = () => Promise<Message | null>;

/**
 * Loads and runs the command, shows what there is to tell and ends the event, come what may: one that nothing ends locks the
 * button. The event ends last: Excel closes the page then, and the window with it (decision 0013).
 * @throws Error when Excel opens no window to say it in
 */
export async function runCommand(
  event: Pick<Office.AddinCommands.Event, "completed">,
  load: () => Promise<RibbonCommand>,
): Promise<void> {
  try {
    const message = await carriedOut(load);
    if (message !== null) await showMessage(message);
  } finally {
    event.completed();
  }
}

async function carriedOut(load: () => Promise<RibbonCommand>): Promise<Message | null> {
  let command: RibbonCommand;
  try {
    command = await load();
  } catch (thrown) {
    return notLoaded(thrown);
  }
  return command();
}

/** The rest of Avvika did not come, its words neither: these are here. */
function notLoaded(thrown: unknown): Message {
  const language = languageOf("auto", Office.context.displayLanguage);
  const { heading, closing } = ribbonTextsIn[language].notLoaded;
  return { language, heading, points: [], closing, details: thrown instanceof Error ? thrown.name : null };
}
