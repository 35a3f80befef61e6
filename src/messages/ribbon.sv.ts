import type { RibbonTexts } from "./ribbonTexts.ts";

/** The ribbon's buttons in Swedish. */
export const ribbonSv: RibbonTexts = {
  more: (count) => `och ${String(count)} till`,
  openPane: "Välj Öppna Avvika på fliken Start för att se cellerna och rätta.",
  notLoaded: {
    heading: "Avvika kunde inte läsas in",
    closing: "Inget har ändrats i arbetsboken. Se efter att nätet fungerar och försök igen.",
  },
};
