/** The stages composed. Long ones yield how far they have come; hosts step them, or run them to their end. */
import { checkNarrative } from "../analysis/narrative/index.ts";
import { solve } from "../analysis/repair/index.ts";
import type { SavedForecast, SavedPhasing } from "../analysis/forecast/index.ts";
import type { Diagnosis } from "../analysis/repair/index.ts";
import type { Sheet, Workbook } from "../domain/grid.ts";
import { withComputedValues } from "../domain/missingValues.ts";
import { defaultForecastMethod, type ForecastMethodId } from "../domain/forecastMethod.ts";
import type { MoneyUnit } from "../domain/money.ts";
import { partOf, type Progress } from "../domain/progress.ts";
import type { PresetId } from "../domain/preset.ts";
import { shortFindingText } from "../messages/render.ts";
import type { Texts } from "../messages/texts.ts";
import { buildModel } from "../model/index.ts";
import type { BudgetModel } from "../model/model.ts";
import { recogniseTables, restOfWorkbook, type Recognition } from "../recognise/index.ts";
import type { MonthBook } from "../model/months/monthBook.ts";
import { tableBooks } from "../model/months/tableBooks.ts";
import { readNarrative } from "../recognise/narrative/index.ts";
import type { Overruling } from "../recognise/overrule/overruling.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import { buildReports, isWanted, openFindings, presets } from "../report/index.ts";
import type { WantedReports } from "../report/index.ts";
import type { SheetLayout } from "../report/layout.ts";
import type { Finding } from "../rules/finding.ts";
import { readDeviationThresholds } from "../rules/deviationThresholds.ts";
import { fingerprintsOf, partedByAcceptance } from "../rules/accepted/index.ts";
import type { AcceptedFinding, Acceptance } from "../rules/accepted/index.ts";
import { findingsOf } from "../rules/index.ts";
import type { CheckScope } from "../rules/rule.ts";
import { writtenCommentary } from "../report/commentary/writtenCommentary.ts";
import type { RememberedReport, WrittenCommentary } from "../report/commentary/writtenCommentary.ts";
import { phasedBudgetKey } from "../report/phasedBudgets/phasedBudgetSheet.ts";
import { readPhasings } from "../report/phasedBudgets/readPhasings.ts";
import { forecastSheetKey } from "../report/savedForecasts/forecastSheet.ts";
import { readForecasts } from "../report/savedForecasts/readForecasts.ts";
import type { Outcomes } from "../report/savedForecasts/savedSheetInput.ts";
import { closedOutcomes, forecastSources, withPhasedBudgets, withSourcesOfNow } from "./forecastSources.ts";
import { addUpLedgers, type AddedLedgers } from "./ledgers.ts";
import { protocolOf } from "./protocol.ts";
import { ownSheetIn, withoutOwnSheets } from "./ownSheets.ts";
import { tablesOfOwnTexts, withOwnTexts } from "./ownTexts.ts";

export { runToEnd } from "../domain/progress.ts";

/** How far a stage has come, in steps of its own. */
export interface StageProgress extends Progress {
  readonly stage: "recognise" | "diagnose" | "layout";
}

/** A workbook read, understood and checked. */
export interface CheckedWorkbook {
  readonly workbook: Workbook;
  /** The tables that count. */
  readonly tables: readonly RecognisedTable[];
  /** How they were read, and what has been decided about them. */
  readonly recognition: Recognition;
  readonly model: BudgetModel;
  /** The ledgers among the tables, added up. */
  readonly ledgers: AddedLedgers;
  /** Lines month by month, of tables by month and of ledgers. */
  readonly months: readonly MonthBook[];
  /** Budgets spread over months on our sheet; lines have their months where these are still theirs. */
  readonly phasings: readonly SavedPhasing[];
  /** Forecasts saved on our sheet, the oldest first. */
  readonly forecasts: readonly SavedForecast[];
  readonly diagnoses: readonly Diagnosis[];
  /** Those that are open. */
  readonly findings: readonly Finding[];
  /** Those that somebody has accepted. */
  readonly accepted: readonly AcceptedFinding[];
  /** What people have written on our report sheets. */
  readonly commentary: readonly WrittenCommentary[];
}

