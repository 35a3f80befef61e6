import { defaultPreset } from "./default.ts";
import { statementReports } from "./slots.ts";
import type { Arrangement, ArrangedGroup, Preset, SlotGroup } from "./preset.ts";
import { fullYear, toDate } from "./slots.ts";

const groups = (yearHeading: ArrangedGroup): readonly SlotGroup[] => [
  {
    heading: "actual",
    slots: [
      toDate("actual", "actual"),
      toDate("budget", "budget"),
      toDate("deviation", "deviation", { isComputed: true }),
    ],
  },
  {
    heading: yearHeading,
    slots: [
      fullYear("forecast", "forecast"),
      fullYear("budget", "budget"),
      fullYear("deviation", "deviation", { isComputed: true }),
    ],
  },
  { heading: "previousYear", slots: [fullYear("deviation", "deviation", { year: "previous" })] },
];

const statements: Arrangement = {
  reports: statementReports,
  when: "any",
  groups: groups("year"),
  total: "sumTotal",
};

/** Outcome, budget and deviation; the same for the year's forecast; last year's deviation. */
export const lommaPreset: Preset = {
  ...defaultPreset,
  id: "lomma",
  arrangements: [
    { ...statements, when: "componentRows", groups: groups("forecast"), total: "sumCapital" },
    statements,
    {
      reports: ["investment-statement"],
      when: "any",
      groups: [
        {
          heading: null,
          slots: [
            toDate("actual", "periodActual"),
            fullYear("forecast", "forecastOfYear"),
            fullYear("budget", "budgetOfYear"),
            fullYear("deviation", "deviation", { isComputed: true }),
          ],
        },
      ],
      total: "sum",
    },
  ],
  keepsCorner: true,
  unit: "tkr",
  decimals: { kr: 0, tkr: 0, mnkr: 1 },
  signs: "revenue-positive",
};
