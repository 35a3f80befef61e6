import type { LeftReason } from "../rules/automaticFix.ts";

/** What is wrong with how a command was written. Data; the language files have the sentences. */
export type UsageProblem =
  | { readonly problem: "no-command" }
  | { readonly problem: "unknown-command"; readonly found: string }
  | { readonly problem: "unknown-option"; readonly option: string }
  | { readonly problem: "option-of-other-command"; readonly option: string; readonly command: string }
  | { readonly problem: "option-twice"; readonly option: string }
  | { readonly problem: "value-missing"; readonly option: string }
  | { readonly problem: "value-not-taken"; readonly option: string }
  | {
      readonly problem: "value-unknown";
      readonly option: string;
      readonly found: string;
      readonly allowed: readonly string[];
    }
  | { readonly problem: "not-a-color"; readonly option: string; readonly found: string }
  | { readonly problem: "no-file"; readonly command: string }
  | { readonly problem: "one-file-only"; readonly command: string }
  | { readonly problem: "no-output" };

/** What a language says on the command line. */
export interface CliTexts {
  readonly help: string;
  readonly usage: (problem: UsageProblem) => string;
  /** Under every usage problem. */
  readonly seeHelp: string;
  readonly fileProblem: (file: string, sentence: string) => string;
  readonly unexpected: (code: string) => string;

  readonly noTables: string;
  /** "Blad1 A1:G13 · resultaträkning, mnkr, intäkter +, kostnader − · säker" */
  readonly tableLine: (place: string, parts: readonly string[]) => string;
  /** In the line of a table that somebody has decided about. */
  readonly overruled: string;
  readonly notATable: string;
  /** Decisions that have no place in their table any more. */
  readonly unmetDecisions: (count: number) => string;
  /** Nobody can tell which of these tables a decision is about. */
  readonly unclearDecision: (places: string) => string;
  readonly lostDecisions: (count: number) => string;
  readonly unsureColumns: (count: number, columns: string) => string;
  readonly noFindings: string;
  readonly counts: (errors: number, warnings: number, infos: number) => string;

  readonly noReport: string;
  readonly noSuchReport: (asked: string, available: string) => string;
  readonly written: (file: string) => string;
  /** Nothing was corrected: the copy is as the file. `left`: what there was to correct. */
  readonly writtenUnchanged: (file: string, left: number) => string;
  /** Heads what was corrected in a copy. */
  readonly corrected: string;
  /** Heads what was not, each with its reason. */
  readonly left: string;
  readonly leftBecause: Readonly<Record<LeftReason, string>>;
  readonly change: (before: string, after: string) => string;
  /** Findings that somebody has accepted. */
  readonly accepted: (count: number) => string;
  readonly sheetWritten: (name: string) => string;
  /** Paragraphs of commentary that people have written, which stand as they were. */
  readonly keptTexts: (count: number) => string;
  readonly lostRows: (count: number) => string;
  /** Cells that could not be written as they were meant. */
  readonly adjusted: (count: number) => string;
  readonly openFindings: (count: number) => string;
}
