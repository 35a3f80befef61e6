import { cliEn } from "./cli.en.ts";
import { fileEn } from "./file.en.ts";
import { findingsEn } from "./findings.en.ts";
import { forecastEn } from "./forecast.en.ts";
import { forecastPaneEn } from "./forecastPane.en.ts";
import { formatsOf } from "./format.ts";
import { highlightEn } from "./highlight.en.ts";
import { overruleEn } from "./overrule.en.ts";
import { paneEn } from "./pane.en.ts";
import { problemEn } from "./problem.en.ts";
import { recognitionEn } from "./recognition.en.ts";
import { remedyEn } from "./remedy.en.ts";
import { reportEn } from "./report.en.ts";
import { ribbonEn } from "./ribbon.en.ts";
import { selectionEn } from "./selection.en.ts";
import type { Texts } from "./texts.ts";

/** English. */
export const en: Texts = {
  formats: formatsOf("en", { and: "and", or: "or", units: recognitionEn.units }),
  findings: findingsEn,
  recognition: recognitionEn,
  files: fileEn,
  cli: cliEn,
  remedy: remedyEn,
  forecast: forecastEn,
  forecastPane: forecastPaneEn,
  report: reportEn,
  pane: paneEn,
  overrule: overruleEn,
  highlight: highlightEn,
  ribbon: ribbonEn,
  selection: selectionEn,
  problem: problemEn,
};
