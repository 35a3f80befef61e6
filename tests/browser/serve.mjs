// Serves the pages of `npm start` on a port of its own, prints the address on one line, and ends with its parent.
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import config from "../../webpack.config.js";

const settings = config({}, { mode: "development" });
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
