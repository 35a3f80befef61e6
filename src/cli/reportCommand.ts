import type { Result } from "../domain/result.ts";
import { ok, refuse } from "../domain/result.ts";
import { localDay } from "../io/localDay.ts";
import { extensionOf } from "../io/xlsx/write/extension.ts";
import type { WrittenReports } from "../io/xlsx/writeReports.ts";
import { writeReports } from "../io/xlsx/writeReports.ts";
import { fileProblemText } from "../messages/renderFile.ts";
import type { Texts } from "../messages/texts.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../pipeline/run.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import { keptTexts, reportLook, whichReports } from "../report/index.ts";
import { reportIds } from "../report/layout.ts";
import type { SheetLayout } from "../report/layout.ts";
import { reportTheme, themeOptions } from "../report/reportTheme.ts";
import type { ReportCommand } from "./arguments.ts";
import type { CommandContext } from "./context.ts";
import { exitStatus } from "./context.ts";
import { checkOutput, writeWhole } from "./files.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { plainLine } from "./terminal.ts";

/** `avvika report`: the user's workbook with report sheets, written whole to a new file or not at all. */
export async function reportCommand(command: ReportCommand, context: CommandContext): Promise<number> {
  const made = await makeReports(command, context);
  if (!made.ok) {
    context.complain(made.refusal);
    return exitStatus.failed;
  }
  const { written, checked } = made.value;
  const { cli } = context.texts;
  const errors = checked.findings.filter(({ severity }) => severity === "error").length;
  const adjusted = written.sheets.flatMap((sheet) => sheet.adjusted).length;
  const lostRows = written.sheets.reduce((sum, sheet) => sum + sheet.lostRows, 0);
  const lines = [
    cli.written(plainLine(command.output)),
    ...written.sheets.map(({ sheetName }) => `  ${plainLine(cli.sheetWritten(sheetName))}`),
    ...(made.value.keptTexts > 0 ? [cli.keptTexts(made.value.keptTexts)] : []),
    ...(lostRows > 0 ? [cli.lostRows(lostRows)] : []),
    ...(adjusted > 0 ? [cli.adjusted(adjusted)] : []),
    ...(errors > 0 ? [cli.openFindings(errors)] : []),
  ];
  context.print(lines.join("\n"));
  return errors > 0 ? exitStatus.errorsFound : exitStatus.clean;
}

interface MadeReports {
  readonly written: WrittenReports;
  readonly checked: CheckedWorkbook;
  /** Paragraphs of commentary left as people have written them. */
  readonly keptTexts: number;
}

/** Every step from file to file; refuses with the sentence that says which one could not be taken. */
async function makeReports(
  command: ReportCommand,
  { texts, pathOf }: CommandContext,
): Promise<Result<MadeReports, string>> {
  const [input, output] = [pathOf(command.file), pathOf(command.output)];
  const said = (file: string, sentence: string): { readonly ok: false; readonly refusal: string } =>
    refuse(texts.cli.fileProblem(file, sentence));

  const opened = await openWorkbook(input);
  if (!opened.ok) return said(command.file, fileProblemText(opened.refusal, texts));
  const { pkg, workbook, state } = opened.value;
  const allowed = await checkOutput([input], output, extensionOf(pkg));
  if (!allowed.ok) return said(command.output, fileProblemText(allowed.refusal, texts));

  const checked = runToEnd(checkWorkbook(workbook, state));
  const layouts = askedLayouts(command, checked, texts);
  if (!layouts.ok) return said(command.file, layouts.refusal);
  const { settings } = state;
  const theme = reportTheme({
    font: command.font ?? settings["font"],
    accent: command.accent ?? settings["accent"],
  });
  const written = writeReports(pkg, workbook, layouts.value, {
    look: (layout) => reportLook(layout, theme),
    valuesOnly: command.valuesOnly,
    remembered: {
      preset: command.preset,
      forecast: command.forecast,
      unit: command.unit ?? "source",
      language: texts.formats.language,
      ...themeOptions(theme),
    },
  });
  if (!written.ok) return said(command.file, fileProblemText(written.refusal, texts));
  const saved = await writeWhole(output, written.value.bytes);
  return saved.ok
    ? ok({ written: written.value, checked, keptTexts: keptTexts(layouts.value) })
    : said(command.output, fileProblemText(saved.refusal, texts));
}

/** The sheets asked for: all of them or none. */
function askedLayouts(
  { reports, unit, preset, forecast }: ReportCommand,
  checked: CheckedWorkbook,
  texts: Texts,
): Result<readonly SheetLayout[], string> {
  const day = localDay(new Date());
  const layouts = runToEnd(reportLayouts(checked, { reports, unit, preset, forecast, day }, texts));
  const missing =
    reports === "all" ? [] : reports.filter((id) => id !== "all" && layouts.every(({ report }) => report !== id));
  if (missing.length > 0) {
    const possible = new Set(whichReports(checked, texts.report).map(({ report }) => report));
    const { formats, cli } = texts;
    return refuse(cli.noSuchReport(formats.list(missing), formats.list(reportIds.filter((id) => possible.has(id)))));
  }
  return layouts.length === 0 ? refuse(texts.cli.noReport) : ok(layouts);
}
