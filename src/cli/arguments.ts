import { defaultForecastMethod, forecastMethods, type ForecastMethodId } from "../domain/forecastMethod.ts";
import { isMoney } from "../domain/money.ts";
import type { MoneyUnit, Unit } from "../domain/money.ts";
import { presetIds } from "../domain/preset.ts";
import type { PresetId } from "../domain/preset.ts";
import type { Result } from "../domain/result.ts";
import { ok, refuse } from "../domain/result.ts";
import type { UsageProblem } from "../messages/cliTexts.ts";
import type { Language } from "../messages/format.ts";
import { languages } from "../messages/format.ts";
import { colorIn, reportFonts } from "../report/reportTheme.ts";
import type { ReportFont } from "../report/reportTheme.ts";
import type { CheckScope } from "../rules/rule.ts";
import { reportIds } from "../report/layout.ts";
import type { ReportId } from "../report/layout.ts";
import { splitArguments } from "./splitArguments.ts";
import type { OptionShapes, SplitArguments } from "./splitArguments.ts";

/** What the command line is asked to do. */
export type Command = { readonly command: "help" } | { readonly command: "version" } | CheckCommand | ReportCommand;

export interface CheckCommand {
  readonly command: "check";
  readonly files: readonly string[];
  readonly format: "text" | "json";
  /** What is checked: "all", or formulas or tables alone. */
  readonly scope: CheckScope;
  /** Where the corrected copy goes; null where none is asked for. */
  readonly fix: string | null;
}

export interface ReportCommand {
  readonly command: "report";
  readonly file: string;
  readonly output: string;
  /** "all" is every report that the recognised tables allow. */
  readonly reports: "all" | readonly (ReportId | "all")[];
  /** Null is the source's. */
  readonly unit: MoneyUnit | null;
  readonly preset: PresetId;
  /** Where a table has no forecast of its own. */
  readonly forecast: ForecastMethodId;
  readonly valuesOnly: boolean;
  /** Null is the workbook's own setting. */
  readonly font: ReportFont | null;
  /** RRGGBB; null is the workbook's own setting. */
  readonly accent: string | null;
}

const general: OptionShapes = { "--help": "flag", "-h": "flag", "--version": "flag", "--lang": "value" };
const checkOptions: OptionShapes = { ...general, "--format": "value", "--only": "value", "--fix": "value" };
const reportOptions: OptionShapes = {
  ...general,
  "-o": "value",
  "--reports": "value",
  "--preset": "value",
  "--unit": "value",
  "--font": "value",
  "--accent": "value",
  "--forecast": "value",
  "--values": "flag",
};

/** The others need what a command line cannot say: figures of somebody's own. */
const askedForecasts = forecastMethods.filter((id) => id !== "manual" && id !== "previous-forecast");

