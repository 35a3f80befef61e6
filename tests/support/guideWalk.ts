/** What docs/anvandarguide.md tells a new person to do, done in the workbench: the pictures of the guide are taken on the way. */
import type { FrameLocator, Page } from "playwright-core";
import { openSample } from "./workbenchPage.ts";

/** Names of the guide's pictures, in the order of the walk. */
export const guidePictures = [
  "inlast",
  "anmarkning",
  "rapporter",
  "rapportblad",
  "kollegas",
  "rattad",
  "godta",
  "kontrollprotokoll",
] as const;
export type GuidePicture = (typeof guidePictures)[number];

export interface GuideWalk {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Called where the guide shows a picture: of the pane alone, or of the workbook beside it. */
  readonly picture: (name: GuidePicture, of: "pane" | "page") => Promise<void>;
}

/** From first start to a finished report of Lomma's figures. Stands on the sheet that was made when it ends. */
export async function walkToReport({ page, pane, picture }: GuideWalk): Promise<void> {
  await pane.getByText(/tabell(er)? på/).waitFor();
  await tab(pane, "Inläst");
  await pane.getByText("Trolig tolkning").waitFor();
  await picture("inlast", "page");
  await tab(pane, "Stäm av");
  await pane.getByText("Uträkning").first().click();
  await pane.getByRole("button", { name: /Visa cellen E8/ }).click();
  await marked(page, "E8");
  await picture("anmarkning", "pane");
  await tab(pane, "Rapporter");
  await pane.getByRole("button", { name: "Skapa driftredovisning" }).waitFor();
  await picture("rapporter", "pane");
  await pane.getByRole("button", { name: "Skapa driftredovisning" }).click();
  await pane.getByText("Rapporten är klar").waitFor();
  await page.getByRole("navigation", { name: "Blad" }).getByText("Driftredovisning", { exact: true }).click();
  await picture("rapportblad", "page");
}

/** A colleague's workbook, Enköping's, checked: one amount put right, one remark accepted, and the record made. */
export async function walkToProtocol({ page, pane, picture }: GuideWalk): Promise<void> {
  await openSample(page, "enkoping-1");
  await tab(pane, "Stäm av");
  await pane.getByText(/59,0 ska vara 56,9/).waitFor();
  await picture("kollegas", "page");
  await pane.getByRole("button", { name: /^Rätta till 56,9/ }).click();
  await pane.getByRole("button", { name: "Rätta", exact: true }).click();
  await pane.getByRole("button", { name: "Ångra" }).first().waitFor();
  await picture("rattad", "pane");
  await pane
    .getByRole("button", { name: /^Godta/ })
    .first()
    .click();
  await pane.getByRole("textbox").fill("Avtalet sägs upp i september");
  await picture("godta", "pane");
  await pane.getByRole("button", { name: "Godta", exact: true }).last().click();
  await pane
    .getByText(/1 godtagen/)
    .first()
    .waitFor();
  await tab(pane, "Rapporter");
  await pane.getByRole("checkbox", { name: /Kontrollprotokoll/ }).check();
  await pane.getByRole("button", { name: /^Skapa/ }).click();
  await pane
    .getByText(/är klar/)
    .first()
    .waitFor();
  await page.getByRole("navigation", { name: "Blad" }).getByText("Kontrollprotokoll", { exact: true }).click();
  await picture("kontrollprotokoll", "page");
}

/** What the README shows: a finding of Nacka's figures, its cell, and the calculation that proves it. */
export async function walkToProof({ page, pane }: Omit<GuideWalk, "picture">): Promise<void> {
  await openSample(page, "nacka-1");
  await pane.getByRole("button", { name: /Visa cellen E10/ }).click();
  await marked(page, "E10");
  await pane.getByText("Uträkning").first().click();
}

async function tab(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("tab", { name }).click();
}

async function marked(page: Page, address: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector("[aria-label='Markerad cell']")?.textContent === wanted,
    address,
  );
}
