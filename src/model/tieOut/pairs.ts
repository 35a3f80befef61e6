/** Pairs of subjects that may be the same thing: by their names, as wholes, or by amounts that agree. */
import type { Name } from "./names.ts";
import type { Subject } from "./subjects.ts";
import type { TieName } from "./tie.ts";

/** Two subjects and what their names say. */
export interface NamedPair {
  readonly left: Subject;
  readonly right: Subject;
  readonly name: TieName;
}

/** From the surest to the least sure. */
export const nameOrder: readonly TieName[] = ["full", "short", "part", "none"];

/** Looks up subjects by every name that may stand for them. */
export class NameIndex {
  /** By full names, and by abbreviations that some name in the workbook is. */
  readonly byKey: ReadonlyMap<string, readonly Subject[]>;
  readonly #keys = new Map<Subject, readonly Key[]>();
  readonly #byTable = new Map<number, Map<string, Subject[]>>();
  readonly #subjects = new Map<number, Subject[]>();

  constructor(subjects: readonly Subject[]) {
    const shortNames = new Set<string>();
    for (const { names } of subjects) for (const { full, isShort } of names) if (isShort) shortNames.add(full);
    const byKey = new Map<string, Subject[]>();
    for (const subject of subjects) {
      const keys: Key[] = [];
      for (const name of subject.names) {
        keys.push({ key: name.full, name, isOwn: true });
        for (const key of name.short) if (shortNames.has(key)) keys.push({ key, name, isOwn: false });
      }
      this.#keys.set(subject, keys);
      push(this.#subjects, subject.table, subject);
      let own = this.#byTable.get(subject.table);
      if (!own) this.#byTable.set(subject.table, (own = new Map<string, Subject[]>()));
      for (let at = 0; at < keys.length; at++) {
        const { key } = keys[at] as Key;
        if (stoodBefore(keys, at)) continue;
        push(byKey, key, subject);
        push(own, key, subject);
      }
    }
    this.byKey = byKey;
  }

  /** How many rows of two tables have the same label. */
  sharedRows(leftTable: number, rightTable: number): number {
    const right = this.#byTable.get(rightTable);
    let shared = 0;
    for (const left of this.#subjects.get(leftTable) ?? []) {
      const [key] = left.isWhole ? [] : (this.#keys.get(left) ?? []);
      if (key && right?.get(key.key)?.some(({ isWhole }) => !isWhole) === true) shared++;
    }
    return shared;
  }

  /** Subjects of two tables that may be the same by name, and the two wholes in any case. */
  pairs(leftTable: number, rightTable: number): NamedPair[] {
    const right = this.#byTable.get(rightTable);
    const wholes = (this.#subjects.get(rightTable) ?? []).filter(({ isWhole }) => isWhole);
    const found: NamedPair[] = [];
    for (const left of this.#subjects.get(leftTable) ?? []) {
      const others: Subject[] = left.isWhole ? [...wholes] : [];
      for (const { key } of this.#keys.get(left) ?? []) {
        for (const other of right?.get(key) ?? []) if (!others.includes(other)) others.push(other);
      }
      for (const other of others) found.push({ left, right: other, name: this.match(left, other) });
    }
    return found;
  }

  /** What the names of two subjects say at best. */
  match(left: Subject, right: Subject): TieName {
    let isShort = false;
    const others = this.#keys.get(right) ?? [];
    for (const one of this.#keys.get(left) ?? []) {
      for (const other of others) {
        if (one.key !== other.key || haveOtherCodes(one.name, other.name)) continue;
        if (one.isOwn && other.isOwn) return "full";
        isShort ||= one.isOwn ? one.name.isShort : other.isOwn && other.name.isShort;
      }
    }
    if (isShort) return "short";
    for (const a of left.names)
      for (const b of right.names) if (isPartOf(a, b, left) || isPartOf(b, a, right)) return "part";
    return "none";
  }
}

function stoodBefore(keys: readonly Key[], at: number): boolean {
  const { key } = keys[at] as Key;
  for (let before = 0; before < at; before++) if (keys[before]?.key === key) return true;
  return false;
}

interface Key {
  readonly key: string;
  readonly name: Name;
  /** The full name, not an abbreviation of it. */
  readonly isOwn: boolean;
}

function haveOtherCodes(left: Name, right: Name): boolean {
  return left.code !== null && right.code !== null && left.code !== right.code;
}

/** The title of a whole table may leave words out of a longer label, not the reverse. */
function isPartOf(title: Name, label: Name, { isWhole }: Subject): boolean {
  return (
    isWhole &&
    title.stems.length < label.stems.length &&
    title.stems.every((stem) => label.stems.includes(stem)) &&
    !haveOtherCodes(title, label)
  );
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
