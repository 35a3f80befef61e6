import type { CellRange } from "../../domain/cell.ts";
import { parseAddress } from "../../domain/cell.ts";
import { CellCounter } from "../../io/xlsx/cellCounter.ts";
import type { Package } from "../../io/xlsx/package.ts";
import { isTrue, readElements, wholeNumber } from "../../io/xlsx/readElements.ts";
import type { CellLooks } from "../../io/xlsx/readLooks.ts";
import type { StartTag } from "../../io/xlsx/xml.ts";
import type { FrozenPanes, SheetProtection, SheetState } from "../book/bookTypes.ts";
import { AutoFilterReader } from "./readAutoFilter.ts";
import { ConditionalFormatReader } from "./readConditionalFormats.ts";
import { PageLayoutReader } from "./readPageLayout.ts";
import { protectionOf } from "./readProtection.ts";
import { ValidationReader } from "./readValidations.ts";
import { charactersOfFileWidth } from "../book/units.ts";
import { plainSheet } from "../book/sheetDefaults.ts";
import { widthOfDigits } from "./sizes.ts";
import { StyleRuns } from "./styleRuns.ts";

/** What a worksheet part says beside its cells' contents. Styles are indexes into `CellLooks.cells`. */
export interface SheetDetails {
  readonly state: Partial<SheetState>;
  /** Whole columns first, then whole rows, then cells: each over those before it. */
  readonly styles: readonly { readonly range: CellRange; readonly style: number }[];
  readonly quoted: readonly CellRange[];
  /** Characters. */
  readonly widths: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  /** Points. */
  readonly heights: readonly { readonly row: number; readonly height: number }[];
}

