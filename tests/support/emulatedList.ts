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

/** What the host serves of each type and what it does not, as the page docs/emulated.md. */
export function emulatedList(
  ours: ReadonlyMap<string, ObjectType<unknown>>,
  client: ReadonlyMap<string, ClientType>,
): string {
  const served: string[] = [];
  const missing: string[] = [];
  let count = 0;
  let total = 0;
  for (const { name, members } of [...client.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
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
  return `${introduction(count, total, served.length, client.size)}\n${served.join("\n")}\n## Types that are not emulated\n\n${missing.join(", ")}\n`;
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

Not emulated beside the types below: dialogs, bindings, \`getFileAsync\`, selected data through the common API, \`goToByIdAsync\`, custom
functions, single sign-on, co-authoring (but for events that say "Remote"), undo in Excel's own stack, and every set beside ExcelApi.
Different from Excel by intent: names and formulas are kept in English form; \`NamedItem.value\` of a name that has to be calculated is its
formula; calculation waits until somebody reads; \`suspendApiCalculationUntilNextSync\` and \`suspendScreenUpdatingUntilNextSync\` do nothing.
What our own document knows of Excel's error codes : activating a hidden sheet, hiding or deleting the last
visible one and deleting a very hidden one give \`InvalidOperation\`; a name that is taken gives \`ItemAlreadyExists\`.

## Types
`;
}
