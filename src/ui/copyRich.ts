import type { WordTable } from "../report/wordTable.ts";

/**
 * Puts a table on the clipboard, as HTML and as plain text; false when the page is not let at it. Called straight from a click: the
 * clipboard wants one. The older command goes first. It takes the HTML as it is, needs no permission where the pane stands in a frame of
 * Excel's, and Excel's desktop has it too; the Clipboard API cleans the HTML by the page's own Content-Security-Policy, which takes
 * every style of the table away.
 */
export async function copyRich(table: WordTable): Promise<boolean> {
  return copiedByCommand(table) || copiedByApi(table);
}

async function copiedByApi({ html, text }: WordTable): Promise<boolean> {
  // Both are missing where the page is not served securely, and in older web views.
  if (typeof ClipboardItem === "undefined" || !("clipboard" in navigator)) return false;
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Refused, or no permission here.
    return false;
  }
}

/** All of a large table would be laid out on the page. */
const selectedLength = 100;

function copiedByCommand({ html, text }: WordTable): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    isTaken = true;
  };
  // Some web views copy nothing unless something is selected. Whatever it is, the table takes its place.
  const selected = document.createElement("span");
  selected.textContent = text.slice(0, selectedLength);
  selected.style.cssText = "position:fixed;top:0;opacity:0;user-select:text;white-space:pre";
  selected.setAttribute("aria-hidden", "true");
  document.body.append(selected);
  const selection = document.getSelection();
  const range = document.createRange();
  range.selectNodeContents(selected);
  selection?.removeAllRanges();
  selection?.addRange(range);
  document.addEventListener("copy", fill);
  try {
    // Deprecated, and in every browser: nothing else writes HTML unchanged.
    return typeof document.execCommand === "function" && document.execCommand("copy") && isTaken;
  } finally {
    document.removeEventListener("copy", fill);
    selection?.removeAllRanges();
    selected.remove();
  }
}
