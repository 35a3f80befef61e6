/** The guide's page about commentary says what the drafts say now. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { commentaryPage } from "../support/commentaryPage.ts";
import { root } from "./support.ts";

/** The reports whose quotes stand on the page, line by line. */
const published = ["enkoping-vard-omsorgsnamnd-2024-08", "lomma-socialnamnd-2024-04", "nacka-socialnamnd-2017-10"].map(
  (name) => readFileSync(join(root, "tests/rules/narrative", `${name}.txt`), "utf8"),
);

describe("docs/kommentarer.md", () => {
  const page = commentaryPage();

  it("is what npm run docs writes", () => {
    expect(readFileSync(join(root, "docs/kommentarer.md"), "utf8")).toBe(page);
  });

  it("quotes the published reports word for word", () => {
    const quotes = [...page.matchAll(/Publicerat:\n\n((?:>.*\n)+)/g)]
      .flatMap(([, block = ""]) => block.split("\n"))
      .map((line) => line.replace(/^> ?/, "").replace(/ …$/, ""))
      .filter((line) => line !== "");
    expect(quotes).toHaveLength(10);
    for (const quote of quotes) expect(published.some((text) => text.includes(quote)) || quote).toBe(true);
  });
});
