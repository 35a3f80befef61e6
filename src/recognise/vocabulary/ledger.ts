import { ledgerEn } from "./ledger.en.ts";
import { ledgerSv } from "./ledger.sv.ts";
import type { LedgerVocabulary } from "./ledgerVocabulary.ts";

/** Words of ledgers in all languages together. */
export const ledgerVocabulary: LedgerVocabulary = {
  headers: [...ledgerSv.headers, ...ledgerEn.headers],
  nameEndings: [...ledgerSv.nameEndings, ...ledgerEn.nameEndings],
  measures: [...ledgerSv.measures, ...ledgerEn.measures],
  totals: [...ledgerSv.totals, ...ledgerEn.totals],
  depreciation: [...ledgerSv.depreciation, ...ledgerEn.depreciation],
  grants: [...ledgerSv.grants, ...ledgerEn.grants],
  registers: [...ledgerSv.registers, ...ledgerEn.registers],
};
