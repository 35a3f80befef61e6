import { findingText } from "../messages/render.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import { cellLabel } from "./places.ts";
import type { Message } from "./messageAddress.ts";
import { shownProblem } from "./shownProblem.ts";
import { whatHolds } from "./whatHolds.ts";

/** What a check came to: how many findings of each level, and the first of them. */
export function checkMessage(checked: CheckedWorkbook, texts: Texts): Message {
  const { pane, ribbon, findings: words } = texts;
  const { findings, tables } = checked;
  const language = texts.formats.language;
  const told = findings.filter(({ severity }) => severity !== "info");
  if (told.length === 0) {
    const heading = tables.length === 0 ? pane.frame.noTables : pane.check.nothing;
    const closing = tables.length === 0 ? pane.check.noTables : whatHolds(checked, texts);
    return { language, heading, points: [], closing, details: null };
  }
  const counts = (["error", "warning"] as const).flatMap((level) => {
    const count = told.filter(({ severity }) => severity === level).length;
    return count === 0 ? [] : [pane.frame.count[level](count)];
  });
  const points = told
    .slice(0, shownFindings)
    .map(
      (finding) => `${cellLabel(finding.cell, checked)} ${words.rules[finding.rule]}. ${findingText(finding, texts)}`,
    );
  const rest = told.length - points.length;
  return {
    language,
    heading: counts.join(", "),
    points: rest === 0 ? points : [...points, ribbon.more(rest)],
    closing: ribbon.openPane,
    details: null,
  };
}

/** Enough to see what it is about, in a window that needs no scrolling. */
const shownFindings = 3;

/** Why a command did nothing. */
export function problemMessage(thrown: unknown, texts: Texts): Message {
  const { code, detail, errorCode, location } = shownProblem(thrown);
  return {
    language: texts.formats.language,
    heading: texts.pane.trouble.title,
    points: [],
    closing: texts.problem[code](detail),
    details: [`${texts.pane.trouble.code}: ${code}`, errorCode, location].filter((part) => part !== null).join(" · "),
  };
}
