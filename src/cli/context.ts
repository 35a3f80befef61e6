import type { Texts } from "../messages/texts.ts";
import type { Terminal } from "./terminal.ts";

/** What a command is given of the world. */
export interface CommandContext {
  readonly texts: Texts;
  readonly terminal: Terminal;
  /** To standard output: what was asked for. */
  readonly print: (text: string) => void;
  /** To standard error: why it could not be had. */
  readonly complain: (text: string) => void;
  /** A path as the user wrote it → where it is. */
  readonly pathOf: (path: string) => string;
}

/** Exit status (design 9): no error-level finding, some, could not run. */
export const exitStatus = { clean: 0, errorsFound: 1, failed: 2 } as const;
