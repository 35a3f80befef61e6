/** The journal as XML in the state part. */
import type { Overruling } from "../recognise/overrule/overruling.ts";
import type { CellInput, ChangedCell, JournalRecord, OverruledPlace, UnfinishedFix, WrittenSheet } from "./journal.ts";
import { overrulingIn, overrulingXml } from "./overrulingXml.ts";
import { rowFilterIn, rowFilterXml } from "./rowFilterXml.ts";
import { elementXml, textIn } from "./stateElements.ts";
import { childOf, childrenOf } from "./xlsx/patch/outline.ts";
import type { OutlineElement } from "./xlsx/patch/outline.ts";
import { wholeNumber } from "./xlsx/readElements.ts";

/** The journal, and what of it is unfinished; "" where there is nothing. */
export function journalXml(journal: readonly JournalRecord[], unfinished: UnfinishedFix | null): string {
  if (journal.length === 0) return "";
  const under = { unfinished: unfinished?.entry, until: unfinished?.serial };
  return elementXml("journal", under, journal.map(entryXml).join(""));
}

/** The entries of a journal, without those that this program cannot read. */
export function journalIn(element: OutlineElement): JournalRecord[] {
  return childrenOf(element, "entry").flatMap(journalRecord);
}

/** What of a journal is unfinished. */
export function unfinishedIn({ tag }: OutlineElement): UnfinishedFix | null {
  const entry = textIn(tag, "unfinished");
  return entry === "" ? null : { entry, serial: wholeNumber(tag.attribute("until"), 0) };
}

function entryXml(entry: JournalRecord): string {
  const { id, at, kind } = entry;
  switch (entry.kind) {
    case "fix":
      return elementXml("entry", { id, at, kind }, entry.cells.map(cellXml).join(""));
    case "reports":
      return elementXml("entry", { id, at, kind }, entry.reports.map(writtenXml).join(""));
    case "overrule": {
      const { sheetName, address, before, after } = entry;
      const content = [before, after].map((decided, part) =>
        elementXml(part === 0 ? "before" : "after", {}, decided.map(overrulingXml).join("")),
      );
      return elementXml("entry", { id, at, kind, sheet: sheetName, address: address ?? undefined }, content.join(""));
    }
    case "filter": {
      const { sheetName, table, address, before, after } = entry;
      const under = { id, at, kind, sheet: sheetName, table: table ?? undefined, address, after };
      return elementXml("entry", under, before === null ? "" : rowFilterXml(before));
    }
    case "accept": {
      const { rule, sheetName, address } = entry;
      return elementXml("entry", { id, at, kind, rule, sheet: sheetName, address });
    }
  }
}

function cellXml({ sheetName, address, before, after }: ChangedCell): string {
  return elementXml("cell", { sheet: sheetName, address }, inputXml("before", before) + inputXml("after", after));
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
  const place = { sheetName: textIn(tag, "sheet"), address: textIn(tag, "address") };
  switch (tag.attribute("kind")) {
    case "fix":
      return [{ ...what, kind: "fix", cells: childrenOf(element, "cell").map(changedCell) }];
    case "reports":
      return [{ ...what, kind: "reports", reports: childrenOf(element, "sheet").map(writtenSheet) }];
    case "overrule": {
      const address = tag.attribute("address") === undefined ? null : place.address;
      return overruled(element).map((decided) => ({ ...what, kind: "overrule", ...place, address, ...decided }));
    }
    case "filter": {
      const filter = childOf(element, "filter");
      const before = filter ? rowFilterIn(filter) : null;
      const table = tag.attribute("table") === undefined ? null : textIn(tag, "table");
      return before === undefined
        ? []
        : [{ ...what, kind: "filter", ...place, table, before, after: textIn(tag, "after") }];
    }
    case "accept":
      return [{ ...what, kind: "accept", rule: textIn(tag, "rule"), ...place }];
    case undefined:
    default:
      return [];
  }
}

/** Nothing where a decision is not understood: half of them could not be put back. */
function overruled(element: OutlineElement): Pick<OverruledPlace, "before" | "after">[] {
  const [before = [], after = []] = ["before", "after"].map((local) =>
    (childOf(element, local)?.children ?? []).map(overrulingIn),
  );
  const isKnown = (one: Overruling | undefined): one is Overruling => one !== undefined;
  return before.every(isKnown) && after.every(isKnown) ? [{ before, after }] : [];
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
