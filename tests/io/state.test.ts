import { describe, expect, it } from "@jest/globals";
import {
  anchorName,
  emptyState,
  parseState,
  stateXml,
  remembersNothing,
  withAcceptance,
  withEntry,
  withoutEntry,
  withReports,
} from "../../src/io/state.ts";
import type { Acceptance } from "../../src/rules/accepted/index.ts";
import type { JournalRecord } from "../../src/io/journal.ts";
import { longestJournal } from "../../src/io/journal.ts";
import type { AvvikaState, ReportState } from "../../src/io/state.ts";

const report: ReportState = {
  key: "operating-statement",
  anchor: anchorName("operating-statement"),
  names: [{ wanted: "Avvika_total", name: "Avvika_total_2" }],
  drafts: { "#commentary-period": "1x2y3z" },
  options: { preset: "lomma", title: 'Vård & "omsorg"\n<ny>' },
  rows: ["#title", "#heading", "socialnamnden", "summa"],
  charts: [
    {
      name: "Avvika chart-deviations",
      kind: "bars",
      title: 'Störst underskott: "Vård & omsorg"',
      altText: "Liggande staplar",
      axisTitle: "Avvikelse, tkr",
      axisFormat: "#,##0",
      axisMinimum: null,
      axisMaximum: null,
      hasLegend: true,
      gapWidth: 45,
      categories: { range: { top: 20, bottom: 22, left: 0, right: 0 }, values: [] },
      series: [
        {
          name: "Underskott",
          values: { range: { top: 20, bottom: 22, left: 2, right: 2 }, values: [] },
          mark: "fill",
          color: "8C1D18",
          dash: "solid",
          labels: { format: "#,##0;−#,##0;", color: "1A1A1A" },
        },
      ],
      place: { top: 9, bottom: 18, left: 0, right: 6 },
    },
  ],
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

  it("keeps the journal and what was chosen", () => {
    const fix: JournalRecord = {
      id: "1",
      at: "2026-11-25T08:00:00.000Z",
      kind: "fix",
      cells: [
        {
          sheetName: "Blad 'ett'",
          address: "E10",
          before: { input: -595990, numberFormat: "#,##0" },
          after: { input: '=SUM(E4:E9)&"<x>"', numberFormat: "#,##0" },
        },
        {
          sheetName: "Blad1",
          address: "A1",
          before: { input: true, numberFormat: "General" },
          after: { input: "'12,5\n\u0001", numberFormat: "@" },
        },
      ],
    };
    const reports: JournalRecord = {
      id: "2",
      at: "2026-11-25T08:01:00.000Z",
      kind: "reports",
      reports: [{ key: "operating-statement", sheetName: "Driftredovisning", isNew: true, fingerprint: "1a2b" }],
    };
    const state = withEntry(withEntry({ ...emptyState, settings: { unit: "tkr" } }, fix), reports);
    expect(state.serial).toBe(2);
    expect(parsed(stateXml(state))).toEqual(state);
  });

  it("keeps what is accepted, with the entry that tells of it, and what is unfinished", () => {
    const acceptance: Acceptance = {
      id: "3",
      at: "2026-11-25T08:02:00.000Z",
      fingerprint: "1a2b",
      reason: 'Ingår i "annan" <nämnd>\n& så',
    };
    const entry = {
      id: "3",
      at: acceptance.at,
      kind: "accept",
      rule: "total-mismatch",
      sheetName: "Blad 'ett'",
      address: "E10",
    } as const;
    const state = { ...withAcceptance(emptyState, entry, acceptance), unfinished: { entry: "3", serial: 0 } };
    expect(parsed(stateXml(state))).toEqual(state);
    expect(remembersNothing({ ...emptyState, accepted: [acceptance] })).toBe(false);
    const without = withoutEntry(state, "3");
    expect([without.journal, without.accepted]).toEqual([[], []]);
  });

  it("keeps what rows were filtered by, of every kind", () => {
    const entry = (
      before: Extract<JournalRecord, { kind: "filter" }>["before"],
      table: string | null,
    ): JournalRecord => ({
      id: table ?? "sheet",
      at: "2026-01-31T08:00:00.000Z",
      kind: "filter",
      sheetName: 'Huvudbok "Å & Ö"',
      table,
      address: "A3:F40",
      before,
      after: "x1y2",
    });
    const before = {
      address: "A3:D40",
      columns: [
        {
          index: 0,
          rule: { on: "values", values: ["", "Å & <b>", { date: "2024-03-01", specificity: "Month" }] } as const,
        },
        { index: 2, rule: { on: "criteria", first: ">=100", second: null, isEither: false } as const },
        { index: 3, rule: { on: "criteria", first: "=a*", second: "=", isEither: true } as const },
      ],
    };
    const journal = [entry(before, "Tabell1"), entry({ address: "A1:B2", columns: [] }, null), entry(null, null)];
    expect(parsed(stateXml({ ...emptyState, journal }))?.journal).toEqual(journal);
    const strange = stateXml({ ...emptyState, journal }).replace('on="criteria"', 'on="moon"');
    expect(parsed(strange)?.journal).toEqual(journal.slice(1));
  });

  it("keeps the latest reason alone", () => {
    const accepted = (id: string, reason: string): Acceptance => ({ id, at: "", fingerprint: "1a2b", reason });
    const entry = (id: string) => ({ id, at: "", kind: "accept", rule: "x", sheetName: "", address: "" }) as const;
    const first = withAcceptance(emptyState, entry("1"), accepted("1", "Avrundning"));
    const second = withAcceptance(first, entry("2"), accepted("2", "Så redovisar vi"));
    expect(second.accepted).toEqual([accepted("2", "Så redovisar vi")]);
    expect(second.journal).toHaveLength(2);
  });

  it("forgets the oldest entries, not the newest", () => {
    const entry = (id: number): JournalRecord => ({ id: String(id), at: "", kind: "fix", cells: [] });
    let state = emptyState;
    for (let id = 0; id < longestJournal + 5; id++) state = withEntry(state, entry(id));
    expect(state.journal).toHaveLength(longestJournal);
    expect(state.journal.at(-1)?.id).toBe(String(longestJournal + 4));
  });

  it("carries along what other hosts keep there", () => {
    const later = `<avvika xmlns="urn:avvika:state:1" version="1"><ignored><finding id="x"/></ignored><reports/><names unit="tkr"/></avvika>`;
    const state = parsed(later);
    expect(state?.other).toBe(`<ignored><finding id="x"/></ignored><names unit="tkr"/>`);
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
