import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../rules/finding.ts";
import { ErrorIcon, InfoIcon, WarningIcon } from "./icons.tsx";

const icons = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon } as const;

/** The mark of a level: told apart by shape as well as colour. */
export function LevelIcon({ level, size = 16 }: { readonly level: Severity; readonly size?: number }) {
  const styles = useStyles();
  const Icon = icons[level];
  return <Icon className={mergeClasses(styles.icon, styles[level])} size={size} />;
}

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});
