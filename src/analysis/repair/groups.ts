import type { Scope } from "./search.ts";
import type { Workings } from "./workings.ts";

const nothing: ReadonlySet<number> = new Set();
/** No constraint has this number. */
const nobody = -0x8000_0000;

/**
 * Broken constraints that may have one cause: those that share a figure. A contradicted sign reaches one equation further, since
 * turning it bears on everything added up with it; so do two figures that evidently changed places.
 */
export function groupsOf(work: Workings, equations: readonly number[], signs: readonly number[]): readonly Scope[] {
  const links = new Links();
  const owners = new Int32Array(work.system.figures.length).fill(nobody);
  /** Whether nobody had the figure before. */
  const join = (constraint: number, figure: number): boolean => {
    const first = owners[figure]!;
    if (first === nobody) owners[figure] = constraint;
    else links.join(first, constraint);
    return first === nobody;
  };
  for (const equation of equations) {
    links.find(equation);
    work.eachSource(equation, (figure) => join(equation, figure));
  }
  const signKey = (figure: number): number => -1 - figure;
  for (const figure of signs) {
    join(signKey(figure), figure);
    for (const equation of work.reachOf(figure).ids) {
      for (const other of work.sourcesOf(equation).ids) join(signKey(figure), other);
    }
  }
  for (const equation of equations) {
    for (const other of shiftsOutOf(work, equation)) links.join(equation, other);
  }
  return scopesOf(links, equations, signs, signKey);
}

/** Groups joined where an equation, though it holds, ties figures of both: their errors may hide each other in it. */
export function nearbyGroups(work: Workings, groups: readonly Scope[]): readonly (readonly Scope[])[] {
  const links = new Links();
  const owner = new Map<number, number>();
  for (const [index, { equations, signs }] of groups.entries()) {
    links.find(index);
    for (const figure of new Set([...equations.flatMap((e) => narrowSources(work, e)), ...signs])) {
      for (const equation of work.reachOf(figure).ids) {
        const first = owner.get(equation);
        if (first === undefined) owner.set(equation, index);
        else links.join(first, index);
      }
    }
  }
  const found = new Map<number, Scope[]>();
  for (const [index, group] of groups.entries()) {
    const root = links.find(index);
    found.set(root, [...(found.get(root) ?? []), group]);
  }
  return [...found.values()];
}

/** An equation over more figures than this brings nothing together: it adds up what many others say more closely. */
export const mostSources = 300;

function narrowSources(work: Workings, equation: number): readonly number[] {
  const { ids } = work.sourcesOf(equation);
  return ids.length > mostSources ? [] : ids;
}

/** Several groups as one. */
export function joined(groups: readonly Scope[]): Scope {
  return {
    equations: groups.flatMap(({ equations }) => equations),
    signs: groups.flatMap(({ signs }) => signs),
    locked: nothing,
    shared: nothing,
  };
}

/** Broken equations that hold together with this one once a figure and its neighbour change places. */
function shiftsOutOf(work: Workings, equation: number): readonly number[] {
  const found: number[] = [];
  for (const figure of work.ownSourcesOf(equation)) {
    if (work.figure(figure).isFormula) continue;
    const own = work.values[figure]!;
    const wanted = work.demanded(figure, equation);
    for (const other of work.neighboursOf(figure)) {
      const theirs = work.values[other]!;
      if (wanted === undefined || theirs === own || work.figure(other).isFormula) continue;
      if (Math.abs(theirs - wanted) > work.tolerances[equation]! || work.factorIn(equation, other) !== 0) continue;
      work.set(figure, theirs);
      work.set(other, own);
      const touched = [...work.reachOf(figure).ids, ...work.reachOf(other).ids];
      if (!touched.some((e) => work.violated(e))) found.push(...touched.filter((e) => work.broken(e)));
      work.set(figure, own);
      work.set(other, theirs);
    }
  }
  return found;
}

function scopesOf(
  links: Links,
  equations: readonly number[],
  signs: readonly number[],
  signKey: (figure: number) => number,
): Scope[] {
  const scopes = new Map<number, Scope & { readonly equations: number[]; readonly signs: number[] }>();
  const scopeOf = (constraint: number): { equations: number[]; signs: number[] } => {
    const root = links.find(constraint);
    let scope = scopes.get(root);
    if (!scope) {
      scope = { equations: [], signs: [], locked: nothing, shared: nothing };
      scopes.set(root, scope);
    }
    return scope;
  };
  for (const equation of equations) scopeOf(equation).equations.push(equation);
  for (const figure of signs) scopeOf(signKey(figure)).signs.push(figure);
  return [...scopes.values()];
}

/** Disjoint sets. */
export class Links {
  readonly #parents = new Map<number, number>();

  find(item: number): number {
    let root = item;
    for (let parent = this.#parents.get(root); parent !== root; parent = this.#parents.get(root)) {
      if (parent === undefined) {
        this.#parents.set(root, root);
        break;
      }
      root = parent;
    }
    for (let on = item; on !== root;) {
      const parent = this.#parents.get(on)!;
      this.#parents.set(on, root);
      on = parent;
    }
    return root;
  }

  join(left: number, right: number): void {
    this.#parents.set(this.find(left), this.find(right));
  }
}
