import { quoteSheetName } from "../../../domain/cell.ts";
import { foldedName, freeDefinedName } from "../../definedName.ts";
import { isSameSheetName } from "../../sheetName.ts";
import { sheetOfReference } from "../../sheetReference.ts";
import { anchorName } from "../../state.ts";
import type { ReportName, ReportState } from "../../state.ts";
import { absoluteAddress, printRanges } from "../../pageSetup.ts";
import type { SheetPlan } from "./sheetPlan.ts";
import type { NameLine } from "./workbookOutline.ts";

/** A defined name to be written. */
export interface NewName {
  readonly name: string;
  /** Position of the sheet it belongs to; null for the workbook. */
  readonly sheet: number | null;
  readonly formula: string;
  readonly hidden: boolean;
}

/** The names of a report sheet, and how they are to be remembered. */
export interface SheetNames {
  readonly names: readonly NewName[];
  readonly anchor: string;
  readonly reportNames: readonly ReportName[];
}

const printArea = "_xlnm.Print_Area";
const printTitles = "_xlnm.Print_Titles";

/** The names a sheet had from last time: they are written anew. Names the user has given are not among them. */
export function staleNames(plan: SheetPlan, names: readonly NameLine[]): NameLine[] {
  const { previous } = plan;
  const remembered = new Set(
    previous ? [previous.anchor, ...previous.names.map(({ name }) => name)].map(foldedName) : [],
  );
  const isOnSheet = ({ formula }: NameLine): boolean => {
    const sheetName = sheetOfReference(formula);
    return sheetName === undefined ? formula.includes("#REF!") : isSameSheetName(sheetName, plan.sheetName);
  };
  return names.filter((line) => {
    if (line.sheet === null) return remembered.has(foldedName(line.name)) && isOnSheet(line);
    const isPrint = [printArea, printTitles].some((name) => foldedName(name) === foldedName(line.name));
    return isPrint && !plan.isNew && line.sheet === plan.position;
  });
}

/** Names a sheet's cells, its print area and (unless `anchored` is false) the sheet itself. `taken` grows with what is given. */
export function namesOf(plan: SheetPlan, taken: string[], anchored: boolean): SheetNames {
  const { index, sheetName, position, previous } = plan;
  const place = (reference: string): string => `${quoteSheetName(sheetName)}!${reference}`;
  const give = (wanted: string): string => {
    const name = freeDefinedName(wanted, taken);
    taken.push(name);
    return name;
  };
  const names: NewName[] = [];
  const reportNames = index.layout.names.map(({ name: wanted, at }) => {
    const name = give(wanted);
    const address = absoluteAddress(index.rowOf(at.row), index.columnOf(at.column));
    names.push({ name, sheet: null, formula: place(address), hidden: false });
    return { wanted, name };
  });
  const { area, titles } = printRanges(index);
  names.push({ name: printArea, sheet: position, formula: place(area), hidden: false });
  names.push({ name: printTitles, sheet: position, formula: place(titles), hidden: false });
  const anchor = anchored ? give(keptAnchor(previous) ?? anchorName(index.layout.key)) : "";
  if (anchored) names.push({ name: anchor, sheet: null, formula: place("$A$1"), hidden: true });
  return { names, anchor, reportNames };
}

function keptAnchor(previous: ReportState | undefined): string | undefined {
  return previous?.anchor === "" ? undefined : previous?.anchor;
}
