import type { Page } from "playwright-core";
import { paneFrame } from "./workbenchPage.ts";

/** Excel's own pane is 320 pixels at first, the workbench's 400. */
export const paneWidths = [320, 400, 640] as const;
export const paneThemes = ["light", "dark", "contrast"] as const;

/** How a person sees the pane. */
export interface PaneLook {
  /** Pixels. */
  readonly width: number;
  readonly theme: (typeof paneThemes)[number];
}

export const allLooks: readonly PaneLook[] = paneWidths.flatMap((width) =>
  paneThemes.map((theme) => ({ width, theme })),
);

/** "320-dark" */
export function lookNamed({ width, theme }: PaneLook): string {
  return `${String(width)}-${theme}`;
}

/** Gives the pane that look, over the rest of the page and so high (pixels); null gives it back its place. */
export async function setLook(page: Page, look: PaneLook | null, height?: number): Promise<void> {
  await page.emulateMedia({
    colorScheme: look === null || look.theme === "light" ? "light" : "dark",
    forcedColors: look?.theme === "contrast" ? "active" : "none",
  });
  await page.locator(paneFrame).evaluate(
    (frame: HTMLElement, [width, high]) => {
      frame.style.cssText =
        width === undefined
          ? ""
          : `position:fixed;inset:0 auto auto 0;z-index:1000;width:${String(width)}px;height:${high === undefined ? "100%" : `${String(high)}px`}`;
    },
    [look?.width, height] as const,
  );
}
