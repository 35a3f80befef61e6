import type { Language } from "./format.ts";
import { ribbonEn } from "./ribbon.en.ts";
import { ribbonSv } from "./ribbon.sv.ts";
import type { RibbonTexts } from "./ribbonTexts.ts";

/** The ribbon's words by themselves: what has to be there when nothing else could be loaded. */
export const ribbonTextsIn: Readonly<Record<Language, RibbonTexts>> = { sv: ribbonSv, en: ribbonEn };
