// `npm run excel`: opens Excel with Avvika in it. `npm start` must be running, as Excel loads the pages from there.
// Fetched when it is needed: a native module in it does not build on every machine, so it cannot be a dependency.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const tool = "office-addin-debugging@7.0.0";
const root = fileURLToPath(new URL("..", import.meta.url));

if (process.platform === "win32" || process.platform === "darwin") {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const args = ["--yes", tool, "start", "manifest.xml", "desktop", "--app", "excel", "--no-debug", "--no-live-reload"];
  const { status, error } = spawnSync(npx, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (error) console.log(`Excel was not opened: ${error.message}.`);
  process.exitCode = status ?? 2;
} else {
  console.log(
    "Excel runs on Windows and Mac only: try `npm start` here, or upload manifest.xml in Excel on the web (Home, Add-ins, More settings).",
  );
  process.exitCode = 2;
}
