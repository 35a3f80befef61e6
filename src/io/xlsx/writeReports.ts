import type { Workbook } from "../../domain/grid.ts";
import type { Result } from "../../domain/result.ts";
import type { SheetLayout } from "../../report/layout.ts";
import type { ReportLook } from "../../report/styleSheet.ts";
import { drawnCharts } from "../chart/drawnChart.ts";
import type { FormulaScope, ReportPlace } from "../formula/formulaText.ts";
import { rowMoves } from "../rowMoves.ts";
import { rowLabels, standingRows } from "../standingRows.ts";
import { draftsOf, emptyState, stateVersion, withReports } from "../state.ts";
import type { ReportState } from "../state.ts";
import type { Package } from "./package.ts";
import { relationshipType } from "./packageRelationships.ts";
import { dropCalcChain, losesFormulas } from "./patch/calcChain.ts";
import { checkSources } from "./patch/checkSources.ts";
import { contentType, patchContentTypes } from "./patch/contentTypes.ts";
import { readOldSheet } from "./patch/oldSheet.ts";
import { PackagePatch } from "./patch/packagePatch.ts";
import { addRelationships } from "./patch/relationships.ts";
import { moveReferences } from "./patch/moveReferences.ts";
import { namesOf, staleNames } from "./patch/reportNames.ts";
import { drawSheet } from "./patch/sheetDrawing.ts";
import { planSheets } from "./patch/sheetPlan.ts";
import type { SheetPlan } from "./patch/sheetPlan.ts";
import { spliced } from "./patch/splice.ts";
import { stylesPartOf } from "./patch/stylesPlace.ts";
import { StylesPart } from "./patch/stylesPart.ts";
import { outlineWorkbook, outlineWorkbookBytes } from "./patch/workbookOutline.ts";
import type { WorkbookOutline } from "./patch/workbookOutline.ts";
import { nameSplices, recalculationSplices, sheetSplices } from "./patch/workbookPatch.ts";
import { attempt, RefusedFile } from "./refusal.ts";
import type { FileRefusal } from "./refusal.ts";
import { readState, writeState } from "./statePart.ts";
import type { AdjustedCell } from "./write/sheetData.ts";
import { writeSheet } from "./write/sheetXml.ts";

/** How reports are written. */
export interface WriteOptions {
  /** `reportLook`, or another. */
  readonly look: (layout: SheetLayout) => ReportLook;
  /** Values alone: no formulas, nothing hidden, nothing remembered. Sheets are always new ones then. */
  readonly valuesOnly: boolean;
  /** What the reports were made with, remembered for the next time. */
  readonly remembered: Readonly<Record<string, string>>;
}

/** What has to be known of the workbook; its cells, where it may hold reports from before. */
export type ReadWorkbook = Pick<Workbook, "structureLocked"> & Partial<Pick<Workbook, "sheets" | "strings">>;

/** The workbook with its report sheets. */
export interface WrittenReports {
  readonly bytes: Uint8Array;
  /** In the order of the layouts. */
  readonly sheets: readonly WrittenReport[];
  /** A newer Avvika keeps its state here: reports were added as new sheets and are not remembered. */
  readonly isStateNewer: boolean;
}

export interface WrittenReport {
  /** `SheetLayout.key`. */
  readonly key: string;
  /** The sheet's name in the workbook, which may differ from the one wanted. */
  readonly sheetName: string;
  /** Whether it took the place of the sheet from last time. */
  readonly replaced: boolean;
  readonly adjusted: readonly AdjustedCell[];
  /** Rows that a person had put in between those of the report, which are gone. */
  readonly lostRows: number;
}

/**
 * Puts report sheets into the user's package: in place of their own from last time, else as new sheets after the user's. Every
 * part that need not change stays byte for byte as it is; the same figures again give the same bytes (decision 0010).
 * Shape: `layouts` have distinct keys; their sources name sheets of this package.
 * Errors: refuses signed packages, a locked structure and damaged parts.
 */
export function writeReports(
  pkg: Package,
  workbook: ReadWorkbook,
  layouts: readonly SheetLayout[],
  options: WriteOptions,
): Result<WrittenReports, FileRefusal> {
  return attempt(() => {
    if (pkg.isSigned) throw new RefusedFile({ reason: "signed" });
    if (workbook.structureLocked) throw new RefusedFile({ reason: "structure-locked" });
    return new ReportWriter(pkg, workbook, options).write(layouts);
  });
}

class ReportWriter {
  readonly #patch: PackagePatch;
  #workbook: WorkbookOutline;
  readonly #read: ReadWorkbook;
  readonly #options: WriteOptions;
  readonly #lostRows = new Map<string, number>();

  constructor(pkg: Package, read: ReadWorkbook, options: WriteOptions) {
    this.#read = read;
    this.#patch = new PackagePatch(pkg);
    this.#workbook = outlineWorkbook(pkg);
    this.#options = options;
  }

