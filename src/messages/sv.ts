import { cliSv } from "./cli.sv.ts";
import { fileSv } from "./file.sv.ts";
import { findingsSv } from "./findings.sv.ts";
import { forecastSv } from "./forecast.sv.ts";
import { forecastPaneSv } from "./forecastPane.sv.ts";
import { formatsOf } from "./format.ts";
import { highlightSv } from "./highlight.sv.ts";
import { overruleSv } from "./overrule.sv.ts";
import { paneSv } from "./pane.sv.ts";
import { problemSv } from "./problem.sv.ts";
import { recognitionSv } from "./recognition.sv.ts";
import { remedySv } from "./remedy.sv.ts";
import { reportSv } from "./report.sv.ts";
import { ribbonSv } from "./ribbon.sv.ts";
import { selectionSv } from "./selection.sv.ts";
import type { Texts } from "./texts.ts";

/** Swedish. */
export const sv: Texts = {
  formats: formatsOf("sv", { and: "och", or: "eller", units: recognitionSv.units }),
  findings: findingsSv,
  recognition: recognitionSv,
  files: fileSv,
  cli: cliSv,
  remedy: remedySv,
  forecast: forecastSv,
  forecastPane: forecastPaneSv,
  report: reportSv,
  pane: paneSv,
  overrule: overruleSv,
  highlight: highlightSv,
  ribbon: ribbonSv,
  selection: selectionSv,
  problem: problemSv,
};
