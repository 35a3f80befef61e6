/** What a person has said about accounts, as one line of text: how the workbook's state keeps it. */
import { accountLines, type AccountLine, type AccountMapping } from "./accountLines.ts";

/** Its name among the settings of a workbook. */
export const accountMappingSetting = "accounts";

const entry = /^(\d{1,8})=([A-Za-z0-9]+)$/;

/** "36=sales 7910=depreciation": beginnings of account numbers and their lines. What this program does not know is left out. */
export function readAccountMapping(text: string | undefined): AccountMapping {
  const entries = (text ?? "").split(" ").flatMap((part): [string, AccountLine][] => {
    const match = entry.exec(part);
    const line = accountLines.find((known) => known === match?.[2]);
    return match?.[1] === undefined || line === undefined ? [] : [[match[1], line]];
  });
  return Object.fromEntries(entries);
}

/** The inverse, the same text for the same mapping. */
export function accountMappingText(mapping: AccountMapping): string {
  return Object.entries(mapping)
    .map(([begins, line]) => `${begins}=${line}`)
    .sort()
    .join(" ");
}
