import type { SettingTexts } from "./settingTexts.ts";

/** Thresholds among the settings, in Swedish. */
export const settingSv: SettingTexts = {
  deviations: "Stora avvikelser",
  deviationsHelp:
    "Stäm av noterar rader som är längre från budget än båda gränserna. De sparas i arbetsboken och gäller för alla som öppnar den.",
  amount: "Gräns i kronor",
  amountHelp: "Som 500 000 eller 500 tkr. Tomt är Avvikas: en hundradel av tabellens budget.",
  kronor: "kr",
  percent: "Gräns i procent av budget",
  percentHelp: "Som 5 eller 2,5. Tomt är Avvikas: 10 procent.",
  percentSign: "%",
  own: "Avvikas",
  noAmount: "Ange ett belopp från 0 och uppåt, som 500 000 eller 500 tkr.",
  noPercent: "Ange en procentsats från 0 till 1 000, som 2,5.",
  reset: "Återställ alla inställningar",
  isReset: "Inställningarna är Avvikas egna igen.",
};
