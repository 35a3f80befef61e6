/** Grid → recognised tables. */
export { recogniseTables } from "./recognition.ts";
export type { OverrulingQuestion, Progress, Recognition, TableReading, UnmetDecision } from "./recognition.ts";
