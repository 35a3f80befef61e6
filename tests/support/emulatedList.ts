import type { ObjectType } from "../../src/workbench/host/objectType.ts";
import type { ClientMember, ClientType } from "./clientMembers.ts";

/** Events of the document itself, which the channel serves and no object. */
const documentEvents = new Set(["Workbook.onSelectionChanged", "SettingCollection.onSettingsChanged"]);

/** Whether the host serves the member of a type it knows. */
export function isEmulated(type: ObjectType<unknown>, { name, wire, kind }: ClientMember): boolean {
  if (documentEvents.has(`${type.name}.${name}`)) return true;
  if (name === "getItem") return type.indexer !== undefined;
  const { scalars, links = {}, methods = {} } = type;
  const table = kind === "scalar" ? scalars : kind === "object" ? links : methods;
  return Object.hasOwn(table, wire);
}

/** Up to where Office.js goes when it is told that ExcelApi 1.15 is there; members of other sets are not offered. */
export function isOffered({ set }: ClientMember): boolean {
  if (set === null) return true;
  const [name, version = ""] = set.split(" ");
  return name === "ExcelApi" && Number(version.split(".")[1]) <= 15;
}

/** No part of a workbook: formulas called from code, and what Microsoft keeps for itself. */
const unlisted = new Set(["Functions", "InternalTest", "_V1Api"]);

/** What the host serves of each type and what it does not, as the page docs/emulated.md. */
export function emulatedList(
  ours: ReadonlyMap<string, ObjectType<unknown>>,
  client: ReadonlyMap<string, ClientType>,
): string {
  const served: string[] = [];
  const missing: string[] = [];
  let count = 0;
  let total = 0;
  const types = [...client.values()].filter(({ name }) => !unlisted.has(name));
  for (const { name, members } of types.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const offered = members.filter(isOffered);
    const type = ours.get(name);
    total += offered.length;
    if (offered.length === 0) continue;
    if (!type) {
      missing.push(name);
      continue;
    }
    const [yes, no] = [true, false].map((wanted) => offered.filter((member) => isEmulated(type, member) === wanted));
    count += yes?.length ?? 0;
    served.push(entry(name, yes ?? [], no ?? [], offered.length));
  }
  return `${introduction(count, total, served.length, types.length)}\n${served.join("\n")}\n## Types that are not emulated\n\n${missing.join(", ")}\n`;
}

function entry(name: string, yes: readonly ClientMember[], no: readonly ClientMember[], total: number): string {
  const list = (members: readonly ClientMember[]): string => members.map((member) => member.name).join(", ");
  const lines = [`### ${name} (${String(yes.length)} of ${String(total)})\n`];
  if (yes.length > 0) lines.push(`- Emulated: ${list(yes)}`);
  if (no.length > 0) lines.push(`- Not emulated: ${list(no)}`);
  return `${lines.join("\n")}\n`;
}

function introduction(count: number, total: number, types: number, allTypes: number): string {
  return `# What the workbench emulates of Excel

The workbench and the tests run Microsoft's own, unmodified Office.js against a host of ours. This page lists, per type of the Excel API,
which members up to ExcelApi 1.15 that host serves: ${String(count)} of ${String(total)} members, on ${String(types)} of ${String(allTypes)} types. It is compared with the code in
\`tests/workbench/host/emulated.test.ts\`, which also writes it anew (\`UPDATE_DOCS=1\`).

A member that is not emulated answers the error \`NotImplemented\` with its name, and is kept in \`host.unknownMembers\`; a test that ends with
any fails. What is emulated behaves as Microsoft documents it; it was not compared with a running Excel.

Beside the types below there are: \`Office.onReady\`, \`Office.context\`, the document's settings and selection event, requirement sets, ribbon
commands and \`Office.ribbon.requestUpdate\`, message windows (\`displayDialogAsync\` in a frame, where somebody draws it), \`Excel.run\` with kept and
released objects, null objects, errors with place and statement, the 5 MB limits of Excel on the web, cell editing, latency and failures on order.
There are not: bindings, \`getFileAsync\`, selected data through the common API, \`goToByIdAsync\`, custom functions, single sign-on, messages
to and from windows, undo in Excel's own stack, and members of other sets than ExcelApi. Co-authors are edits whose events say "Remote".

Known to differ from Excel:

- Names and formulas are kept in English form; \`formulasLocal\` and \`addFormulaLocal\` are no exception.
- \`NamedItem.value\` of a name that would have to be calculated is its formula.
- Formulas are calculated when somebody reads them; suspending calculation or screen updating does nothing.
- \`onChanged\` has no \`details\` (the values before and after), and there are no events for sorting, hidden rows, single clicks and tables.
- Filters by value and by criteria are carried out; those by colour, icon, rank and date of today are kept as a file has them, and refused when
  asked for. The rows of tables are filtered as those of sheets are, but a filtered table is not written to a file. Guesses about filters:
  values are compared with what cells show, without regard to case, "" is a blank cell, a column without a filter has criteria that are all null,
  a filter that is applied again shows rows that were hidden by hand, and a sheet's own filter over an Excel table is \`InvalidArgument\`.
- Error codes that Microsoft does not document are our guess: \`InvalidOperation\` for activating a hidden sheet and for hiding or deleting the last
  visible one, \`ItemAlreadyExists\` for a defined name that is taken, \`InvalidReference\` for a name that refers to no cells and for cells that
  have been deleted. So are the http status numbers.

## Types
`;
}
