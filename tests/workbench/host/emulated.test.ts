import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { objectTypes } from "../../../src/workbench/host/objects/objectTypes.ts";
import { clientTypes, type ClientType } from "../../support/clientMembers.ts";
import { emulatedList } from "../../support/emulatedList.ts";
import { excelBook } from "../../support/excelBook.ts";
import { openExcel, type OpenExcel } from "../../support/officeHost.ts";

const page = join(process.cwd(), "docs/emulated.md");
let excel: OpenExcel;
let client: ReadonlyMap<string, ClientType>;

beforeAll(async () => {
  excel = await openExcel(excelBook({ Blad1: [] }), { debug: true });
  client = clientTypes(excel.Excel);
});
afterAll(() => {
  excel.close();
});

describe("the tables of types", () => {
  it("read the client's own lists: every type of Office.js, with its members", () => {
    expect(client.size).toBe(188);
    expect(client.get("Worksheet")?.members.find(({ name }) => name === "getUsedRange")).toEqual({
      name: "getUsedRange",
      wire: "GetUsedRange",
      kind: "method",
      set: null,
    });
    expect(client.get("Range")?.members.find(({ name }) => name === "getMergedAreasOrNullObject")?.set).toBe(
      "ExcelApi 1.13",
    );
  });

  it("name nothing that Office.js does not send", () => {
    const invented = [...objectTypes.values()].flatMap(({ name, scalars, links = {}, methods = {} }) =>
      [...Object.keys(scalars), ...Object.keys(links), ...Object.keys(methods)]
        .filter((wire) => client.get(name)?.wireNames.has(wire) !== true)
        .map((wire) => `${name}.${wire}`),
    );
    expect(invented).toEqual([]);
  });

  it("lead only to types that exist", () => {
    const linked = [...client.values()].filter(({ name }) => objectTypes.has(name)).length;
    expect(linked).toBe(objectTypes.size);
  });

  it("are what docs/emulated.md says", () => {
    const text = emulatedList(objectTypes, client);
    if (process.env["UPDATE_DOCS"]) writeFileSync(page, text);
    expect(readFileSync(page, "utf8")).toBe(text);
  });
});
