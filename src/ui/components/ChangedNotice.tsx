import { Button } from "@fluentui/react-components";
import { useTexts } from "../texts.tsx";
import { Notice } from "./Notice.tsx";

export interface ChangedNoticeProps {
  /** It is being checked again already, by itself. */
  readonly isChecking: boolean;
  readonly onCheck: () => void;
}

/** What is shown is no longer what stands in the workbook. */
export function ChangedNotice({ isChecking, onCheck }: ChangedNoticeProps) {
  const { frame, progress } = useTexts().pane;
  return (
    <Notice
      intent="info"
      actions={
        <Button size="small" onClick={onCheck}>
          {frame.checkAgain}
        </Button>
      }
    >
      {isChecking ? progress.reading : frame.changed}
    </Notice>
  );
}
