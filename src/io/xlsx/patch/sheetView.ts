import type { SheetViewEdit } from "../edits.ts";
import { paneXml } from "../write/paneXml.ts";
import {
  appended,
  attributeSet,
  childOf,
  childrenOf,
  insertedInOrder,
  outlined,
  qualified,
  removed,
  type OutlinedPart,
  type OutlineElement,
} from "./outline.ts";
import { worksheetOrder } from "./sheetElements.ts";
import type { SheetIndex } from "./sheetIndex.ts";
import { spliced, type Splice } from "./splice.ts";

/** The splices that change how a sheet is shown, and leave the rest of its views (zoom, selection of others) as it is. @throws RefusedFile */
export function viewSplices(index: SheetIndex, partName: string, edit: SheetViewEdit): Splice[] {
  const { bytes, data, root } = index;
  if (!root) return [];
  // What is shown stands before the rows, of which there may be a million: they are left out.
  const rest = `</${qualified(root, "worksheet")}>`;
  const head = outlined(spliced(bytes, [{ start: data.start, end: bytes.length, text: rest }]), partName, 4);
  return [
    ...(edit.tabColor === undefined ? [] : tabColorSplices(head, edit.tabColor)),
    ...sheetViewSplices(head, edit),
  ];
}

function tabColorSplices(head: OutlinedPart, color: string | null): Splice[] {
  const q = (local: string): string => qualified(head.root, local);
  const properties = childOf(head.root, "sheetPr");
  const known = properties && childOf(properties, "tabColor");
  const xml = color === null ? "" : `<${q("tabColor")} rgb="FF${color}"/>`;
  if (known) return [{ start: known.start, end: known.end, text: xml }];
  if (xml === "") return [];
  if (!properties) {
    return [insertedInOrder(head, head.root, worksheetOrder, "sheetPr", `<${q("sheetPr")}>${xml}</${q("sheetPr")}>`)];
  }
  return [insertedFirst(head, properties, xml)];
}

function sheetViewSplices(head: OutlinedPart, { showGridlines, showHeadings, freeze }: SheetViewEdit): Splice[] {
  const q = (local: string): string => qualified(head.root, local);
  const flags = [
    ["showGridLines", showGridlines],
    ["showRowColHeaders", showHeadings],
  ] as const;
  const said = flags.flatMap(([name, value]) => (value === undefined ? [] : [[name, value ? "1" : "0"] as const]));
  if (said.length === 0 && freeze === undefined) return [];
  const list = childOf(head.root, "sheetViews");
  const [view] = list ? childrenOf(list, "sheetView") : [];
  const pane = paneXml(freeze ?? null, q);
  if (!view) {
    const attributes = said.map(([name, value]) => ` ${name}="${value}"`).join("");
    const xml = `<${q("sheetView")}${attributes} workbookViewId="0">${pane}</${q("sheetView")}>`;
    return [
      insertedInOrder(head, head.root, worksheetOrder, "sheetViews", `<${q("sheetViews")}>${xml}</${q("sheetViews")}>`),
    ];
  }
  const before = freeze === undefined ? [] : [...childrenOf(view, "pane"), ...childrenOf(view, "selection")];
  return [
    ...said.flatMap(([name, value]) => attributeSet(head, view, name, value)),
    ...before.map(removed),
    ...(pane === "" ? [] : [insertedFirst(head, view, pane)]),
  ];
}

function insertedFirst(part: OutlinedPart, parent: OutlineElement, xml: string): Splice {
  const [first] = parent.children;
  return first ? { start: first.start, end: first.start, text: xml } : appended(part, parent, xml);
}
