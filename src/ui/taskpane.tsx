/** The task pane's page: waits for Excel, opens its workbook and draws. */
import { createRoot } from "react-dom/client";
import { Entrance } from "./components/Entrance.tsx";
import { Themed } from "./components/Themed.tsx";
import { languageOf } from "./language.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { version } from "./version.ts";

/** The workbench is served beside the pane by `npm start` alone. */
const workbench = location.hostname === "localhost" ? "workbench.html" : null;

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html has no #root");
createRoot(root).render(
  <Themed background={officeBackground}>
    <Entrance
      open={openWorkbook}
      language={languageOf("auto", navigator.language)}
      version={version}
      workbench={workbench}
    />
  </Themed>,
);

/** Excel's own background, once Office.js knows it; undefined on the web and outside Excel. */
async function officeBackground(): Promise<string | undefined> {
  if (typeof Office === "undefined") return undefined;
  await Office.onReady();
  // The types promise a theme that Excel on the web does not give.
  const context: Partial<Office.Context> = Office.context;
  return context.officeTheme?.bodyBackgroundColor;
}
