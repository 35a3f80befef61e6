/** Marks a part of the page that F6 goes to: `<main {...region}>`. */
export const region = { "data-region": "" } as const;

/** F6 and Shift+F6 go from part to part, as in Excel, where Tab goes from cell to cell. Works in the page and in its frames. */
export function goByF6(event: KeyboardEvent): void {
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  goTo(event.shiftKey ? -1 : 1);
}

function goTo(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((part) => part.checkVisibility());
  const now = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts[now === -1 ? 0 : (now + step + parts.length) % parts.length];
  const [target] = targets.flatMap((selector) => next?.querySelector<HTMLElement>(selector) ?? []);
  target?.focus();
  if (target instanceof HTMLIFrameElement) target.contentWindow?.focus();
}

/** The grid as a whole; in the pane, the add-in's page; else the first thing one can reach. */
const targets = ["[data-grid]", "iframe", "button:not(:disabled)"];