/** Reads a worksheet part for its looks. @throws RefusedFile */
export function readSheetDetails(pkg: Package, part: string, looks: CellLooks): SheetDetails {
  const reader = new SheetDetailsReader(part, looks);
  readElements(pkg.chunks(part), part, {
    start: (path, tag) => reader.start(path, tag),
    text: (path, text) => reader.text(path, text),
    end: (path) => reader.end(path),
  });
  return reader.finish();
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

class SheetDetailsReader {
  readonly #looks: CellLooks;
  readonly #place: CellCounter;
  readonly #columns: { readonly range: CellRange; readonly style: number }[] = [];
  readonly #rows: { readonly range: CellRange; readonly style: number }[] = [];
  readonly #cells: { readonly range: CellRange; readonly style: number }[] = [];
  readonly #runs = new StyleRuns((range, style) => this.#cells.push({ range, style }));
  readonly #widths: { readonly first: number; readonly last: number; readonly width: number }[] = [];
  readonly #heights: { readonly row: number; readonly height: number }[] = [];
  readonly #conditional: ConditionalFormatReader;
  readonly #filter = new AutoFilterReader("worksheet/autoFilter");
  readonly #validations = new ValidationReader();
  readonly #page = new PageLayoutReader();
  #protection: SheetProtection | null = null;
  #freeze: FrozenPanes | null = null;
  #state: Partial<SheetState> = {};

  constructor(part: string, looks: CellLooks) {
    this.#looks = looks;
    this.#place = new CellCounter(part);
    this.#conditional = new ConditionalFormatReader(looks.conditional);
  }

  start(path: string, tag: StartTag): void {
    switch (path) {
      case "worksheet/sheetData/row/c":
        this.#place.cell(tag);
        this.#runs.add(this.#place.row, this.#place.column, wholeNumber(tag.attribute("s"), 0));
        return;
      case "worksheet/sheetData/row":
        this.#place.startRow(tag);
        this.#row(tag);
        return;
      case "worksheet/cols/col":
        this.#column(tag);
        return;
      case "worksheet/sheetPr/tabColor":
        this.#state = { ...this.#state, tabColor: this.#looks.colors.of(tag) ?? null };
        return;
      case "worksheet/sheetFormatPr":
        this.#state = { ...this.#state, ...standardSizes(tag) };
        return;
      case "worksheet/sheetViews/sheetView":
        this.#state = {
          ...this.#state,
          showGridlines: isTrue(tag.attribute("showGridLines"), true),
          showHeadings: isTrue(tag.attribute("showRowColHeaders"), true),
        };
        return;
      case "worksheet/sheetViews/sheetView/pane":
        this.#freeze = frozenPanes(tag);
        return;
      case "worksheet/sheetProtection":
        this.#protection = protectionOf(tag);
        return;
    }
    this.#conditional.start(path, tag);
    this.#filter.start(path, tag);
    this.#validations.start(path, tag);
    this.#page.start(path, tag);
  }

  text(path: string, text: string): void {
    if (path.startsWith("worksheet/sheetData")) return;
    this.#conditional.text(path, text);
    this.#validations.text(path, text);
    this.#page.text(path, text);
  }

  end(path: string): void {
    this.#conditional.end(path);
    this.#validations.end(path);
  }

  finish(): SheetDetails {
    this.#runs.finish();
    const styles = [...this.#columns, ...this.#rows, ...this.#cells];
    return {
      state: {
        ...this.#state,
        freeze: this.#freeze,
        protection: this.#protection,
        filter: this.#filter.filter,
        conditionalFormats: this.#conditional.finish(),
        validations: this.#validations.list,
        pageLayout: this.#page.finish(),
      },
      styles,
      quoted: styles.filter(({ style }) => this.#looks.cells[style]?.quotePrefix).map(({ range }) => range),
      widths: this.#widths,
      heights: this.#heights,
    };
  }

  get #standardWidth(): number {
    return this.#state.standardWidth ?? plainSheet.standardWidth;
  }

  #row(tag: StartTag): void {
    const { row } = this.#place;
    const height = Number(tag.attribute("ht"));
    if (isTrue(tag.attribute("customHeight")) && Number.isFinite(height)) this.#heights.push({ row, height });
    const style = wholeNumber(tag.attribute("s"), 0);
    if (!isTrue(tag.attribute("customFormat")) || style === 0) return;
    this.#rows.push({ range: { top: row, bottom: row, left: 0, right: lastColumn }, style });
  }

  #column(tag: StartTag): void {
    const first = wholeNumber(tag.attribute("min"), 0) - 1;
    const last = wholeNumber(tag.attribute("max"), 0) - 1;
    if (first < 0 || last < first || last > lastColumn) return; // the grid's reader says that it is damaged
    const width = Number(tag.attribute("width"));
    const characters = charactersOfFileWidth(width);
    const isStandard = !isTrue(tag.attribute("customWidth")) && characters === this.#standardWidth;
    if (Number.isFinite(width) && !isStandard) this.#widths.push({ first, last, width: characters });
    const style = wholeNumber(tag.attribute("style"), 0);
    if (style > 0) this.#columns.push({ range: { top: 0, bottom: lastRow, left: first, right: last }, style });
  }
}

function standardSizes(tag: StartTag): Partial<SheetState> {
  const width = Number(tag.attribute("defaultColWidth"));
  const digits = wholeNumber(tag.attribute("baseColWidth"), 0);
  const height = Number(tag.attribute("defaultRowHeight"));
  return {
    ...(width > 0
      ? { standardWidth: charactersOfFileWidth(width) }
      : digits > 0
        ? { standardWidth: widthOfDigits(digits) }
        : {}),
    ...(height > 0 ? { standardHeight: height } : {}),
  };
}

/** Frozen panes start at the view's first visible cell; how far it was scrolled when they were frozen counts too. */
function frozenPanes(tag: StartTag): FrozenPanes | null {
  const state = tag.attribute("state");
  if (state !== "frozen" && state !== "frozenSplit") return null;
  const corner = parseAddress(tag.attribute("topLeftCell") ?? "");
  const rows = wholeNumber(tag.attribute("ySplit"), 0);
  const columns = wholeNumber(tag.attribute("xSplit"), 0);
  return rows === 0 && columns === 0 && !corner ? null : { rows, columns };
}
