import type { HostBook } from "../../book/book.ts";
import { hostObject, objectType } from "../objectType.ts";
import { wordOf } from "./argumentValues.ts";

const modes = { Automatic: "automatic", AutomaticExceptTables: "automaticExceptTables", Manual: "manual" } as const;
const apiModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const calculations = ["Recalculate", "Full", "FullRebuild"] as const;

/** `workbook.application`. */
export const application = objectType<HostBook>({
  name: "Application",
  scalars: {
    CalculationMode: {
      get: ({ state }) => apiModes.find((name) => modes[name] === state.calculationMode) ?? "Automatic",
      set: (book, value) => {
        book.change({ calculationMode: modes[wordOf(value, apiModes)] });
      },
    },
    CalculationState: { get: (book) => (book.isCalculated ? "Done" : "Pending") },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: ({ locale }) => separators[locale].decimal },
    ThousandsSeparator: { get: ({ locale }) => separators[locale].thousands },
    UseSystemSeparators: { get: () => true },
  },
  links: { CultureInfo: (book) => hostObject(cultureInfo, book) },
  methods: {
    Calculate: (book, [type]) => {
      book.calculate({ full: wordOf(type, calculations) !== "Recalculate" });
      return null;
    },
    // The book calculates when somebody reads, not when somebody writes, and draws when the batch is over.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const separators = {
  "en-US": { decimal: ".", thousands: "," },
  "sv-SE": { decimal: ",", thousands: "\u00A0" },
} as const;

/** The language of the system, as far as figures go. */
export const cultureInfo = objectType<HostBook>({
  name: "CultureInfo",
  scalars: { Name: { get: ({ locale }) => locale } },
  links: { NumberFormat: (book) => hostObject(numberFormatInfo, book) },
});

export const numberFormatInfo = objectType<HostBook>({
  name: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { get: ({ locale }) => separators[locale].decimal },
    NumberGroupSeparator: { get: ({ locale }) => separators[locale].thousands },
  },
});
