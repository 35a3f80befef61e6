import { describe, expect, it } from "@jest/globals";
import { sentencesOf } from "../../../src/recognise/narrative/sentences.ts";
import { tokensOf, type AmountToken } from "../../../src/recognise/narrative/tokens.ts";

const amounts = (text: string): AmountToken[] =>
  tokensOf(text).flatMap((token) => (token.kind === "amount" ? [token] : []));
const amount = (text: string): string => {
  const [first, ...others] = amounts(text);
  if (!first || others.length > 0) return "not one";
  const { size, unit, sign, step, roundedTo, isRange } = first;
  return `${sign === null ? "" : String(sign * size)}${sign === null ? String(size) : ""} ${unit} step ${String(step)} rounded ${String(roundedTo)}${isRange ? " range" : ""}`;
};

describe("amounts in a text", () => {
  it.each([
    ["underskott på 30,2 miljoner kronor", "30.2 mnkr step 0.1 rounded 0.1"],
    ["uppgår till - 29,7 mkr", "-29.7 mnkr step 0.1 rounded 0.1"],
    ["till −37\u00a0681 tkr i april", "-37681 tkr step 1 rounded 1"],
    ["+13 655 tkr", "13655 tkr step 1 rounded 1"],
    ["på -9 600 tkr", "-9600 tkr step 1 rounded 100"],
    ["på 1.200 tkr", "1200 tkr step 1 rounded 100"],
    ["1,2 miljarder", "1200 mnkr step 100 rounded 100"],
    ["3–4 mnkr", "4 mnkr step 1 rounded 1 range"],
    ["SEK 12.3 million", "12.3 mnkr step 0.1 rounded 0.1"],
    ["SEK 410,000", "410000 kr step 1 rounded 10000"],
    ["13 900 kr/dygn", "13900 kr step 1 rounded 100"],
  ])("%s", (text, expected) => {
    expect(amount(text)).toBe(expected);
  });

  it.each(["under 2024", "112 årsplatser", "1,8 %", "lag (2018:597)", "den 24 april", "64 avvikelser"])(
    "none in “%s”",
    (text) => {
      expect(amounts(text)).toEqual([]);
    },
  );
});

describe("sentences", () => {
  const sentences = (text: string): string[] =>
    sentencesOf(text, tokensOf(text)).map((tokens) => text.slice(tokens[0]?.start, tokens.at(-1)?.end));

  it("end with a full stop before something new, not inside an abbreviation or a figure", () => {
    expect(sentences("Utfallet t.o.m. augusti är 12,3 mnkr. Prognosen är 4 mnkr.")).toEqual([
      "Utfallet t.o.m. augusti är 12,3 mnkr",
      "Prognosen är 4 mnkr",
    ]);
    expect(sentences("Det är ca. 12 mnkr p.g.a. vakanser.")).toHaveLength(1);
  });

  it("end with a line that is no mere wrapping", () => {
    expect(sentences("Hemtjänst\nUnderskottet är 5 mnkr\ntill följd av vakanser")).toEqual([
      "Hemtjänst",
      "Underskottet är 5 mnkr\ntill följd av vakanser",
    ]);
  });
});