  write(layouts: readonly SheetLayout[]): WrittenReports {
    const { valuesOnly } = this.#options;
    const state = valuesOnly ? emptyState : readState(this.#patch.source);
    const isStateNewer = state.version > stateVersion;
    const plans = planSheets(layouts, this.#workbook, state, this.#patch);
    if (!valuesOnly)
      checkSources(
        plans,
        this.#workbook.sheets.map(({ name }) => name),
      );
    this.#moveReferences(plans);
    const sheets = this.#writeSheets(plans);
    const reports = this.#patchWorkbook(plans);
    const isRemembered = !valuesOnly && !isStateNewer && plans.length > 0;
    if (isRemembered) writeState(this.#patch, withReports(state, reports), this.#workbook.strict);
    patchContentTypes(this.#patch);
    return { bytes: this.#patch.save(), sheets, isStateNewer };
  }

  /** Before anything is written: what refers to the reports of the user's own follows the rows that stay. */
  #moveReferences(plans: readonly SheetPlan[]): void {
    const moved = plans.flatMap(({ index, sheetName, part, isNew, previous }) => {
      const remembered = previous?.rows ?? [];
      // When rows of ours have been taken away, keys do not tell where the others are.
      if (isNew || readOldSheet(this.#patch.source, part).rows < remembered.length) return [];
      const { sheets = [], strings = [] } = this.#read;
      const labels = rowLabels({ sheets, strings }, sheetName);
      const { keys: before, foreign } = standingRows(remembered, index.layout, labels);
      this.#lostRows.set(index.layout.key, foreign);
      const after = index.layout.rows.map(({ key }) => key);
      return [{ sheet: sheetName, moves: rowMoves(before, after) }];
    });
    moveReferences(this.#patch, moved, new Set(plans.map(({ part }) => part)));
    const { workbookPart } = this.#patch.source;
    this.#workbook = outlineWorkbookBytes(this.#patch.source, this.#patch.read(workbookPart));
  }

  #writeSheets(plans: readonly SheetPlan[]): WrittenReport[] {
    const stylesName = stylesPartOf(this.#patch, this.#workbook);
    const styles = new StylesPart(this.#patch.read(stylesName), stylesName);
    const places = new Map(plans.map(({ index, sheetName }) => [index.layout.key, { index, sheetName }]));
    const written = plans.map((plan) => this.#writeSheet(plan, styles, places));
    this.#patch.write(stylesName, styles.bytes());
    return written;
  }

  #writeSheet(plan: SheetPlan, styles: StylesPart, places: ReadonlyMap<string, ReportPlace>): WrittenReport {
    const { index, part, isNew, position, sheetName } = plan;
    const formulas: FormulaScope = { index, report: (key) => places.get(key), newFunctionPrefix: "_xlfn." };
    const old = isNew ? undefined : readOldSheet(this.#patch.source, part);
    const look = this.#options.look(index.layout);
    const { strict } = this.#workbook;
    const charts = drawnCharts(index, look.chart);
    const drawingId = drawSheet(this.#patch, part, { charts, look: look.chart, sheetName, strict });
    const { xml, formulaCells, adjusted } = writeSheet({
      index,
      look,
      styles,
      drawingId,
      strict,
      formulas: this.#options.valuesOnly ? null : formulas,
      namespace: this.#workbook.part.root.tag.declaredNamespace,
      isActive: position === this.#workbook.activeSheet,
      ...(old?.codeName === undefined ? {} : { codeName: old.codeName }),
    });
    if (old && losesFormulas(this.#patch, old, formulaCells)) dropCalcChain(this.#patch);
    this.#patch.add(part, new TextEncoder().encode(xml), contentType.worksheet);
    return {
      key: index.layout.key,
      sheetName,
      replaced: !isNew,
      adjusted,
      lostRows: this.#lostRows.get(index.layout.key) ?? 0,
    };
  }

  /** The main part and its relationships; returns what is to be remembered of the sheets. */
  #patchWorkbook(plans: readonly SheetPlan[]): ReportState[] {
    const workbook = this.#workbook;
    const { workbookPart } = this.#patch.source;
    const { valuesOnly, remembered } = this.#options;
    const stale = new Set(plans.flatMap((plan) => staleNames(plan, workbook.names)));
    const taken = workbook.names.filter((line) => line.sheet === null && !stale.has(line)).map(({ name }) => name);
    const named = plans.map((plan) => ({ plan, ...namesOf(plan, taken, !valuesOnly) }));
    const added = plans.filter(({ isNew }) => isNew);
    const targets = added.map(({ part }) => ({ type: relationshipType.worksheet, target: part }));
    const ids = addRelationships(this.#patch, workbookPart, targets, workbook.strict);
    const splices = [
      ...sheetSplices(
        workbook,
        added.map(({ sheetName }, i) => ({ name: sheetName, relationshipId: ids[i] ?? "" })),
      ),
      ...nameSplices(
        workbook,
        stale,
        named.flatMap(({ names }) => names),
      ),
      ...(valuesOnly || plans.length === 0 ? [] : recalculationSplices(workbook)),
    ];
    this.#patch.write(workbookPart, spliced(workbook.part.bytes, splices));
    return named.map(({ plan: { index }, anchor, reportNames }) => ({
      key: index.layout.key,
      anchor,
      names: reportNames,
      options: remembered,
      rows: index.layout.rows.map(({ key }) => key),
      charts: drawnCharts(index, this.#options.look(index.layout).chart),
      drafts: draftsOf(index.layout),
    }));
  }
}
