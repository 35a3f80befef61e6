/** Personnummer and samordningsnummer: a date of birth and four digits, the last of which checks the others. */
import { lastDayOf } from "./calendar.ts";

/** What has the form of such a number: a date, and four digits. */
export interface PersonalNumberForm {
  /** With a hyphen or plus before the last four, or with its century. Ten digits in a row may be anything. */
  readonly isDistinct: boolean;
  /** Its last digit checks the others. */
  readonly isPersonal: boolean;
}

const pattern = /(?<![\d-])(?:(18|19|20)(\d{6})([-+]?)(\d{4})|(\d{6})([-+]?)(\d{4}))(?![\d-])/g;
/** In a samordningsnummer the day is 60 more. */
const coordinationDays = 60;

/** What in a text has the form of a person's number; text and digits are never handed on. */
export function personalNumbersIn(text: string): PersonalNumberForm[] {
  if (!/\d{4}/.test(text)) return [];
  return [...text.replace(/[\u2010-\u2013\u2212]/g, "-").matchAll(pattern)].flatMap((match) => {
    const [, century, long, , longEnd, short, sign, shortEnd] = match;
    const digits = century === undefined ? `${short ?? ""}${shortEnd ?? ""}` : `${long ?? ""}${longEnd ?? ""}`;
    // An organisation's number has the form and no date.
    if (!hasDate(digits, century)) return [];
    return [{ isDistinct: century !== undefined || sign !== "", isPersonal: isChecked(digits) }];
  });
}

function hasDate(digits: string, century: string | undefined): boolean {
  const [year, month, day] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number];
  const dayOfMonth = day > coordinationDays ? day - coordinationDays : day;
  if (month < 1 || month > 12 || dayOfMonth < 1) return false;
  // Without a century a 29 February may be of either; 2000 and 1900 differ.
  const whole = century === undefined ? 2000 + year : Number(century) * 100 + year;
  return dayOfMonth <= lastDayOf(whole, month);
}

/** Luhn: every other digit twice, the sum of all digits ends in 0. */
function isChecked(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits.charAt(at)) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
