import { anchorPrefix } from "../pipeline/ownSheets.ts";
import type { Acceptance } from "../rules/accepted/index.ts";
import { childOf, childrenOf, outlined, sourceText } from "./xlsx/patch/outline.ts";
import type { OutlineElement } from "./xlsx/patch/outline.ts";
import { wholeNumber } from "./xlsx/readElements.ts";
import { attempt } from "./xlsx/refusal.ts";
import type { StartTag } from "./xlsx/xml.ts";
import { escapeAttribute, escapeXstring, unescapeXstring } from "./xlsx/xmlText.ts";

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
  /** The fix whose cells are being written, or put back, right now: found at a start, that work was cut off. */
  readonly unfinished: UnfinishedFix | null;
  /** Findings that somebody has accepted, oldest first. */
  readonly accepted: readonly Acceptance[];
  /** What a person chose for this workbook ("unit"). */
  readonly settings: Readonly<Record<string, string>>;
  /** What others of our hosts keep here, as XML in our namespace: carried along unread. */
  readonly other: string;
}

/** A fix of which some cells may have been written and others not: to be put right by putting all of them back. */
export interface UnfinishedFix {
  /** Id of its entry in the journal. */
  readonly entry: string;
  /** The state's serial once that is done. */
  readonly serial: number;
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
  /** The acceptance with the same id. The place is where the finding was. */
  | { readonly kind: "accept"; readonly rule: string; readonly sheetName: string; readonly address: string }
);

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
  unfinished: null,
  accepted: [],
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

/** The state with an accepted finding; accepted anew, the earlier reason goes. */
export function withAcceptance(
  state: AvvikaState,
  entry: Extract<JournalRecord, { kind: "accept" }>,
  acceptance: Acceptance,
): AvvikaState {
  const others = state.accepted.filter(({ fingerprint }) => fingerprint !== acceptance.fingerprint);
  return { ...withEntry(state, entry), accepted: [...others, acceptance] };
}

/** The state without the entry and what it was accepted with, and so one step on. */
export function withoutEntry(state: AvvikaState, id: string): AvvikaState {
  return {
    ...state,
    serial: state.serial + 1,
    journal: state.journal.filter((entry) => entry.id !== id),
    accepted: state.accepted.filter((acceptance) => acceptance.id !== id),
  };
}

/** Whether there is nothing worth keeping. */
export function remembersNothing({ serial, reports, journal, accepted, settings, other }: AvvikaState): boolean {
  const kept = reports.length + journal.length + accepted.length + Object.keys(settings).length;
  return serial === 0 && kept === 0 && other === "";
}

/** The state as XML. */
export function stateXml({ serial, reports, journal, unfinished, accepted, settings, other }: AvvikaState): string {
  const parts = [
    `<reports>${reports.map(reportXml).join("")}</reports>`,
    // Left out where there is nothing: what the command line writes stays as short as it was.
    journal.length === 0 ? "" : `<journal${unfinishedXml(unfinished)}>${journal.map(entryXml).join("")}</journal>`,
    accepted.length === 0 ? "" : `<accepted>${accepted.map(acceptanceXml).join("")}</accepted>`,
    Object.keys(settings).length === 0 ? "" : `<settings>${optionsXml(settings)}</settings>`,
    other,
  ].join("");
  const step = serial === 0 ? "" : ` serial="${String(serial)}"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<avvika xmlns="${stateNamespace}" version="${String(stateVersion)}"${step}>${parts}</avvika>`;
}

/** The state in a custom XML part; undefined when the part is not ours, or no longer readable. */
export function parseState(xml: Uint8Array): AvvikaState | undefined {
  const read = attempt(() => outlined(xml, "state", 5));
  if (!read.ok) return undefined;
  const { root } = read.value;
  if (root.tag.local !== "avvika" || root.tag.namespace !== stateNamespace) return undefined;
  const version = wholeNumber(root.tag.attribute("version"), stateVersion);
  if (version > stateVersion) return { ...emptyState, version };
  const [reports, journal, accepted, settings] = ["reports", "journal", "accepted", "settings"].map((local) =>
    childOf(root, local),
  );
  const known = [reports, journal, accepted, settings];
  const other = root.children.filter((child) => !known.includes(child)).map((child) => sourceText(read.value, child));
  return {
    version: stateVersion,
    serial: wholeNumber(root.tag.attribute("serial"), 0),
    reports: reports ? childrenOf(reports, "report").map(reportState) : [],
    journal: journal ? childrenOf(journal, "entry").flatMap(journalRecord) : [],
    unfinished: journal ? unfinishedFix(journal.tag) : null,
    accepted: accepted ? childrenOf(accepted, "finding").map(acceptance) : [],
    settings: settings ? options(settings) : {},
    other: other.join(""),
  };
}

