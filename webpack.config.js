import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createRequire } from "node:module";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { marked } from "marked";

/** Where the built pages will stand; the manifest in the repository names the address of `npm start`. */
const developmentAddress = "https://localhost:3000";
const { AVVIKA_BASE_URL: baseAddress = developmentAddress } = process.env;

/** Microsoft's own address of Office.js, which a page in Excel must load it from. */
const officeOrigin = "https://appsforoffice.microsoft.com";

const root = import.meta.dirname;
const officeFiles = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

const swc = (tsx) => ({
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
});

/**
 * The pages of the add-in: the task pane, the ribbon's function file, the window for its messages, help and guide. `npm start` serves them
 * together with the workbench, Office.js and the samples; `npm run build` makes what is installed, and with `--env workbench` the workbench
 * around it, to see and measure it there.
 */
export default ({ workbench = false } = {}, { mode = "production" }) => {
  const developing = mode === "development";
  const withWorkbench = developing || workbench;
  const page = (name, template, { entry = null, inject = true, ...parameters } = {}) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks: entry === null ? [] : [entry],
      inject,
      templateParameters: {
        officeJs: withWorkbench ? "/office-js/office.js" : `${officeOrigin}/lib/1/hosted/office.js`,
        cspOffice: withWorkbench ? "" : officeOrigin,
        // Nothing leaves the machine: what is installed may connect to nothing. Reloading while developing needs the dev server.
        connectSrc: developing ? "'self'" : "'none'",
        ...parameters,
      },
    });
  const text = (file) => readFileSync(resolve(root, file), "utf8");
  /** A page of nothing but text. */
  const article = (name, title, content) => page(name, "src/ui/article.html", { title, article: content });
  return {
    mode,
    entry: {
      taskpane: "./src/ui/taskpane.tsx",
      commands: "./src/ui/commands.ts",
      message: "./src/ui/message.ts",
      ...(withWorkbench ? { workbench: "./src/workbench/page/workbench.ts" } : {}),
    },
    output: {
      path: resolve(root, "dist"),
      filename: developing ? "[name].js" : "[name].[contenthash:8].js",
      clean: true,
    },
    devtool: developing ? "source-map" : false, // never an eval devtool: the pages' Content-Security-Policy refuses eval
    module: {
      rules: [
        { test: /\.ts$/, exclude: /node_modules/, use: swc(false) },
        { test: /\.tsx$/, exclude: /node_modules/, use: swc(true) },
      ],
    },
    plugins: [
      page("taskpane", "src/ui/taskpane.html", { entry: "taskpane" }),
      // Its template names the script itself, before Office.js.
      page("commands", "src/ui/commands.html", { entry: "commands", inject: false }),
      page("message", "src/ui/message.html", { entry: "message" }),
      article("support", "Hjälp med Avvika", text("src/ui/support.html")),
      article("guide", "Användarguide för Avvika", marked.parse(text("docs/anvandarguide.md"))),
      ...(withWorkbench ? [page("workbench", "src/workbench/workbench.html", { entry: "workbench" })] : []),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: (manifest) => atAddress(manifest.toString(), baseAddress) },
          { from: "src/ui/plain.css" },
          { from: "assets/*.png" },
          { from: "docs/bilder/guide-*.png", to: "bilder/[name][ext]" },
        ],
      }),
    ],
    // What the pane loads before it draws is at most 200 kB zipped, which is this much; the rest comes when the workbook is opened.
    performance: { hints: withWorkbench ? false : "error", maxEntrypointSize: 600_000, maxAssetSize: 900_000 },
    devServer: {
      host: "localhost",
      port: 3000,
      server: "https", // Excel opens a task pane over https only
      static: [
        { directory: officeFiles, publicPath: "/office-js", watch: false },
        { directory: resolve(root, "samples"), publicPath: "/samples", watch: false },
      ],
      devMiddleware: { index: "workbench.html" },
      hot: false, // the page reloads; keeping state would need one more library
      client: { overlay: false },
    },
  };
};

/** The manifest with the address of the built pages in it. @throws Error for an address that Excel would not open */
function atAddress(manifest, address) {
  const url = new URL(address);
  if (url.protocol !== "https:") throw new Error(`AVVIKA_BASE_URL must begin with https://, not ${address}`);
  return manifest.replaceAll(developmentAddress, url.href.replace(/\/$/, ""));
}
