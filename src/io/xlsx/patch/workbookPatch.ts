import { largestOf } from "../../../domain/extremes.ts";
import { escapeAttribute, escapeText, escapeXstring } from "../xmlText.ts";
import { namespace } from "../xmlNamespaces.ts";
import { appended, attributeSet, childOf, insertedInOrder, qualified, removed } from "./outline.ts";
import type { OutlineElement } from "./outline.ts";
import type { NewName } from "./reportNames.ts";
import type { Splice } from "./splice.ts";
import { definedNamesOf } from "./workbookOutline.ts";
import type { NameLine, WorkbookOutline } from "./workbookOutline.ts";

/** Order of what stands in a workbook's main part. */
const order = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
]; // prettier-ignore

/** A sheet to be listed: its name and the relationship that leads to its part. */
export interface NewSheet {
  readonly name: string;
  readonly relationshipId: string;
}

/** Lists new sheets after the workbook's own, with ids no sheet has had. */
export function sheetSplices(workbook: WorkbookOutline, added: readonly NewSheet[]): Splice[] {
  if (added.length === 0) return [];
  const { part, sheets, strict } = workbook;
  const list = childOf(part.root, "sheets");
  const parent = list ?? part.root;
  const lastId = largestOf([0, ...sheets.map(({ sheetId }) => sheetId)]);
  const declaration = parent.hasRelationshipPrefix ? "" : ` xmlns:r="${relationshipNamespace(strict)}"`;
  const lines = added.map(({ name, relationshipId }, i) => {
    const attributes = `name="${escapeAttribute(name)}" sheetId="${String(lastId + i + 1)}"${declaration} r:id="${relationshipId}"`;
    return `<${qualified(part.root, "sheet")} ${attributes}/>`;
  });
  if (list) return [appended(part, list, lines.join(""))];
  const name = qualified(part.root, "sheets");
  return [insertedInOrder(part, part.root, order, "sheets", `<${name}>${lines.join("")}</${name}>`)];
}

function relationshipNamespace(strict: boolean): string {
  return strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : namespace.relationships;
}

/** Takes `stale` names away and puts `added` ones in, each before the first name that sorts after it, as Excel orders them. */
export function nameSplices(
  workbook: WorkbookOutline,
  stale: ReadonlySet<NameLine>,
  added: readonly NewName[],
): Splice[] {
  const splices = [...stale].map(({ element }) => removed(element));
  if (added.length === 0) return splices;
  const { part } = workbook;
  const sorted = [...added].sort(byName);
  const list = definedNamesOf(workbook);
  if (!list) {
    const name = qualified(part.root, "definedNames");
    const xml = sorted.map((one) => nameXml(part.root, one)).join("");
    return [...splices, insertedInOrder(part, part.root, order, "definedNames", `<${name}>${xml}</${name}>`)];
  }
  const kept = workbook.names.filter((line) => !stale.has(line));
  const last: string[] = [];
  for (const one of sorted) {
    const xml = nameXml(part.root, one);
    const next = kept.find((line) => byName(line, one) > 0)?.element;
    if (next) splices.push({ start: next.start, end: next.start, text: xml });
    else last.push(xml);
  }
  return last.length === 0 ? splices : [...splices, appended(part, list, last.join(""))];
}

type Sortable = Pick<NewName, "name" | "sheet">;

/** By name without regard to case, then the workbook's before the sheets'. */
function byName(left: Sortable, right: Sortable): number {
  const [a, b] = [left.name.toLowerCase(), right.name.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : (left.sheet ?? -1) - (right.sheet ?? -1);
}

function nameXml(root: OutlineElement, { name, sheet, formula, hidden }: NewName): string {
  const attributes = [
    `name="${escapeAttribute(escapeXstring(name))}"`,
    sheet === null ? "" : ` localSheetId="${String(sheet)}"`,
    hidden ? ` hidden="1"` : "",
  ];
  const tag = qualified(root, "definedName");
  return `<${tag} ${attributes.join("")}>${escapeText(formula)}</${tag}>`;
}

/** Has everything recalculated when the file is opened, keeping what else calcPr says. */
export function recalculationSplices({ part }: WorkbookOutline): Splice[] {
  const settings = childOf(part.root, "calcPr");
  if (settings) return attributeSet(part, settings, "fullCalcOnLoad", "1");
  const xml = `<${qualified(part.root, "calcPr")} fullCalcOnLoad="1"/>`;
  return [insertedInOrder(part, part.root, order, "calcPr", xml)];
}
