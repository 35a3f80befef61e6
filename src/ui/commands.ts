/** The ribbon's function file: a page nobody sees, which Excel loads when one of its buttons is pressed. */

// Without Microsoft's script the page was opened by hand, and no button leads to it.
if (typeof Office !== "undefined") {
  void Office.onReady(() => {
    associate("createOperatingStatement");
    associate("checkWorkbook");
  });
}

/** The button's work is loaded when it is pressed. */
function associate(command: keyof typeof import("./ribbonCommands.ts")): void {
  Office.actions.associate(command, (event: Office.AddinCommands.Event): void => void run(command, event));
}

async function run(
  command: keyof typeof import("./ribbonCommands.ts"),
  event: Office.AddinCommands.Event,
): Promise<void> {
  let commands: typeof import("./ribbonCommands.ts");
  try {
    commands = await import("./ribbonCommands.ts");
  } catch (thrown) {
    // An event that nothing ends would lock the button.
    event.completed();
    throw thrown;
  }
  await commands[command](event);
}
