import { spawn, type ChildProcess } from "node:child_process";

/** The pages of `npm start`, served on a port of their own. */
export interface ServedPages {
  readonly address: string;
  readonly stop: () => void;
}

/**
 * Serves the pages until `stop`; `pseudo`: a pane whose texts are marked and longer; `built`: those of `npm run build`.
 * @throws Error when the server ends before it has told its address
 */
export async function servePages(which: "own" | "pseudo" | "built" = "own"): Promise<ServedPages> {
  const server = spawn(process.execPath, ["tests/browser/serve.mjs", which], { stdio: ["pipe", "pipe", "inherit"] });
  return { address: await firstAddress(server), stop: () => server.stdin.end() };
}

function firstAddress({ stdout }: Pick<ChildProcess, "stdout">): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    stdout?.on("data", (data: Buffer) => {
      text += data.toString();
      const found = /^https:\/\/\S+$/m.exec(text);
      if (found) resolve(found[0]);
    });
    stdout?.on("end", () => reject(new Error(`the server ended: ${text}`)));
  });
}
