/** Stands in for the product's dictionaries in a page that is served for tests. */
import type { Language } from "../../src/messages/format.ts";
import type { Texts } from "../../src/messages/texts.ts";
import { pseudoTexts } from "./pseudo.ts";

export const textsIn: Readonly<Record<Language, Texts>> = { sv: pseudoTexts("sv"), en: pseudoTexts("en") };
