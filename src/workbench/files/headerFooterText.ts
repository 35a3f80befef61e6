import type { HeaderFooter } from "../book/bookTypes.ts";

/** "&LVänster&CMitten&RHöger" → its three sections. Text before a code stands in the middle, as in Excel. */
export function sectionsOf(text: string): { readonly left: string; readonly center: string; readonly right: string } {
  const sections = { L: "", C: "", R: "" };
  let section: keyof typeof sections = "C";
  for (const piece of text.match(/&&|&[LCR]|[\s\S]/gu) ?? []) {
    if (piece === "&L" || piece === "&C" || piece === "&R") section = piece.charAt(1) as keyof typeof sections;
    else sections[section] += piece;
  }
  return { left: sections.L, center: sections.C, right: sections.R };
}

/** The inverse: "" when nothing is said. */
export function textOfSections(page: HeaderFooter, kind: "Header" | "Footer"): string {
  return (["left", "center", "right"] as const)
    .map((side) => {
      const text = page[`${side}${kind}`];
      return text === "" ? "" : `&${side.charAt(0).toUpperCase()}${text}`;
    })
    .join("");
}
