import { useEffect, useState } from "react";
import { readRibbon, type Ribbon } from "./ribbon/manifest.ts";

/** The ribbon as the manifest says; null until it is read, "failed" when it cannot be. */
export function useRibbon(): Ribbon | "failed" | null {
  const [ribbon, setRibbon] = useState<Ribbon | "failed" | null>(null);
  useEffect(() => {
    fetch("/manifest.xml")
      .then((answer) => answer.text())
      .then((manifest) => setRibbon(readRibbon(manifest)))
      .catch(() => setRibbon("failed")); // said in the ribbon's place
  }, []);
  return ribbon;
}
