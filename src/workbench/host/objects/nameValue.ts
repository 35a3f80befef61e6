import type { HostBook } from "../../book/book.ts";
import type { BookName } from "../../book/bookTypes.ts";
import type { Json } from "../objectType.ts";
import { placeOfName } from "./addresses.ts";

export interface NameValue {
  readonly type: "Range" | "String" | "Integer" | "Double" | "Boolean" | "Error";
  readonly value: Json;
}

/**
 * What a name stands for: the address of its range, or its constant. A formula that would have to be calculated has its own
 * text for a value here.
 */
export function nameValue(book: HostBook, name: BookName): NameValue {
  const { formula } = name;
  if (placeOfName(book, name)) return { type: "Range", value: formula };
  if (/^(true|false)$/i.test(formula)) return { type: "Boolean", value: formula.toLowerCase() === "true" };
  if (formula.includes("#REF!")) return { type: "Error", value: "#REF!" };
  const error = /^#[A-Z0-9/]+[!?]?$/i.exec(formula);
  if (error) return { type: "Error", value: formula.toUpperCase() };
  const text = /^"((?:[^"]|"")*)"$/s.exec(formula);
  if (text) return { type: "String", value: (text[1] ?? "").replaceAll('""', '"') };
  const number = Number(formula);
  if (formula.trim() !== "" && Number.isFinite(number))
    return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
  return { type: "String", value: `=${formula}` };
}

/** Whether Excel takes the text for a name: a letter, "_" or "\" first, no blanks, not an address, at most 255 characters. */
export function isValidName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  const looksLikeAddress =
    /^[A-Za-z]{1,3}[0-9]{1,7}$/.test(name) || /^[Rr][0-9]*([Cc][0-9]*)?$|^[Cc][0-9]*$/.test(name);
  return !looksLikeAddress;
}
