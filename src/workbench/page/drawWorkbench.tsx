import { createRoot } from "react-dom/client";
import { Themed } from "../../ui/components/Themed.tsx";
import { Workbench } from "./Workbench.tsx";

/** Draws the page in an element, light or dark as the user prefers everywhere. */
export function drawWorkbench(root: HTMLElement): void {
  createRoot(root).render(
    <Themed background={noOffice}>
      <Workbench />
    </Themed>,
  );
}

/** No Excel around the page tells its colours. */
function noOffice(): Promise<undefined> {
  return Promise.resolve(undefined);
}
