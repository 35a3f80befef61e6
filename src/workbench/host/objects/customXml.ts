import { readXml } from "../../../io/xlsx/xml.ts";
import type { HostBook } from "../../book/book.ts";
import type { XmlPart } from "../../book/bookTypes.ts";
import { ApiError } from "../apiError.ts";
import { hostObject, objectType } from "../objectType.ts";
import { found, textOf } from "./argumentValues.ts";
import { itemMembers } from "./collections.ts";

/** Parts are named by id: the record changes when the text does. */
const part = (id: string) => hostObject("CustomXmlPart", id);

const allParts = itemMembers<HostBook, string>({
  item: "CustomXmlPart",
  all: ({ state }) => state.xmlParts.map(({ id }) => id),
  byKey: ({ state }, id) => state.xmlParts.find((one) => one.id === id)?.id,
});

/** `workbook.customXmlParts`. */
export const customXmlPartCollection = objectType<HostBook>({
  name: "CustomXmlPartCollection",
  scalars: {},
  items: allParts.items,
  indexer: allParts.indexer,
  methods: {
    ...allParts.itemMethods,
    Add: (book, [xml]) => {
      const text = textOf(xml);
      const made: XmlPart = { id: book.createId(), namespace: rootNamespace(text), xml: text };
      book.change({ xmlParts: [...book.state.xmlParts, made] });
      return part(made.id);
    },
    GetByNamespace: (_, [namespace]) => hostObject("CustomXmlPartScopedCollection", textOf(namespace)),
  },
});

const inNamespace = (namespace: string, { state }: HostBook): readonly string[] =>
  state.xmlParts.filter((one) => one.namespace === namespace).map(({ id }) => id);

const scopedParts = itemMembers<string, string>({
  item: "CustomXmlPart",
  all: (namespace, { book }) => inNamespace(namespace, book),
  byKey: (namespace, id, { book }) => inNamespace(namespace, book).find((one) => one === id),
});

/** The parts of one namespace. */
export const customXmlPartScopedCollection = objectType<string>({
  name: "CustomXmlPartScopedCollection",
  scalars: {},
  items: scopedParts.items,
  indexer: scopedParts.indexer,
  methods: {
    ...scopedParts.itemMethods,
    GetOnlyItem: (namespace, _, { book }) => part(found(onlyOne(inNamespace(namespace, book)))),
    GetOnlyItemOrNullObject: (namespace, _, { book }) => {
      const only = onlyOne(inNamespace(namespace, book));
      return only === undefined ? null : part(only);
    },
  },
});

export const customXmlPart = objectType<string>({
  name: "CustomXmlPart",
  identity: (id) => ({ Id: id }),
  exists: (id, { book }) => book.state.xmlParts.some((one) => one.id === id),
  scalars: {
    Id: { get: (id) => id },
    NamespaceUri: { get: (id, { book }) => recordOf(book, id).namespace },
  },
  methods: {
    Delete: (id, _, { book }) => {
      book.change({ xmlParts: book.state.xmlParts.filter((one) => one.id !== id) });
      return null;
    },
    GetXml: (id, _, { book }) => recordOf(book, id).xml,
    SetXml: (id, [xml], { book }) => {
      const text = textOf(xml);
      const changed: XmlPart = { id, namespace: rootNamespace(text), xml: text };
      book.change({ xmlParts: book.state.xmlParts.map((one) => (one.id === id ? changed : one)) });
      return null;
    },
  },
});

function recordOf(book: HostBook, id: string): XmlPart {
  return found(book.state.xmlParts.find((one) => one.id === id));
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** The namespace of the outermost element, "" when it has none. @throws ApiError InvalidArgument for what is not XML */
function rootNamespace(xml: string): string {
  let namespace: string | undefined;
  try {
    readXml([new TextEncoder().encode(xml)], "customXml", {
      start: ({ declaredNamespace }) => {
        namespace ??= declaredNamespace;
      },
    });
  } catch {
    throw new ApiError("InvalidArgument");
  }
  if (namespace === undefined) throw new ApiError("InvalidArgument");
  return namespace;
}
