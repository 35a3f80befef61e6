import type { NamedTable } from "../rules/finding.ts";
import type { Texts } from "./texts.ts";

/**
 * Groups of tables as one sentence names them, a phrase for each group: by number where all stand on one sheet, else by sheet. Three or more that
 * are numbered one after the other are told as a range: "tabell 2–4".
 */
export function tablesIn(groups: readonly (readonly NamedTable[])[], texts: Texts): string[] {
  const sheets = new Set(groups.flat().map(({ sheet }) => sheet));
  return groups.map((group) => {
    if (sheets.size === 1 && group.every(({ number }) => number !== null)) {
      const numbers = group.map(({ number }) => number ?? 0);
      return texts.findings.tableNumber(texts.formats.list(withRanges(numbers)));
    }
    return texts.formats.list(namedInTurn(group, texts));
  });
}

/** One table among others of the sentence. */
export function tableIn(table: NamedTable, others: readonly NamedTable[], texts: Texts): string {
  return tablesIn([[table], others], texts)[0] ?? "";
}

/** Sheets by their names; those that differ in a last number alone are put together: "Tabell 2–4". */
function namedInTurn(group: readonly NamedTable[], { findings }: Texts): string[] {
  const names: string[] = [];
  for (let at = 0; at < group.length; at++) {
    const run = runFrom(group, at);
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length > 2) {
      names.push(`${first.stem}${String(first.number)}\u2013${String(last.number)}`);
      at += run.length - 1;
      continue;
    }
    const { sheet, number } = group[at] as NamedTable;
    names.push(number === null ? sheet : findings.tableOnSheet(sheet, String(number)));
  }
  return names;
}

interface NumberedName {
  readonly stem: string;
  readonly number: number;
}

/** Sheets from a place on whose names count upwards. */
function runFrom(group: readonly NamedTable[], start: number): NumberedName[] {
  const run: NumberedName[] = [];
  for (const { sheet, number } of group.slice(start)) {
    const [, stem = "", digits = ""] = /^(.*?)(\d{1,3})$/.exec(sheet) ?? [];
    const last = run.at(-1);
    const continues = !last || (last.stem === stem && last.number + 1 === Number(digits));
    if (digits === "" || number !== null || !continues) break;
    run.push({ stem, number: Number(digits) });
  }
  return run;
}

/** 2, 3, 4, 7 → "2–4", "7"; two in a row stay two. */
function withRanges(numbers: readonly number[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < numbers.length; at++) {
    let last = at;
    while (numbers[last + 1] === (numbers[last] ?? 0) + 1) last++;
    if (last - at >= 2) {
      found.push(`${String(numbers[at])}\u2013${String(numbers[last])}`);
      at = last;
    } else found.push(String(numbers[at]));
  }
  return found;
}
