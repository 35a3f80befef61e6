/** Ties turned into equations: each two figures that are held to agree. */
import type { Ore } from "../../domain/money.ts";
import type { Equation, EquationSystem } from "../equations.ts";
import type { Columns } from "./columns.ts";
import type { ColumnSigns } from "./columnSigns.ts";
import type { Weighed } from "./compare.ts";
import { copiedErrors } from "./copiedErrors.ts";
import type { Roundings } from "./roundings.ts";
import type { Subject } from "./subjects.ts";
import type { ColumnRelation, Comparison, Tie } from "./tie.ts";
import type { Evidence } from "./weigh.ts";

export interface TiedTables {
  readonly ties: readonly Tie[];
  /** `sameFact` equations, numbered after those of the system. */
  readonly equations: readonly Equation[];
}

/** What turning evidence into equations takes. */
export interface TyingContext {
  readonly columns: Columns;
  readonly signs: ColumnSigns;
  readonly roundings: Roundings;
  readonly system: EquationSystem;
}

/** The pairs found, with an equation for each two figures that are held to agree. */
export function tied(evidence: readonly Evidence[], context: TyingContext): TiedTables {
  const { roundings, system } = context;
  const equations: Equation[] = [];
  const copied = copiedErrors(evidence, system);
  const ties: Tie[] = [];
  for (const pair of evidence) {
    const relations = relationsOf(pair, context);
    // Where a whole column has other figures the tables are of two months, and what else differs does so for that.
    const areTwoVersions = relations.includes("different");
    const comparisons: Comparison[] = [];
    for (const each of pair.comparisons) {
      const column = relations[comparisons.length] ?? "open";
      const isLoose = copied.has(each) || (areTwoVersions && each.agreement === "different");
      const factor = isLoose ? null : factorOf(each, column);
      const equation = factor === null ? null : system.equations.length + equations.length;
      if (factor !== null && equation !== null) equations.push(sameFact(equation, each, factor, roundings));
      const { left, right, agreement, follows, isExact, isSaid } = each;
      comparisons.push({ left, right, agreement, factor: each.factor, follows, isExact, isSaid, column, equation });
    }
    const { name } = pair;
    ties.push({ left: endOf(pair.left), right: endOf(pair.right), name, isStrong: isStrong(pair), comparisons });
  }
  return { ties, equations };
}

/** What the columns say of each comparison, or where they say nothing against it, the pair as a whole. */
function relationsOf(pair: Evidence, { columns, signs }: TyingContext): ColumnRelation[] {
  const whole = relationOfPair(pair);
  return pair.comparisons.map((each) => {
    const relation = columns.relation(each);
    // One row alone cannot tell a turned sign from a column printed the other way round; the other rows of the column can.
    if (relation === "open" && each.agreement === "opposite" && signs.areUsual(each)) return "opposite";
    return relation === "open" || relation === "same" ? (whole ?? relation) : relation;
  });
}

/** Where all amounts of a pair have the sign turned, or are a thousand times each other, the tables differ in that and not the cells. */
function relationOfPair({ comparisons }: Evidence): "opposite" | "scaled" | undefined {
  const count = (agreement: Weighed["agreement"]): number =>
    comparisons.filter((each) => each.agreement === agreement && each.digits > 0).length;
  const same = count("same");
  if (count("opposite") >= 2 && count("opposite") > same) return "opposite";
  return count("scaled") >= 2 && count("scaled") > same ? "scaled" : undefined;
}

/** The factor between the two in the model's sign; null where they are not held to agree. */
function factorOf({ agreement, isExact, follows }: Weighed, column: ColumnRelation): 1 | -1 | null {
  if (agreement === "offset" || agreement === "scaled" || column === "different" || column === "scaled") return null;
  // It differs because what it follows from does, which is told there.
  if (agreement === "different" && follows) return null;
  // What a heading leaves unsaid may be what makes the difference: another forecast, another year.
  if (agreement === "different" && !isExact && column === "open") return null;
  return column === "opposite" ? -1 : 1;
}

function sameFact(id: number, { leftFact, rightFact }: Weighed, factor: 1 | -1, roundings: Roundings): Equation {
  const tolerance = Math.ceil(roundings.far(leftFact.figure) + roundings.far(rightFact.figure)) as Ore;
  const turned = (leftFact.fact.sign * rightFact.fact.sign * factor) as 1 | -1;
  return {
    id,
    kind: "sameFact",
    result: leftFact.figure.id,
    terms: [{ figure: rightFact.figure.id, factor: turned }],
    tolerance,
    noteFrom: tolerance,
  };
}

function endOf({ table, row, isWhole }: Subject): Tie["left"] {
  return { table, row, isWhole };
}

/** Digits that together leave no doubt, with a name and without. */
const strongDigits = { named: 5, unnamed: 10 } as const;

function isStrong({ name, support, digits }: Evidence): boolean {
  return support >= 2 && digits >= (name === "none" ? strongDigits.unnamed : strongDigits.named);
}
