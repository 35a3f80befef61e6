/** What a row is about, apart from what it measures: rows of the same thing, here and in other tables, have the same subject. */
export interface RowSubject {
  /** From the left: responsibility unit, account, project. */
  readonly codes: readonly string[];
  readonly name: string;
}
