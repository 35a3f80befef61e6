import { Button } from "@fluentui/react-components";
import { useTexts } from "../texts.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface SaveOrCancelProps {
  readonly isBusy: boolean;
  readonly onCancel: () => void;
}

/** How a form about a table's reading ends. */
export function SaveOrCancel({ isBusy, onCancel }: SaveOrCancelProps) {
  const shared = useSharedStyles();
  const { overrule } = useTexts();
  return (
    <div className={shared.actions}>
      <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
        {overrule.save}
      </Button>
      <Button size="small" disabledFocusable={isBusy} onClick={onCancel}>
        {overrule.cancel}
      </Button>
    </div>
  );
}
