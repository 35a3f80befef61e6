import { anchorPrefix } from "../pipeline/ownSheets.ts";
import type { Overruling } from "../recognise/overrule/overruling.ts";
import { overrulingIn, overrulingXml } from "./overrulingXml.ts";
import { attributeText, elementXml, textIn } from "./stateElements.ts";
import { childOf, childrenOf, outlined, sourceText } from "./xlsx/patch/outline.ts";
import type { OutlineElement } from "./xlsx/patch/outline.ts";
import { wholeNumber } from "./xlsx/readElements.ts";
import { attempt } from "./xlsx/refusal.ts";

/** Namespace of the custom XML part every host keeps its state in. A form that old versions cannot read gets a new one. */
export const stateNamespace = "urn:avvika:state:1";

/** The form this program writes. */
export const stateVersion = 1;

/** What Avvika remembers in a workbook (decision 0009). */
export interface AvvikaState {
  /** Above `stateVersion` a newer Avvika has been here: what it wrote is neither understood nor touched. */
  readonly version: number;
  /** Goes up with everything Avvika does in Excel: tells a backup that was left behind from one whose work was finished. */
  readonly serial: number;
  readonly reports: readonly ReportState[];
  /** What Avvika has done in Excel, oldest first. */
  readonly journal: readonly JournalRecord[];
  /** What people decided about how tables are to be read. */
  readonly overrulings: readonly Overruling[];
  /** Decisions of a later program that this one does not understand, as XML: carried along unread. */
  readonly otherOverrulings: string;
  /** What a person chose for this workbook ("unit"). */
  readonly settings: Readonly<Record<string, string>>;
  /** What others of our hosts keep here, as XML in our namespace: carried along unread. */
  readonly other: string;
}

/** A report sheet of ours in the workbook. */
export interface ReportState {
  /** `SheetLayout.key`. */
  readonly key: string;
  /** The hidden defined name that points at the sheet, whatever it is called now. */
  readonly anchor: string;
  /** Defined names of ours for cells on the sheet: as the layout wants them and as they are called. */
  readonly names: readonly ReportName[];
  /** What the report was last made with. */
  readonly options: Readonly<Record<string, string>>;
}

/** One thing Avvika did, with what it takes to take it back. */
export type JournalRecord = {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
} & (
  | { readonly kind: "fix"; readonly cells: readonly ChangedCell[] }
  | { readonly kind: "reports"; readonly reports: readonly WrittenSheet[] }
  | ({ readonly kind: "overrule" } & OverruledPlace)
);

/** Decisions about a table that came in the place of others. */
export interface OverruledPlace {
  readonly sheetName: string;
  /** The table's range as it was then. */
  readonly address: string;
  readonly before: readonly Overruling[];
  readonly after: readonly Overruling[];
}

/** A cell Avvika changed. */
export interface ChangedCell {
  readonly sheetName: string;
  readonly address: string;
  readonly before: CellInput;
  readonly after: CellInput;
}

/** What one types into a cell to get what stands there, and how it is shown. */
export interface CellInput {
  /** A formula begins with "=", a text with "'"; "" is blank. */
  readonly input: string | number | boolean;
  readonly numberFormat: string;
}

/** A report sheet Avvika wrote. */
export interface WrittenSheet {
  /** `SheetLayout.key`. */
  readonly key: string;
  readonly sheetName: string;
  /** False where it took the place of an earlier one. */
  readonly isNew: boolean;
  /** What stood on the sheet when it was written, as one number: tells whether somebody has changed it since. */
  readonly fingerprint: string;
}

/** Older entries are forgotten: the state travels with the workbook and is written whole each time. */
export const longestJournal = 100;

export interface ReportName {
  readonly wanted: string;
  readonly name: string;
}

export const emptyState: AvvikaState = {
  version: stateVersion,
  serial: 0,
  reports: [],
  journal: [],
  overrulings: [],
  otherOverrulings: "",
  settings: {},
  other: "",
};

/** The anchor name a sheet is wanted to have: `_Avvika.operating_statement`. */
export function anchorName(layoutKey: string): string {
  return `${anchorPrefix}${layoutKey.replaceAll("-", "_")}`;
}

