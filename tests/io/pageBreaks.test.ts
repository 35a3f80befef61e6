import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { pageBreaks, type PrintedLine } from "../../src/io/pageBreaks.ts";

/** Lines of ten points: "-" a line, "=" one that stands with the line above, "#" a part that begins, "n" a note. */
function lines(drawing: string, repeated = 0): PrintedLine[] {
  const starts = { "-": "line", "=": "never", "#": "part", n: "seldom" } as const;
  return [...drawing].map((sign, row) => ({
    row,
    height: 10,
    repeated: row === 0 ? 0 : repeated,
    start: starts[sign as keyof typeof starts],
  }));
}

describe("page breaks", () => {
  it("are none where everything has room", () => {
    expect(pageBreaks(lines("-----"), 50)).toEqual([]);
    expect(pageBreaks([], 50)).toEqual([]);
  });

  it("stand before a line that would leave its total alone", () => {
    expect(pageBreaks(lines("-----==-"), 50)).toEqual([4]);
  });

  it("stand where a part begins, as long as that costs no page", () => {
    expect(pageBreaks(lines("---#-----"), 60)).toEqual([3]);
    expect(pageBreaks(lines("-#---------"), 60)).toEqual([6]);
  });

  it("leave room for the headings that are repeated", () => {
    expect(pageBreaks(lines("----------", 20), 60)).toEqual([6]);
    expect(pageBreaks(lines("-----------", 20), 60)).toHaveLength(2);
  });

  it("keep notes together, and give a line that is higher than a page its own", () => {
    expect(pageBreaks(lines("----nn--"), 50)).not.toContain(5);
    expect(pageBreaks([...lines("--"), { row: 2, height: 90, repeated: 0, start: "line" }], 50)).toEqual([2]);
  });

  it("give pages that have room for what stands on them, as few as there can be", () => {
    const drawing = fc.string({ unit: fc.constantFrom("-", "-", "-", "=", "#"), minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(drawing, (signs) => {
        const all = lines(signs.replace(/={4,}/g, "==="));
        const breaks = pageBreaks(all, 100);
        const ends = [...breaks, all.length];
        const sizes = ends.map((end, at) => end - (ends[at - 1] ?? 0));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
        expect(breaks.filter((row) => all[row]?.start === "never")).toEqual([]);
        // Four joined lines are the most that a page may lack.
        expect(ends.length).toBeLessThanOrEqual(Math.ceil(all.length / 7));
      }),
    );
  });
});
