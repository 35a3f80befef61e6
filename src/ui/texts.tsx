import { createContext, useContext, type ReactNode } from "react";
import { sv } from "../messages/sv.ts";
import type { Texts } from "../messages/texts.ts";

const TextsContext = createContext<Texts>(sv);

/** Gives everything inside it its language. */
export function TextsProvider({ texts, children }: { readonly texts: Texts; readonly children: ReactNode }) {
  return <TextsContext value={texts}>{children}</TextsContext>;
}

/** The texts of the chosen language. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
