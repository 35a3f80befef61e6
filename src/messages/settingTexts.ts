/** What the settings say about thresholds, and about taking choices back. */
export interface SettingTexts {
  /** Heads the two thresholds. */
  readonly deviations: string;
  readonly deviationsHelp: string;
  readonly amount: string;
  readonly amountHelp: string;
  readonly kronor: string;
  readonly percent: string;
  readonly percentHelp: string;
  readonly percentSign: string;
  /** Stands in a field that is left blank. */
  readonly own: string;
  readonly noAmount: string;
  readonly noPercent: string;
  readonly reset: string;
  readonly isReset: string;
}
