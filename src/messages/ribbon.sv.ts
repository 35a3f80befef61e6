import type { RibbonTexts } from "./ribbonTexts.ts";

/** The ribbon's buttons in Swedish. */
export const ribbonSv: RibbonTexts = {
  more: (count) => `och ${String(count)} till`,
  openPane: "Välj Öppna Avvika på fliken Start för att se cellerna och rätta.",
};
