import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { textsIn } from "../messages/index.ts";
import { languageOf, parseArguments } from "./arguments.ts";
import type { Command } from "./arguments.ts";
import { checkCommand } from "./checkCommand.ts";
import type { CommandContext } from "./context.ts";
import { exitStatus } from "./context.ts";
import { reportCommand } from "./reportCommand.ts";
import { plainLine, terminalOf } from "./terminal.ts";
import { unexpectedSentence } from "./unexpected.ts";

/** `avvika`: wires arguments, streams and exit status to the commands. Everything that goes wrong becomes a sentence here. */
async function main(args: readonly string[]): Promise<number> {
  const texts = textsIn[languageOf(args)];
  const context: CommandContext = {
    texts,
    terminal: terminalOf(process.stdout, process.env),
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${plainLine(text)}\n`),
    pathOf: (path) => resolve(startFolder(), path),
  };
  try {
    const command = parseArguments(args);
    if (command.ok) return await run(command.value, context);
    context.complain(`${texts.cli.usage(command.refusal)} ${texts.cli.seeHelp}`);
    return exitStatus.failed;
  } catch (error) {
    context.complain(unexpectedSentence(error, texts));
    return exitStatus.failed;
  }
}

async function run(command: Command, context: CommandContext): Promise<number> {
  switch (command.command) {
    case "help":
      context.print(context.texts.cli.help);
      return exitStatus.clean;
    case "version":
      context.print(await version());
      return exitStatus.clean;
    case "check":
      return checkCommand(command, context);
    case "report":
      return reportCommand(command, context);
  }
}

async function version(): Promise<string> {
  const { version: number } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  return `avvika ${number}`;
}

/** `npm run avvika` starts in the package's folder; the user's paths are from where they stand. */
function startFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === "avvika" && folder !== undefined ? folder : process.cwd();
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitStatus.clean);
});

// The exit code is set, not forced: what is still on its way to a pipe is written first.
process.exitCode = await main(process.argv.slice(2));
