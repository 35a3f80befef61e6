// `npm start`: serves the pane, the workbench, Office.js and the samples on https://localhost:3000 and opens the workbench.
// Needs no network. Excel uses the same address (`npm run excel`).
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import config from "../webpack.config.js";
import { trustedCertificate } from "./certificate.mjs";
import { isTaken } from "./ports.mjs";

const page = "workbench.html";

const settings = config({}, { mode: "development" });
const { port } = settings.devServer;
// The server itself would say so with a stack of calls, once everything else is done.
if (await isTaken(port)) {
  console.log(`Port ${port} is taken: end what uses it, perhaps another \`npm start\`, and try again.`);
  process.exit(2);
}

const certificate = await trustedCertificate();
const server = new WebpackDevServer(
  {
    ...settings.devServer,
    server: certificate === null ? "https" : { type: "https", options: certificate },
    open: hasDisplay() ? { target: [page] } : false,
    setupExitSignals: false, // Ctrl+C ends it at once, and not when the pages are built
  },
  webpack({ ...settings, stats: "errors-warnings", infrastructureLogging: { level: "warn" } }),
);

try {
  await server.start();
} catch (error) {
  console.log(`The server did not start: ${error.message}`);
  process.exit(2);
}
console.log("Building the pages, which takes up to half a minute …");
const built = await new Promise((resolve) => server.middleware.waitUntilValid(resolve));
if (built.hasErrors()) console.log("The pages have the errors above: each file is built anew as soon as it is saved.");
console.log(`Avvika's workbench: https://localhost:${port}/${page} (Ctrl+C ends it)`);
if (certificate === null) {
  console.log(
    "Your browser will warn once that it does not know this certificate, which was made on this machine: choose Advanced, then Proceed to localhost.",
  );
}

/** Is there a person at a screen who wants a browser opened? */
function hasDisplay() {
  if (process.env.CI !== undefined) return false;
  return process.platform !== "linux" || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}
