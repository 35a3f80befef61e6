// `npm run excel`: opens desktop Excel with the add-in, served by `npm start`; `npm run excel -- stop` takes it out again.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { trustedCertificate } from "./certificate.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
// Not a dependency: a native module in it does not build everywhere.
const debugging = ["--yes", "office-addin-debugging@7.0.0"];

if (process.platform === "win32" || process.platform === "darwin") {
  process.exitCode = process.argv.includes("stop") ? run(...debugging, "stop", "manifest.xml") : await start();
} else {
  console.log(
    "Desktop Excel runs on Windows and Mac only. In Excel on the web, upload manifest.xml as an add-in while `npm start` runs.",
  );
  process.exitCode = 1;
}

/** Excel opens the pane only over a certificate that the machine trusts: the tool asks for consent. */
async function certify() {
  if ((await trustedCertificate()) !== null) return 0;
  const status = run("office-addin-dev-certs", "install");
  if (status === 0) console.log("If `npm start` is running already, start it again: it has a trusted certificate now.");
  return status;
}

async function start() {
  const certified = await certify();
  if (certified !== 0) return certified;
  const server = ["--dev-server", "npm start -- --no-open", "--dev-server-port", "3000"];
  return run(...debugging, "start", "manifest.xml", "desktop", "--app", "excel", ...server);
}

/** Runs a command by npx. Windows starts it through a shell, where what holds spaces is quoted. */
function run(...args) {
  const isWindows = process.platform === "win32";
  const quoted = isWindows ? args.map((arg) => (arg.includes(" ") ? `"${arg}"` : arg)) : args;
  return spawnSync("npx", quoted, { cwd: root, stdio: "inherit", shell: isWindows }).status ?? 1;
}