function reportXml(report: ReportState): string {
  const names = report.names.map(({ wanted, name }) => emptyElement("name", { wanted, name })).join("");
  const content = optionsXml(report.options) + names;
  return `<report key="${attributeText(report.key)}" anchor="${attributeText(report.anchor)}">${content}</report>`;
}

function optionsXml(chosen: Readonly<Record<string, string>>): string {
  return Object.entries(chosen)
    .map(([name, value]) => emptyElement("option", { name, value }))
    .join("");
}

function options(element: OutlineElement): Record<string, string> {
  const pairs = childrenOf(element, "option").map(({ tag }) => [textIn(tag, "name"), textIn(tag, "value")] as const);
  return Object.fromEntries(pairs);
}

function emptyElement(local: string, named: Readonly<Record<string, string>>): string {
  return `<${local}${attributes(named)}/>`;
}

function attributes(named: Readonly<Record<string, string>>): string {
  return Object.entries(named)
    .map(([name, value]) => ` ${name}="${attributeText(value)}"`)
    .join("");
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

function unfinishedXml(unfinished: UnfinishedFix | null): string {
  return unfinished === null ? "" : attributes({ unfinished: unfinished.entry, until: String(unfinished.serial) });
}

function unfinishedFix(tag: StartTag): UnfinishedFix | null {
  const entry = textIn(tag, "unfinished");
  return entry === "" ? null : { entry, serial: wholeNumber(tag.attribute("until"), 0) };
}

function entryXml(entry: JournalRecord): string {
  const { id, at, kind } = entry;
  return `<entry${attributes({ id, at, kind })}>${entryContent(entry)}</entry>`;
}

function entryContent(entry: JournalRecord): string {
  switch (entry.kind) {
    case "fix":
      return entry.cells.map(cellXml).join("");
    case "reports":
      return entry.reports.map(writtenXml).join("");
    case "accept":
      return emptyElement("finding", { rule: entry.rule, sheet: entry.sheetName, address: entry.address });
  }
}

function acceptanceXml({ id, at, fingerprint, reason }: Acceptance): string {
  return emptyElement("finding", { id, at, fingerprint, reason });
}

function cellXml({ sheetName, address, before, after }: ChangedCell): string {
  const place = `sheet="${attributeText(sheetName)}" address="${attributeText(address)}"`;
  return `<cell ${place}>${inputXml("before", before)}${inputXml("after", after)}</cell>`;
}

function inputXml(local: string, { input, numberFormat }: CellInput): string {
  return emptyElement(local, { type: typeof input, input: String(input), format: numberFormat });
}

function writtenXml({ key, sheetName, isNew, fingerprint }: WrittenSheet): string {
  return emptyElement("sheet", { key, sheet: sheetName, new: String(isNew), fingerprint });
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
    case "accept":
      return childrenOf(element, "finding").map((finding) => ({
        ...what,
        kind: "accept",
        rule: textIn(finding.tag, "rule"),
        sheetName: textIn(finding.tag, "sheet"),
        address: textIn(finding.tag, "address"),
      }));
    case undefined:
    default:
      return [];
  }
}

function acceptance({ tag }: OutlineElement): Acceptance {
  return {
    id: textIn(tag, "id"),
    at: textIn(tag, "at"),
    fingerprint: textIn(tag, "fingerprint"),
    reason: textIn(tag, "reason"),
  };
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

/** What XML cannot hold (control characters of a cell's text) is escaped as in cells. */
function attributeText(text: string): string {
  return escapeAttribute(escapeXstring(text));
}

function textIn(tag: StartTag, attribute: string): string {
  return unescapeXstring(tag.attribute(attribute) ?? "");
}
