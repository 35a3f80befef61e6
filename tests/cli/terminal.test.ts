import { describe, expect, it } from "@jest/globals";
import { coloured, plainLine, terminalOf, wrapped } from "../../src/cli/terminal.ts";

describe("terminal", () => {
  it("has colours only where a person looks and wants them", () => {
    expect(terminalOf({ isTTY: true, columns: 80 }, {})).toEqual({ width: 80, colours: true });
    expect(terminalOf({ isTTY: true, columns: 80 }, { NO_COLOR: "1" }).colours).toBe(false);
    expect(terminalOf({ isTTY: true, columns: 80 }, { TERM: "dumb" }).colours).toBe(false);
    expect(terminalOf({}, {})).toEqual({ width: 100, colours: false });
    expect(terminalOf({ isTTY: true, columns: 400 }, {}).width).toBe(100);
    expect(terminalOf({ isTTY: true, columns: 5 }, {}).width).toBe(50);
    expect(coloured("Fel", "red", { width: 80, colours: false })).toBe("Fel");
    expect(coloured("Fel", "red", { width: 80, colours: true })).toBe("\u001b[31mFel\u001b[39m");
  });

  it("shows a workbook's words, but does not obey them", () => {
    expect(plainLine("Summa\u001b[2J\r\ntotalt\u202egnol")).toBe("Summa [2J totaltgnol");
  });

  it("breaks lines at spaces, and never inside a figure", () => {
    expect(wrapped("Summan är 595\u00a0990 tkr", 15, "  ", "    ")).toEqual(["  Summan är", "    595\u00a0990 tkr"]);
    expect(wrapped("", 10, "  ")).toEqual(["  "]);
  });
});
