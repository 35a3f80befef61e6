/** Codes and periods as ledgers write them. Numbers and texts alike: what leading zeros stand for is in the text or the number format. */
import type { YearMonth } from "../../domain/meaning.ts";

/** Shortest and longest account number: Kommun-Bas has four digits, local charts three to eight. */
const accountText = /^([1-9]\d{2,7})$/;
/** An account and its name in one cell: "5010 Lokalhyra", "5010 - Lokalhyra". */
const accountAndName = /^([1-9]\d{2,7})\s*[-–:.]?\s+(\p{L}.*)$/u;

/** The account number that a text is or begins with; null for anything else. */
export function accountOfText(text: string): { readonly account: string; readonly name: string | null } | null {
  const plain = accountText.exec(text.trim());
  return plain ? { account: plain[1] ?? "", name: null } : namedAccountOf(text);
}

/** "1510 Kundfordringar", "Konto: 1510 Kundfordringar": an account with its name; null for anything else. */
export function namedAccountOf(text: string): { readonly account: string; readonly name: string } | null {
  const named = accountAndName.exec(text.trim().replace(/^(konto|account)\s*[:.]?\s*/i, ""));
  return named ? { account: named[1] ?? "", name: named[2] ?? "" } : null;
}

/** Whether a number may be an account. */
export function isAccountNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 100 && value < 100_000_000;
}

/** Accounting years; others are something else that has six digits. */
const firstYear = 1990;
const lastYear = 2079;
/** Period 13 is for the accounts' closing, 00 for what is carried in. */
const lastPeriod = 13;

/** 202403 as year and month, 0 and 13 included; null where it is none. */
export function yearMonthOfNumber(value: number): { readonly year: number; readonly month: number } | null {
  if (!Number.isInteger(value)) return null;
  const [year, month] = [Math.floor(value / 100), value % 100];
  return year >= firstYear && year <= lastYear && month <= lastPeriod ? { year, month } : null;
}

/** 2403 as March 2024, where a heading says that it is a period. */
export function shortYearMonth(value: number): { readonly year: number; readonly month: number } | null {
  const isShort = Number.isInteger(value) && value >= 1_000 && value <= 7_913;
  return isShort ? yearMonthOfNumber(200_000 + value) : null;
}

/** "202403", "2024-03", "2024 03", "24-03", "2024M03". */
export function yearMonthOfText(text: string): { readonly year: number; readonly month: number } | null {
  const match = /^\s*((?:19|20)\d{2})[-/ .:MmP]?(\d{2})\s*$/.exec(text);
  return match ? yearMonthOfNumber(Number(match[1]) * 100 + Number(match[2])) : null;
}

/** "2024-03-31", "20240331", "2024-03-31 00:00": the month of a day written as text. */
export function monthOfDayText(text: string): (YearMonth & { readonly year: number }) | null {
  const match = /^\s*((?:19|20)\d{2})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?\s*$/.exec(text);
  if (!match) return null;
  const [month, day] = [Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year: Number(match[1]), month } : null;
}

/** Characters of the longest code. */
const longestCode = 14;

/** A short text without a space that is no word: "0412", "F-1203", "31A". */
export function isCodeText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length > 0 && trimmed.length <= longestCode && !/\s/.test(trimmed) && /\d/.test(trimmed);
}

/** 5 of 5010; 0 below 1. */
export function firstDigit(value: number): number {
  let rest = value;
  while (rest >= 10) rest /= 10;
  return rest | 0;
}
