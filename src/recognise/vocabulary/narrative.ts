import { narrativeEn } from "./narrative.en.ts";
import { narrativeSv } from "./narrative.sv.ts";
import type { NarrativeVocabulary } from "./narrativeVocabulary.ts";

/** Words of sentences about figures, of all languages together. */
export const narrative: NarrativeVocabulary = {
  words: [...narrativeSv.words, ...narrativeEn.words],
  units: [...narrativeSv.units, ...narrativeEn.units],
  currencies: [...narrativeSv.currencies, ...narrativeEn.currencies],
  abbreviations: [...narrativeSv.abbreviations, ...narrativeEn.abbreviations],
  committees: [...narrativeSv.committees, ...narrativeEn.committees],
  activityEndings: [...narrativeSv.activityEndings, ...narrativeEn.activityEndings],
  joiners: [...narrativeSv.joiners, ...narrativeEn.joiners],
  taxes: [...narrativeSv.taxes, ...narrativeEn.taxes],
  monthWords: [...narrativeSv.monthWords, ...narrativeEn.monthWords],
  monthForecasts: [...narrativeSv.monthForecasts, ...narrativeEn.monthForecasts],
};
