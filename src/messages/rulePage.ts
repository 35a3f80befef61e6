/** What a rule's page in the guide says; level and example come from the rule itself. Pages are in Swedish. */
export interface RulePage {
  /** What the rule finds, in a sentence or two. */
  readonly finds: string;
  /** What goes wrong when nobody sees it. */
  readonly why: string;
  /** When it speaks at a lower level than its highest, and what about; null when it does not. */
  readonly lower: string | null;
  /** What looks alike and is normal. */
  readonly holdsBack: readonly string[];
  /** What the reader does about it. */
  readonly toDo: string;
}
