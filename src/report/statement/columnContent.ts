/** What a column shows. Other columns are named by their place in the source table. */
export type ColumnContent =
  | { readonly kind: "source"; readonly index: number }
  /** A deviation that the source lacks: compared − budget, or the reverse where costs are printed positive. */
  | { readonly kind: "deviation"; readonly compared: number; readonly budget: number }
  /** `deviation` in percent of `budget`. The deviation is the source's, or the one computed from `compared`. */
  | { readonly kind: "percent"; readonly deviation: number | { readonly compared: number }; readonly budget: number };
