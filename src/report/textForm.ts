/** How a formula reads a figure that the source holds as text. */
import type { SourceForm } from "./layout.ts";

/** The form a formula needs to know of a text figure. */
export type TextForm = Extract<SourceForm, { kind: "text" }>;

/** Characters that group thousands, as people and programs type them: spaces (ASCII, no-break, figure, thin, narrow), apostrophes. */
const groupCharacters = [" ", "\u00a0", "\u2007", "\u2009", "\u202f", "'", "\u2019"];
/** Hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus. */
const minusCharacters = ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"];

/**
 * The form in which a formula reads the text as `expected`; null when none does: parentheses, a trailing minus, a footnote mark or
 * a unit glued on. Only what the text itself shows is tried, so an unclear "1.234" is read as recognition read it.
 */
export function textFormOf(text: string, expected: number): TextForm | null {
  const forms = ([",", "."] as const).map((decimal): TextForm => {
    const groups = [...groupCharacters, decimal === "," ? "." : ","];
    return { kind: "text", group: found(groups, text), decimal, minus: found(minusCharacters, text) };
  });
  return forms.find((form) => reads(text, form, expected)) ?? null;
}

/** One form for all texts of a column, so that its formulas are alike: the separators of every text that has this decimal sign. */
export function jointForm(forms: readonly TextForm[], decimal: TextForm["decimal"]): TextForm {
  const alike = forms.filter((form) => form.decimal === decimal);
  const all = (pick: (form: TextForm) => readonly string[], order: readonly string[]): string[] => {
    const used = new Set(alike.flatMap(pick));
    return order.filter((character) => used.has(character));
  };
  return {
    kind: "text",
    group: all((form) => form.group, [...groupCharacters, ".", ","]),
    decimal,
    minus: all((form) => form.minus, minusCharacters),
  };
}

/** Whether a formula of this form reads the text as `expected`. */
export function reads(text: string, form: TextForm, expected: number): boolean {
  const value = readByFormula(text, form);
  return value !== null && Math.abs(value - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}

/**
 * What NUMBERVALUE gives for the text once groups are removed and minus signs made plain; null for #VALUE!. A percent sign last
 * divides by 100. Source: Excel's description of NUMBERVALUE; parentheses and a trailing minus are left out because LibreOffice
 * refuses them.
 */
export function readByFormula(text: string, form: TextForm): number | null {
  let plain = text;
  for (const character of form.group) plain = plain.replaceAll(character, "");
  for (const character of form.minus) plain = plain.replaceAll(character, "-");
  plain = plain.replace(/[ \t\r\n]/g, "");
  const match = /^([+-]?)(\d*)(?:([.,])(\d*))?(%?)$/.exec(plain);
  if (!match) return null;
  const [, sign = "", whole = "", point, fraction = "", percent = ""] = match;
  if ((point !== undefined && point !== form.decimal) || whole + fraction === "") return null;
  const size = Number(`${whole === "" ? "0" : whole}.${fraction === "" ? "0" : fraction}`);
  const value = (sign === "-" ? -size : size) / (percent === "" ? 1 : 100);
  return value === 0 ? 0 : value;
}

function found(characters: readonly string[], text: string): string[] {
  return characters.filter((character) => text.includes(character));
}
