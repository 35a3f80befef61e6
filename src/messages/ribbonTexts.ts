/** What the ribbon's buttons say in a window of their own, beside what they share with the pane. */
export interface RibbonTexts {
  /** Stands below the first findings: how many there are beside them. */
  readonly more: (count: number) => string;
  /** Where to go from here. */
  readonly openPane: string;
  /** Avvika's own pages were not reached. */
  readonly notLoaded: { readonly heading: string; readonly closing: string };
}
