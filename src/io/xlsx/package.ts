import type { Result } from "../../domain/result.ts";
import { ContentTypes, contentTypesPart } from "./packageContentTypes.ts";
import { inflatedChunks, joined } from "./packageInflate.ts";
import { kindOfParts, looksLikeZip, refusalOfForeignBytes, refusalOfMainType } from "./packageKind.ts";
import { defaultPackageLimits, type PackageLimits } from "./packageLimits.ts";
import { partKey, partsByKey, relationshipsPartOf } from "./packageParts.ts";
import { readRelationships, relationshipType, type Relationship } from "./packageRelationships.ts";
import { readZipDirectory, type ZipEntry } from "./packageZip.ts";
import { attempt, damaged, RefusedFile, type FileRefusal } from "./refusal.ts";

/**
 * Opens a workbook's package: checks the container, the names and the caps, and that it holds a workbook. Parts are
 * inflated when they are asked for.
 */
export function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits = defaultPackageLimits,
): Result<Package, FileRefusal> {
  return attempt(() => {
    if (!looksLikeZip(bytes)) throw new RefusedFile(refusalOfForeignBytes(bytes));
    if (bytes.length > limits.fileBytes) {
      throw new RefusedFile({ reason: "too-large", limit: "file", part: null, allowed: limits.fileBytes });
    }
    return new Package(readZipDirectory(bytes, limits), limits);
  });
}

/**
 * The parts of a workbook file. Names are without the leading "/"; case does not count in look-ups.
 * Methods throw RefusedFile when the part asked for is damaged: call them inside `attempt`.
 */
export class Package {
  /** Every zip entry in the file's order, folders included. */
  readonly entries: readonly ZipEntry[];
  readonly contentTypes: ContentTypes;
  /** The name of the main part, usually xl/workbook.xml. */
  readonly workbookPart: string;
  readonly #parts: ReadonlyMap<string, ZipEntry>;
  readonly #relationships = new Map<string | null, readonly Relationship[]>();
  readonly #limits: PackageLimits;

  /** @throws RefusedFile */
  constructor(entries: readonly ZipEntry[], limits: PackageLimits) {
    this.entries = entries;
    this.#limits = limits;
    this.#parts = partsByKey(entries);
    if (!this.has(contentTypesPart)) throw this.#notAWorkbook();
    this.contentTypes = new ContentTypes(this.chunks(contentTypesPart));
    this.workbookPart = this.#findWorkbookPart();
  }

  /** Part names in the file's order and spelling. */
  get partNames(): readonly string[] {
    return [...this.#parts.values()].map(({ name }) => name);
  }

  /** Whether the package carries a digital signature, which any change breaks. */
  get isSigned(): boolean {
    return this.relationships(null).some(({ type }) => type === relationshipType.signatureOrigin);
  }

  has(name: string): boolean {
    return this.#parts.has(partKey(name));
  }

  /** The part's name as the file spells it; undefined when there is no such part. */
  spelling(name: string): string | undefined {
    return this.#parts.get(partKey(name))?.name;
  }

  /** Inflated bytes of a part, as its entry declares them; 0 when there is no such part. */
  size(name: string): number {
    return this.#parts.get(partKey(name))?.size ?? 0;
  }

  /** A part's content in pieces, inflated as they are taken. @throws RefusedFile damaged, too-large */
  *chunks(name: string): Generator<Uint8Array, void> {
    const entry = this.#parts.get(partKey(name));
    if (!entry) throw damaged(name, "missing");
    yield* inflatedChunks(entry);
  }

  /** A part's whole content. @throws RefusedFile damaged, too-large */
  read(name: string): Uint8Array {
    const allowed = this.#limits.wholePartBytes;
    if (this.size(name) > allowed) throw new RefusedFile({ reason: "too-large", limit: "part", part: name, allowed });
    return joined([...this.chunks(name)]);
  }

  contentType(name: string): string | undefined {
    return this.contentTypes.of(name);
  }

  /** The relationships of a part, or of the package itself (null); none when it has no relationships part. @throws RefusedFile */
  relationships(source: string | null): readonly Relationship[] {
    const spelled = source === null ? null : (this.spelling(source) ?? source);
    let found = this.#relationships.get(spelled);
    if (!found) {
      const part = relationshipsPartOf(spelled);
      found = this.has(part) ? readRelationships(this.chunks(part), part, spelled) : [];
      this.#relationships.set(spelled, found);
    }
    return found;
  }

  #findWorkbookPart(): string {
    const main = this.relationships(null).find(({ type }) => type === relationshipType.officeDocument);
    if (!main || main.external) throw this.#notAWorkbook();
    const type = this.contentType(main.target);
    const refusal = type === undefined ? null : refusalOfMainType(type);
    if (refusal) throw new RefusedFile(refusal);
    const spelling = this.spelling(main.target);
    if (spelling === undefined) throw damaged(main.target, "missing");
    if (type === undefined) throw this.#notAWorkbook();
    return spelling;
  }

  #notAWorkbook(): RefusedFile {
    return new RefusedFile({ reason: "not-a-workbook", kind: kindOfParts(this.entries.map(({ name }) => name)) });
  }
}
