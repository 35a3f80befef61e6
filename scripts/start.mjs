// `npm start`: the workbench on https://localhost:3000, opened in the browser. `npm start -- --no-open` opens nothing.
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import webpackConfig from "../webpack.config.js";
import { trustedCertificate } from "./certificate.mjs";

const certificate = await trustedCertificate();
const config = webpackConfig({}, { mode: "development" });
const { devServer } = config;
const address = new URL("workbench.html", `https://localhost:${devServer.port}/`).href;

/** Without a screen, or on a machine that only tests, there is no browser to open. */
const hasScreen = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const opens = hasScreen && !process.env.CI && !process.argv.includes("--no-open");

const server = new WebpackDevServer(
  {
    ...devServer,
    server: certificate === null ? "https" : { type: "https", options: certificate },
    open: opens ? [address] : false,
  },
  webpack({ ...config, stats: "errors-warnings", infrastructureLogging: { level: "warn" } }),
);

server.compiler.hooks.done.tap("avvika", once(say));
try {
  await server.start();
} catch (error) {
  if (error.code !== "EADDRINUSE") throw error;
  console.error(`Port ${devServer.port} is taken: stop what uses it, or set AVVIKA_BASE_URL=https://localhost:3001.`);
  process.exit(1);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.stop().then(() => process.exit(0)));

function say() {
  console.log(`Avvika's workbench: ${address} (Ctrl+C ends it)`);
  if (certificate === null) {
    console.log("The browser warns about the certificate, which was made on this machine just now: choose to go on.");
  }
}

function once(work) {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
