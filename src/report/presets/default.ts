import { ownInvestments } from "./investments.ts";
import { ownDevelopment } from "./development.ts";
import { ownVolumes } from "./volumes.ts";
import type { Preset } from "./preset.ts";

/** Our own order: the period, the whole year, then other years; outcome before what it is measured against, the difference last. */
export const defaultPreset: Preset = {
  id: "default",
  arrangements: [ownInvestments, ownVolumes, ownDevelopment],
  groups: [
    { kind: "projectLife", measures: ["budget", "actual", "forecast"], addsDeviation: false, addsPercent: false },
    {
      kind: "month",
      measures: ["actual", "result", "budget", "appropriation", "deviation"],
      addsDeviation: true,
      addsPercent: true,
    },
    {
      kind: "toDate",
      measures: ["actual", "result", "budget", "appropriation", "deviation"],
      addsDeviation: true,
      addsPercent: true,
    },
    {
      kind: "fullYear",
      measures: ["forecast", "actual", "result", "budget", "appropriation", "deviation"],
      addsDeviation: true,
      addsPercent: true,
    },
    {
      kind: "plain",
      measures: ["actual", "forecast", "result", "budget", "appropriation", "deviation"],
      addsDeviation: true,
      addsPercent: true,
    },
    { kind: "later", measures: ["forecast", "budget", "deviation"], addsDeviation: false, addsPercent: false },
    {
      kind: "earlier",
      measures: ["actual", "result", "forecast", "budget", "deviation"],
      addsDeviation: false,
      addsPercent: false,
    },
    { kind: "other", measures: [], addsDeviation: false, addsPercent: false },
  ],
  components: ["revenue", "cost", "grant", "net", null],
  keepsCorner: false,
  unit: null,
  decimals: null,
  signs: "source",
};
