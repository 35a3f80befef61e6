import type { BookStyle } from "../../book/index.ts";

/** Width of a text in pixels. `font`: as CSS writes it, "bold 11pt Calibri". */
export type MeasureText = (text: string, font: string) => number;

/** A line is this much higher than its letters; Calibri 11 stands in 15 points. */
const lineSpacing = 15 / 11;

/** Points that a row must have to show the cell: its lines when it wraps, else one. `width`: of its column, in pixels. */
export function automaticHeight(text: string, { font, wrap }: BookStyle, width: number, measure: MeasureText): number {
  const lines = wrap
    ? linesOf(text, `${font.bold ? "bold " : ""}${String(font.size)}pt ${font.name}`, width - 6, measure)
    : 1;
  return Math.ceil(lines * font.size * lineSpacing);
}

function linesOf(text: string, font: string, width: number, measure: MeasureText): number {
  return text.split("\n").reduce((lines, paragraph) => lines + wrapped(paragraph, font, width, measure), 0);
}

/** Lines of a paragraph that breaks between words. */
function wrapped(paragraph: string, font: string, width: number, measure: MeasureText): number {
  let lines = 1;
  let line = "";
  for (const word of paragraph.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer, font) > width) {
      lines += 1;
      line = word;
    } else line = longer;
  }
  return lines;
}

/** Measures with the browser's own fonts, each text once. */
export function textMeter(): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = font;
      width = context?.measureText(text).width ?? 0;
      known.set(key, width);
    }
    return width;
  };
}
