/** What the page shows of a file that has been read: one sentence, then a line per remark. */
export interface FileAnswer {
  readonly summary: string;
  readonly remarks: readonly { readonly place: string; readonly text: string }[];
}
