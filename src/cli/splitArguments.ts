import type { Result } from "../domain/result.ts";
import { ok, refuse } from "../domain/result.ts";
import type { UsageProblem } from "../messages/cliTexts.ts";

/** Options a command has: those that take a value, and those that stand alone. */
export type OptionShapes = Readonly<Record<string, "value" | "flag">>;

export interface SplitArguments {
  readonly files: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Tells files from options. `--option value` and `--option=value` are the same; after `--` everything is a file. */
export function splitArguments(args: readonly string[], shapes: OptionShapes): Result<SplitArguments, UsageProblem> {
  const files: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? "";
    if (argument === "--") {
      files.push(...args.slice(at + 1));
      break;
    }
    if (!argument.startsWith("-") || argument === "-") {
      files.push(argument);
      continue;
    }
    const { option, inline } = optionOf(argument);
    const shape = Object.hasOwn(shapes, option) ? shapes[option] : undefined;
    if (shape === undefined) return refuse({ problem: "unknown-option", option });
    if (shape === "flag") {
      if (inline !== undefined) return refuse({ problem: "value-not-taken", option });
      flags.add(option);
      continue;
    }
    if (values.has(option)) return refuse({ problem: "option-twice", option });
    const value = inline ?? args[++at];
    // The next option is not a value: "--format --lang sv" lacks one.
    if (value === undefined || value === "" || (inline === undefined && isOption(value, shapes))) {
      return refuse({ problem: "value-missing", option });
    }
    values.set(option, value);
  }
  return ok({ files, values, flags });
}

function optionOf(argument: string): { readonly option: string; readonly inline: string | undefined } {
  const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
  if (equals < 0) return { option: argument, inline: undefined };
  return { option: argument.slice(0, equals), inline: argument.slice(equals + 1) };
}

function isOption(argument: string, shapes: OptionShapes): boolean {
  return argument === "--" || Object.hasOwn(shapes, optionOf(argument).option);
}
