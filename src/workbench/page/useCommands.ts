import { useCallback, useEffect, useRef, useState } from "react";
import type { Host } from "../host/host.ts";
import type { RibbonButton } from "./ribbon/manifest.ts";

export interface RunningCommands {
  /** Id of the button that is running. */
  readonly running: string | null;
  readonly run: (button: RibbonButton) => void;
  /** Another number for each host: what belongs to the old one is thrown away. */
  readonly generation: number;
}

/** Presses the ribbon's function buttons, one at a time. `onFailed` gets the label of one whose function nobody has, or that gave up. */
export function useCommands(host: Host | null, onFailed: (label: string) => void): RunningCommands {
  const [running, setRunning] = useState<string | null>(null);
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  });
  useEffect(() => {
    setRunning(null);
  }, [host]);
  const run = useCallback(
    ({ id, label, action }: RibbonButton) => {
      if (!host || action.kind !== "function") return;
      setRunning(id);
      void host.commands.run(action.name, id).then(({ status }) => {
        setRunning((now) => (now === id ? null : now));
        if (status !== 0) failed.current(label);
      });
    },
    [host],
  );
  return { running, run, generation: useGeneration(host) };
}

const generations = new WeakMap<Host, number>();
let lastGeneration = 0;

function useGeneration(host: Host | null): number {
  if (!host) return 0;
  const known = generations.get(host) ?? ++lastGeneration;
  generations.set(host, known);
  return known;
}
