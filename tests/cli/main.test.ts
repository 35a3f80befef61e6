import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { contractBreaks } from "../support/contract.ts";
import { workbookFile } from "../support/workbookFile.ts";

/** The command line as a process of its own. Slow to start, so each run is looked at from several sides. */
const root = process.cwd();
let folder = "";
jest.setTimeout(60_000);

function avvika(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, "src/cli/main.ts"), ...args],
    { cwd: folder, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "1" } },
  );
  return { status, stdout: stdout.replaceAll("\u00a0", " "), stderr };
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
    expect(avvika("check", "a.xlsx", "--fix", "b.xlsx")).toMatchObject({ status: 2, stdout: "" });
  });
});
