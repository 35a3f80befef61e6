/** Compares two subjects figure by figure. */
import type { Equation, EquationSystem } from "../equations.ts";
import { mostUnsaid, type Meanings } from "./meanings.ts";
import type { Roundings } from "./roundings.ts";
import type { Subject, SubjectFact } from "./subjects.ts";
import type { Agreement, Comparison } from "./tie.ts";

/** A comparison with what weighing it takes. */
export interface Weighed extends Omit<Comparison, "column" | "equation"> {
  readonly leftFact: SubjectFact;
  readonly rightFact: SubjectFact;
  /** Digits that say something; 0 when both are nothing. */
  readonly digits: number;
}

/** A unit mistaken for the next, either way round. */
const scales = [1e3, 1e6, 1e-3, 1e-6] as const;
interface Agreeing {
  readonly agreement: Agreement;
  readonly factor: number;
}

const same: Agreeing = { agreement: "same", factor: 1 };
const opposite: Agreeing = { agreement: "opposite", factor: 1 };
const nearlySame: Agreeing = { agreement: "near", factor: 1 };
const different: Agreeing = { agreement: "different", factor: 1 };

/** Fewer digits than this are a thousand times each other by chance. */
const scaledDigits = 2;

export class Comparing {
  readonly #meanings: Meanings;
  readonly #roundings: Roundings;
  readonly #operands = new Map<number, Equation[]>();
  readonly #system: EquationSystem;
  readonly #pairings = new Map<string, readonly (readonly [number, number])[]>();

  constructor(system: EquationSystem, meanings: Meanings, roundings: Roundings) {
    this.#system = system;
    this.#meanings = meanings;
    this.#roundings = roundings;
    for (const equation of system.equations) {
      if (equation.kind === "sum" || equation.kind === "sameFact") continue;
      const known = this.#operands.get(equation.result);
      if (known) known.push(equation);
      else this.#operands.set(equation.result, [equation]);
    }
  }

