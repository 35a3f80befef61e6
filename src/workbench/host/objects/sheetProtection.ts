import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, Json } from "../objectType.ts";
import { objectType } from "../objectType.ts";

/** What a protected sheet still allows when nothing is said: nothing, but selecting. */
const strictest: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** `worksheet.protection`. */
export const worksheetProtection = objectType<HostSheet>({
  name: "WorksheetProtection",
  exists: (sheet, host) => host.book.sheets.includes(sheet),
  scalars: {
    Protected: { get: ({ state }) => state.protection !== null },
    Options: { get: ({ state }): Json => ({ ...strictest, ...state.protection?.options }) },
  },
  methods: {
    Protect: (sheet, [options, password]) => {
      if (sheet.state.protection) throw new ApiError("AccessDenied");
      sheet.change({ protection: { options: optionsOf(options), password: passwordOf(password) } });
      return null;
    },
    Unprotect: (sheet, [password], host) => {
      const { protection } = sheet.state;
      if (!protection) {
        if (host.unprotectUnprotected === "AccessDenied") throw new ApiError("AccessDenied");
        return null;
      }
      if (protection.password !== null && protection.password !== passwordOf(password))
        throw new ApiError("AccessDenied");
      sheet.change({ protection: null });
      return null;
    },
  },
});

/** An empty password is none. */
export function passwordOf(value: Argument): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function optionsOf(value: Argument): Readonly<Record<string, boolean | string>> {
  if (value === undefined) return {};
  if (value === null || typeof value !== "object") throw new ApiError("InvalidArgument");
  return Object.fromEntries(
    Object.entries(value).map(([name, allowed]: [string, Argument]) => {
      if (!(name in strictest) || typeof allowed !== typeof strictest[name]) throw new ApiError("InvalidArgument");
      return [name, allowed as boolean | string];
    }),
  );
}