/** What people have said about a workbook, as its state remembers it. */
export interface Remembered {
  readonly overrulings: readonly Overruling[];
  readonly accepted: readonly Acceptance[];
  readonly reports: readonly RememberedReport[];
  /** Choices for the workbook by their names: the thresholds for deviations among them. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * grid → grid with the values its file leaves out → tables → model → diagnoses → findings. Sheets that Avvika has written are left out; what a
 * person decided stands. Of formulas alone, nothing is diagnosed: the tables only tell what is a total.
 */
export function* checkWorkbook(
  grid: Workbook,
  { overrulings = [], accepted: acceptances = [], reports = [], settings = {} }: Partial<Remembered> = {},
  scope: CheckScope = "all",
): Generator<StageProgress, CheckedWorkbook> {
  const users = withoutOwnSheets(withComputedValues(grid));
  const recognition = yield* inStage("recognise", partOf(recogniseTables(users, overrulings), 0, 0.6));
  const { tables } = recognition;
  const commentary = writtenCommentary(grid, reports);
  const workbook = withOwnTexts(users, commentary);
  const sheetNames = workbook.sheets.map(({ name }) => name);
  const model = yield* inStage("recognise", partOf(buildModel(tables, sheetNames), 0.6, 0.7));
  const ledgers = yield* inStage("recognise", partOf(addUpLedgers(workbook, recognition.ledgers), 0.7, 0.95));
  // Texts of postings are nobody's narrative, and no rule walks through a million of them cell by cell.
  const rest = restOfWorkbook(workbook, recognition.ledgers);
  const ofTables = yield* inStage("recognise", partOf(tableBooks(model), 0.95, 1));
  const booked = [...ofTables, ...ledgers.months];
  const sources = forecastSources({ workbook, model, months: booked });
  const forecasts = withSourcesOfNow(readFrom(forecastSheetKey, grid, readForecasts), sources);
  const phasings = withSourcesOfNow(readFrom(phasedBudgetKey, grid, readPhasings), sources);
  const months = withPhasedBudgets(booked, sources, phasings);
  const diagnoses = scope === "formulas" ? [] : yield* inStage("diagnose", partOf(solve(model.system), 0, 0.7));
  const narrative =
    scope === "formulas"
      ? { contradictions: [], conflicts: [] }
      : checkNarrative(readNarrative(rest, tables, tablesOfOwnTexts({ model, months }, commentary)), model, diagnoses);
  const input = {
    workbook: rest,
    tables,
    model,
    ledgers: { ...ledgers, workbook },
    // What somebody has had spread is no phasing to remark on.
    months: booked,
    diagnoses,
    narrative,
    thresholds: readDeviationThresholds(settings),
    scope,
  };
  const found = yield* inStage("diagnose", partOf(findingsOf(input), 0.7, 1));
  const { open, accepted } = partedByAcceptance(found, acceptances, { workbook, tables });
  return {
    workbook,
    tables,
    recognition,
    model,
    ledgers,
    months,
    forecasts,
    phasings,
    diagnoses,
    findings: open,
    accepted,
    commentary,
  };
}

/** What the sheet of ours with this key holds; nothing where there is none. */
function readFrom<T>(key: string, grid: Workbook, read: (grid: Workbook, sheet: Sheet) => T[]): T[] {
  const sheet = grid.sheets[ownSheetIn(grid, key) ?? -1];
  return sheet ? read(grid, sheet) : [];
}

/** The workbook once this is accepted too. */
export function withAccepted(checked: CheckedWorkbook, acceptance: Acceptance): CheckedWorkbook {
  const fingerprints = fingerprintsOf(checked.findings, checked);
  const isMeant = (at: number): boolean => fingerprints[at] === acceptance.fingerprint;
  return {
    ...checked,
    findings: checked.findings.filter((_, at) => !isMeant(at)),
    accepted: [
      ...checked.accepted,
      ...checked.findings.filter((_, at) => isMeant(at)).map((finding) => ({ finding, acceptance })),
    ],
  };
}

/** What a user chooses about report sheets. */
export interface ReportSettings {
  /** "all" is every report that the tables allow; the record of the check is made where it is named. */
  readonly reports: WantedReports;
  /** Null keeps the source's. */
  readonly unit: MoneyUnit | null;
  /** The arrangement of columns; our own unless said. */
  readonly preset?: PresetId;
  /** How the year is forecast where the tables have no forecast; what is booked and the rest of the budget unless said. */
  readonly forecast?: ForecastMethodId;
  /** The day of the check, 2024-09-12, which its record needs: the core has no clock. */
  readonly day?: string;
}

/** checked workbook → layouts of its report sheets, with what is open marked in them. */
export function* reportLayouts(
  checked: CheckedWorkbook,
  { reports, unit, preset = "default", forecast = defaultForecastMethod, day }: ReportSettings,
  texts: Texts,
): Generator<StageProgress, SheetLayout[]> {
  const { workbook, model, ledgers, months, findings, commentary } = checked;
  const marked = openFindings(findings, model.system, (finding) => shortFindingText(finding, texts));
  const open = yield* inStage("layout", partOf(marked, 0, 0.1));
  const kept = commentary.flatMap(({ report, texts: written }) => written.map((one) => ({ ...one, report })));
  const outcomes: Outcomes = checked.forecasts.length === 0 ? new Map() : closedOutcomes(checked);
  const saved = { forecasts: checked.forecasts, outcomes };
  const protocol =
    day === undefined || !isWanted("check-protocol", reports)
      ? null
      : yield* inStage("layout", partOf(protocolOf(checked, texts, day), 0.1, 0.2));
  const sheets = buildReports(
    {
      workbook,
      model,
      months,
      ledgers,
      unit,
      preset: presets[preset],
      forecast,
      saved,
      texts: texts.report,
      findings: open,
      kept,
      protocol,
    },
    reports,
  );
  return yield* inStage("layout", partOf(sheets, 0.2, 1));
}

function* inStage<T>(stage: StageProgress["stage"], steps: Generator<Progress, T>): Generator<StageProgress, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { stage, ...step.value };
  }
}
