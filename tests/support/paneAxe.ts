import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import { settled } from "./workbenchPage.ts";

/** What axe finds: rule and elements. */
export interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly string[];
}

const source = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve("axe-core/axe.min.js"), "utf8");

/** Everything axe finds in a frame once it has settled, as colours on their way to others are none; with `rules` only what those find. */
export async function axeFindings(frame: Frame, rules: readonly string[] | null = null): Promise<AxeFinding[]> {
  // The pane's own Content-Security-Policy lets no script in: evaluate goes past it as a debugger does.
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(source);
  await settled(frame);
  return frame.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    // Univer's canvas and its own notices are not ours; we draw the cells' address and content beside them.
    const others = ["[data-u-comp]", "[data-react-aria-top-layer]"].filter((part) => document.querySelector(part));
    const options = only === null ? {} : { runOnly: { type: "rule" as const, values: [...only] } };
    const { violations } = await axe.run(
      { exclude: others },
      { iframes: false, resultTypes: ["violations"], ...options },
    );
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }));
  }, rules);
}
