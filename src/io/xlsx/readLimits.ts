import type { StringDictionary } from "../../domain/gridBuilder.ts";
import { RefusedFile } from "./refusal.ts";

/** Caps on what a workbook may hold once read. Part caps alone would let 1 GB of XML become many times that in memory. */
export interface ReadLimits {
  readonly cells: number;
  readonly formulas: number;
  /** Characters of all formulas together: a long shared formula is short in the file. */
  readonly formulaCharacters: number;
  readonly texts: number;
}

/** Four full sheets of twelve columns. Formulas and texts stand in Maps, which in V8 end at 16,777,216 entries. */
export const defaultReadLimits: ReadLimits = {
  cells: 50_000_000,
  formulas: 16_000_000,
  formulaCharacters: 1_000_000_000,
  texts: 16_000_000,
};

/** Counts what has been read of a workbook against the limits. */
export class ReadBudget {
  readonly #limits: ReadLimits;
  readonly #dictionary: StringDictionary;
  #cells = 0;
  #formulas = 0;
  #formulaCharacters = 0;

  constructor(limits: ReadLimits, dictionary: StringDictionary) {
    this.#limits = limits;
    this.#dictionary = dictionary;
  }

  /** @throws RefusedFile too-large */
  takeCell(): void {
    if (++this.#cells > this.#limits.cells) throw this.#tooLarge("cells");
    if (this.#dictionary.list.length > this.#limits.texts) throw this.#tooLarge("texts");
  }

  /** @throws RefusedFile too-large */
  takeFormula(characters: number): void {
    this.#formulaCharacters += characters;
    const { formulas, formulaCharacters } = this.#limits;
    if (++this.#formulas > formulas || this.#formulaCharacters > formulaCharacters) throw this.#tooLarge("formulas");
  }

  /** @throws RefusedFile too-large */
  checkTexts(count: number): void {
    if (count > this.#limits.texts) throw this.#tooLarge("texts");
  }

  #tooLarge(limit: "cells" | "formulas" | "texts"): RefusedFile {
    return new RefusedFile({ reason: "too-large", limit, part: null, allowed: this.#limits[limit] });
  }
}
