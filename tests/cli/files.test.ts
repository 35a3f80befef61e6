import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkOutput, writeWhole } from "../../src/cli/files.ts";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "avvika-files-"));
  await writeFile(at("bok.xlsx"), "in");
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function refusalOf(output: string, expected = ".xlsx"): Promise<unknown> {
  const result = await checkOutput([at("annan.xlsx"), at("bok.xlsx")], at(output), expected);
  return result.ok ? undefined : result.refusal;
}

describe("OUT", () => {
  it("is never a file that was read, by whatever name", async () => {
    await symlink(at("bok.xlsx"), at("lank.xlsx"));
    await link(at("bok.xlsx"), at("hard.xlsx"));
    await mkdir(at("mapp"));
    await symlink(folder, at("mapp/upp"));
    for (const name of ["bok.xlsx", "mapp/../bok.xlsx", "lank.xlsx", "hard.xlsx", "mapp/upp/bok.xlsx", "BOK.XLSX"]) {
      expect([name, await refusalOf(name)]).toEqual([name, { reason: "output-is-input" }]);
    }
  });

  it("has the extension that goes with its content", async () => {
    expect(await refusalOf("ut.xlsx", ".xlsm")).toEqual({
      reason: "output-extension",
      expected: ".xlsm",
      found: ".xlsx",
    });
    expect(await refusalOf("ut")).toEqual({ reason: "output-extension", expected: ".xlsx", found: "" });
    expect(await refusalOf("UT.XLSX")).toBeUndefined();
  });

  it("lies in a folder that is there, and is none itself", async () => {
    await mkdir(at("mapp.xlsx"));
    expect(await refusalOf("saknas/ut.xlsx")).toEqual({ reason: "output-folder-missing" });
    expect(await refusalOf("bok.xlsx/ut.xlsx")).toEqual({ reason: "output-folder-missing" });
    expect(await refusalOf("mapp.xlsx")).toEqual({ reason: "output-is-folder" });
    expect(await refusalOf("ut.xlsx")).toBeUndefined();
  });
});

describe("writing", () => {
  const bytes = new TextEncoder().encode("ut");

  it("replaces a file whole, also through a link, and leaves nothing beside it", async () => {
    await writeFile(at("ut.xlsx"), "before");
    await symlink(at("ut.xlsx"), at("lank.xlsx"));
    expect(await writeWhole(at("lank.xlsx"), bytes)).toEqual({ ok: true, value: null });
    expect(await readFile(at("ut.xlsx"), "utf8")).toBe("ut");
    expect((await readdir(folder)).sort()).toEqual(["bok.xlsx", "lank.xlsx", "ut.xlsx"]);
  });

  it("leaves everything as it was when it fails", async () => {
    await mkdir(at("ut.xlsx"));
    await writeFile(at("ut.xlsx/innehåll"), "kvar");
    expect(await writeWhole(at("ut.xlsx"), bytes)).toMatchObject({ ok: false, refusal: { reason: "cannot-write" } });
    expect(await writeWhole(at("saknas/ut.xlsx"), bytes)).toEqual({
      ok: false,
      refusal: { reason: "cannot-write", code: "ENOENT" },
    });
    expect((await readdir(folder)).sort()).toEqual(["bok.xlsx", "ut.xlsx"]);
    expect(await readFile(at("ut.xlsx/innehåll"), "utf8")).toBe("kvar");
  });
});