/** The language asked for, wherever it stands, so that complaints about the rest come in it. */
export function languageOf(args: readonly string[]): Language {
  const at = args.lastIndexOf("--lang");
  const inline = args.findLast((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const asked = at >= 0 ? args[at + 1] : inline;
  return languages.find((language) => language === asked) ?? "sv";
}

/** Arguments → what to do. Refuses with what is wrong with them, as data. */
export function parseArguments(args: readonly string[]): Result<Command, UsageProblem> {
  const command = args[0]?.startsWith("-") === true ? undefined : args[0];
  const rest = command === undefined ? args : args.slice(1);
  switch (command) {
    case undefined:
      return parseGeneral(rest);
    case "check":
      return parsed(rest, checkOptions, reportOptions, command, parseCheck);
    case "report":
      return parsed(rest, reportOptions, checkOptions, command, parseReport);
    case "help":
      return ok({ command: "help" });
    default:
      return refuse({ problem: "unknown-command", found: command });
  }
}

function parseGeneral(args: readonly string[]): Result<Command, UsageProblem> {
  const split = splitArguments(args, general);
  if (!split.ok) return split;
  return asksForText(split.value) ?? refuse({ problem: "no-command" });
}

function parsed(
  args: readonly string[],
  own: OptionShapes,
  other: OptionShapes,
  command: string,
  parse: (split: SplitArguments) => Result<Command, UsageProblem>,
): Result<Command, UsageProblem> {
  const split = splitArguments(args, own);
  if (split.ok)
    return (
      asksForText(split.value) ?? firstRefusal(unknownValue(split.value, "--lang", languages)) ?? parse(split.value)
    );
  const { refusal } = split;
  const isOthers = refusal.problem === "unknown-option" && refusal.option in other;
  return isOthers ? refuse({ problem: "option-of-other-command", option: refusal.option, command }) : split;
}

function asksForText({ flags }: SplitArguments): Result<Command, UsageProblem> | undefined {
  if (flags.has("--help") || flags.has("-h")) return ok({ command: "help" });
  return flags.has("--version") ? ok({ command: "version" }) : undefined;
}

function parseCheck({ files, values }: SplitArguments): Result<Command, UsageProblem> {
  const only = values.get("--only");
  const refused = firstRefusal(
    unknownValue({ values }, "--only", ["formulas", "tables"]),
    unknownValue({ values }, "--format", ["text", "json"]),
    files.length === 0 && { problem: "no-file", command: "check" },
    values.has("--fix") && files.length > 1 && { problem: "one-file-only", command: "check --fix" },
  );
  const format = values.get("--format") === "json" ? "json" : "text";
  const scope = only === "formulas" || only === "tables" ? only : "all";
  return refused ?? ok({ command: "check", files, format, scope, fix: values.get("--fix") ?? null });
}

function parseReport({ files, values, flags }: SplitArguments): Result<Command, UsageProblem> {
  const [file = "", ...others] = files;
  const output = values.get("-o") ?? "";
  const preset = presetIds.find((id) => id === values.get("--preset")) ?? "default";
  const forecast = forecastMethods.find((id) => id === values.get("--forecast")) ?? defaultForecastMethod;
  const accent = values.get("--accent");
  const asked = (values.get("--reports") ?? "all").split(",").map((id) => id.trim());
  const named = reportIds.filter((id) => asked.includes(id));
  const hasAll = asked.includes("all");
  const unknown = asked.find((id) => id !== "all" && !reportIds.some((known) => known === id));
  const refused = firstRefusal(
    unknownValue({ values }, "--preset", presetIds),
    unknownValue({ values }, "--forecast", askedForecasts),
    unknownValue({ values }, "--unit", ["kr", "tkr", "mnkr"]),
    unknownValue({ values }, "--font", reportFonts),
    accent !== undefined &&
      colorIn(accent) === undefined && { problem: "not-a-color", option: "--accent", found: accent },
    unknown !== undefined && {
      problem: "value-unknown",
      option: "--reports",
      found: unknown,
      allowed: ["all", ...reportIds],
    },
    file === "" && { problem: "no-file", command: "report" },
    others.length > 0 && { problem: "one-file-only", command: "report" },
    output === "" && { problem: "no-output" },
  );
  if (refused) return refused;
  const unit = (values.get("--unit") ?? null) as Unit | null;
  return ok({
    command: "report",
    file,
    output,
    reports: !hasAll ? named : named.length === 0 ? "all" : ["all", ...named],
    unit: isMoney(unit) ? unit : null,
    preset,
    forecast,
    valuesOnly: flags.has("--values"),
    font: reportFonts.find((font) => font === values.get("--font")) ?? null,
    accent: colorIn(accent ?? "") ?? null,
  });
}

function unknownValue(
  { values }: Pick<SplitArguments, "values">,
  option: string,
  allowed: readonly string[],
): UsageProblem | false {
  const found = values.get(option);
  return found !== undefined && !allowed.includes(found) && { problem: "value-unknown", option, found, allowed };
}

function firstRefusal(...problems: readonly (UsageProblem | false)[]): Result<never, UsageProblem> | undefined {
  const problem = problems.find((one) => one !== false);
  return problem && refuse(problem);
}
