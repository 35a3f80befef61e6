import type { Texts } from "./texts.ts";

/** What was marked, and where it could not be. */
export function highlightsMadeText(
  { cells, protectedSheets }: { readonly cells: number; readonly protectedSheets: readonly string[] },
  { highlight, formats }: Texts,
): string {
  const made = highlight.made(cells);
  if (protectedSheets.length === 0) return made;
  return `${made} ${highlight.notMarked(formats.list(protectedSheets), protectedSheets.length)}`;
}

/** Where marks were taken away, and where they could not be. */
export function highlightsRemovedText(
  { sheets, protectedSheets }: { readonly sheets: readonly string[]; readonly protectedSheets: readonly string[] },
  { highlight, formats }: Texts,
): string {
  const sentences = [
    ...(sheets.length > 0 ? [highlight.removed(formats.list(sheets), sheets.length)] : []),
    ...(protectedSheets.length > 0
      ? [highlight.notRemoved(formats.list(protectedSheets), protectedSheets.length)]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(" ") : highlight.noneFound;
}
