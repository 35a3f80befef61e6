import { describe, expect, it } from "@jest/globals";
import { anchorName, emptyState, parseState, stateXml, withReports } from "../../src/io/state.ts";
import type { AvvikaState, ReportState } from "../../src/io/state.ts";

const report: ReportState = {
  key: "operating-statement",
  anchor: anchorName("operating-statement"),
  names: [{ wanted: "Avvika_total", name: "Avvika_total_2" }],
  options: { preset: "lomma", title: 'Vård & "omsorg"\n<ny>' },
};

function parsed(xml: string): AvvikaState | undefined {
  return parseState(new TextEncoder().encode(xml));
}

describe("the state", () => {
  it("is read back as it was written", () => {
    const state = { ...emptyState, reports: [report, { ...report, key: "other", names: [], options: {} }] };
    expect(parsed(stateXml(state))).toEqual(state);
    expect(parsed(stateXml(emptyState))).toEqual(emptyState);
  });

  it("carries along what other hosts keep there", () => {
    const later = `<avvika xmlns="urn:avvika:state:1" version="1"><ignored><finding id="x"/></ignored><reports/><settings unit="tkr"/></avvika>`;
    const state = parsed(later);
    expect(state?.other).toBe(`<ignored><finding id="x"/></ignored><settings unit="tkr"/>`);
    expect(parsed(stateXml(state ?? emptyState))).toEqual(state);
  });

  it("remembers a report once", () => {
    const again = { ...report, options: { preset: "nacka" } };
    expect(withReports({ ...emptyState, reports: [report] }, [again]).reports).toEqual([again]);
  });

  it("of a newer version is not read", () => {
    const newer = `<avvika xmlns="urn:avvika:state:1" version="2"><reports><report key="a" anchor="b"/></reports></avvika>`;
    expect(parsed(newer)).toEqual({ ...emptyState, version: 2 });
  });

  it("is not taken from other people's XML", () => {
    expect(parsed(`<avvika xmlns="urn:other"/>`)).toBeUndefined();
    expect(parsed("<avvika")).toBeUndefined();
  });
});

it("names an anchor after the layout", () => {
  expect(anchorName("operating-statement-2")).toBe("_Avvika.operating_statement_2");
});
