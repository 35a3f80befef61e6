import type { Texts } from "../messages/texts.ts";

/**
 * A fault of ours as a sentence with a code. The code is the one our errors are thrown with, or the system's; never the error's
 * own words, which may quote what stands in a cell.
 */
export function unexpectedSentence(error: unknown, { cli }: Texts): string {
  return cli.unexpected(codeOf(error));
}

const ownCode = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+/;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = ownCode.exec(error.message)?.[0];
  if (code !== undefined) return code;
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
