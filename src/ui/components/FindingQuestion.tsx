import type { Fix } from "../../rules/fixes.ts";
import type { ShownFix } from "../shownFixes.ts";
import type { ShownTexts } from "../shownTexts.ts";
import { AcceptForm } from "./AcceptForm.tsx";
import { FixConfirm } from "./FixConfirm.tsx";
import { ToNumbers } from "./ToNumbers.tsx";

/** What the user is asked before something is done about a finding. */
export type Asking =
  | { readonly about: "fix"; readonly fix: ShownFix }
  | { readonly about: "texts"; readonly fix: Fix; readonly shown: ShownTexts }
  | { readonly about: "reason"; readonly holdsFor: string };

export interface FindingQuestionProps {
  readonly asking: Asking;
  readonly isBusy: boolean;
  readonly onFix: (fix: Fix) => void;
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** The question, with what it takes to answer it. */
export function FindingQuestion({ asking, isBusy, onFix, onAccept, onCancel }: FindingQuestionProps) {
  switch (asking.about) {
    case "fix":
      return <FixConfirm fix={asking.fix} isBusy={isBusy} onFix={() => onFix(asking.fix.fix)} onCancel={onCancel} />;
    case "texts":
      return <ToNumbers shown={asking.shown} isBusy={isBusy} onConvert={() => onFix(asking.fix)} onCancel={onCancel} />;
    case "reason":
      return <AcceptForm holdsFor={asking.holdsFor} isBusy={isBusy} onAccept={onAccept} onCancel={onCancel} />;
  }
}
