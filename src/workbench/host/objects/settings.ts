import type { HostBook } from "../../book/book.ts";
import type { Argument, Json } from "../objectType.ts";
import { hostObject, isHostObject, objectType } from "../objectType.ts";
import { ApiError } from "../apiError.ts";
import { textOf } from "./argumentValues.ts";
import { itemMembers } from "./collections.ts";

const members = itemMembers<HostBook, string>({
  item: "Setting",
  all: ({ state }) => [...state.settings.keys()],
  byKey: ({ state }, key) => (state.settings.has(key) ? key : undefined),
});

/** `workbook.settings`: the same store as `Office.context.document.settings`. Adding a key that is there sets its value. */
export const settingCollection = objectType<HostBook>({
  name: "SettingCollection",
  scalars: {},
  items: members.items,
  indexer: members.indexer,
  methods: {
    ...members.itemMethods,
    Add: (book, [key, value]) => {
      const name = textOf(key);
      set(book, name, value);
      return hostObject("Setting", name);
    },
  },
});

export const setting = objectType<string>({
  name: "Setting",
  exists: (key, { book }) => book.state.settings.has(key),
  identity: (key) => ({ _Id: key }),
  scalars: {
    Key: { get: (key) => key },
    Value: {
      get: (key, { book }) => JSON.parse(book.state.settings.get(key) ?? "null") as Json,
      set: (key, value, { book }) => {
        set(book, key, value);
      },
    },
  },
  methods: {
    Delete: (key, _, { book }) => {
      book.change({ settings: new Map([...book.state.settings].filter(([name]) => name !== key)) });
      return null;
    },
  },
});

function set(book: HostBook, key: string, value: Argument): void {
  if (value === undefined || isHostObject(value)) throw new ApiError("InvalidArgument");
  book.change({ settings: new Map([...book.state.settings, [key, JSON.stringify(value)]]) });
}
