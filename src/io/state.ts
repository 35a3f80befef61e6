import { anchorPrefix } from "../pipeline/ownSheets.ts";
import { childOf, childrenOf, outlined, sourceText } from "./xlsx/patch/outline.ts";
import type { OutlineElement } from "./xlsx/patch/outline.ts";
import { wholeNumber } from "./xlsx/readElements.ts";
import { attempt } from "./xlsx/refusal.ts";
import { escapeAttribute } from "./xlsx/xmlText.ts";

/** Namespace of the custom XML part every host keeps its state in. A form that old versions cannot read gets a new one. */
export const stateNamespace = "urn:avvika:state:1";

/** The form this program writes. */
export const stateVersion = 1;

/** What Avvika remembers in a workbook (decision 0009). */
export interface AvvikaState {
  /** Above `stateVersion` a newer Avvika has been here: what it wrote is neither understood nor touched. */
  readonly version: number;
  readonly reports: readonly ReportState[];
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

export interface ReportName {
  readonly wanted: string;
  readonly name: string;
}

export const emptyState: AvvikaState = { version: stateVersion, reports: [], other: "" };

/** The anchor name a sheet is wanted to have: `_Avvika.operating_statement`. */
export function anchorName(layoutKey: string): string {
  return `${anchorPrefix}${layoutKey.replaceAll("-", "_")}`;
}

/** The state with these reports put in, or in the place of those with the same key. */
export function withReports(state: AvvikaState, reports: readonly ReportState[]): AvvikaState {
  const byKey = new Map([...state.reports, ...reports].map((report) => [report.key, report]));
  return { ...state, reports: [...byKey.values()] };
}

/** The state as XML. */
export function stateXml(state: AvvikaState): string {
  const reports = state.reports.map(reportXml).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<avvika xmlns="${stateNamespace}" version="${String(stateVersion)}"><reports>${reports}</reports>${state.other}</avvika>`;
}

/** The state in a custom XML part; undefined when the part is not ours, or no longer readable. */
export function parseState(xml: Uint8Array): AvvikaState | undefined {
  const read = attempt(() => outlined(xml, "state", 4));
  if (!read.ok) return undefined;
  const { root } = read.value;
  if (root.tag.local !== "avvika" || root.tag.namespace !== stateNamespace) return undefined;
  const version = wholeNumber(root.tag.attribute("version"), stateVersion);
  if (version > stateVersion) return { ...emptyState, version };
  const reports = childOf(root, "reports");
  const other = root.children.filter((child) => child !== reports).map((child) => sourceText(read.value, child));
  return {
    version: stateVersion,
    reports: reports ? childrenOf(reports, "report").map(reportState) : [],
    other: other.join(""),
  };
}

function reportXml({ key, anchor, names, options }: ReportState): string {
  const children = [
    ...Object.entries(options).map(([name, value]) => emptyElement("option", { name, value })),
    ...names.map(({ wanted, name }) => emptyElement("name", { wanted, name })),
  ];
  return `<report key="${escapeAttribute(key)}" anchor="${escapeAttribute(anchor)}">${children.join("")}</report>`;
}

function emptyElement(local: string, attributes: Readonly<Record<string, string>>): string {
  const text = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${local}${text.join("")}/>`;
}

function reportState(element: OutlineElement): ReportState {
  const names = childrenOf(element, "name").map(({ tag }) => ({
    wanted: tag.attribute("wanted") ?? "",
    name: tag.attribute("name") ?? "",
  }));
  const options = childrenOf(element, "option").map(
    ({ tag }) => [tag.attribute("name") ?? "", tag.attribute("value") ?? ""] as const,
  );
  return {
    key: element.tag.attribute("key") ?? "",
    anchor: element.tag.attribute("anchor") ?? "",
    names,
    options: Object.fromEntries(options),
  };
}
