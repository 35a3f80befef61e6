/** The workbench's page: Avvika beside a workbook, in a browser, without Excel. */
import { createRoot } from "react-dom/client";
import { Themed } from "../../ui/components/Themed.tsx";
import { Workbench } from "./Workbench.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("workbench.html has no #root");
createRoot(root).render(
  <Themed background={noOffice}>
    <Workbench />
  </Themed>,
);

/** No Excel around the page tells its colours: the user's own choice of light or dark counts. */
function noOffice(): Promise<undefined> {
  return Promise.resolve(undefined);
}