  /** The figures that the two subjects share by meaning, each with its only counterpart. */
  compare(left: Subject, right: Subject): readonly Weighed[] {
    const plain: Weighed[] = [];
    for (const [a, b] of this.#pairs(left, right))
      plain.push(this.#weigh(left.facts[a] as SubjectFact, right.facts[b] as SubjectFact));
    return this.#withOperands(plain);
  }

  /** By the meanings alone, so once for all rows of two tables. */
  #pairs(left: Subject, right: Subject): readonly (readonly [number, number])[] {
    const key = `${signatureOf(left)}|${signatureOf(right)}`;
    let pairs = this.#pairings.get(key);
    if (!pairs) {
      pairs = pairUp(left.facts, right.facts, this.#meanings);
      this.#pairings.set(key, pairs);
    }
    return pairs;
  }

  #weigh(left: SubjectFact, right: SubjectFact): Weighed {
    const { agreement, factor } = this.#agreement(left, right);
    const digits = Math.min(this.#roundings.digits(left.figure), this.#roundings.digits(right.figure));
    return {
      left: left.fact,
      right: right.fact,
      leftFact: left,
      rightFact: right,
      agreement: agreement === "scaled" && digits < scaledDigits ? "different" : agreement,
      factor,
      follows: false,
      digits,
      isExact: this.#meanings.unsaid(left.meaning, right.meaning) === 0,
      isSaid: this.#meanings.isSaid(left.meaning) && this.#meanings.isSaid(right.meaning),
    };
  }

  #agreement(left: SubjectFact, right: SubjectFact): Agreeing {
    const [a, b] = [left.fact.value, right.fact.value];
    const nearLeft = this.#roundings.near(left.figure);
    const nearRight = this.#roundings.near(right.figure);
    if (Math.abs(a - b) <= nearLeft + nearRight) return same;
    if (a !== 0 && Math.abs(a + b) <= nearLeft + nearRight) return opposite;
    const far = this.#roundings.far(left.figure) + this.#roundings.far(right.figure);
    if (Math.abs(a - b) <= far) return nearlySame;
    if (a === 0 || b === 0) return different;
    for (const scale of scales)
      if (Math.abs(a - b * scale) <= nearLeft + nearRight * scale) return { agreement: "scaled", factor: scale };
    return different;
  }

  /** Marks what follows from other comparisons, and operands that are off by the same amount. */
  #withOperands(plain: readonly Weighed[]): readonly Weighed[] {
    if (!plain.some((each) => this.#equationsOf(each).length > 0)) return plain;
    const byFigure = new Map<number, Weighed>();
    for (const each of plain) {
      byFigure.set(each.left.figure, each);
      byFigure.set(each.right.figure, each);
    }
    const following = new Set<Weighed>();
    const offset = new Set<Weighed>();
    for (const each of plain) {
      for (const equation of this.#equationsOf(each)) {
        const operands = this.#comparedOperands(equation, byFigure);
        if (!operands) continue;
        const differing = operands.filter(({ agreement }) => agreement === "different");
        const isSame = each.agreement === "same" || each.agreement === "near";
        if (isSame && differing.length > 1) differing.forEach((operand) => offset.add(operand));
        if (isSame ? differing.length === 0 : differing.length > 0) following.add(each);
      }
    }
    if (following.size === 0 && offset.size === 0) return plain;
    return plain.map((each) => marked(each, offset.has(each) ? "offset" : each.agreement, following.has(each)));
  }

  /** What either figure is the net or the difference of. */
  #equationsOf({ left, right }: Weighed): readonly Equation[] {
    const ofLeft = this.#operands.get(left.figure);
    const ofRight = this.#operands.get(right.figure);
    return ofLeft && ofRight ? [...ofLeft, ...ofRight] : (ofLeft ?? ofRight ?? none);
  }

  /** The comparisons of all operands that hold a figure; undefined when one of them is not compared. */
  #comparedOperands({ terms }: Equation, byFigure: ReadonlyMap<number, Weighed>): Weighed[] | undefined {
    const found: Weighed[] = [];
    for (const { figure } of terms) {
      if (this.#system.figures[figure]?.value == null) continue;
      const compared = byFigure.get(figure);
      if (!compared) return undefined;
      found.push(compared);
    }
    return found;
  }
}

const none: readonly Equation[] = [];

/** Written out, so that all comparisons keep one shape. */
export function marked(weighed: Weighed, agreement: Agreement, follows: boolean): Weighed {
  const { left, right, leftFact, rightFact, factor, digits, isExact, isSaid } = weighed;
  return { left, right, leftFact, rightFact, agreement, factor, follows, digits, isExact, isSaid };
}

const signatures = new WeakMap<Subject, string>();

function signatureOf(subject: Subject): string {
  let signature = signatures.get(subject);
  if (signature === undefined) {
    signature = subject.facts.map(({ meaning }) => meaning).join();
    signatures.set(subject, signature);
  }
  return signature;
}

/** Indexes of facts that mean the same, each with its only counterpart: those that leave least unsaid first. */
function pairUp(
  left: readonly SubjectFact[],
  right: readonly SubjectFact[],
  meanings: Meanings,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let allowed = 0; allowed <= mostUnsaid; allowed++) {
    const candidates = left.flatMap((one, a) =>
      right.flatMap((other, b) => {
        const isTaken = pairs.some(([x, y]) => x === a || y === b);
        const unsaid = meanings.unsaid(one.meaning, other.meaning);
        return !isTaken && unsaid !== undefined && unsaid <= allowed ? [[a, b] as const] : [];
      }),
    );
    const isOnly = ([a, b]: readonly [number, number]): boolean =>
      candidates.every(([x, y]) => (x === a) === (y === b));
    pairs.push(...candidates.filter(isOnly));
  }
  return pairs.sort(([a], [b]) => a - b);
}
