import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { emptyState, stateNamespace, stateXml } from "../../src/io/state.ts";
import { editPackage } from "../../src/io/xlsx/editPackage.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { fingerprintsOf } from "../../src/rules/accepted/index.ts";
import { bookOf } from "../support/book.ts";
import { contractBreaks } from "../support/contract.ts";
import { opened } from "../support/packages.ts";
import { workbookFile } from "../support/workbookFile.ts";

/** The command line as a process of its own. Slow to start, so each run is looked at from several sides. */
const root = process.cwd();
let folder = "";
function avvika(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, "src/cli/main.ts"), ...args],
    { cwd: folder, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "1" } },
  );
  return { status, stdout: stdout.replaceAll("\u00a0", " "), stderr };
}

/** The file with all that is found in it accepted. */
function withAccepted(bytes: Uint8Array, reason: string): Uint8Array {
  const pkg = opened(bytes);
  const workbook = readWorkbookSync(pkg);
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  const checked = runToEnd(checkWorkbook(workbook.value));
  const accepted = fingerprintsOf(checked.findings, checked).map((fingerprint, i) => ({
    id: `id-${String(i)}`,
    at: "2026-11-24T08:00:00.000Z",
    fingerprint,
    reason,
  }));
  const xml = stateXml({ ...emptyState, accepted });
  const written = [{ id: "{5B1C5B4E-6D1F-4C0B-9A55-0B7B2A9D1E01}", xml, namespace: stateNamespace }];
  const edited = editPackage(pkg, { customXml: { written, removed: [] } });
  if (!edited.ok) throw new Error(edited.refusal.reason);
  return edited.value;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "avvika-main-"));
  const right = bookOf`
    Nämnd (tkr)    | Budget | Utfall | Avvikelse
    Kommunstyrelse |   -100 |    -95 |         5
    Socialnämnd    |   -900 |   -970 |       -70
    Fritidsnämnd   |   -214 |   -221 |        -7
    Summa          |  -1214 |  -1286 |       -72`;
  const wrong = bookOf`
    Nämnd (tkr)    | Budget | Utfall | Avvikelse
    Kommunstyrelse |   -100 |    -95 |         5
    Socialnämnd    |   -900 |    970 |       -70
    Fritidsnämnd   |   -214 |   -221 |        -7
    Summa          |  -1214 |  -1286 |       -72`;
  writeFileSync(join(folder, "rätt.xlsx"), workbookFile(right.workbook));
  writeFileSync(join(folder, "fel.xlsx"), workbookFile(wrong.workbook));
  const total = bookOf`
    Nämnd (tkr)    | Budget | Utfall                | Avvikelse
    Kommunstyrelse |   -100 |    -95                |         5
    Socialnämnd    |   -900 |   -970                |       -70
    Fritidsnämnd   |   -214 |   -221                |        -7
    Summa          |  -1214 |   =SUM(C2:C3) → -1065 |       -72`;
  writeFileSync(join(folder, "summa.xlsx"), workbookFile(total.workbook));
  writeFileSync(join(folder, "godtagen.xlsx"), withAccepted(workbookFile(wrong.workbook), "Så redovisar vi"));
  writeFileSync(join(folder, "trasig.xlsx"), "ingen zip");
  mkdirSync(join(folder, "mapp.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("check", () => {
  it("ends with 0 when nothing is wrong, and says what it read", () => {
    expect(avvika("check", "rätt.xlsx")).toEqual({
      status: 0,
      stdout:
        "rätt.xlsx\n  Drift!A1:D5  driftredovisning · tkr · intäkter +, kostnader − · säker\n\n  Inga fel hittades.\n",
      stderr: "",
    });
  });

  it("ends with 1 when something is, and tells it for people", () => {
    expect(avvika("check", "fel.xlsx")).toEqual({
      status: 1,
      stdout: [
        "fel.xlsx",
        "  Drift!A1:D5  driftredovisning · tkr · intäkter +, kostnader − · säker",
        "",
        "  Fel",
        "    C3    Socialnämnd, utfall: 970 saknar minustecken. Med −970 stämmer avvikelsen −70 och totalen",
        "          −1 286.",
        "          → Rätta i källan: C3 ska vara −970.",
        "",
        "  1 fel.",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  it("reads the others when one cannot be read, and ends with 2", () => {
    const { status, stdout, stderr } = avvika(
      "check",
      "trasig.xlsx",
      "fel.xlsx",
      "borta.xlsx",
      "mapp.xlsx",
      "--format",
      "json",
    );
    const answer = JSON.parse(stdout) as { file: string; error: string | null }[];
    expect(status).toBe(2);
    expect(stderr).toBe("");
    expect(contractBreaks(answer)).toEqual([]);
    expect(answer.map(({ file, error }) => [file, error])).toEqual([
      ["trasig.xlsx", "Filen är en textfil och ingen arbetsbok. Öppna filen i Excel och spara den som .xlsx."],
      ["fel.xlsx", null],
      ["borta.xlsx", "Filen finns inte."],
      ["mapp.xlsx", "Det är en mapp och ingen fil."],
    ]);
  });

  it("complains on the error stream when it writes text, in the language asked for", () => {
    const { status, stdout, stderr } = avvika("check", "borta.xlsx", "rätt.xlsx", "--lang", "en");
    expect({ status, stderr }).toEqual({ status: 2, stderr: "borta.xlsx: The file does not exist.\n" });
    expect(stdout).toContain("No errors were found.");
  });
});

describe("check --fix", () => {
  it("writes a copy with the total corrected, and says so; the exit status is of what was read", () => {
    expect(avvika("check", "summa.xlsx", "--fix", "rättad.xlsx")).toEqual({
      status: 1,
      stdout: [
        "summa.xlsx",
        "  Drift!A1:D5  driftredovisning · tkr · intäkter +, kostnader − · säker",
        "",
        "  Fel",
        "    C5    Summa, utfall: −1 065 ska vara −1 286. Fritidsnämnd (−221) är inte med i summan.",
        "          → Rätta C5 till formeln =SUM(C2:C4), som ger −1 286.",
        "",
        "  1 fel.",
        "",
        "  Skrev rättad.xlsx.",
        "  Rättat",
        "    C5    =SUM(C2:C3), som ger −1 065 → =SUM(C2:C4), som ger −1 286",
        "",
      ].join("\n"),
      stderr: "",
    });
    expect(avvika("check", "rättad.xlsx")).toMatchObject({ status: 0 });
  });

  it("says in JSON what was corrected, what was left and why, beside the contract", () => {
    const answer = (file: string): Record<string, unknown>[] =>
      JSON.parse(avvika("check", file, "--fix", "ut.xlsx", "--format", "json").stdout) as Record<string, unknown>[];
    const [{ fix, ...rest } = {}] = answer("summa.xlsx");
    expect(contractBreaks([rest])).toEqual([]);
    expect(fix).toEqual({
      output: "ut.xlsx",
      fixed: [
        {
          rule: "total-mismatch",
          sheet: "Drift",
          cell: "C5",
          changes: [{ cell: "C5", stated: -1065, expected: -1286, formula: "SUM(C2:C4)", replaces: "SUM(C2:C3)" }],
        },
      ],
      left: [],
    });
    expect(answer("fel.xlsx")[0]?.["fix"]).toEqual({
      output: "ut.xlsx",
      fixed: [],
      left: [{ rule: "sign-error", sheet: "Drift", cell: "C3", reason: "in-source", message: "Ska rättas i källan." }],
    });
    expect(readFileSync(join(folder, "ut.xlsx")).equals(readFileSync(join(folder, "fel.xlsx")))).toBe(true);
  });

  it("writes nothing when it refuses", () => {
    const before = readdirSync(folder);
    const refused = [
      ["summa.xlsx", "--fix", "summa.xlsx"],
      ["summa.xlsx", "fel.xlsx", "--fix", "b.xlsx"],
      ["summa.xlsx", "--fix", "b.xlsm"],
      ["summa.xlsx", "--fix", "saknas/b.xlsx"],
      ["trasig.xlsx", "--fix", "b.xlsx"],
    ].map((args) => avvika("check", ...args));
    expect(refused.map(({ status, stdout }) => ({ status, stdout }))).toEqual(
      refused.map(() => ({ status: 2, stdout: "" })),
    );
    expect(refused.map(({ stderr }) => stderr.trim().split("\n").length)).toEqual([1, 1, 1, 1, 1]);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("what somebody has accepted", () => {
  it("is not told of and does not count, but is said to be there", () => {
    const { status, stdout } = avvika("check", "godtagen.xlsx");
    expect(status).toBe(0);
    expect(stdout).toContain("Inga fel hittades.\n  1 godtagen.");
    const [answer] = JSON.parse(avvika("check", "godtagen.xlsx", "--format", "json").stdout) as {
      findings: unknown[];
    }[];
    expect(answer?.findings).toEqual([]);
    expect(avvika("report", "godtagen.xlsx", "-o", "rapport.xlsx").status).toBe(0);
    // The report remembers its sheets in the same place.
    expect(avvika("check", "rapport.xlsx").stdout).toContain("1 godtagen.");
  });
});

describe("report", () => {
  it("writes a new file and says which sheets it has", () => {
    expect(avvika("report", "rätt.xlsx", "-o", "ut.xlsx")).toEqual({
      status: 0,
      stdout: "Skrev ut.xlsx.\n  Blad Driftredovisning\n",
      stderr: "",
    });
    expect(readFileSync(join(folder, "ut.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  it("writes nothing when it refuses", () => {
    const before = readdirSync(folder);
    const refused = [
      ["rätt.xlsx", "-o", "rätt.xlsx"],
      ["rätt.xlsx", "-o", "fel.txt"],
      ["rätt.xlsx", "-o", "saknas/ut.xlsx"],
      ["rätt.xlsx", "-o", "b.xlsx", "--reports", "income-statement"],
      ["trasig.xlsx", "-o", "b.xlsx"],
    ].map((args) => avvika("report", ...args));
    expect(refused.map(({ status, stdout }) => ({ status, stdout }))).toEqual(
      refused.map(() => ({ status: 2, stdout: "" })),
    );
    expect(refused.map(({ stderr }) => stderr.trim().split("\n").length)).toEqual([1, 1, 1, 1, 1]);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("avvika", () => {
  it("explains itself", () => {
    const { status, stdout } = avvika("--help");
    expect(status).toBe(0);
    expect(stdout).toMatch(/avvika check FIL.*avvika report FIL -o UT\.xlsx/s);
    const version = avvika("--version");
    expect(version.status).toBe(0);
    expect(version.stdout).toMatch(/^avvika \d+\.\d+\.\d+\n$/);
  });

  it("says what was wrong with the command, and ends with 2", () => {
    expect(avvika("chekc")).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "Kommandot chekc finns inte. Det finns check och report. Kör avvika --help för att se vad som går att göra.\n",
    });
    expect(avvika("check", "a.xlsx", "--fix")).toMatchObject({ status: 2, stdout: "" });
  });
});
