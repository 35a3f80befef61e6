/** What a language says about findings in ledgers. Every argument is ready to print; sentences are whole and end with a full stop. */
export interface LedgerFindingTexts {
  readonly blankCode: (heading: string, postings: string, count: number, amount: string) => string;
  /** The period is blank, or cannot be read. */
  readonly noPeriod: (heading: string, postings: string, count: number, amount: string) => string;
  readonly leftOutOfPeriods: string;
  /** `codes` is a list, `more` how many are left out of it. */
  readonly notInRegister: (heading: string, codes: string, more: number, register: string) => string;
  readonly outOfDate: (heading: string, codes: string, more: number, register: string) => string;
  readonly postingsOf: (postings: string, count: number, amount: string) => string;
  readonly shownUnallocated: string;
  readonly correctCode: string;
  readonly correctRegister: string;
  readonly postingTwice: (voucher: string, amount: string, first: string, second: string) => string;
  readonly alsoTwice: (postings: string, count: number) => string;
  readonly sameNumbers: string;
  readonly removeOne: string;
}
