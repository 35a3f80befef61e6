/** What a person does on the workbench's page, and how one knows that the page has followed. */
import type { Frame, Page } from "playwright-core";

/** Where the pane is on the page. */
export const paneFrame = "iframe[title='Avvikas fönster']";

/** The pane's document, where a locator is not enough. */
export function paneDocument(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (!frame) throw new Error("the pane is not open");
  return frame;
}

/** Chooses one of the samples, "nacka-1". Afterwards the pane on the page is the one beside it. */
export async function openSample(page: Page, name: string): Promise<void> {
  const file = `${name}.xlsx`;
  await opens(page, file, async () => {
    await page.locator("select").first().selectOption(file);
  });
}

/** Opens a file of the user's. Afterwards the pane on the page is the one beside it. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await opens(page, name, () =>
    page.locator("input[type=file]").setInputFiles({
      name,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(bytes),
    }),
  );
}

/** Until then the pane is the one beside the workbook before, and may say much the same of it. */
async function opens(page: Page, fileName: string, open: () => Promise<void>): Promise<void> {
  const before = await page.evaluateHandle(() => window.workbench);
  await open();
  await page.waitForFunction(([old, wanted]) => window.workbench !== old && window.workbench?.fileName === wanted, [
    before,
    fileName,
  ] as const);
}

/** Until the cells are on the page, to be pointed at. */
export async function cellsDrawn(page: Page): Promise<void> {
  await page.locator("[data-grid][aria-busy=false]").waitFor();
}

/**
 * Until Excel has not been asked for a while, and how often it has been asked for work. The page waits, in the thread that the pane works
 * in: however slow the machine is, what was to come sooner has come.
 */
export async function quietCalls(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { log } = window.workbench?.host ?? {};
    for (let before = -1; before !== log?.all.length;) {
      before = log?.all.length ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return log?.work.length ?? 0;
  });
}

/** Until a frame shows what it has been told: themes and sizes come with the next picture, colours and heights move to their ends. */
export async function settled(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (let pictures = 0; pictures < 2; pictures++) await new Promise(requestAnimationFrame);
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
    }
  });
}
