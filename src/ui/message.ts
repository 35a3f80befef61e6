/** The page of the message window: shows what its address says. */
import { messageIn } from "./messageAddress.ts";

const message = messageIn(window.location.href);
if (message !== null) {
  const { language, heading, points, closing, details } = message;
  document.documentElement.lang = language;
  document.title = `Avvika: ${heading}`;
  show("heading", heading);
  const list = show("points", "");
  list.hidden = points.length === 0;
  list.replaceChildren(
    ...points.map((point) => {
      const item = document.createElement("li");
      item.textContent = point;
      return item;
    }),
  );
  show("closing", closing);
  show("details", details ?? "").hidden = details === null;
}

/** Texts are set as text: what stands in the workbook's cells is never read as markup. */
function show(id: string, text: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`message.html has no #${id}`);
  element.textContent = text;
  return element;
}
