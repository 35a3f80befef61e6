import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";

const html = readFileSync(join(__dirname, "../../src/ui/taskpane.html"), "utf8");
const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";

describe("the page's Content-Security-Policy", () => {
  it("allows nothing that is not named", () => {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
  });

  it("lets scripts come from the page and from Office.js alone", () => {
    expect(policy).toContain("script-src 'self' <%= cspOffice %>;");
    expect(html).toContain('<script src="<%= officeJs %>"></script>');
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it("lets no style stand in the page but the empty one that Fluent fills by rules", () => {
    const hash = createHash("sha256").update("").digest("base64");
    expect(policy).toContain(`style-src 'self' 'sha256-${hash}';`);
    expect(html).not.toMatch(/<style|style=/);
  });
});
