/** The workbench's page: Avvika beside a workbook, in a browser, without Excel. */
import { drawWorkbench } from "./drawWorkbench.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("workbench.html has no #root");
drawWorkbench(root);
