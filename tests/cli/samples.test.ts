/** The command line on the samples, as a person runs it; LibreOffice recalculates what it writes. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cellValue, type Workbook } from "../../src/domain/grid.ts";
import { addressOf, cellKey, columnOfKey, rowOfKey } from "../../src/domain/cell.ts";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { recalculated } from "../support/libreoffice.ts";

const root = join(__dirname, "..", "..");
const samples = ["enkoping-1", "enkoping-2", "lomma-1", "lomma-2", "nacka-1", "socialt-stod-1"];
const files = samples.flatMap((name) => [name, `${name}-text`]);

/** Cells that are wrong in print, with the value they should have (samples/data/known-errors.json, at the sample's own place). */
const wrongInPrint: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "enkoping-1": { D5: 56.9 },
  "enkoping-2": { C15: -1.6 },
  "lomma-1": { E7: -700116, F7: -669763, E8: -14400, F8: 0 },
  "nacka-1": { E10: -598296 },
};

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string;
  readonly repair: readonly { readonly cell: string; readonly expected: number }[];
}
interface JsonFile {
  readonly file: string;
  readonly tables: readonly { readonly kind: string; readonly unit: string; readonly signConvention: string }[];
  readonly findings: readonly JsonFinding[];
  readonly error: string | null;
}

function avvika(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function readBook(bytes: Uint8Array): Workbook {
  const pkg = openPackage(bytes);
  if (!pkg.ok) throw new Error(pkg.refusal.reason);
  const workbook = readWorkbookSync(pkg.value);
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  return workbook.value;
}

/** Every formula's stored value, by "Sheet!A1". */
function formulaValues(workbook: Workbook): Map<string, number | string> {
  return new Map(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.formulas.keys()].map((key) => {
        const [row, column] = [rowOfKey(key), columnOfKey(key)];
        const value = cellValue(workbook, sheet, row, column)?.value ?? "";
        return [
          `${sheet.name}!${addressOf(row, column)}`,
          typeof value === "number" ? Number(value.toPrecision(12)) : String(value),
        ] as const;
      }),
    ),
  );
}

describe("check on the samples", () => {
  let answers: readonly JsonFile[] = [];
  beforeAll(() => {
    const { stdout, status } = avvika("check", "--format", "json", ...files.map((name) => `samples/${name}.xlsx`));
    expect(status).toBe(1);
    answers = JSON.parse(stdout) as JsonFile[];
  });

  it.each(files)("%s: what is wrong in print and nothing else", (name) => {
    const answer = answers[files.indexOf(name)];
    const expected = wrongInPrint[name.replace("-text", "")] ?? {};
    const errors = answer?.findings.filter(({ severity }) => severity === "error") ?? [];
    expect(answer?.error).toBeNull();
    expect(errors).toHaveLength(Object.keys(expected).length === 0 ? 0 : 1);
    expect(
      Object.fromEntries(errors.flatMap(({ repair }) => repair.map((entry) => [entry.cell, entry.expected]))),
    ).toEqual(expected);
    const warnings = answer?.findings.filter(({ severity }) => severity === "warning").map(({ rule }) => rule);
    expect(warnings).toEqual(name.endsWith("-text") ? ["text-number"] : []);
  });

  it.each(samples)("%s reads the same as numbers and as text", (name) => {
    const meaning = (file: string): unknown => answers[files.indexOf(file)]?.tables;
    expect(meaning(`${name}-text`)).toEqual(meaning(name));
    expect(meaning(name)).toMatchSnapshot();
  });
});

describe("report on the samples", () => {
  const folder = mkdtempSync(join(tmpdir(), "avvika-samples-"));
  const outputs = new Map<string, Uint8Array>();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(() => {
    for (const name of files) {
      const out = join(folder, `${name}.xlsx`);
      const { status, stderr } = avvika("report", `samples/${name}.xlsx`, "-o", out);
      expect({ name, stderr, ok: status === 0 || status === 1 }).toEqual({ name, stderr: "", ok: true });
      outputs.set(name, readFileSync(out));
    }
  });

  it("LibreOffice recalculates to the stored values, without an error value", async () => {
    const fresh = await recalculated(outputs);
    expect([...fresh.keys()].sort()).toEqual([...files].sort());
    for (const [name, bytes] of outputs) {
      const stored = formulaValues(readBook(bytes));
      const again = formulaValues(readBook(fresh.get(name) as Uint8Array));
      expect(stored.size).toBeGreaterThan(10);
      for (const [place, value] of stored) {
        if (typeof value === "string") expect(value).not.toMatch(/^#/);
        expect([name, place, again.get(place)]).toEqual([name, place, value]);
      }
    }
  });

  it("leaves the user's own sheets as they were", () => {
    for (const [name, bytes] of outputs) {
      const before = readBook(readFileSync(join(root, "samples", `${name}.xlsx`)));
      const after = readBook(bytes);
      expect(after.sheets.slice(0, before.sheets.length).map((sheet) => sheet.name)).toEqual(
        before.sheets.map((sheet) => sheet.name),
      );
      for (const [index, sheet] of before.sheets.entries()) {
        for (const column of sheet.columns.keys()) {
          for (const row of sheet.columns.get(column)?.rows ?? []) {
            const there = after.sheets[index];
            expect(there && cellValue(after, there, row, column)).toEqual(cellValue(before, sheet, row, column));
            expect(there?.formulas.get(cellKey(row, column))).toEqual(sheet.formulas.get(cellKey(row, column)));
          }
        }
      }
    }
  });

  it("on its own output replaces its sheets and adds none", () => {
    for (const name of samples) {
      const again = join(folder, `${name}-again.xlsx`);
      avvika("report", join(folder, `${name}.xlsx`), "-o", again);
      expect(readFileSync(again).equals(Buffer.from(outputs.get(name) as Uint8Array))).toBe(true);
    }
  });
});

describe("files that are no workbooks", () => {
  it("a sentence, status 2, nothing written", () => {
    const folder = mkdtempSync(join(tmpdir(), "avvika-bad-"));
    try {
      const bad: Readonly<Record<string, Buffer>> = {
        "empty.xlsx": Buffer.alloc(0),
        "random.xlsx": Buffer.from("this is no zip at all"),
        "cut.xlsx": readFileSync(join(root, "samples", "lomma-1.xlsx")).subarray(0, 1500),
        "old.xls": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      };
      for (const [name, bytes] of Object.entries(bad)) {
        writeFileSync(join(folder, name), bytes);
        const { status, stderr } = avvika("report", join(folder, name), "-o", join(folder, "out.xlsx"));
        expect({ name, status }).toEqual({ name, status: 2 });
        expect(stderr).toMatch(/\.\s*$/);
        expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
        expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
      }
      expect(readdirSync(folder).sort()).toEqual(Object.keys(bad).sort());
      const good = join(root, "samples", "lomma-2.xlsx");
      expect(avvika("report", good, "-o", good).status).toBe(2);
      const { status, stdout } = avvika("check", "--format", "json", join(folder, "cut.xlsx"), good);
      expect(status).toBe(2);
      expect((JSON.parse(stdout) as JsonFile[]).map(({ error }) => error === null)).toEqual([false, true]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
