/** Grid → recognised tables. */
export { recogniseTables } from "./recognition.ts";
export type { OverrulingQuestion, Recognition, TableReading, UnmetDecision } from "./recognition.ts";
export type { RecognisedLedger } from "./ledger/ledger.ts";
export { restOfWorkbook } from "./ledger/restOfWorkbook.ts";
