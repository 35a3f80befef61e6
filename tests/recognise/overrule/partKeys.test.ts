import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { findPart, partKeys } from "../../../src/recognise/overrule/partKeys.ts";

const name = fc.constantFrom("", "a", "b", "c", "d", "intäkter", "kostnader");
const names = fc.array(name, { maxLength: 14 });

describe("the key of a row or column", () => {
  it("finds it where nothing has changed", () => {
    fc.assert(
      fc.property(names, (all) => {
        partKeys(all).forEach((key, index) => expect(findPart(key, all)).toBe(index));
      }),
    );
  });

  it("finds it when others have come in between, whatever is called the same", () => {
    const news = fc.array(fc.nat({ max: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(names, news, (all, places) => {
        const parts = all.map((text, was): { text: string; was: number } => ({ text, was }));
        places.forEach((place, count) =>
          parts.splice(Math.min(place, parts.length), 0, { text: `ny ${String(count)}`, was: -1 }),
        );
        partKeys(all).forEach((key, index) => {
          const found = findPart(
            key,
            parts.map(({ text }) => text),
          );
          expect(found === undefined ? found : parts[found]?.was).toBe(index);
        });
      }),
    );
  });

  it("never finds another when some are gone", () => {
    fc.assert(
      fc.property(names, fc.func(fc.boolean()), (all, isKept) => {
        const kept = all.map((text, was) => ({ text, was })).filter(({ was }) => isKept(was));
        partKeys(all).forEach((key, index) => {
          const found = findPart(
            key,
            kept.map(({ text }) => text),
          );
          if (found !== undefined) expect(kept[found]?.was).toBe(index);
        });
      }),
    );
  });

  it("tells the same label under different headings apart", () => {
    const labels = ["Förskola", "Intäkter", "Kostnader", "Skola", "Intäkter", "Kostnader", "Summa"];
    const key = partKeys(labels)[5];
    if (!key) throw new Error("no key");
    const later = [
      "Förskola",
      "Intäkter",
      "Kostnader",
      "Fritids",
      "Intäkter",
      "Kostnader",
      "Skola",
      "Intäkter",
      "Kostnader",
      "Summa",
    ];
    expect(later.slice(0, findPart(key, later)).filter((label) => label === "Kostnader")).toHaveLength(2);
  });
});
