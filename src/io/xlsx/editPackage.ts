import type { Result } from "../../domain/result.ts";
import { chartLook } from "../../report/chartLook.ts";
import type { AddedSheet, PackageEdits, SheetEdit } from "./edits.ts";
import type { Package } from "./package.ts";
import { folderOf } from "./packageParts.ts";
import { dropCalcChain, losesFormulas } from "./patch/calcChain.ts";
import { CellStyles } from "./patch/cellStyles.ts";
import { contentType, patchContentTypes } from "./patch/contentTypes.ts";
import { editCustomXml } from "./patch/customXml.ts";
import { readOldSheet } from "./patch/oldSheet.ts";
import { childOf } from "./patch/outline.ts";
import { PackagePatch } from "./patch/packagePatch.ts";
import { renameReferences } from "./patch/renameReferences.ts";
import { editCells } from "./patch/sheetEdit.ts";
import { elementSplices } from "./patch/sheetElements.ts";
import { drawSheet } from "./patch/sheetDrawing.ts";
import { patchSheetList, type NewPart } from "./patch/sheetList.ts";
import { viewSplices } from "./patch/sheetView.ts";
import { spliced } from "./patch/splice.ts";
import { StylesPart } from "./patch/stylesPart.ts";
import { stylesPartOf } from "./patch/stylesPlace.ts";
import { renameTableColumns } from "./patch/tableHeaders.ts";
import { outlineWorkbook, type WorkbookOutline } from "./patch/workbookOutline.ts";
import { isTrue } from "./readElements.ts";
import { readLooks, type IndexedLook } from "./readLooks.ts";
import { attempt, RefusedFile, type FileRefusal } from "./refusal.ts";

/**
 * Puts changes into the user's package: cells of their own sheets, new sheets, names, custom XML. Cells are spliced into their part;
 * what need not change stays byte for byte as it is, a package without changes as a whole (decision 0010).
 * Shape: formulas are written as given, so those that depend on a change have their results among the edits, or none; Excel
 * calculates everything when it opens the file.
 * Errors: refuses signed packages, changes of a locked structure, damaged parts and cells inside another cell's array formula; @throws Error `edit-sheet-unknown`,
 * `edit-order-incomplete`, `cell-value-not-finite`: a caller's bug.
 */
export function editPackage(pkg: Package, edits: PackageEdits): Result<Uint8Array, FileRefusal> {
  return attempt(() => {
    if (pkg.isSigned) throw new RefusedFile({ reason: "signed" });
    return new PackageEditor(pkg).edit(edits);
  });
}

/** Whether sheets come, go, move or get other names. */
function changesStructure({ renamed = [], removed = [], visibility = [], added = [] }: PackageEdits): boolean {
  return renamed.length + removed.length + visibility.length + added.filter((one) => !one.replaces).length > 0;
}

function isStructureLocked({ part }: WorkbookOutline): boolean {
  return isTrue(childOf(part.root, "workbookProtection")?.tag.attribute("lockStructure"));
}

class PackageEditor {
  readonly #patch: PackagePatch;
  readonly #workbook: WorkbookOutline;
  #styles: { readonly name: string; readonly part: StylesPart; readonly looks: readonly IndexedLook[] } | undefined;
  #recalculates = false;

  constructor(pkg: Package) {
    this.#patch = new PackagePatch(pkg);
    this.#workbook = outlineWorkbook(pkg);
  }

  edit(edits: PackageEdits): Uint8Array {
    if (changesStructure(edits) && isStructureLocked(this.#workbook)) {
      throw new RefusedFile({ reason: "structure-locked" });
    }
    const renamed = edits.renamed ?? [];
    if (renamed.length > 0) renameReferences(this.#patch, renamed);
    for (const sheet of edits.sheets ?? []) this.#editSheet(sheet);
    for (const sheet of edits.removed ?? []) this.#forgetFormulas(this.#partOf(sheet));
    const added = (edits.added ?? []).flatMap((sheet) => this.#writeSheet(sheet) ?? []);
    patchSheetList(this.#patch, edits, added, this.#recalculates || added.length > 0);
    if (edits.customXml) editCustomXml(this.#patch, edits.customXml, this.#workbook.strict);
    if (this.#styles) this.#patch.write(this.#styles.name, this.#styles.part.bytes());
    patchContentTypes(this.#patch);
    return this.#patch.save();
  }

  #editSheet(edit: SheetEdit): void {
    const { sheet, cells, elements, view } = edit;
    const part = this.#partOf(sheet);
    const styles = this.#openStyles();
    const {
      index,
      splices,
      losesFormulas: loses,
      changesValues,
    } = editCells(this.#patch.read(part), part, sheet, edit, new CellStyles(styles.looks, styles.part));
    const all = [
      ...splices,
      ...(elements ? elementSplices(index, elements, styles.part) : []),
      ...(view ? viewSplices(index, part, view) : []),
    ];
    this.#patch.write(part, spliced(index.bytes, all));
    renameTableColumns(this.#patch, part, cells);
    if (loses) dropCalcChain(this.#patch);
    if (changesValues) this.#recalculates = true;
  }

  /** A sheet part written anew; what is to be listed of it, if it is new to the workbook. */
  #writeSheet({ name, visibility, replaces, charts = [], xml }: AddedSheet): NewPart | undefined {
    const styles = this.#openStyles().part;
    const { strict } = this.#workbook;
    const namespace = this.#workbook.part.root.tag.declaredNamespace;
    const known = replaces === undefined ? undefined : this.#partOf(replaces);
    const codeName = known === undefined ? undefined : readOldSheet(this.#patch.source, known).codeName;
    const part = known ?? this.#patch.freeName(`${folderOf(this.#patch.source.workbookPart)}worksheets/sheet`, ".xml");
    if (known !== undefined) this.#forgetFormulas(known);
    const drawingId = drawSheet(this.#patch, part, { charts, look: chartLook, sheetName: name, strict });
    const content = new TextEncoder().encode(xml({ styles, namespace, codeName, drawingId, strict }));
    this.#recalculates = true;
    this.#patch.add(part, content, contentType.worksheet);
    return known === undefined ? { name, part, visibility } : undefined;
  }

  /** The sheet goes or is written anew: the list of formula cells may name some that are no more. */
  #forgetFormulas(part: string): void {
    const old = readOldSheet(this.#patch.source, part);
    if (losesFormulas(this.#patch, old, new Set())) dropCalcChain(this.#patch);
  }

  #partOf(sheet: string): string {
    const part = this.#workbook.sheets.find(({ name }) => name === sheet)?.worksheetPart;
    if (part === undefined) throw new Error(`edit-sheet-unknown: ${sheet}`);
    return part;
  }

  #openStyles() {
    if (!this.#styles) {
      const name = stylesPartOf(this.#patch, this.#workbook);
      const part = new StylesPart(this.#patch.read(name), name);
      this.#styles = { name, part, looks: readLooks(this.#patch.source).cells };
    }
    return this.#styles;
  }
}
