/** The ribbon's function file: a page nobody sees, which Excel loads when one of its buttons is pressed. */
import { checkWorkbook, createOperatingStatement } from "./ribbonCommands.ts";

// Without Microsoft's script the page was opened by hand, and no button leads to it.
if (typeof Office !== "undefined") {
  void Office.onReady(() => {
    Office.actions.associate(
      "createOperatingStatement",
      (event: Office.AddinCommands.Event) => void createOperatingStatement(event),
    );
    Office.actions.associate("checkWorkbook", (event: Office.AddinCommands.Event) => void checkWorkbook(event));
  });
}
