import { addressOf } from "../../domain/cell.ts";
import { edgeStyles, type ConditionalChange } from "../../io/xlsx/cellLook.ts";
import type { StyleRegistry } from "../../io/xlsx/write/styleRegistry.ts";
import { fileFormula } from "../../io/xlsx/write/fileFormula.ts";
import { escapeAttribute, escapeText } from "../../io/xlsx/xmlText.ts";
import type { ConditionalFormat, ConditionalLook, ConditionalRule } from "../book/bookTypes.ts";
import { rangeText } from "../book/cellRange.ts";
import { operatorNames, textRules } from "./readConditionalFormats.ts";

/** How the part spells an element's name. */
export type Spelling = (local: string) => string;

/** Whether a rule can be written. What draws by itself (bars, scales, icons) and Excel's ready-made rules cannot. */
export function isWritable({ rule }: ConditionalFormat): boolean {
  return rule.kind !== "preset" && rule.kind !== "dataBar" && rule.kind !== "colorScale" && rule.kind !== "iconSet";
}

/** The conditional formats of a sheet, the first with the highest priority. Shape: all writable. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  q: Spelling,
  styles: StyleRegistry,
): string {
  return formats.map((format, at) => formatXml(format, at + 1, q, styles)).join("");
}

function formatXml(format: ConditionalFormat, priority: number, q: Spelling, styles: StyleRegistry): string {
  const look = format.format ? ` dxfId="${String(styles.conditional(changeOf(format.format)))}"` : "";
  const stop = format.stopIfTrue ? ` stopIfTrue="1"` : "";
  const first = format.ranges[0];
  const { attributes, formulas } = ruleXml(format.rule, first ? addressOf(first.top, first.left) : "A1");
  const texts = formulas.map((text) => `<${q("formula")}>${escapeText(fileFormula(text))}</${q("formula")}>`);
  const rule = `<${q("cfRule")} ${attributes}${look} priority="${String(priority)}"${stop}>${texts.join("")}</${q("cfRule")}>`;
  const cells = format.ranges.map((range) => rangeText(range)).join(" ");
  return `<${q("conditionalFormatting")} sqref="${cells}">${rule}</${q("conditionalFormatting")}>`;
}

/** Lines that a file has no word for are left out. */
function changeOf({ border, ...look }: ConditionalLook): ConditionalChange {
  if (!border) return look;
  const sides = (["top", "bottom", "left", "right"] as const).flatMap((side) => {
    const edge = border[side];
    const style = edgeStyles.find((name) => name === edge?.style);
    return edge && style ? [[side, { style, color: edge.color }] as const] : [];
  });
  return { ...look, border: Object.fromEntries(sides) };
}

/** `first` is the cell that formulas are relative to. */
function ruleXml(rule: ConditionalRule, first: string): { readonly attributes: string; readonly formulas: string[] } {
  switch (rule.kind) {
    case "cellValue": {
      const formulas = rule.formula2 === null ? [rule.formula1] : [rule.formula1, rule.formula2];
      return { attributes: `type="cellIs" operator="${operatorNames[rule.operator]}"`, formulas };
    }
    case "custom":
      return { attributes: `type="expression"`, formulas: [rule.formula] };
    case "containsText": {
      const name = textRules[rule.operator];
      const operator =
        rule.operator === "contains" ? "containsText" : rule.operator === "notContains" ? "notContains" : name;
      const attributes = `type="${name}" operator="${operator}" text="${escapeAttribute(rule.text)}"`;
      return { attributes, formulas: [textFormula(rule.operator, rule.text, first)] };
    }
    case "topBottom": {
      const bottom = rule.type.startsWith("bottom") ? ` bottom="1"` : "";
      const percent = rule.type.endsWith("Percent") ? ` percent="1"` : "";
      return { attributes: `type="top10"${bottom}${percent} rank="${String(rule.rank)}"`, formulas: [] };
    }
    case "preset":
    case "dataBar":
    case "colorScale":
    case "iconSet":
      throw new Error("conditional-format-not-writable");
  }
}

function textFormula(operator: keyof typeof textRules, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "contains":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "notContains":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},${String(text.length)})=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},${String(text.length)})=${quoted}`;
  }
}
