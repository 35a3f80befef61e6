// npm run docs
// Writes the guide's pages about rules to docs/regler, and docs/kommentarer.md about commentary drafts.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commentaryPage } from "../tests/support/commentaryPage.ts";
import { rulePages } from "../tests/support/rulePages.ts";

const folder = fileURLToPath(new URL("../docs/regler/", import.meta.url));
const pages = rulePages();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
writeFileSync(new URL("../docs/kommentarer.md", import.meta.url), commentaryPage());
