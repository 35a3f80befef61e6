import { describe, expect, it } from "@jest/globals";
import { ore } from "../../src/domain/money.ts";
import { shown } from "../../src/rules/naming.ts";

const mnkrWithOneDecimal = { unit: "mnkr", step: ore(10_000_000) } as const;
const exactTkr = { unit: "tkr", step: ore(1) } as const;

describe("shown", () => {
  it("has the decimals the figure is stored with", () => {
    expect(shown(ore(5_900_000_000), mnkrWithOneDecimal).decimals).toBe(1);
    expect(shown(ore(5_900_000_000), { unit: "tkr", step: ore(100_000) }).decimals).toBe(0);
  });

  it("has no more than two for an exact figure, unless two amounts would look alike", () => {
    expect(shown(ore(123_456_789), exactTkr).decimals).toBe(2);
    expect(shown(ore(123_456_100), exactTkr, [ore(123_456_400)]).decimals).toBe(3);
    expect(shown(ore(123_400_000), exactTkr).decimals).toBe(0);
  });
});
