import { en } from "./en.ts";
import type { Language } from "./format.ts";
import { sv } from "./sv.ts";
import type { Texts } from "./texts.ts";

/** Every language, by its tag. */
export const textsIn: Readonly<Record<Language, Texts>> = { sv, en };
