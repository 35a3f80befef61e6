/**
 * The ribbon's function file: a page nobody sees, which Excel loads when one of its buttons is pressed.
 *
 * This script stands before Office.js in its page: Excel hands over the press as soon as Office.js is there, and a function
 * that is not known by then ends without a word (decision 0013).
 */
import { runCommand } from "./runCommand.ts";

document.addEventListener("DOMContentLoaded", () => {
  // Without Microsoft's script the page was opened by hand, and no button leads to it.
  if (typeof Office === "undefined") return;
  associate("createOperatingStatement");
  associate("checkWorkbook");
  void Office.onReady();
});

/** The button's work is loaded when it is pressed. */
function associate(command: keyof typeof import("./ribbonCommands.ts")): void {
  const load = async () => (await import("./ribbonCommands.ts"))[command];
  Office.actions.associate(command, (event: Office.AddinCommands.Event): void => void runCommand(event, load));
}