/** The state with these reports put in, or in the place of those with the same key. */
export function withReports(state: AvvikaState, reports: readonly ReportState[]): AvvikaState {
  const byKey = new Map([...state.reports, ...reports].map((report) => [report.key, report]));
  return { ...state, reports: [...byKey.values()] };
}

/** The state with one more entry, and so one step on. */
export function withEntry(state: AvvikaState, entry: JournalRecord): AvvikaState {
  return { ...state, serial: state.serial + 1, journal: [...state.journal, entry].slice(-longestJournal) };
}

/** The state without the entry, and so one step on. */
export function withoutEntry(state: AvvikaState, id: string): AvvikaState {
  return { ...state, serial: state.serial + 1, journal: state.journal.filter((entry) => entry.id !== id) };
}

/** Whether there is nothing worth keeping. */
export function remembersNothing(state: AvvikaState): boolean {
  const { serial, reports, journal, overrulings, otherOverrulings, settings, other } = state;
  const kept = reports.length + journal.length + overrulings.length + Object.keys(settings).length;
  return serial === 0 && kept === 0 && otherOverrulings + other === "";
}

/** The state as XML. */
export function stateXml(state: AvvikaState): string {
  const { serial, reports, journal, overrulings, otherOverrulings, settings, other } = state;
  const decided = overrulings.map(overrulingXml).join("") + otherOverrulings;
  const parts = [
    `<reports>${reports.map(reportXml).join("")}</reports>`,
    // Left out where there is nothing: what the command line writes stays as short as it was.
    journal.length === 0 ? "" : `<journal>${journal.map(entryXml).join("")}</journal>`,
    decided === "" ? "" : `<overrulings>${decided}</overrulings>`,
    Object.keys(settings).length === 0 ? "" : `<settings>${optionsXml(settings)}</settings>`,
    other,
  ].join("");
  const step = serial === 0 ? "" : ` serial="${String(serial)}"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<avvika xmlns="${stateNamespace}" version="${String(stateVersion)}"${step}>${parts}</avvika>`;
}

/** Levels of elements, the root's being 1: avvika, journal, entry, before, overruling, table, fingerprint, header. */
const deepestElement = 8;

/** The state in a custom XML part; undefined when the part is not ours, or no longer readable. */
export function parseState(xml: Uint8Array): AvvikaState | undefined {
  const read = attempt(() => outlined(xml, "state", deepestElement));
  if (!read.ok) return undefined;
  const { root } = read.value;
  if (root.tag.local !== "avvika" || root.tag.namespace !== stateNamespace) return undefined;
  const version = wholeNumber(root.tag.attribute("version"), stateVersion);
  if (version > stateVersion) return { ...emptyState, version };
  const [reports, journal, overrulings, settings] = ["reports", "journal", "overrulings", "settings"].map((local) =>
    childOf(root, local),
  );
  const known = [reports, journal, overrulings, settings];
  const decided = (overrulings?.children ?? []).map((element) => ({ element, overruling: overrulingIn(element) }));
  const other = root.children.filter((child) => !known.includes(child)).map((child) => sourceText(read.value, child));
  return {
    version: stateVersion,
    serial: wholeNumber(root.tag.attribute("serial"), 0),
    reports: reports ? childrenOf(reports, "report").map(reportState) : [],
    journal: journal ? childrenOf(journal, "entry").flatMap(journalRecord) : [],
    overrulings: decided.flatMap(({ overruling }) => overruling ?? []),
    otherOverrulings: decided
      .flatMap(({ element, overruling }) => (overruling ? [] : [sourceText(read.value, element)]))
      .join(""),
    settings: settings ? options(settings) : {},
    other: other.join(""),
  };
}

function reportXml(report: ReportState): string {
  const names = report.names.map(({ wanted, name }) => elementXml("name", { wanted, name })).join("");
  const content = optionsXml(report.options) + names;
  return `<report key="${attributeText(report.key)}" anchor="${attributeText(report.anchor)}">${content}</report>`;
}

function optionsXml(chosen: Readonly<Record<string, string>>): string {
  return Object.entries(chosen)
    .map(([name, value]) => elementXml("option", { name, value }))
    .join("");
}

