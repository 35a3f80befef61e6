import { describe, expect, it } from "@jest/globals";
import { checkPace } from "../../src/ui/checkPace.ts";

describe("checks that nobody asks for", () => {
  it("are made until one of them takes too long, and tried again after a whole one that does not", () => {
    const pace = checkPace();
    pace.took(3_900, false);
    expect(pace.isQuick()).toBe(true);
    pace.took(1_400, true);
    expect(pace.isQuick()).toBe(true);
    pace.took(1_600, true);
    expect(pace.isQuick()).toBe(false);
    pace.took(4_100, false);
    expect(pace.isQuick()).toBe(false);
    pace.took(2_000, false);
    expect(pace.isQuick()).toBe(true);
  });
});
