import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openExcel, type OpenExcel } from "../support/officeHost.ts";
import { excelBook } from "../support/excelBook.ts";
import { compilerOptions, usedMembers, type UsedMember } from "../support/officeMembers.ts";
import { root } from "./support.ts";

/** What every Excel we run in has. Members above need a guard. */
const required = 13;
/** What the npm build of Office.js has, and our host. */
const highest = 15;

/**
 * Members between the two, each with the check that guards it: code that only runs when `isSetSupported` has said yes. None is
 * used today; an entry reads `"Worksheet.tabId": { file: "src/io/excel/x.ts", check: 'isSetSupported("ExcelApi", "1.14")' }`.
 */
const guarded: Readonly<Record<string, { readonly file: string; readonly check: string }>> = {};

/** Every class has them; the client answers them itself. */
const ofEveryClass = new Set(["context", "isNullObject", "load", "set", "toJSON", "track", "untrack", "items", "sync"]);

let excel: OpenExcel;
let used: UsedMember[];
let planted: UsedMember[];
let plant: string;

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(root, folder, path));

beforeAll(async () => {
  plant = mkdtempSync(join(tmpdir(), "avvika-office-"));
  const file = join(plant, "planted.ts");
  writeFileSync(
    file,
    `export async function planted(context: Excel.RequestContext): Promise<void> {
  const range = context.workbook.getSelectedRange();
  const { valuesAsJson } = range;
  context.workbook.worksheets.getItem("x").onProtectionChanged.add(() => Promise.resolve());
  range.format.fill.color = Excel.CellValueType.string + String(valuesAsJson);
  context.workbook.worksheets.load("items/name,items/tabId");
  await context.sync();
}
`,
  );
  const options = { ...compilerOptions(join(root, "tsconfig.json")), noEmit: true, skipLibCheck: true };
  const all = usedMembers([...sources("src/io/excel"), ...sources("src/ui"), file], options, root);
  planted = all.filter(({ place }) => place.includes("planted.ts"));
  used = all.filter(({ place }) => !place.includes("planted.ts"));
  excel = await openExcel(excelBook({ Blad1: [] }));
});
afterAll(() => {
  excel.close();
  rmSync(plant, { recursive: true, force: true });
});

/** Members that the loaded Office.js does not have. */
function missing(members: readonly UsedMember[]): string[] {
  const isMissing = ({ member, of }: UsedMember): boolean => {
    const [owner = "", name = ""] = member.split(".");
    if (of === "type" || ofEveryClass.has(name)) return false;
    const runtime: unknown = Reflect.get(excel.Excel, owner);
    const holder: unknown = of === "class" ? (runtime as { prototype?: object } | undefined)?.prototype : runtime;
    return typeof holder !== "object" || holder === null || !(name in holder);
  };
  return members.filter(isMissing).map(({ member, place }) => `${member} at ${place}`);
}

/** Members above the required set that nothing guards. */
function tooNew(members: readonly UsedMember[]): string[] {
  const isTooNew = ({ member, set }: UsedMember): boolean => {
    if (set === null) return false;
    const minor = /^1\.(\d+)$/.exec(set)?.[1];
    if (minor !== undefined && Number(minor) <= required) return false;
    return minor === undefined || Number(minor) > highest || !(member in guarded);
  };
  return members.filter(isTooNew).map(({ member, set, place }) => `${member} (${set ?? ""}) at ${place}`);
}

describe("members of Excel's API in io/excel and ui", () => {
  it("are found at all", () => {
    const names = new Set(used.map(({ member }) => member));
    expect([...names]).toEqual(expect.arrayContaining(["Workbook.worksheets", "RequestContext.workbook"]));
    expect(names.size).toBeGreaterThan(30);
  });

  it("exist in the Office.js that the tests and the workbench load", () => {
    expect(missing(used)).toEqual([]);
  });

  it("belong to ExcelApi 1.13, or to 1.15 behind a check that is named here", () => {
    expect(tooNew(used)).toEqual([]);
    for (const [member, { file, check }] of Object.entries(guarded)) {
      expect(used.map((one) => one.member)).toContain(member);
      expect(readFileSync(join(root, file), "utf8")).toContain(check);
    }
  });

  it("are caught when they are not: a planted member of 1.16, two of 1.14, one that the runtime lacks", () => {
    expect(missing(planted).map((text) => text.split(" ")[0])).toEqual(["Range.valuesAsJson", "CellValueType.string"]);
    expect(tooNew(planted).map((text) => text.split(" at ")[0])).toEqual([
      "Range.valuesAsJson (1.16)",
      "Worksheet.onProtectionChanged (1.14)",
      "CellValueType.string (1.16)",
      "Worksheet.tabId (1.14)",
    ]);
  });
});
