import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { Runs } from "../../../src/workbench/book/runs.ts";

const size = 12;
const index = fc.integer({ min: 0, max: size - 1 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), first: index, last: index, value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant("update" as const), first: index, last: index, value: fc.constant(1) }),
  fc.record({
    kind: fc.constant("insert" as const),
    first: index,
    last: fc.integer({ min: 1, max: 5 }),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    kind: fc.constant("remove" as const),
    first: index,
    last: fc.integer({ min: 1, max: 5 }),
    value: fc.constant(0),
  }),
);

describe("Runs", () => {
  it("is an array, kept shorter", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const runs = new Runs<number>(size, 0);
        let plain: number[] = Array<number>(size).fill(0);
        for (const { kind, first, last, value } of steps) {
          if (kind === "set") {
            runs.set(first, last, value);
            plain = plain.map((old, at) => (at >= first && at <= last ? value : old));
          } else if (kind === "update") {
            runs.update(first, last, (old) => (old + value) % 4);
            plain = plain.map((old, at) => (at >= first && at <= last ? (old + value) % 4 : old));
          } else if (kind === "insert") {
            runs.insert(first, last, value);
            plain = plain.toSpliced(first, 0, ...Array<number>(last).fill(value)).slice(0, size);
          } else {
            runs.remove(first, last);
            const final = plain.at(-1) ?? 0; // the last value reaches to the end
            plain = plain.toSpliced(first, last);
            while (plain.length < size) plain.push(final);
          }
          expect(Array.from({ length: size }, (_, at) => runs.at(at))).toEqual(plain);
          const listed = [...runs.all()];
          expect(
            listed.flatMap(({ first: from, last: to, value: one }) => Array<number>(to - from + 1).fill(one)),
          ).toEqual(plain);
          listed.slice(1).forEach((run, at) => expect(run.value).not.toBe(listed[at]?.value));
        }
      }),
    );
  });
});
