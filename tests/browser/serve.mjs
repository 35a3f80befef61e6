// Serves the pages of `npm start` on a port of its own, prints the address on one line, and ends with its parent. "pseudo": the pane speaks
// the language that tests read. "built": the pages of `npm run build` in the workbench, minified.
import { resolve } from "node:path";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import config from "../../webpack.config.js";

const which = process.argv[2];
const settings = config({ workbench: true }, { mode: which === "built" ? "production" : "development" });
if (which === "pseudo") {
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
    port: 0, // one that is free now; "auto" looks for one first, and two servers then find the same
    open: false,
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
  },
  webpack({
    ...settings,
    devtool: false,
    stats: "errors-only",
    infrastructureLogging: { level: "error" },
    watchOptions: { ignored: "**/*" }, // the pages of one moment, though somebody edits meanwhile
  }),
);
await server.start();
server.middleware.waitUntilValid(() => console.log(`https://localhost:${server.server.address().port}`));
process.stdin.resume().on("end", () => process.exit(0));
