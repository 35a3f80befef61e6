/** What each column of a ledger is for: its heading says, its content must agree; without a heading content alone decides. */
import { byMagnitude, byUser, byWords } from "../evidence.ts";
import type { Evidence } from "../table.ts";
import { ledgerVocabulary } from "../vocabulary/ledger.ts";
import type { DimensionId, LedgerRole } from "../vocabulary/ledgerVocabulary.ts";
import { findWords, normaliseText } from "../words.ts";
import type { ColumnProfile } from "./columnProfile.ts";
import { mostDistinct } from "./columnProfile.ts";
import { meaningOfRole, type DecidedRole } from "./decidedRole.ts";
import type { LedgerDecisions } from "./decisions.ts";
import { readHeaderWords } from "../headerWords.ts";
import { readHeaderCell, readHeaderMonth } from "./headerCells.ts";
import type { LedgerColumn } from "./ledger.ts";

/** Share of a column's cells that must look like what its heading says. Page headings stand among them in some exports. */
const agreeing = 0.6;
/** The same where nothing stands over it. */
const agreeingAlone = 0.95;
/** More different contents of a column are no part of a coding string, unless its heading says so. */
const mostCodes = 3_000;
/** Words that a column may have when it says of each row what it measures. */
const mostMeasureWords = 12;

/** A column before names have been tied to codes. */
type Draft = Omit<LedgerColumn, "names"> & { readonly isName: boolean };

/** Columns with their roles, in order. `textsIn` gives different texts of a column, a few of them. */
export function readColumns(
  paths: ReadonlyMap<number, readonly string[]>,
  profiles: readonly ColumnProfile[],
  account: number,
  textsIn: (column: number) => readonly string[],
  { columns: decided }: LedgerDecisions,
): LedgerColumn[] {
  const drafts = profiles.map((profile): Draft => {
    const path = paths.get(profile.column) ?? [];
    const said = decided.get(profile.column)?.role;
    if (said !== undefined) return asDecided(profile, path, said);
    if (profile.column === account)
      return draftOf(profile.column, path, "account", null, [byWords("account", path.join(" / "))]);
    return path.length === 0 ? withoutHeading(profile) : withHeading(profile, path, textsIn);
  });
  const known = withoutUnsaidAmounts(drafts);
  return known.map((draft, index) => named(draft, index, known));
}

/** As a person has said, whatever stands in it; a month alone is told from a year and month by what its cells hold. */
function asDecided(
  { column, filled, months, yearMonths }: ColumnProfile,
  path: readonly string[],
  said: DecidedRole,
): Draft {
  const { role, dimension } = meaningOfRole(said);
  const isMonthAlone = role === "period" && yearMonths < filled * agreeing && months >= filled * agreeing;
  return draftOf(column, path, isMonthAlone ? "month" : role, dimension, [byUser(role)], role === "name");
}

/** Figures that no heading calls amounts are others where headings call some so: flags, rates, quantities. */
function withoutUnsaidAmounts(drafts: readonly Draft[]): Draft[] {
  const isSaid = ({ role, evidence }: Draft): boolean =>
    (role === "amount" || role === "debit") && evidence.some(({ source }) => source === "words" || source === "user");
  if (!drafts.some(isSaid)) return [...drafts];
  return drafts.map((draft) => (draft.role === "amount" && !isSaid(draft) ? { ...draft, role: "other" } : draft));
}

function draftOf(
  column: number,
  path: readonly string[],
  role: LedgerRole,
  dimension: DimensionId | null,
  evidence: readonly Evidence[],
  isName = false,
): Draft {
  return { column, path, role, dimension, evidence, isName };
}

