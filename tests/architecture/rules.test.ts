/** A rule is a file in src/rules, a line in its list, a test, a text in each language and a page in the guide. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { languages } from "../../src/messages/format.ts";
import { textsIn } from "../../src/messages/index.ts";
import { rulePagesSv } from "../../src/messages/rulePages.sv.ts";
import { rules } from "../../src/rules/index.ts";
import { rulePages } from "../support/rulePages.ts";
import { root } from "./support.ts";

const pagesFolder = "docs/regler";

/** What there is, by the ids of the rules. */
interface Parts {
  /** Files of src/rules that define a rule, without their ending. */
  readonly files: readonly string[];
  readonly listed: readonly string[];
  readonly named: readonly string[];
  readonly described: readonly string[];
  readonly exists: (path: string) => boolean;
}

/** What a rule lacks, as what to add. */
function lacking({ files, listed, named, described, exists }: Parts): string[] {
  return files.flatMap((file) => {
    const id = file.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const needed: readonly (readonly [boolean, string])[] = [
      [listed.includes(id), `list ${file} in src/rules/index.ts`],
      [
        exists(`tests/rules/${file}.test.ts`),
        `write tests/rules/${file}.test.ts: hit, near miss, and what it holds back for`,
      ],
      [named.includes(id), `name "${id}" in src/messages/findings.sv.ts and findings.en.ts`],
      [described.includes(id), `describe "${id}" in src/messages/rulePages.sv.ts`],
      [exists(`${pagesFolder}/${id}.md`), `draw "${id}" in tests/support/ruleExamples.ts and run npm run docs`],
    ];
    return needed.filter(([isThere]) => !isThere).map(([, what]) => `${file}.ts: ${what}`);
  });
}

const definesRule = (file: string): boolean =>
  readFileSync(join(root, "src/rules", file), "utf8").includes("defineRule({");

describe("rules", () => {
  it("are listed, tested, named and described, each of them", () => {
    const files = readdirSync(join(root, "src/rules")).filter((file) => file.endsWith(".ts") && definesRule(file));
    expect(files).toHaveLength(rules.length);
    const parts: Parts = {
      files: files.map((file) => file.replace(/\.ts$/, "")),
      listed: rules.map(({ id }) => id),
      named: Object.keys(textsIn.sv.findings.rules),
      described: Object.keys(rulePagesSv),
      exists: (path) => existsSync(join(root, path)),
    };
    expect(lacking(parts)).toEqual([]);
  });

  it("are said to lack what they lack", () => {
    const nothing: Parts = { files: ["missingMonth"], listed: [], named: [], described: [], exists: () => false };
    expect(lacking(nothing)).toEqual([
      "missingMonth.ts: list missingMonth in src/rules/index.ts",
      "missingMonth.ts: write tests/rules/missingMonth.test.ts: hit, near miss, and what it holds back for",
      'missingMonth.ts: name "missing-month" in src/messages/findings.sv.ts and findings.en.ts',
      'missingMonth.ts: describe "missing-month" in src/messages/rulePages.sv.ts',
      'missingMonth.ts: draw "missing-month" in tests/support/ruleExamples.ts and run npm run docs',
    ]);
  });

  it("stand alphabetically in their list, and no name is left of a rule that is gone", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    for (const language of languages)
      expect(Object.keys(textsIn[language].findings.rules).sort()).toEqual([...ids].sort());
  });

  it("say why and whence", () => {
    for (const { id, docs } of rules) expect(`${id}: ${docs.why} ${docs.source}`).toMatch(/: .{20,} .{5,}/);
  });
});

describe("the guide's pages about rules", () => {
  const pages = rulePages();

  it("are those of the rules and an index, and no other", () => {
    expect(readdirSync(join(root, pagesFolder)).sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages.keys()])("%s is what npm run docs writes", (name) => {
    expect(readFileSync(join(root, pagesFolder, name), "utf8")).toBe(pages.get(name));
  });

  it("list what each rule holds back, and what to do", () => {
    for (const [id, { holdsBack, toDo }] of Object.entries(rulePagesSv))
      expect(`${id} ${String(holdsBack.length > 0)} ${toDo}`).toMatch(/ true .{10,}\.$/);
  });
});
