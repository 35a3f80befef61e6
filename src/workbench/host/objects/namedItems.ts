import { quoteSheetName } from "../../../domain/cell.ts";
import type { HostBook } from "../../book/book.ts";
import type { BookName } from "../../book/bookTypes.ts";
import { checkedFormula } from "../../book/cellInput.ts";
import { rangeText } from "../../book/cellRange.ts";
import { ApiError } from "../apiError.ts";
import type { Argument } from "../objectType.ts";
import { hostObject, isHostObject, objectType } from "../objectType.ts";
import { isSameName, placeOfName } from "./addresses.ts";
import { booleanOf, found, targetOf, textOf } from "./argumentValues.ts";
import { itemMembers, replaced } from "./collections.ts";
import { isValidName, nameValue } from "./nameValue.ts";
import type { RangeTarget, Scope } from "./refer.ts";
import { rangeObject, worksheetObject } from "./refer.ts";

/** A name is known by its text and where it belongs; its record changes. */
interface NamedTarget {
  readonly name: string;
  /** Id of the sheet it belongs to; null for the workbook. */
  readonly scope: string | null;
}

const members = itemMembers<Scope, NamedTarget>({
  item: "NamedItem",
  all: (scope, { book }) => book.state.names.filter((one) => one.scope === idOf(scope)),
  byKey: (scope, key, { book }) => nameIn(book, idOf(scope), key),
});

/** `workbook.names` (those of the workbook) and `worksheet.names` (those of the sheet). */
export const namedItemCollection = objectType<Scope>({
  name: "NamedItemCollection",
  scalars: {},
  items: members.items,
  indexer: members.indexer,
  methods: {
    ...members.itemMethods,
    Add: (scope, [name, reference, comment], { book }) => add(book, scope, name, formulaOf(reference), comment),
    // Formulas with the user's own separators: the host's book keeps English ones, and has no other to read.
    AddFormulaLocal: (scope, [name, formula, comment], { book }) =>
      add(book, scope, name, typedFormula(textOf(formula)), comment),
  },
});

export const namedItem = objectType<NamedTarget>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  exists: ({ name, scope }, { book }) => nameIn(book, scope, name) !== undefined,
  scalars: {
    Name: { get: (target, { book }) => recordOf(book, target).name },
    Type: { get: (target, { book }) => nameValue(book, recordOf(book, target)).type },
    Value: { get: (target, { book }) => nameValue(book, recordOf(book, target)).value },
    Scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    Formula: {
      get: (target, { book }) => `=${recordOf(book, target).formula}`,
      set: (target, value, { book }) => {
        change(book, target, { formula: typedFormula(textOf(value)) });
      },
    },
    Comment: {
      get: (target, { book }) => recordOf(book, target).comment,
      set: (target, value, { book }) => {
        change(book, target, { comment: textOf(value) });
      },
    },
    Visible: {
      get: (target, { book }) => recordOf(book, target).visible,
      set: (target, value, { book }) => {
        change(book, target, { visible: booleanOf(value) });
      },
    },
  },
  links: {
    Worksheet: ({ scope }, { book }) => worksheetObject(found(scope === null ? null : book.sheetWithId(scope))),
    WorksheetOrNullObject: ({ scope }, { book }) => {
      const sheet = scope === null ? undefined : book.sheetWithId(scope);
      return sheet ? worksheetObject(sheet) : null;
    },
  },
  methods: {
    Delete: (target, _, { book }) => {
      book.change({ names: replaced(book.state.names, recordOf(book, target), null) });
      return null;
    },
    GetRange: (target, _, { book }) => {
      const place = placeOfName(book, recordOf(book, target));
      if (!place) throw new ApiError("InvalidReference");
      return rangeObject(place.sheet, place.range);
    },
    GetRangeOrNullObject: (target, _, { book }) => {
      const place = placeOfName(book, recordOf(book, target));
      return place ? rangeObject(place.sheet, place.range) : null;
    },
  },
});

function add(book: HostBook, scope: Scope, name: Argument, formula: string, comment: Argument) {
  const text = textOf(name);
  if (!isValidName(text)) throw new ApiError("InvalidArgument");
  if (nameIn(book, idOf(scope), text)) throw new ApiError("ItemAlreadyExists");
  const made: BookName = {
    name: text,
    scope: idOf(scope),
    formula,
    comment: comment === undefined ? "" : textOf(comment),
    visible: true,
  };
  book.change({ names: [...book.state.names, made] });
  return hostObject<NamedTarget>("NamedItem", made);
}

/** What `names.add` is given: a range, or a formula that starts with "="; other texts are constants. */
function formulaOf(reference: Argument): string {
  if (!isHostObject(reference)) return typedFormula(textOf(reference));
  const { sheet, range } = targetOf<RangeTarget>(reference, "Range");
  return `${quoteSheetName(sheet.name)}!${rangeText(range, true)}`;
}

function typedFormula(text: string): string {
  if (text.startsWith("=")) return checkedFormula(text.slice(1));
  return Number.isFinite(Number(text)) && text.trim() !== "" ? text.trim() : `"${text.replaceAll('"', '""')}"`;
}

function nameIn(book: HostBook, scope: string | null, name: string): BookName | undefined {
  return book.state.names.find((one) => one.scope === scope && isSameName(one.name, name));
}

function recordOf(book: HostBook, { name, scope }: NamedTarget): BookName {
  return found(nameIn(book, scope, name));
}

function change(book: HostBook, target: NamedTarget, patch: Partial<BookName>): void {
  const record = recordOf(book, target);
  book.change({ names: replaced(book.state.names, record, { ...record, ...patch }) });
}

function idOf(scope: Scope): string | null {
  return scope?.id ?? null;
}
