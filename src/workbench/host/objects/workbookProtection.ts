import type { HostBook } from "../../book/book.ts";
import { ApiError } from "../apiError.ts";
import { objectType } from "../objectType.ts";
import { passwordOf } from "./sheetProtection.ts";

/** `workbook.protection`: no sheet may be added, deleted, renamed, moved, hidden or shown. */
export const workbookProtection = objectType<HostBook>({
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ state }) => state.protection !== null } },
  methods: {
    Protect: (book, [password]) => {
      if (book.state.protection) throw new ApiError("AccessDenied");
      book.change({ protection: { password: passwordOf(password) } });
      return null;
    },
    Unprotect: (book, [password], host) => {
      const { protection } = book.state;
      if (!protection) {
        if (host.unprotectUnprotected === "AccessDenied") throw new ApiError("AccessDenied");
        return null;
      }
      if (protection.password !== null && protection.password !== passwordOf(password))
        throw new ApiError("AccessDenied");
      book.change({ protection: null });
      return null;
    },
  },
});
