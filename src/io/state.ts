import { anchorPrefix } from "../pipeline/ownSheets.ts";
import type { Overruling } from "../recognise/overrule/overruling.ts";
import type { Acceptance } from "../rules/accepted/index.ts";
import type { DrawnChart } from "./chart/drawnChart.ts";
import { chartOfText, chartText } from "./chart/chartText.ts";
import { longestJournal } from "./journal.ts";
import type { JournalRecord, UnfinishedFix } from "./journal.ts";
import { journalIn, journalXml, unfinishedIn } from "./journalXml.ts";
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
  /** The fix whose cells are being written, or put back, right now: found at a start, that work was cut off. */
  readonly unfinished: UnfinishedFix | null;
  /** Findings that somebody has accepted, oldest first. */
  readonly accepted: readonly Acceptance[];
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
  /** As they were drawn, so that they can be drawn again. */
  readonly charts: readonly DrawnChart[];
}

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

/** The state with an accepted finding; accepted anew, the earlier reason goes. */
export function withAcceptance(
  state: AvvikaState,
  entry: Extract<JournalRecord, { kind: "accept" }>,
  acceptance: Acceptance,
): AvvikaState {
  const others = state.accepted.filter(({ fingerprint }) => fingerprint !== acceptance.fingerprint);
  return { ...withEntry(state, entry), accepted: [...others, acceptance] };
}

/** The state without the entry and what was accepted with it, and so one step on. */
export function withoutEntry(state: AvvikaState, id: string): AvvikaState {
  return {
    ...state,
    serial: state.serial + 1,
    journal: state.journal.filter((entry) => entry.id !== id),
    accepted: state.accepted.filter((acceptance) => acceptance.id !== id),
  };
}

/** Whether there is nothing worth keeping. */
export function remembersNothing(state: AvvikaState): boolean {
  const { serial, reports, journal, accepted, overrulings, otherOverrulings, settings, other } = state;
  const kept = reports.length + journal.length + accepted.length + overrulings.length + Object.keys(settings).length;
  return serial === 0 && kept === 0 && otherOverrulings + other === "";
}

/** The state as XML. */
export function stateXml(state: AvvikaState): string {
  const { serial, reports, journal, unfinished, accepted, overrulings, otherOverrulings, settings, other } = state;
  const decided = overrulings.map(overrulingXml).join("") + otherOverrulings;
  const content = [
    `<reports>${reports.map(reportXml).join("")}</reports>`,
    // Left out where there is nothing: what the command line writes stays as short as it was.
    journalXml(journal, unfinished),
    accepted.length === 0 ? "" : `<accepted>${accepted.map(acceptanceXml).join("")}</accepted>`,
    decided === "" ? "" : `<overrulings>${decided}</overrulings>`,
    Object.keys(settings).length === 0 ? "" : `<settings>${optionsXml(settings)}</settings>`,
    other,
  ].join("");
  const step = serial === 0 ? "" : ` serial="${String(serial)}"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<avvika xmlns="${stateNamespace}" version="${String(stateVersion)}"${step}>${content}</avvika>`;
}

/** What the root holds that this program knows. */
const parts = ["reports", "journal", "accepted", "overrulings", "settings"] as const;

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
  const [reports, journal, accepted, overrulings, settings] = parts.map((local) => childOf(root, local));
  const known = [reports, journal, accepted, overrulings, settings];
  const decided = (overrulings?.children ?? []).map((element) => ({ element, overruling: overrulingIn(element) }));
  const other = root.children.filter((child) => !known.includes(child)).map((child) => sourceText(read.value, child));
  return {
    version: stateVersion,
    serial: wholeNumber(root.tag.attribute("serial"), 0),
    reports: reports ? childrenOf(reports, "report").map(reportState) : [],
    journal: journal ? journalIn(journal) : [],
    unfinished: journal ? unfinishedIn(journal) : null,
    accepted: accepted ? childrenOf(accepted, "finding").map(acceptance) : [],
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
  const charts = report.charts.map((chart) => elementXml("chart", { drawn: chartText(chart) })).join("");
  const content = optionsXml(report.options) + names + charts;
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
    charts: childrenOf(element, "chart").flatMap(({ tag }) => chartOfText(textIn(tag, "drawn")) ?? []),
  };
}

function acceptanceXml({ id, at, fingerprint, reason }: Acceptance): string {
  return elementXml("finding", { id, at, fingerprint, reason });
}

function acceptance({ tag }: OutlineElement): Acceptance {
  const [id = "", at = "", fingerprint = "", reason = ""] = ["id", "at", "fingerprint", "reason"].map((attribute) =>
    textIn(tag, attribute),
  );
  return { id, at, fingerprint, reason };
}
