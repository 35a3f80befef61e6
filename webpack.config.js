import { resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";

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

/** The pages of the add-in: the task pane. `webpack serve` for working on it, `webpack` for what is installed. */
export default (_env, { mode = "production" }) => {
  const developing = mode === "development";
  return {
    mode,
    entry: { taskpane: "./src/ui/taskpane.tsx" },
    output: {
      path: resolve(import.meta.dirname, "dist"),
      filename: developing ? "[name].js" : "[name].[contenthash:8].js",
      clean: true,
    },
    devtool: developing ? "source-map" : false, // never an eval devtool: the page's Content-Security-Policy refuses eval
    module: {
      rules: [
        { test: /\.ts$/, exclude: /node_modules/, use: swc(false) },
        { test: /\.tsx$/, exclude: /node_modules/, use: swc(true) },
      ],
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/ui/taskpane.html",
        chunks: ["taskpane"],
        // Nothing leaves the machine: what is installed may connect to nothing. Reloading while developing needs the dev server.
        templateParameters: { connectSrc: developing ? "'self'" : "'none'" },
      }),
      new CopyPlugin({
        patterns: ["manifest.xml", { from: "assets/*.{png,svg}" }],
      }),
    ],
    performance: { hints: developing ? false : "warning", maxEntrypointSize: 900_000, maxAssetSize: 900_000 },
    devServer: {
      host: "localhost",
      port: 3000,
      server: "https", // Excel opens a task pane over https only
      static: false,
      hot: false, // the page reloads; keeping state would need one more library
      client: { overlay: false },
    },
  };
};
