// Serves the pages of `npm start` on a port of its own, prints the address on one line, and ends with its parent. "pseudo": the pane speaks
// the language that tests read.
import { resolve } from "node:path";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import config from "../../webpack.config.js";

const settings = config({}, { mode: "development" });
if (process.argv[2] === "pseudo") {
  const pane = resolve(import.meta.dirname, "../../src/ui");
  settings.plugins.push(
    new webpack.NormalModuleReplacementPlugin(/\/messages\/index\.ts$/, (asked) => {
      if (asked.context.startsWith(pane)) asked.request = resolve(import.meta.dirname, "../support/pseudoTextsIn.ts");
    }),
  );
}
const server = new WebpackDevServer(
  {
    ...settings.devServer,
    port: "auto",
    open: false,
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
  },
  webpack({ ...settings, devtool: false, stats: "errors-only", infrastructureLogging: { level: "error" } }),
);
await server.start();
server.middleware.waitUntilValid(() => console.log(`https://localhost:${server.server.address().port}`));
process.stdin.resume().on("end", () => process.exit(0));
