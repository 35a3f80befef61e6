import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { accountLines } from "../../src/domain/accountLine.ts";
import {
  budgetVersions,
  components,
  measures,
  rowTypes,
  signConventions,
  spans,
  tableKinds,
} from "../../src/domain/meaning.ts";
import { units, type Ore } from "../../src/domain/money.ts";
import {
  emptyState,
  parseState,
  remembersNothing,
  stateNamespace,
  stateXml,
  withEntry,
  withoutEntry,
} from "../../src/io/state.ts";
import type { AvvikaState } from "../../src/io/state.ts";
import { decidedRoles } from "../../src/recognise/ledger/decidedRole.ts";
import type { SaidGrant } from "../../src/recognise/ledger/grant.ts";
import type { Fingerprint } from "../../src/recognise/overrule/fingerprint.ts";
import type { Overruling } from "../../src/recognise/overrule/overruling.ts";

const text = fc.string({ unit: "binary", maxLength: 12 });
const count = fc.nat({ max: 5000 });
const some = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
const orNone = <T>(list: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...list, null);
const edge = fc.integer({ min: -2_000_000, max: 2_000_000 });

const fingerprint: fc.Arbitrary<Fingerprint> = fc.record({
  kind: some(tableKinds),
  sheet: text,
  title: text,
  headers: fc.array(text, { maxLength: 4 }),
  labels: fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 4 }),
  nth: count,
  of: count,
  hasRivals: fc.boolean(),
});
const key = fc.record({ name: text, after: text, before: text, nth: count, of: count });
const amount = fc.integer({ min: 0, max: 900_000_000_000_000 }).map((value) => value as Ore);
const year = fc.option(fc.integer({ min: 1990, max: 2079 }));
const grant: fc.Arbitrary<SaidGrant> = fc.oneof(
  fc.constant({ by: "net" as const }),
  fc.record({ by: fc.constant("whole" as const), year, ore: amount }),
  fc.record({
    by: fc.constant("code" as const),
    year,
    key,
    codes: fc.dictionary(text, amount, { maxKeys: 3, noNullPrototype: true }),
  }),
);
const overruling: fc.Arbitrary<Overruling> = fc.record({
  id: text,
  name: text,
  fingerprint,
  table: fc.record(
    {
      isTable: fc.constant(false as const),
      kind: some(tableKinds),
      unit: some(units),
      signConvention: some(signConventions),
      extent: fc.record({ top: edge, left: edge, bottom: edge, right: edge }),
      joined: fc.array(fingerprint, { minLength: 1, maxLength: 2 }),
      accounts: fc.dictionary(fc.stringMatching(/^[0-9]{1,8}$/), some(accountLines), {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      }),
      grant,
    },
    { requiredKeys: [] },
  ),
  columns: fc.array(
    fc.record({
      key,
      decided: fc.record(
        {
          measure: some(measures),
          component: orNone(components),
          unit: orNone(units),
          budgetVersion: some(budgetVersions),
          span: some(spans),
          role: some(decidedRoles),
          makesRows: fc.constant(true as const),
          makesRowsWithin: fc.constant(true as const),
        },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 3 },
  ),
  rows: fc.array(
    fc.record({
      key,
      decided: fc.record(
        { type: some(rowTypes), measure: some(measures), component: orNone(components), unit: orNone(units) },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 3 },
  ),
});

const parsed = (xml: string): AvvikaState | undefined => parseState(new TextEncoder().encode(xml));
const within = (content: string): string =>
  `<avvika xmlns="${stateNamespace}" version="1"><reports/><overrulings>${content}</overrulings></avvika>`;

describe("overrulings in the state", () => {
  it("are read back as they were written, in the journal too", () => {
    const decisions = fc.array(overruling, { maxLength: 3 });
    fc.assert(
      fc.property(decisions, decisions, text, text, fc.option(text), (overrulings, before, sheetName, id, address) => {
        const entry = {
          id,
          at: "2026-11-29T08:00:00.000Z",
          kind: "overrule",
          sheetName,
          address,
          before,
          after: overrulings,
        } as const;
        const state = withEntry({ ...emptyState, overrulings }, entry);
        expect(parsed(stateXml(state))).toEqual(state);
        expect(withoutEntry(state, id)).toEqual({ ...state, serial: 2, journal: [] });
      }),
    );
  });

  it("are worth keeping", () => {
    const [one] = fc.sample(overruling, { numRuns: 1, seed: 1 });
    expect(remembersNothing({ ...emptyState, overrulings: one ? [one] : [] })).toBe(false);
    expect(remembersNothing({ ...emptyState, otherOverrulings: "<overruling/>" })).toBe(false);
    expect(stateXml(emptyState)).not.toContain("overrulings");
  });

  const print = `<fingerprint kind="staff" sheet="" title="" labels="1 2" nth="0" of="1" rivals="false"/>`;
  it.each([
    ["a kind of table", `<overruling id="1">${print}<table kind="balance-sheet"/></overruling>`],
    [
      "a measure",
      `<overruling id="1">${print}<table/><column name="a" after="" before="" nth="0" of="1" measure="guess"/></overruling>`,
    ],
    ["an element", `<overruling id="1">${print}<table/><cell/></overruling>`],
    ["a whole decision", `<hidden/>`],
    ["nothing it should", `<overruling id="1"/>`],
  ])("of a later program that name %s unknown here are carried along and not applied", (_, unknown) => {
    const known = `<overruling id="2">${print}<table unit="hours"/></overruling>`;
    const state = parsed(within(unknown + known));
    expect(state?.overrulings.map(({ id, table }) => [id, table])).toEqual([["2", { unit: "hours" }]]);
    expect(state?.otherOverrulings).toBe(unknown);
    expect(stateXml(state ?? emptyState)).toContain(unknown);
  });
});
