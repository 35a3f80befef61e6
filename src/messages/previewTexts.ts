/** What the pane says about a report before it is made. Figures of tables come ready to print. */
export interface PreviewTexts {
  readonly show: string;
  /** The same for who hears it, among several. */
  readonly showReport: (report: string) => string;
  readonly hide: string;
  readonly hideReport: (report: string) => string;
  /** Names the choice between the sheets of one kind of report. */
  readonly sheet: string;
  readonly newSheet: (sheet: string) => string;
  readonly updates: (sheet: string) => string;
  readonly size: (rows: number, columns: number) => string;
  /** Names the table for who hears it, and says that it can be scrolled. */
  readonly table: (sheet: string) => string;
  readonly firstRows: (shown: number, all: number) => string;
  /** Heads what stands below the table. */
  readonly below: string;
  readonly chart: (title: string) => string;
  readonly nothing: string;
}
