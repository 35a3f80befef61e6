import { describe, expect, it } from "@jest/globals";
import { nameInTotal, namesInTitle, namesNothing, nameOf, type Name } from "../../../src/model/tieOut/names.ts";

/** How a name may be found by another: the index asks the same. */
function found(one: Name | undefined, other: Name | undefined): "full" | "short" | "no" {
  if (!one || !other) return "no";
  if (one.full === other.full) return "full";
  const isShortFor = (short: Name, long: Name): boolean => short.isShort && long.short.includes(short.full);
  return isShortFor(one, other) || isShortFor(other, one) ? "short" : "no";
}

describe("names of rows", () => {
  it.each([
    ["Stöd och vägledning", "Vägledning & stöd"],
    ["Socialnämnden", "Socialnämnd"],
    ["Hemtjänst*", "Hemtjänst"],
    ["4102 Hemtjänst", "Hemtjänsten"],
    ["Kultur- och fritidsnämnden", "Kultur och fritidsnämnd"],
    ["Hjälpmedel, dagverksamhet, jour", "Jour, hjälpmedel och dagverksamhet"],
  ])("%s is %s", (one, other) => {
    expect(found(nameOf(one), nameOf(other))).toBe("full");
  });

  it.each([
    ["HVO", "Hälsa, vård och omsorg"],
    ["IFO", "Individ- och familjeomsorg"],
    ["SoL ÄO", "Äldreomsorg, SoL"],
    ["KoF", "Kultur och fritid"],
    ["SoV", "Stöd och vägledning"],
    ["ÄFH", "Äldre, funktionsstöd, hälso- och sjukvård"],
    ["BUN", "Barn- och utbildningsnämnden"],
  ])("%s stands for %s", (short, long) => {
    expect(found(nameOf(short), nameOf(long))).toBe("short");
  });

  it.each([
    ["Hemtjänst", "Hemsjukvård"],
    ["LSS, boende", "LSS, daglig verksamhet"],
    ["HVO", "Hälsa och omsorg"],
    ["Individ", "Individ- och familjeomsorg"],
    ["Vuxna 21-64 år", "Vuxna 65 år och äldre"],
    // Small letters abbreviate nothing.
    ["hus", "Hälsa under skoltid"],
  ])("%s is not %s", (one, other) => {
    expect(found(nameOf(one), nameOf(other))).toBe("no");
  });

  it("keep a code apart from the name", () => {
    expect(nameOf("4102 Hemtjänst")?.code).toBe("4102");
    expect(nameOf("IV80031 - Digitalisering")?.code).toBe("iv80031");
    expect(nameOf("2024")?.code).toBeNull();
  });
});

describe("names in totals", () => {
  it.each([
    ["Totalt HVO", "hvo"],
    ["Totalt för socialnämnden", "socialnämnd"],
    ["Socialnämnden totalt", "socialnämnd"],
    ["Summa totalt (mkr)", undefined],
    ["Summa kostnader", undefined],
    ["S:a", undefined],
    ["Nettokostnad", undefined],
  ])("%s", (label, full) => {
    expect(nameInTotal(label)?.full).toBe(full);
  });
});

describe("names in titles", () => {
  const fullNames = (title: string): string[] => namesInTitle(title).map(({ full }) => full);

  it("are the parts that are not said of every table", () => {
    expect(fullNames("Stöd och vägledning, uppföljning augusti 2021 (tkr)")).toContain("stöd vägledning");
    expect(fullNames("Lomma kommun, socialnämnden – delårsrapport 1, april 2024")).toContain("socialnämnd");
    expect(fullNames("Äldre, funktionsstöd, hälso- och sjukvård – prognos per augusti")).toContain(
      nameOf("Äldre, funktionsstöd, hälso- och sjukvård")?.full,
    );
  });

  it("tell headings of measures and times from those that name something", () => {
    expect(namesNothing("Utfall jan-aug 2024")).toBe(true);
    expect(namesNothing("Budget helår, tkr")).toBe(true);
    expect(namesNothing("Elimineringar 2024")).toBe(false);
    expect(namesNothing("Energi AB, utfall")).toBe(false);
  });
});
