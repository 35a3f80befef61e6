import type { CliTexts } from "./cliTexts.ts";
import type { FileTexts } from "./fileTexts.ts";
import type { FindingTexts } from "./findingTexts.ts";
import type { ForecastPaneTexts } from "./forecastPaneTexts.ts";
import type { ForecastTexts } from "./forecastTexts.ts";
import type { Formats } from "./format.ts";
import type { HighlightTexts } from "./highlightTexts.ts";
import type { OverruleTexts } from "./overruleTexts.ts";
import type { PaneTexts } from "./paneTexts.ts";
import type { ProblemTexts } from "./problemTexts.ts";
import type { RecognitionTexts } from "./recognitionTexts.ts";
import type { RemedyTexts } from "./remedyTexts.ts";
import type { ReportTexts } from "./reportTexts.ts";
import type { RibbonTexts } from "./ribbonTexts.ts";
import type { SelectionTexts } from "./selectionTexts.ts";

/** Everything Avvika says, which every language fills. */
export interface Texts extends ProblemTexts {
  readonly formats: Formats;
  readonly findings: FindingTexts;
  readonly recognition: RecognitionTexts;
  readonly files: FileTexts;
  readonly cli: CliTexts;
  readonly remedy: RemedyTexts;
  readonly forecast: ForecastTexts;
  readonly forecastPane: ForecastPaneTexts;
  readonly report: ReportTexts;
  readonly pane: PaneTexts;
  readonly overrule: OverruleTexts;
  readonly highlight: HighlightTexts;
  readonly ribbon: RibbonTexts;
  readonly selection: SelectionTexts;
}
