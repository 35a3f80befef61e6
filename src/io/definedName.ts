/** Longest name Excel allows, in UTF-16 units. */
const maxLength = 255;

/** What a name may not be, because a formula would read it as a reference: A1, XFD1048576, R1C1, R, C. */
const looksLikeReference = /^([A-Z]{1,3}[0-9]+|R[0-9]*(C[0-9]*)?|C[0-9]*)$/i;

/**
 * A name Excel accepts as a defined name and the workbook does not have: characters it refuses become "_", a name that is taken
 * gets "_2", "_3" ... Names are unique without regard to case.
 */
export function freeDefinedName(wanted: string, taken: Iterable<string>): string {
  const inUse = new Set([...taken].map(foldedName));
  const base = validDefinedName(wanted);
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? "" : `_${String(copy)}`;
    const name = base.slice(0, maxLength - suffix.length) + suffix;
    if (!inUse.has(foldedName(name))) return name;
  }
}

/** The form under which Excel takes two names for one. */
export function foldedName(name: string): string {
  return name.normalize("NFC").toUpperCase();
}

function validDefinedName(wanted: string): string {
  const name = wanted.replace(/[^\p{L}\p{N}_.]/gu, "_");
  return name === "" || !/^[\p{L}_]/u.test(name) || looksLikeReference.test(name) ? `_${name}` : name;
}
