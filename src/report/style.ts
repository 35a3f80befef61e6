/** A cell's look in terms every writer has: the Office.js writer sets it on ranges, the file writer turns it into styles.xml. */
export interface CellStyle {
  /** Excel format code in en-US form. */
  readonly numberFormat: string;
  readonly font: FontStyle;
  /** Background as RRGGBB; null for none. */
  readonly fill: string | null;
  readonly border: BorderStyle;
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly indent: number;
  readonly wrap: boolean;
}

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** RRGGBB. */
  readonly color: string;
}

export interface BorderStyle {
  readonly top: BorderEdge | null;
  readonly bottom: BorderEdge | null;
  readonly left: BorderEdge | null;
  readonly right: BorderEdge | null;
}

export interface BorderEdge {
  readonly style: "hair" | "thin" | "medium" | "double";
  /** RRGGBB. */
  readonly color: string;
}

/** The look of a conditional format: what it changes, nothing else. */
export interface ConditionalStyle {
  readonly fontColor: string;
}
