/** The guide's pages about rules, in Swedish: written by `npm run docs`, compared in `tests/architecture/rules.test.ts`. */
import { addressOf, columnName } from "../../src/domain/cell.ts";
import { dateOfSerial, datePartsOf } from "../../src/domain/calendar.ts";
import { textsIn } from "../../src/messages/index.ts";
import { monthsSv } from "../../src/messages/months.ts";
import { findingText, repairTexts } from "../../src/messages/render.ts";
import { rulePagesSv } from "../../src/messages/rulePages.sv.ts";
import type { Finding } from "../../src/rules/finding.ts";
import { rules } from "../../src/rules/index.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { hitsOf } from "./check.ts";
import { ruleExample } from "./ruleExamples.ts";

const texts = textsIn.sv;
const written = "<!-- Skriven av `npm run docs`. -->";

/** Every page by its file name in docs/regler. */
export function rulePages(): ReadonlyMap<string, string> {
  const byName = [...rules].sort((a, b) => a.id.localeCompare(b.id));
  return new Map([
    ["README.md", indexPage(byName)],
    ...byName.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const),
  ]);
}

function indexPage(all: readonly Rule[]): string {
  const { severities, rules: names } = texts.findings;
  const lines = all.map(({ id, severity }) => [
    `[${names[id]}](${id}.md)`,
    `\`${id}\``,
    severities[severity],
    rulePagesSv[id].finds,
  ]);
  return page([
    "# Reglerna",
    written,
    `Avvika stämmer av en arbetsbok med ${String(all.length)} regler. **${severities.error}** är det som räkningen bevisar, **${severities.warning}** det som med stor sannolikhet är fel, **${severities.info}** det som är bra att veta. Varje sida säger vad regeln hittar, visar ett exempel och räknar upp vad den låter vara.`,
    table(["Regel", "Id", "Nivå", "Hittar"], lines),
  ]);
}

function rulePage({ id, severity }: Rule): string {
  const { severities, rules: names } = texts.findings;
  const { finds, why, lower, holdsBack, toDo } = rulePagesSv[id];
  return page([
    `# ${names[id]}`,
    written,
    `\`${id}\` · **${severities[severity]}**`,
    finds,
    ...(lower === null ? [] : [lower]),
    "## Varför",
    why,
    "## Exempel",
    ...example(id),
    "## Låter vara",
    holdsBack.map((text) => `- ${text}`).join("\n"),
    "## Gör så här",
    toDo,
    "[Alla regler](README.md)",
  ]);
}

/** The drawn table with its column letters and row numbers, and what the real check says of it. */
function example(id: Rule["id"]): string[] {
  const { rows, workbook } = ruleExample(id);
  const hits = hitsOf(id, { workbook });
  if (hits.length === 0) throw new Error(`the example of ${id} has no finding of it`);
  const hidden = workbook.sheets[0]?.hiddenRows ?? [];
  const isHidden = (row: number): boolean => hidden.some(({ first, last }) => row >= first && row <= last);
  const width = Math.max(...rows.map((row) => row.length));
  const head = ["", ...Array.from({ length: width }, (_, column) => columnName(column))];
  const body = rows.map((row, at) => [
    isHidden(at) ? `_${String(at + 1)} (dold)_` : String(at + 1),
    ...Array.from({ length: width }, (_, column) => drawnCell(row[column] ?? "")),
  ]);
  return [table(head, body), ...hits.map((hit) => quoted(hit))];
}

/** A cell as Excel shows it: a formula with its value, a date as its format has it. */
function drawnCell(text: string): string {
  const [, value = "", format] = /^(.*?)(?: \{(.+)\})?$/.exec(text) ?? [];
  const formula = /^(=.*?)\s*→\s*(.*)$/.exec(value);
  if (formula) return `${formula[2] ?? ""} (\`${formula[1] ?? ""}\`)`;
  const date = format !== undefined && datePartsOf(format) ? dateOfSerial(Number(value), false) : null;
  return date ? `${String(date.day)}-${monthsSv.short[date.month - 1] ?? ""}` : value.replace(/^-(?=\d)/, "−");
}

function quoted(finding: Finding): string {
  const { cell, severity } = finding;
  const lines = [
    `**${texts.findings.severities[severity]} · ${addressOf(cell.row, cell.column)}** ${findingText(finding, texts)}`,
    ...repairTexts(finding, texts, ({ row, column }) => addressOf(row, column)).map((text) => `→ ${text}`),
  ];
  return lines.map((line) => `> ${line}`).join("\n>\n");
}

/** A table as Prettier sets it. */
function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const all = [head, ...body].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
  const [first = [], ...others] = all;
  return [line(first), line(widths.map((width) => "-".repeat(width))), ...others.map(line)].join("\n");
}

function page(blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}
