import { Button } from "@fluentui/react-components";
import { useTexts } from "../texts.tsx";
import { Notice } from "./Notice.tsx";

/** What is shown is no longer what stands in the workbook. */
export function ChangedNotice({ onCheck }: { readonly onCheck: () => void }) {
  const { frame } = useTexts().pane;
  return (
    <Notice
      intent="info"
      actions={
        <Button size="small" onClick={onCheck}>
          {frame.checkAgain}
        </Button>
      }
    >
      {frame.changed}
    </Notice>
  );
}