function withHeading(
  profile: ColumnProfile,
  path: readonly string[],
  textsIn: (column: number) => readonly string[],
): Draft {
  const { column, filled } = profile;
  const words = path.join(" / ");
  const own = path[path.length - 1] ?? "";
  const as = (role: LedgerRole, dimension: DimensionId | null = null, isName = false): Draft =>
    draftOf(column, path, role, dimension, [byWords(role, words)], isName);
  const byContent = (role: LedgerRole): Draft => draftOf(column, path, role, null, [byMagnitude(role)]);
  const holds = (count: number): boolean => filled > 0 && count / filled >= agreeing;
  const isOfFigures = filled === 0 || holds(profile.figures);
  if (readHeaderMonth(own) !== null && isOfFigures) return as("amount");
  const { says, isName } = readHeaderCell(own);
  // "Förbrukat %" holds whole numbers as codes do.
  if (says === null && saysFigures(own)) return as("other");
  if (says === null) return fromContent(profile, path) ?? byContent("other");
  if (isName) return as("name", says.dimension ?? null, true);
  switch (says.role) {
    case "account":
      // A second column of accounts: the counter account, or the group.
      return as("other");
    case "dimension":
      return as("dimension", says.dimension ?? null);
    case "period":
    case "date":
      if (holds(profile.yearMonths) && !holds(profile.days)) return as("period");
      if (holds(profile.days)) return as("date");
      if (holds(profile.months)) return as("month");
      return holds(profile.shortMonths) && says.role === "period" ? as("period") : as("other");
    case "year":
      return holds(profile.years) ? as("year") : holds(profile.yearMonths) ? as("period") : as("other");
    case "month":
      if (holds(profile.yearMonths)) return as("period");
      return holds(profile.months) || textsIn(column).some((text) => readHeaderMonth(text) !== null)
        ? as("month")
        : as("other");
    case "measure": {
      const texts = textsIn(column);
      const spoken = texts.filter((text) => measureOf(text) !== null).length;
      const isMeasure = texts.length > 0 && texts.length <= mostMeasureWords && spoken / texts.length >= agreeing;
      return isMeasure ? as("measure") : as("other");
    }
    case "amount":
    case "debit":
    case "credit":
    case "balance":
    case "quantity":
      return isOfFigures ? as(says.role) : as("other");
    case "voucher":
    case "rowNumber":
    case "text":
    case "other":
    case "name":
      return as(says.role);
  }
}

/** The heading of a share, a difference or something else that is counted and no code. */
function saysFigures(heading: string): boolean {
  const { measure, unit } = readHeaderWords([heading]);
  return unit === "percent" || (measure !== null && measure !== "text");
}

/** What a cell of a measure column says. */
export function measureOf(text: string): "actual" | "budget" | "forecast" | null {
  const means = findWords(normaliseText(text), ledgerVocabulary.measures)[0]?.means;
  return means === "actual" || means === "budget" || means === "forecast" ? means : null;
}

function withoutHeading(profile: ColumnProfile): Draft {
  return fromContent(profile, []) ?? draftOf(profile.column, [], "name", null, [byMagnitude("name")], true);
}

/** What cells alone make of a column; undefined where they could be anything. */
function fromContent(profile: ColumnProfile, path: readonly string[]): Draft | undefined {
  const { column, filled, figures, yearMonths, days, codes, amounts, distinct } = profile;
  const as = (role: LedgerRole): Draft => draftOf(column, path, role, null, [byMagnitude(role)]);
  const holds = (count: number): boolean => filled > 0 && count / filled >= agreeingAlone;
  if (filled === 0) return as("other");
  if (holds(yearMonths)) return as("period");
  if (holds(days)) return as("date");
  if (holds(figures) && amounts > 0) return as("amount");
  if (holds(codes) && distinct <= Math.min(mostCodes, mostDistinct - 1)) return as("dimension");
  return undefined;
}

/** The column whose codes this one names: the one its heading speaks of, else the nearest to the left that has codes. */
function named({ isName, ...draft }: Draft, index: number, all: readonly Draft[]): LedgerColumn {
  if (!isName) return { ...draft, names: null };
  const isCoded = ({ role, dimension }: Draft): boolean =>
    role === "account" || role === "dimension" || dimension !== null;
  const says = readHeaderCell(draft.path[draft.path.length - 1] ?? "").says;
  const meant = all.find(
    (other) =>
      !other.isName &&
      isCoded(other) &&
      (says?.role === "account"
        ? other.role === "account"
        : draft.dimension !== null && other.dimension === draft.dimension),
  );
  const left = all
    .slice(0, index)
    .reverse()
    .find((other) => !other.isName && isCoded(other));
  // "Ansvar namn" without a column of codes is itself what one reports by.
  if (!meant && draft.dimension !== null) return { ...draft, role: "dimension", names: null };
  const isOfAccounts = says?.role === "name" && /konto|account/i.test(draft.path.join(" "));
  const target = meant ?? (isOfAccounts ? all.find(({ role }) => role === "account") : left);
  return target ? { ...draft, role: "name", names: target.column } : { ...draft, role: "text", names: null };
}
