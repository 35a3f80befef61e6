import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface CellLinkProps {
  /** What a screen reader hears, where the words alone do not say where one gets. */
  readonly label?: string;
  readonly onShow: () => void;
  readonly children: ReactNode;
}

/** Takes the user to a place in the workbook. */
export function CellLink({ label, onShow, children }: CellLinkProps) {
  return (
    <Link as="button" type="button" {...(label === undefined ? {} : { "aria-label": label })} onClick={onShow}>
      {children}
    </Link>
  );
}
