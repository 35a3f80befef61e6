/** Something that Office.js is told: which event, of what, with what. */
export interface HostEvent {
  /** Number of the event in the client ("worksheet changed" is 10). */
  readonly type: number;
  /** Sheet or table id; "Workbook" for collections. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}
