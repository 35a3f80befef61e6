import type { HostBook } from "../../book/book.ts";
import type { DocumentProperties } from "../../book/bookTypes.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, Scalar } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { textOf } from "./argumentValues.ts";
import { itemMembers } from "./collections.ts";

type TextProperty = Exclude<keyof DocumentProperties, "custom">;

const text = (name: TextProperty): Scalar<HostBook> => ({ get: ({ state }) => state.properties[name] });

const editable = (name: TextProperty): Scalar<HostBook> => ({
  ...text(name),
  set: (book, value) => {
    book.change({ properties: { ...book.state.properties, [name]: textOf(value) } });
  },
});

/** `workbook.properties`. */
export const documentProperties = objectType<HostBook>({
  name: "DocumentProperties",
  scalars: {
    Title: editable("title"),
    Subject: editable("subject"),
    Author: editable("author"),
    Keywords: editable("keywords"),
    Comments: editable("comments"),
    LastAuthor: text("lastAuthor"),
    Category: editable("category"),
    Manager: editable("manager"),
    Company: editable("company"),
    CreationDate: text("creationDate"),
  },
  links: { Custom: (book) => hostObject("CustomPropertyCollection", book) },
});

const members = itemMembers<HostBook, string>({
  item: "CustomProperty",
  all: ({ state }) => [...state.properties.custom.keys()],
  byKey: ({ state }, key) => [...state.properties.custom.keys()].find((name) => isSameKey(name, key)),
});

/** `workbook.properties.custom`: keys without regard to case; adding one that is there sets its value. */
export const customPropertyCollection = objectType<HostBook>({
  name: "CustomPropertyCollection",
  scalars: {},
  items: members.items,
  indexer: members.indexer,
  methods: {
    ...members.itemMethods,
    Add: (book, [key, value]) => {
      const name = textOf(key);
      if (name.length > 255) throw new ApiError("InvalidArgument");
      setCustom(book, name, value);
      return hostObject("CustomProperty", name);
    },
    DeleteAll: (book) => {
      book.change({ properties: { ...book.state.properties, custom: new Map() } });
      return null;
    },
  },
});

export const customProperty = objectType<string>({
  name: "CustomProperty",
  identity: (key) => ({ Id: key }),
  exists: (key, { book }) => book.state.properties.custom.has(key),
  scalars: {
    Key: { get: (key) => key },
    Value: {
      get: (key, { book }) => book.state.properties.custom.get(key) ?? null,
      set: (key, value, { book }) => {
        setCustom(book, key, value);
      },
    },
    Type: { get: (key, { book }) => typeName(book.state.properties.custom.get(key)) },
  },
  methods: {
    Delete: (key, _, { book }) => {
      const custom = new Map([...book.state.properties.custom].filter(([name]) => name !== key));
      book.change({ properties: { ...book.state.properties, custom } });
      return null;
    },
  },
});

function setCustom(book: HostBook, key: string, value: Argument): void {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw new ApiError("InvalidArgument");
  if (typeof value === "string" && value.length > 255) throw new ApiError("InvalidArgument");
  const { properties } = book.state;
  const name = [...properties.custom.keys()].find((known) => isSameKey(known, key)) ?? key;
  book.change({ properties: { ...properties, custom: new Map([...properties.custom, [name, value]]) } });
}

function typeName(value: string | number | boolean | undefined): string {
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "number" ? (Number.isInteger(value) ? "Number" : "Float") : "String";
}

function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