function options(element: OutlineElement): Record<string, string> {
  const pairs = childrenOf(element, "option").map(({ tag }) => [textIn(tag, "name"), textIn(tag, "value")] as const);
  return Object.fromEntries(pairs);
}

function reportState(element: OutlineElement): ReportState {
  const names = childrenOf(element, "name").map(({ tag }) => ({
    wanted: textIn(tag, "wanted"),
    name: textIn(tag, "name"),
  }));
  return {
    key: textIn(element.tag, "key"),
    anchor: textIn(element.tag, "anchor"),
    names,
    options: options(element),
  };
}

function entryXml(entry: JournalRecord): string {
  const { id, at, kind } = entry;
  if (entry.kind === "overrule") {
    const { sheetName, address, before, after } = entry;
    const content = [before, after].map((decided, at) =>
      elementXml(at === 0 ? "before" : "after", {}, decided.map(overrulingXml).join("")),
    );
    return elementXml("entry", { id, at, kind, sheet: sheetName, address }, content.join(""));
  }
  const content = entry.kind === "fix" ? entry.cells.map(cellXml) : entry.reports.map(writtenXml);
  return `<entry id="${attributeText(id)}" at="${attributeText(at)}" kind="${kind}">${content.join("")}</entry>`;
}

function cellXml({ sheetName, address, before, after }: ChangedCell): string {
  const place = `sheet="${attributeText(sheetName)}" address="${attributeText(address)}"`;
  return `<cell ${place}>${inputXml("before", before)}${inputXml("after", after)}</cell>`;
}

function inputXml(local: string, { input, numberFormat }: CellInput): string {
  return elementXml(local, { type: typeof input, input: String(input), format: numberFormat });
}

function writtenXml({ key, sheetName, isNew, fingerprint }: WrittenSheet): string {
  return elementXml("sheet", { key, sheet: sheetName, new: String(isNew), fingerprint });
}

/** No entry where the kind is one this program does not know: it can neither be shown nor undone. */
function journalRecord(element: OutlineElement): JournalRecord[] {
  const { tag } = element;
  const what = { id: textIn(tag, "id"), at: textIn(tag, "at") };
  switch (tag.attribute("kind")) {
    case "fix":
      return [{ ...what, kind: "fix", cells: childrenOf(element, "cell").map(changedCell) }];
    case "reports":
      return [{ ...what, kind: "reports", reports: childrenOf(element, "sheet").map(writtenSheet) }];
    case "overrule":
      return overruledPlace(element).map((place) => ({ ...what, kind: "overrule", ...place }));
    case undefined:
    default:
      return [];
  }
}

/** Nothing where a decision is not understood: half of them could not be put back. */
function overruledPlace(element: OutlineElement): OverruledPlace[] {
  const [before = [], after = []] = ["before", "after"].map((local) =>
    (childOf(element, local)?.children ?? []).map(overrulingIn),
  );
  const isKnown = (one: Overruling | undefined): one is Overruling => one !== undefined;
  if (!before.every(isKnown) || !after.every(isKnown)) return [];
  return [{ sheetName: textIn(element.tag, "sheet"), address: textIn(element.tag, "address"), before, after }];
}

function changedCell(element: OutlineElement): ChangedCell {
  return {
    sheetName: textIn(element.tag, "sheet"),
    address: textIn(element.tag, "address"),
    before: cellInput(childOf(element, "before")),
    after: cellInput(childOf(element, "after")),
  };
}

function cellInput(element: OutlineElement | undefined): CellInput {
  if (!element) return { input: "", numberFormat: "General" };
  const input = textIn(element.tag, "input");
  const numberFormat = textIn(element.tag, "format");
  switch (element.tag.attribute("type")) {
    case "number":
      return { input: Number(input), numberFormat };
    case "boolean":
      return { input: input === "true", numberFormat };
    case undefined:
    default:
      return { input, numberFormat };
  }
}

function writtenSheet({ tag }: OutlineElement): WrittenSheet {
  return {
    key: textIn(tag, "key"),
    sheetName: textIn(tag, "sheet"),
    isNew: tag.attribute("new") === "true",
    fingerprint: textIn(tag, "fingerprint"),
  };
}
