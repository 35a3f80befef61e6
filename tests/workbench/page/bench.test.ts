import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { openBench } from "../../../src/workbench/page/bench.ts";

// Of the browser, only the page's address is needed.
beforeAll(() => void Object.assign(globalThis, { window: { location: { origin: "https://localhost:3000" } } }));

describe("opening a workbook on the page", () => {
  it("gives a book with its package and a host that knows the file's name", async () => {
    const opened = await openBench("Lomma å.xlsx", readFileSync("samples/lomma-1.xlsx"));
    if (!opened.ok) throw new Error(opened.refusal.reason);
    const { book, host, fileName } = opened.value;
    expect([fileName, host.documentName, host.book === book]).toEqual(["Lomma å.xlsx", "Lomma å.xlsx", true]);
    expect(book.activeSheet.name).toBe("Drift nämnd");
    expect(book.sheets[0]?.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
  });

  it("says why a file is none", async () => {
    expect(await openBench("bok.xlsx", new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false });
  });
});
