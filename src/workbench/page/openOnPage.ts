import type { Bench } from "./bench.ts";

declare global {
  interface Window {
    /** The open workbook and its host, for whoever drives the page from outside: tests, pictures, the browser's console. */
    workbench?: Bench;
  }
}

/** Puts the open workbook where it can be reached from outside. Returns how to take it away. */
export function openOnPage(bench: Bench): () => void {
  window.workbench = bench;
  return () => {
    if (window.workbench === bench) delete window.workbench;
  };
}
