import type { SettingTexts } from "./settingTexts.ts";

/** Thresholds among the settings, in Swedish. */
export const settingSv: SettingTexts = {
  deviations: "Stora avvikelser",
  deviationsHelp:
    "Stäm av noterar rader som är längre från budget än båda gränserna. De sparas i arbetsboken och gäller för alla som öppnar den.",
  amount: "Gräns i kronor",
  amountHelp: "Till exempel 500\u00a0000 eller 500\u00a0tkr. Tomt är Avvikas egen: en hundradel av tabellens budget.",
  kronor: "kr",
  percent: "Gräns i procent av budget",
  percentHelp: "Till exempel 5 eller 2,5. Tomt är Avvikas egen: 10\u00a0procent.",
  percentSign: "%",
  own: "Avvikas egen",
  noAmount: "Ange ett belopp från 0 och uppåt, till exempel 500\u00a0000 eller 500\u00a0tkr.",
  noPercent: "Ange en procentsats från 0 till 1\u00a0000, till exempel 2,5.",
  reset: "Återställ alla inställningar",
  isReset: "Inställningarna är Avvikas egna igen.",
};
